import type { MatchesPart, MatchVerdictView, MatchView } from '../../app/matches.ts'
import { listMatchVerdicts, type MatchVerdictRow } from '../../db/repositories/match-verdicts.ts'
import { countUnsure, listUnsure, type UnsureCandidate } from '../../db/repositories/unsure-candidates.ts'
import type { Sql } from '../../db/sql.ts'
import { isMoment, placeText, readPlace } from './list-place.ts'

const order = 'matches'
const toldOrder = 'match-verdicts'

/** See `MatchesPart.queue`. */
export const readMatchQueue = async (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: string | null },
): ReturnType<MatchesPart['queue']> => {
  const place = readPlace(page.after, order, isTimesAndMoment)
  const rows = await listUnsure(sql, portalId, {
    limit: page.limit + 1,
    after: place && { ...timesAndMoment(place.key), id: place.id },
  })
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(matchViewOf),
    total: await countUnsure(sql, portalId),
    nextAfter: last === undefined ? null : placeText(order, `${last.timesFound} ${last.settledAt}`, last.id),
  }
}

const timesAndMoment = (key: string): { times: number; settledAt: string } => {
  const [times = '', ...moment] = key.split(' ')
  return { times: Number(times), settledAt: moment.join(' ') }
}

const isTimesAndMoment = (key: string): boolean => {
  const { times, settledAt } = timesAndMoment(key)
  return Number.isSafeInteger(times) && times > 0 && times < 2 ** 31 && isMoment(settledAt)
}

const kindOf = (kind: string): MatchView['known']['kind'] => (kind === 'lead' ? 'lead' : 'hubspot-company')

const matchViewOf = ({ id, found, known, because, timesFound, ...from }: UnsureCandidate): MatchView => ({
  id,
  found: { ...found, campaignId: from.campaignId, campaignName: from.campaignName },
  known: {
    kind: kindOf(known.kind),
    id: known.id,
    name: known.name,
    companyNumber: known.companyNumber,
    website: known.domain,
    postcode: known.postcode,
  },
  because,
  timesFound,
})

/** See `MatchesPart.told`. */
export const readToldMatches = async (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: string | null },
): ReturnType<MatchesPart['told']> => {
  const after = readPlace(page.after, toldOrder, isMoment)
  const rows = await listMatchVerdicts(sql, portalId, { limit: page.limit + 1, after })
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(verdictViewOf),
    nextAfter: last === undefined ? null : placeText(toldOrder, last.place, last.id),
  }
}

/** A verdict as people see it. */
export const verdictViewOf = ({ id, verdict, found, known, by, at }: MatchVerdictRow): MatchVerdictView => ({
  id,
  verdict,
  found: {
    name: found.name,
    companyNumber: found.companyNumber,
    website: found.domain,
    postcode: found.postcode,
  },
  known: {
    kind: kindOf(known.kind),
    id: known.id,
    name: known.name,
    companyNumber: known.companyNumber,
    website: known.domain,
    postcode: known.postcode,
  },
  by,
  at,
})
