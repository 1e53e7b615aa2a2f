import { onlyRow, type Sql } from '../sql.ts'
import { type BoundCondition, type LeadFilter, leadsFound, type ReviewState } from './lead-list.ts'

/** Why a lead was rejected. */
export type RejectReason =
  | 'wrong-sector'
  | 'too-small'
  | 'too-large'
  | 'too-far'
  | 'known-to-us'
  | 'competitor'
  | 'no-need'
  | 'wrong-data'
  | 'other'

/** A decision about several leads at once. */
export type NewDecision = {
  decision: 'accept' | 'reject' | 'reopen'
  /** Where the leads stand after it. */
  state: ReviewState
  rejectReason: RejectReason | null
  note: string | null
  userId: number | null
  who: string
  at: Date
}

/** A decision as stored. */
export type DecisionRow = Pick<NewDecision, 'decision' | 'rejectReason' | 'note' | 'who' | 'at'>

/**
 * Decides about all leads that a filter finds, when they are as many as `expected`, else about none: one statement, so that
 * nothing comes in between. `found` says how many there are, `changed` how many were not decided so already.
 */
export const decideByFilter = (
  tx: Sql,
  portalId: number,
  target: { filter: LeadFilter; expected: number },
  decision: NewDecision,
): Promise<{ found: number; changed: number }> =>
  decide(tx, leadsFound(portalId, target.filter), target.expected, decision)

/** The same for leads by id. Those that the portal does not have, and checks, are not found. */
export const decideByIds = (
  tx: Sql,
  portalId: number,
  ids: readonly string[],
  decision: NewDecision,
): Promise<{ found: number; changed: number }> => {
  const found = { text: 'l.portal_id = $1 and l.lead_id = any ($2::uuid[])', values: [portalId, ids] }
  return decide(tx, found, ids.length, decision)
}

const decide = async (
  tx: Sql,
  { text, values }: BoundCondition,
  expected: number,
  decision: NewDecision,
): Promise<{ found: number; changed: number }> => {
  const { decision: word, state, rejectReason, note, userId, who, at } = decision
  const n = values.length
  return onlyRow(
    await tx.query<{ found: number; changed: number }>(
      `with found as materialized (select l.lead_id from listed_lead l where ${text}),
            changed as (
              update listed_lead l set review = $${n + 2}, reject_reason = $${n + 3}::text from found
               where l.lead_id = found.lead_id and l.portal_id = $1 and (select count(*) from found) = $${n + 1}::int
                 and (l.review <> $${n + 2} or l.reject_reason is distinct from $${n + 3}::text)
              returning l.lead_id),
            made as (
              insert into decision (portal_id, decision, reject_reason, note, user_id, who, at, lead_count, only_lead_id)
              select $1, $${n + 4}, $${n + 3}::text, $${n + 5}, $${n + 6}, $${n + 7}, $${n + 8}, count(*),
                     case when count(*) = 1 then (select lead_id from changed) end
                from changed having count(*) > 0
              returning id),
            noted as (
              insert into lead_decision (lead_id, decision_id) select changed.lead_id, made.id from changed, made)
       select (select count(*)::int from found) as found, (select count(*)::int from changed) as changed`,
      [...values, expected, state, rejectReason, word, note, userId, who, at],
    ),
  )
}

/** Of these ids, those that are leads of the portal, with what they come from. */
export const originsOf = async (
  sql: Sql,
  portalId: number,
  ids: readonly string[],
): Promise<Map<string, 'campaign' | 'check'>> => {
  const rows = await sql.query<{ id: string; origin: 'campaign' | 'check' }>(
    'select id, origin from lead where portal_id = $1 and id = any ($2::uuid[])',
    [portalId, ids],
  )
  return new Map(rows.map(({ id, origin }) => [id, origin]))
}

/** The decisions about a lead, newest first, at most `limit`. */
export const decisionsOf = (
  sql: Sql,
  portalId: number,
  leadId: string,
  limit: number,
): Promise<DecisionRow[]> =>
  sql.query<DecisionRow>(
    `select d.decision, d.reject_reason as "rejectReason", d.note, d.who, d.at
       from lead_decision l join decision d on d.id = l.decision_id
      where d.portal_id = $1 and l.lead_id = $2 order by l.decision_id desc limit $3`,
    [portalId, leadId, limit],
  )
