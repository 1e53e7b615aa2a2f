import { createHash } from 'node:crypto'
import type { Sql } from '../sql.ts'

/** A property of a company that we are about to set. */
export type OwnWrite = { companyId: string; property: string; value: string }

/** A property change that HubSpot told; `index` is the caller's. */
export type ToldChange = OwnWrite & { index: number; occurredAt: Date }

const hashed = ({ companyId, property, value }: OwnWrite) => ({
  companyId,
  property,
  valueHash: createHash('sha256').update(value).digest('hex'),
})

/** Notes, before HubSpot is asked, what we write: its event may come before its answer. */
export const noteOwnWrites = async (
  sql: Sql,
  portalId: number,
  writes: readonly OwnWrite[],
  at: Date,
): Promise<void> => {
  await sql.query(
    `insert into own_write (portal_id, object_type, object_id, property, value_hash, written_at)
     select $1, 'company', row->>'companyId', row->>'property', row->>'valueHash', $3 from jsonb_array_elements($2::jsonb) as row`,
    [portalId, JSON.stringify(writes.map(hashed)), at],
  )
}

/**
 * Indices of the changes that are echoes of our own writes: the same value at the same time, give or take two minutes of
 * clocks. Each write has one echo: a person who sets the same value later is heard.
 */
export const takeEchoes = async (
  tx: Sql,
  portalId: number,
  told: readonly ToldChange[],
): Promise<Set<number>> => {
  const rows = told.map((change) => ({
    ...hashed(change),
    index: change.index,
    occurredAt: change.occurredAt,
  }))
  const echoes = await tx.query<{ index: number }>(
    `update own_write w set echoed_at = now()
       from jsonb_to_recordset($2::jsonb) as r (index int, "companyId" text, property text, "valueHash" text, "occurredAt" timestamptz)
      where w.portal_id = $1 and w.echoed_at is null and w.object_type = 'company' and w.object_id = r."companyId"
        and w.property = r.property and w.value_hash = r."valueHash"
        and r."occurredAt" between w.written_at - interval '2 minutes' and w.written_at + interval '2 minutes'
     returning r.index`,
    [portalId, JSON.stringify(rows)],
  )
  return new Set(echoes.map(({ index }) => index))
}

/** Deletes what is older than HubSpot repeats events: a day. */
export const purgeOwnWrites = async (sql: Sql): Promise<void> => {
  await sql.query(`delete from own_write where written_at < now() - interval '24 hours'`)
}
