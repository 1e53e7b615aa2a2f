import { MOST_WANTED_PER_QUESTION, type SourceName } from '../search-step.ts'
import { scaled } from './spread.ts'
import type { Yield, Yields } from './yields.ts'

/**
 * What the searches of one source brought in one campaign of the past. `parts`: the companies that its questions asked for, or
 * the outward codes or companies that its searches were about; for other sources the searches. `leads`: those that it brought
 * first, also when no more were wanted; `others`: other real companies.
 */
export type PastSearches = { source: string; parts: number; leads: number; others: number }

/** What is declared counts as much as one campaign with so many searches; and so does each campaign, however long it was. */
const WORTH = 8
/** Where its tiles lay is not remembered: between city and open country. */
const USUAL_CITY_SHARE = 0.5

/**
 * The declared yields, corrected by a portal's own campaigns of the type: an average in which each campaign counts by its
 * searches, up to what the declaration itself counts. One campaign moves a yield half way at most, nine leave a tenth of the
 * declaration. How far campaigns lie apart stays as declared. Without a past nothing changes.
 */
export const corrected = (declared: Yields, past: PastSearches[]): Yields => {
  const sources = Object.keys(declared.bySource) as SourceName[]
  const of = (source: SourceName): Yield =>
    correctedYield(
      declared.bySource[source],
      past.filter((one) => one.source === source).map((one) => ({ ...one, size: sizeOf(source, one.parts) })),
    )
  return {
    ...declared,
    bySource: Object.fromEntries(sources.map((source) => [source, of(source)])) as Yields['bySource'],
  }
}

/** In the unit in which the yield of a source is declared. */
const sizeOf = (source: SourceName, parts: number): number => {
  if (source === 'web-search') return parts / MOST_WANTED_PER_QUESTION
  return source === 'google-places' ? parts * USUAL_CITY_SHARE : parts
}

const correctedYield = ({ leads, others }: Yield, past: (PastSearches & { size: number })[]): Yield => {
  const known = past.filter(({ size }) => size > 0)
  const average = (declared: number, of: (one: PastSearches) => number): number => {
    const weights = known.map(({ size }) => Math.min(WORTH, size))
    const brought = known.map((one, index) => (of(one) / one.size) * (weights[index] ?? 0))
    return (declared * WORTH + sum(brought)) / (WORTH + sum(weights))
  }
  return {
    leads: scaled(leads, average(leads.usual, (one) => one.leads) / leads.usual),
    others: average(others, (one) => one.others),
  }
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
