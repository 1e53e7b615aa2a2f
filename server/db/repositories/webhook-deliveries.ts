import type { Sql } from '../sql.ts'

/** A request of HubSpot as it came. */
export type DeliveryRow = { id: number; body: Uint8Array }

/** What became of a delivery; `note` says why it stands aside. */
export type SortedDelivery = { id: number; state: 'sorted' | 'aside'; note: string | null }

/** Stores a request's raw body. */
export const insertDelivery = async (sql: Sql, body: Uint8Array): Promise<void> => {
  await sql.query('insert into webhook_delivery (body) values ($1)', [body])
}

/** The oldest deliveries that nobody has sorted or is sorting; locked until the transaction ends. */
export const takeDeliveries = (tx: Sql, limit: number): Promise<DeliveryRow[]> =>
  tx.query<DeliveryRow>(
    `select id, body from webhook_delivery where state = 'waiting' order by id limit $1 for update skip locked`,
    [limit],
  )

/** Notes what became of deliveries. */
export const settleDeliveries = async (tx: Sql, sorted: readonly SortedDelivery[]): Promise<void> => {
  await tx.query(
    `update webhook_delivery d set state = r.state, note = r.note, sorted_at = now()
       from jsonb_to_recordset($1::jsonb) as r (id bigint, state text, note text) where d.id = r.id`,
    [JSON.stringify(sorted)],
  )
}

/** Of these keys of events, those that were not taken before; taken from now on. */
export const takeNewEvents = async (
  tx: Sql,
  portalId: number,
  keys: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx.query<{ key: string }>(
    `insert into webhook_event (portal_id, event_key) select distinct $1::bigint, key from unnest($2::text[]) as key order by key
     on conflict do nothing returning event_key as key`,
    [portalId, keys],
  )
  return new Set(rows.map(({ key }) => key))
}

/** Deletes deliveries after a week, and keys of events when HubSpot has long stopped to repeat them. */
export const purgeDeliveries = async (sql: Sql): Promise<void> => {
  await sql.query(`delete from webhook_delivery where received_at < now() - interval '7 days'`)
  await sql.query(`delete from webhook_event where taken_at < now() - interval '2 days'`)
}
