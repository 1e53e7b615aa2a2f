import { firstRow, onlyRow, type Sql } from '../sql.ts'
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
  /** Unique in the portal; null: the call cannot be repeated. */
  key: string | null
}

/** A decision as stored. */
export type DecisionRow = Pick<NewDecision, 'decision' | 'rejectReason' | 'note' | 'who' | 'at'>

/**
 * Decides about all leads that a filter finds, when they are as many as `expected`, else about none. Rows are locked before
 * they are counted: whoever waits for another decision counts what that one left. `seenAt`: leads that came later are not
 * meant. `found` says how many there are, `changed` how many were not decided so already.
 */
export const decideByFilter = (
  tx: Sql,
  portalId: number,
  target: { filter: LeadFilter; expected: number; seenAt: Date | null },
  decision: NewDecision,
): Promise<Counted> => {
  const { text, values } = leadsFound(portalId, target.filter)
  const found =
    target.seenAt === null
      ? { text, values }
      : { text: `${text} and l.created_at <= $${values.length + 1}`, values: [...values, target.seenAt] }
  return decide(tx, found, { expected: target.expected, seen: {} }, decision)
}

/** The state in which a person saw a lead, by its id. */
export type SeenReviews = Readonly<Record<string, ReviewState>>

/**
 * The same for leads by id. Those that the portal does not have, and checks, are not found; those that do not stand as `seen`,
 * nor as decided, are found and left.
 */
export const decideByIds = (
  tx: Sql,
  portalId: number,
  { ids, seen }: { ids: readonly string[]; seen: SeenReviews },
  decision: NewDecision,
): Promise<Counted> => {
  const found = { text: 'l.portal_id = $1 and l.lead_id = any ($2::uuid[])', values: [portalId, ids] }
  return decide(tx, found, { expected: ids.length, seen }, decision)
}

/** The same for the leads that the decision with this key changed and that nobody decided about since. */
export const decideByDecision = (
  tx: Sql,
  portalId: number,
  key: string,
  decision: NewDecision,
): Promise<Counted> => {
  // The state is compared too: of a row that is being decided about, it alone is read anew once that is over.
  const text = `l.portal_id = $1 and exists (
    select 1 from decision d join lead_decision m on m.decision_id = d.id
     where d.portal_id = $1 and d.key = $2 and m.lead_id = l.lead_id
       and l.review = case d.decision when 'accept' then 'accepted' when 'reject' then 'rejected' else 'to-review' end
       and not exists (select 1 from lead_decision later where later.lead_id = m.lead_id and later.decision_id > d.id))`
  return decide(tx, { text, values: [portalId, key] }, { expected: null, seen: {} }, decision)
}

/** Those that stand neither as `seen` nor as decided, with who decided about them last. */
export const decidedOtherwise = (
  sql: Sql,
  portalId: number,
  seen: SeenReviews,
  { state, rejectReason }: Pick<NewDecision, 'state' | 'rejectReason'>,
): Promise<{ leadId: string; review: ReviewState; by: string | null }[]> =>
  sql.query(
    `select l.lead_id as "leadId", l.review,
            (select d.who from lead_decision m join decision d on d.id = m.decision_id
              where m.lead_id = l.lead_id and d.portal_id = $1 order by m.decision_id desc limit 1) as by
       from listed_lead l
      where l.portal_id = $1 and l.lead_id = any ($2::uuid[]) and l.review <> $3::jsonb ->> l.lead_id::text
        and (l.review <> $4 or l.reject_reason is distinct from $5::text)
      order by l.lead_id`,
    [portalId, Object.keys(seen), JSON.stringify(seen), state, rejectReason],
  )

type Counted = { found: number; changed: number; apart: number }

/** `expected` null: however many there are. */
const decide = async (
  tx: Sql,
  { text, values }: BoundCondition,
  { expected, seen }: { expected: number | null; seen: SeenReviews },
  decision: NewDecision,
): Promise<Counted> => {
  const { decision: word, state, rejectReason, note, userId, who, at, key } = decision
  const n = values.length
  return onlyRow(
    // What the locked row says counts: it may be newer than what the statement sees.
    await tx.query<Counted>(
      `with found as materialized (
              select l.lead_id, l.review, l.reject_reason from listed_lead l where ${text} order by l.lead_id for update),
            differing as materialized (
              select lead_id, review is distinct from coalesce($${n + 10}::jsonb ->> lead_id::text, review) as is_apart
                from found where review <> $${n + 2} or reject_reason is distinct from $${n + 3}::text),
            changed as (
              update listed_lead l set review = $${n + 2}, reject_reason = $${n + 3}::text from differing d
               where l.lead_id = d.lead_id and l.portal_id = $1 and not d.is_apart
                 and ($${n + 1}::int is null or (select count(*) from found) = $${n + 1}::int)
              returning l.lead_id),
            made as (
              insert into decision (portal_id, decision, reject_reason, note, user_id, who, at, key, unchanged_count, lead_count, only_lead_id)
              select $1, $${n + 4}, $${n + 3}::text, $${n + 5}, $${n + 6}, $${n + 7}, $${n + 8}, $${n + 9},
                     (select count(*) from found) - (select count(*) from differing where is_apart) - count(*), count(*),
                     case when count(*) = 1 then (select lead_id from changed) end
                from changed having count(*) > 0
              returning id),
            noted as (
              insert into lead_decision (lead_id, decision_id) select changed.lead_id, made.id from changed, made)
       select (select count(*)::int from found) as found, (select count(*)::int from changed) as changed,
              (select count(*)::int from differing where is_apart) as apart`,
      [...values, expected, state, rejectReason, word, note, userId, who, at, key, JSON.stringify(seen)],
    ),
  )
}

/** What the call with this key changed, when there was one; until the transaction ends, no other call with it gets further. */
export const decidedBefore = async (
  tx: Sql,
  portalId: number,
  key: string,
): Promise<{ changed: number; unchanged: number } | null> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`decision ${portalId} ${key}`])
  return firstRow(
    await tx.query<{ changed: number; unchanged: number }>(
      'select lead_count as changed, unchanged_count as unchanged from decision where portal_id = $1 and key = $2',
      [portalId, key],
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
