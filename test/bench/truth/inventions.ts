import type { Sql } from '../../../server/db/sql.ts'
import type { Invention } from '../runner/outside-world.ts'
import { bareName } from './lead-faults.ts'

/** Where an invented company ended. */
export type InventionEnd = {
  kind: string
  name: string
  outcome: string
  reason: string
  companyNumber: string | null
}

type CandidateRow = {
  name: string
  outcome: string | null
  reason: string | null
  companyNumber: string | null
}

/** From what must never happen to what is harmless; a company that was identified at all came close. */
const closeness = [
  'lead',
  'known',
  'unsure',
  'related',
  'wrongSize',
  'excluded',
  'outOfArea',
  'notTrading',
  'surplus',
  'failed',
  'unverified',
]

const rankOf = ({ outcome, companyNumber }: InventionEnd): number =>
  closeness.indexOf(outcome) - (companyNumber === null ? 0 : 0.5)

/** Merged candidates count as what they were merged into. Surplus ones were never examined, or proved and not needed. */
const readCandidates = (sql: Sql, campaignId: string): Promise<CandidateRow[]> =>
  sql.query<CandidateRow>(
    `select c.name, coalesce(h.outcome, c.outcome) as outcome, coalesce(h.outcome_reason, c.outcome_reason) as reason,
            c.company_number as "companyNumber"
       from candidate c left join candidate h on h.id = c.merged_into where c.campaign_id = $1`,
    [campaignId],
  )

/** Where the inventions of a campaign ended, the closest to a lead first. An invention that no candidate has was cut off in an unreadable answer. */
export const inventionEnds = async (
  sql: Sql,
  campaignId: string,
  inventions: Invention[],
): Promise<InventionEnd[]> => {
  const byName = new Map(inventions.map((one) => [bareName(one.name), one]))
  const ends = (await readCandidates(sql, campaignId)).flatMap((candidate): InventionEnd[] => {
    const invention = byName.get(bareName(candidate.name))
    if (invention === undefined) return []
    const { name, outcome, reason, companyNumber } = candidate
    return [{ kind: invention.kind, name, outcome: outcome ?? 'open', reason: reason ?? '', companyNumber }]
  })
  return ends.sort((a, b) => rankOf(a) - rankOf(b))
}
