import type { LimitName } from '../../../src/campaigns/budget.ts'
import type { CallScope, RecordedAnswer } from '../../../src/ports/outside-call.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'

type CallRow = {
  callId: string
  status: number
  headers: Record<string, string>
  body: string
  finalUrl: string
  contentHash: string
  retrievedAt: Date
}

/** The recorded answer of the same call in the same scope, or null (also when its body was not to be kept). */
export const findRecordedAnswer = async (
  sql: Sql,
  scope: CallScope,
  requestKey: string,
): Promise<RecordedAnswer | null> => {
  const row = firstRow(
    await sql.query<CallRow>(
      `select c.id as "callId", c.status, c.headers, o.body, c.final_url as "finalUrl",
              c.content_hash as "contentHash", c.retrieved_at as "retrievedAt"
         from outside_call c join outside_content o on o.portal_id = c.portal_id and o.content_hash = c.content_hash
        where c.portal_id = $1 and c.campaign_id is not distinct from $2 and c.item_id is not distinct from $3
          and c.request_key = $4 and c.state = 'answered'`,
      [scope.portalId, scope.campaignId, scope.itemId, requestKey],
    ),
  )
  return row === null ? null : { ...row, wasRecorded: true }
}

/** Keys of the requests that were answered in a campaign's scope before: empty in a first attempt. */
export const answeredRequests = async (sql: Sql, scope: CallScope): Promise<Set<string>> => {
  const rows = await sql.query<{ key: string }>(
    `select request_key as key from outside_call
      where portal_id = $1 and campaign_id = $2 and item_id is not distinct from $3 and state = 'answered'`,
    [scope.portalId, scope.campaignId, scope.itemId],
  )
  return new Set(rows.map((row) => row.key))
}

/** What of a call is recorded before it leaves. */
export type CallToRecord = {
  id: string
  scope: CallScope
  vendor: string
  operation: string
  requestKey: string
  request: { method: string; url: string; body?: string }
}

/** Which limit a reservation ran into, and how it stands; all in millionths of a pound. */
export type RefusedReservation = { named: LimitName; most: number; spent: number; held: number }

/**
 * Reserves the most that a call can cost, before it leaves, under every limit that it falls under (its campaign's, its
 * launcher's month, the portal's month; months in the portal's time zone), or under none. One statement, exact over all
 * processes: reserved and spent are never above a limit. What an earlier attempt left reserved is taken over, so that a
 * call that broke off and is asked again counts once; `addedMicroPounds` is what came on top. `on its way`: a living
 * process waits for the answer to this very request.
 */
export const reserveCall = async (
  sql: Sql,
  { scope, ...call }: CallToRecord,
  maxCostMicroPounds: number,
  at: Date,
): Promise<{ addedMicroPounds: number; refused: RefusedReservation | 'on its way' | null }> => {
  const row = onlyRow(
    await sql.query<{
      added: number
      refused: LimitName | 'on its way' | null
      most: number
      spent: number
      held: number
    }>('select added, refused, most, spent, reserved as held from reserve_call($1, $2, $3)', [
      JSON.stringify({ ...call, ...scope }),
      maxCostMicroPounds,
      at,
    ]),
  )
  const { added, refused: named, ...state } = row
  const refused = named === null || named === 'on its way' ? named : { named, ...state }
  return { addedMicroPounds: added, refused }
}

/** Gives back what an attempt reserved, when the call never reached the vendor or cost nothing. */
export const releaseReservation = async (
  sql: Sql,
  { scope, requestKey }: CallToRecord,
  addedMicroPounds: number,
  at: Date,
): Promise<void> => {
  const { portalId, campaignId, itemId } = scope
  const change = { portalId, campaignId, itemId, requestKey, freed: addedMicroPounds, spent: 0 }
  await sql.query(
    `with settled as (select settle_spending($6, $7))
     update outside_call set reserved_micro_pounds = greatest(0, reserved_micro_pounds - $5), asked_by = null from settled
      where portal_id = $1 and campaign_id is not distinct from $2 and item_id is not distinct from $3 and request_key = $4`,
    [portalId, campaignId, itemId, requestKey, addedMicroPounds, JSON.stringify([change]), at],
  )
}

