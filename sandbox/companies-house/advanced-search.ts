import type { Firm } from '../world/world.ts'
import type { AdvancedQuery } from './advanced-query.ts'
import { addressAnswer, etagOf, filled } from './answer-parts.ts'
import type { IndexedFirm, RegisterIndex } from './register-index.ts'

const nothing: readonly IndexedFirm[] = []

const withOneOf = (codes: ReadonlySet<string>, index: RegisterIndex): readonly IndexedFirm[] => {
  const united = new Set([...codes].flatMap((code) => index.bySicCode.get(code) ?? nothing))
  return [...united].sort((one, other) => one.position - other.position)
}

/** The shortest list that must hold every answer. */
const candidates = (query: AdvancedQuery, index: RegisterIndex): readonly IndexedFirm[] => {
  const lists = query.location.map((word) => index.byAddressWord.get(word) ?? nothing)
  if (lists.length === 0 && query.sicCodes.size > 0) return withOneOf(query.sicCodes, index)
  return lists.reduce((best, list) => (list.length < best.length ? list : best), index.all)
}

const isWithin = (date: string | null, from: string | null, to: string | null): boolean => {
  if (from === null && to === null) return true
  return date !== null && (from === null || date >= from) && (to === null || date <= to)
}

const hits = (query: AdvancedQuery, { firm, nameWords, addressWords }: IndexedFirm): boolean =>
  (query.statuses.size === 0 || query.statuses.has(firm.status)) &&
  (query.types.size === 0 || query.types.has(firm.type)) &&
  // The world knows no firm with a subtype.
  query.subtypes.size === 0 &&
  (query.sicCodes.size === 0 || firm.sicCodes.some((code) => query.sicCodes.has(code))) &&
  query.location.every((word) => addressWords.has(word)) &&
  query.nameIncludes.every((word) => nameWords.has(word)) &&
  !query.nameExcludes.some((word) => nameWords.has(word)) &&
  isWithin(firm.incorporatedOn, query.incorporatedFrom, query.incorporatedTo) &&
  isWithin(firm.dissolvedOn, query.dissolvedFrom, query.dissolvedTo)

const itemAnswer = (firm: Firm): Record<string, unknown> =>
  filled({
    company_name: firm.legalName,
    company_number: firm.number,
    company_status: firm.status,
    company_type: firm.type,
    kind: 'search-results#company',
    links: { company_profile: `/company/${firm.number}` },
    date_of_cessation: firm.dissolvedOn,
    date_of_creation: firm.incorporatedOn,
    registered_office_address: addressAnswer(firm.registeredOffice),
    sic_codes: firm.sicCodes.length > 0 ? firm.sicCodes : null,
  })

/** The vendor's answer, or null when there is no hit (which the vendor answers with 404 and no body). */
export const advancedAnswer = (
  query: AdvancedQuery,
  index: RegisterIndex,
): Record<string, unknown> | null => {
  const found = candidates(query, index).filter((indexed) => hits(query, indexed))
  const page = found.slice(query.startIndex, query.startIndex + query.size).map(({ firm }) => firm)
  const [top] = found
  if (!top || page.length === 0) return null
  return {
    etag: etagOf(page.map((firm) => firm.number).join()),
    top_hit: itemAnswer(top.firm),
    items: page.map(itemAnswer),
    kind: 'search#advanced-search',
    hits: found.length,
  }
}
