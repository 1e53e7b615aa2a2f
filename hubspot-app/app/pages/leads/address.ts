import type { LeadListQuery } from '@leadwright/client/leads.ts'
import type { LeadFilter, LeadSort } from '@leadwright/contract'

/** How many leads a page of the list holds. */
export const pageSize = 25

const narrowing = [
  'campaignId',
  'launchedFromCompanyId',
  'type',
  'stage',
  'verification',
  'has',
  'search',
] as const

/** The tabs of the list. */
export type ReviewTab = NonNullable<LeadFilter['review']> | 'all'

/** What the address of the list says: which leads, in which order, and from where on. */
export type LeadsAddress = {
  review: ReviewTab
  /** But `review`, which the tab says. */
  filter: Omit<LeadFilter, 'review'>
  sort: LeadSort
  /** The cursor of the page; null: the first one. */
  after: string | null
  /** How many leads stand before this page. */
  before: number
}

/**
 * Reads the address's parameters. They are handed on as they are: what is wrong in them the server refuses in words. The
 * list begins with what is to review; `review=all` shows all.
 */
export const readAddress = (params: Record<string, string>): LeadsAddress => {
  const given = narrowing.flatMap((name) => (params[name] ? [[name, params[name]]] : []))
  const fit = params.minimumFit ? { minimumFit: Number(params.minimumFit) } : {}
  return {
    review: (params.review ?? 'to-review') as ReviewTab,
    filter: { ...Object.fromEntries(given), ...fit } as LeadsAddress['filter'],
    sort: (params.sort ?? 'fit') as LeadSort,
    after: params.after ?? null,
    before: Math.max(0, Math.floor(Number(params.before ?? 0)) || 0),
  }
}

/** The parameters that say this address; what is as usual is left out. */
export const paramsOf = ({ review, filter, sort, after, before }: LeadsAddress): Record<string, string> => {
  const { minimumFit, ...texts } = filter
  const given = Object.entries(texts).filter(([, value]) => value !== undefined && value !== '')
  return {
    ...(review === 'to-review' ? {} : { review }),
    ...Object.fromEntries(given),
    ...(minimumFit === undefined ? {} : { minimumFit: String(minimumFit) }),
    ...(sort === 'fit' ? {} : { sort }),
    ...(after === null ? {} : { after, before: String(before) }),
  }
}

/** The filter as the server knows it. */
export const filterOf = ({ review, filter }: Pick<LeadsAddress, 'review' | 'filter'>): LeadFilter =>
  review === 'all' ? filter : { ...filter, review }

/** What is asked for at this address. */
export const queryOf = (address: LeadsAddress): LeadListQuery => ({
  ...filterOf(address),
  sort: address.sort,
  limit: pageSize,
  after: address.after,
})

/** The first page of what a saved view finds. */
export const addressOfView = (view: { filter: LeadFilter; sort: LeadSort }): LeadsAddress => {
  const { review = 'all', ...filter } = view.filter
  return { review, filter, sort: view.sort, after: null, before: 0 }
}

/** True when both find the same leads in the same order. */
export const isSameView = (one: LeadsAddress, other: LeadsAddress): boolean => {
  const plain = (address: LeadsAddress): string =>
    JSON.stringify(Object.entries(paramsOf({ ...address, after: null })).sort())
  return plain(one) === plain(other)
}