/** Notes that a paid call has ended without an answer; what it reserved stays, as it may have been charged. */
export const noteUnanswered = async (sql: Sql, { scope, requestKey }: CallToRecord): Promise<void> => {
  await sql.query(
    `update outside_call set asked_by = null
      where portal_id = $1 and campaign_id is not distinct from $2 and item_id is not distinct from $3 and request_key = $4`,
    [scope.portalId, scope.campaignId, scope.itemId, requestKey],
  )
}

/** True while a living process waits for the answer to this paid request, at most five minutes. */
export const isOnItsWay = async (sql: Sql, scope: CallScope, requestKey: string): Promise<boolean> => {
  const rows = await sql.query(
    `select 1 from outside_call c
      where c.portal_id = $1 and c.campaign_id is not distinct from $2 and c.item_id is not distinct from $3
        and c.request_key = $4 and is_on_its_way(c)`,
    [scope.portalId, scope.campaignId, scope.itemId, requestKey],
  )
  return rows.length > 0
}

/** An answered call, as it is recorded. `body` null: not to be kept. */
export type AnsweredCall = CallToRecord & {
  status: number
  headers: Record<string, string>
  finalUrl: string
  contentHash: string
  body: string | null
  costMicroPounds: number
  /** True when money was reserved for it. */
  isPaid: boolean
  durationMs: number
  retrievedAt: Date
}

/** Records answers and settles their reservations to the real cost, in one statement. No two may be the same request of one scope. */
export const recordAnswers = async (sql: Sql, calls: AnsweredCall[]): Promise<void> => {
  const rows = calls.map(({ scope, body, ...call }) => ({ ...call, ...scope }))
  const contents = calls.flatMap(({ scope, contentHash, body }) =>
    body === null ? [] : [{ portalId: scope.portalId, contentHash, body: body.replaceAll('\u0000', '') }],
  )
  const paid = calls.flatMap(({ scope: { portalId, campaignId, itemId }, requestKey, ...call }) =>
    call.isPaid
      ? [{ portalId, campaignId, itemId, requestKey, freed: null, spent: call.costMicroPounds }]
      : [],
  )
  await sql.query(
    `with content as (
       insert into outside_content (portal_id, content_hash, body)
       select distinct on (c->>'contentHash', c->>'portalId') (c->>'portalId')::bigint, c->>'contentHash', c->>'body'
         from jsonb_array_elements($2::jsonb) as c order by c->>'contentHash', c->>'portalId'
       on conflict do nothing),
     settled as (select settle_spending($3, now()))
     insert into outside_call (id, portal_id, campaign_id, item_id, vendor, operation, request_key, request, state, status, headers,
       final_url, content_hash, cost_micro_pounds, duration_ms, retrieved_at)
     select (c->>'id')::uuid, (c->>'portalId')::bigint, (c->>'campaignId')::uuid, (c->>'itemId')::uuid, c->>'vendor', c->>'operation',
            c->>'requestKey', c->'request', 'answered', (c->>'status')::int, c->'headers', c->>'finalUrl', c->>'contentHash',
            (c->>'costMicroPounds')::bigint, (c->>'durationMs')::int, (c->>'retrievedAt')::timestamptz
       from settled, jsonb_array_elements($1::jsonb) as c order by c->>'requestKey'
     on conflict (portal_id, campaign_id, item_id, request_key) do update
       set state = 'answered', status = excluded.status, headers = excluded.headers, final_url = excluded.final_url,
           content_hash = excluded.content_hash, duration_ms = excluded.duration_ms, reserved_micro_pounds = 0,
           cost_micro_pounds = outside_call.cost_micro_pounds + excluded.cost_micro_pounds, retrieved_at = excluded.retrieved_at`,
    [JSON.stringify(rows), JSON.stringify(contents), JSON.stringify(paid)],
  )
}
