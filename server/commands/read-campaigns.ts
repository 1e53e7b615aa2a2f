import { type CampaignCounts, campaignTabs, countsFrom } from '../../src/campaigns/campaign.ts'
import { campaignTypes } from '../../src/campaigns/catalogue/index.ts'
import { COMPANY_CHECK } from '../../src/campaigns/company-check.ts'
import { invalidInput } from '../../src/errors.ts'
import type { CampaignsPage, CampaignTabCounts } from '../app/campaigns.ts'
import {
  type CampaignFilter,
  type CampaignPlace,
  type CampaignSort,
  countCampaigns,
  countToReview,
  listCampaigns,
} from '../db/repositories/campaign-list.ts'
import { type CampaignRow, findCampaign } from '../db/repositories/campaigns.ts'
import { outcomeCounts } from '../db/repositories/candidates.ts'
import { findLimits } from '../db/repositories/money-limits.ts'
import { type SourceProgress, sourceProgressOf } from '../db/repositories/search-steps.ts'
import { costsOf } from '../db/repositories/spending.ts'
import type { Sql } from '../db/sql.ts'

/** A campaign with where its candidates went, how far its sources are and what it has cost. */
export type CampaignReport = ReturnType<typeof report>

/** The campaign of a portal with this id; null: there is none, or it is the check of a company. */
export const readCampaign = async (
  sql: Sql,
  portalId: number,
  id: string,
): Promise<CampaignReport | null> => {
  const row = await findCampaign(sql, portalId, id)
  return row === null || row.type === COMPANY_CHECK
    ? null
    : ((await reports(sql, portalId, [row]))[0] ?? null)
}

/**
 * One page of a portal's campaigns in the order asked for, newest first unless said otherwise, with the number of campaigns
 * by tab. Throws `invalid_input` when `after` is no place in this order.
 */
export const readCampaigns = async (
  sql: Sql,
  portalId: number,
  page: CampaignsPage,
): Promise<{ items: CampaignReport[]; counts: CampaignTabCounts; nextAfter: string | null }> => {
  const { search, launchedFromCompanyId, sort = 'newest' } = page
  const scope = { search, launchedFromCompanyId }
  const filter: CampaignFilter = { ...scope, statuses: statusesOf(page) }
  const after = page.after === null ? null : placeFrom(page.after, sort)
  const [rows, byStatus] = await Promise.all([
    listCampaigns(sql, portalId, filter, { sort, after, limit: page.limit + 1 }),
    countCampaigns(sql, portalId, scope),
  ])
  const items = await reports(sql, portalId, rows.slice(0, page.limit))
  const last = items.at(-1)
  return {
    items,
    counts: tabCounts(byStatus),
    nextAfter: rows.length > page.limit && last !== undefined ? placeAfter(last, sort) : null,
  }
}

const statusesOf = ({ status, tab }: CampaignsPage): readonly string[] | undefined => {
  const ofTab: readonly string[] | undefined = tab && campaignTabs[tab]
  if (status === null) return ofTab
  return ofTab === undefined || ofTab.includes(status) ? [status] : []
}

const tabCounts = (rows: { status: string; count: number }[]): CampaignTabCounts => {
  const of = (statuses: readonly string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0)
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    underWay: of(campaignTabs['under-way']),
    finished: of(campaignTabs.finished),
    stopped: of(campaignTabs.stopped),
    failed: of(campaignTabs.failed),
  }
}

/** The sort stands in it, so that a place in one order is not taken for one in another. */
const placeAfter = ({ id, counts, costMicroPounds }: CampaignReport, sort: CampaignSort): string => {
  const keys: Record<CampaignSort, number | ''> = {
    newest: '',
    name: '',
    leads: counts.leads,
    cost: costMicroPounds,
  }
  return `${sort}:${keys[sort]}:${id}`
}

const placeFrom = (text: string, sort: CampaignSort): CampaignPlace => {
  const [, ofSort, key = '', id] =
    /^(newest|name|leads|cost):(\d{0,15}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  const hasKey = sort === 'leads' || sort === 'cost'
  if (id !== undefined && ofSort === sort && hasKey === (key !== '')) {
    return { id, key: hasKey ? Number(key) : null }
  }
  const message = 'must be the `nextAfter` of an earlier answer in the same order'
  throw invalidInput([{ field: 'after', message }])
}

/** What a form needs to know of every campaign type. */
export const readCampaignTypes = () =>
  campaignTypes.map(
    ({ id, title, formText, description, defaults, area, counts, prepares, inputTexts, examples }) => ({
      id,
      title,
      formText,
      description,
      defaults,
      area,
      counts,
      prepares,
      inputs: inputTexts,
      examples,
    }),
  )

const reports = async (sql: Sql, portalId: number, rows: CampaignRow[]): Promise<CampaignReport[]> => {
  const ids = rows.map((row) => row.id)
  if (rows.length === 0) return []
  const [outcomes, costs, limits, progress, toReview] = await Promise.all([
    outcomeCounts(sql, portalId, ids),
    costsOf(sql, portalId, ids),
    findLimits(sql, portalId),
    sourceProgressOf(sql, portalId, ids),
    countToReview(sql, portalId, ids),
  ])
  return rows.map((row) =>
    report(
      row,
      outcomes.filter((outcome) => outcome.campaignId === row.id),
      toReview.get(row.id) ?? 0,
      progress.get(row.id) ?? [],
      costs.get(row.id) ?? 0,
      limits.campaignMicroPounds,
    ),
  )
}

const report = (
  row: CampaignRow,
  outcomes: { outcome: string | null; count: number }[],
  toReview: number,
  sources: SourceProgress[],
  costMicroPounds: number,
  portalLimit: number,
) => {
  const counts = countsFrom(outcomes)
  return {
    id: row.id,
    portalId: row.portalId,
    type: row.type,
    name: row.name,
    status: row.status,
    statusReason: row.statusReason,
    isSandbox: row.isSandbox,
    launchedBy: row.launchedBy,
    mayRetry: mayRetry(row, counts, sources),
    brief: row.brief as Record<string, unknown>,
    counts,
    completeness: row.completeness,
    siteCount: row.siteCount,
    toReview,
    sources,
    costMicroPounds,
    budget: budgetOf(row.brief.budget, portalLimit, costMicroPounds),
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  }
}

/** What `retryCampaign` takes up: failed searches and companies, or a plan that could not be made. */
const mayRetry = (
  { status, startedAt }: CampaignRow,
  counts: CampaignCounts,
  sources: SourceProgress[],
): boolean =>
  (status === 'failed' && startedAt === null) ||
  ((status === 'failed' || status === 'partly_completed') &&
    (counts.failed > 0 || sources.some(({ stepsFailed }) => stepsFailed > 0)))

const budgetOf = (own: number | undefined, portalLimit: number, cost: number) => {
  const limitMicroPounds = Math.min(
    own === undefined ? portalLimit : Math.round(own * 1_000_000),
    portalLimit,
  )
  return { limitMicroPounds, leftMicroPounds: Math.max(0, limitMicroPounds - cost) }
}
