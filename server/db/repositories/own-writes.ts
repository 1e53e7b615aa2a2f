import { createHash } from 'node:crypto'
import type { Sql } from '../sql.ts'

/** A property of a company that we are about to set. */
export type OwnWrite = { companyId: string; property: string; value: string }

/** A property change that HubSpot told; `index` is the caller's. */
export type ToldChange = OwnWrite & { index: number; occurredAt: Date }

const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex')

/** Clocks of HubSpot's and ours, and the way of a call between them. */
const TOLERANCE_MS = 2 * 60_000

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
    [
      portalId,
      JSON.stringify(writes.map(({ value, ...write }) => ({ ...write, valueHash: hashOf(value) }))),
      at,
    ],
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
  const open = await openWrites(tx, portalId, [...new Set(told.map(({ companyId }) => companyId))])
  const echoes = new Set<number>()
  const taken = new Set<number>()
  for (const write of open) {
    const echo = told.find((change) => !echoes.has(change.index) && isEcho(change, write))
    if (echo === undefined) continue
    echoes.add(echo.index)
    taken.add(write.id)
  }
  if (taken.size > 0)
    await tx.query('update own_write set echoed_at = now() where portal_id = $1 and id = any ($2)', [
      portalId,
      [...taken],
    ])
  return echoes
}

type OpenWrite = { id: number; companyId: string; property: string; valueHash: string; writtenAt: Date }

const openWrites = (tx: Sql, portalId: number, companyIds: string[]): Promise<OpenWrite[]> =>
  tx.query<OpenWrite>(
    `select id, object_id as "companyId", property, value_hash as "valueHash", written_at as "writtenAt"
       from own_write
      where portal_id = $1 and object_type = 'company' and object_id = any ($2) and echoed_at is null order by id for update`,
    [portalId, companyIds],
  )

const isEcho = (told: ToldChange, write: OpenWrite): boolean =>
  told.companyId === write.companyId &&
  told.property === write.property &&
  Math.abs(told.occurredAt.getTime() - write.writtenAt.getTime()) <= TOLERANCE_MS &&
  hashOf(told.value) === write.valueHash

/** Deletes what is older than HubSpot repeats events: a day. */
export const purgeOwnWrites = async (sql: Sql): Promise<void> => {
  await sql.query(`delete from own_write where written_at < now() - interval '24 hours'`)
}
