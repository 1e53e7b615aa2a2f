import type { Sql } from '../sql.ts'

/** A company that changed in HubSpot; `why` is for people who look into the table. */
export type CompanyChange = { id: string; occurredAt: Date; why: string }

/** A change still to be looked at; `version` is new with every event. */
export type OpenChange = { id: string; version: number }

/** A company that was merged away. */
export type CompanyMerge = { fromId: string; intoId: string; occurredAt: Date }

/** Notes companies to be read; one that waits already counts as changed again. Each id once. */
export const noteChanges = async (
  tx: Sql,
  portalId: number,
  changes: readonly CompanyChange[],
): Promise<void> => {
  await tx.query(
    `insert into crm_change (portal_id, object_type, object_id, occurred_at, why)
     select $1, 'company', row->>'id', (row->>'occurredAt')::timestamptz, row->>'why'
       from jsonb_array_elements($2::jsonb) as row order by row->>'id'
     on conflict (portal_id, object_type, object_id) do update
       set occurred_at = greatest(crm_change.occurred_at, excluded.occurred_at), why = excluded.why,
           version = nextval('crm_change_version')`,
    [portalId, JSON.stringify(changes)],
  )
}

/** The companies that wait longest to be read. */
export const openChanges = (sql: Sql, portalId: number, limit: number): Promise<OpenChange[]> =>
  sql.query<OpenChange>(
    `select object_id as id, version from crm_change where portal_id = $1 and object_type = 'company' order by version limit $2`,
    [portalId, limit],
  )

/** Ends changes whose company was read since; those that changed once more in the meantime stay. */
export const endChanges = async (sql: Sql, portalId: number, read: readonly OpenChange[]): Promise<void> => {
  await sql.query(
    `delete from crm_change c using jsonb_to_recordset($2::jsonb) as r (id text, version bigint)
      where c.portal_id = $1 and c.object_type = 'company' and c.object_id = r.id and c.version = r.version`,
    [portalId, JSON.stringify(read)],
  )
}

/** Keeps which companies were merged into which. */
export const noteMerges = async (
  tx: Sql,
  portalId: number,
  merges: readonly CompanyMerge[],
): Promise<void> => {
  await tx.query(
    `insert into crm_merge (portal_id, from_id, into_id, occurred_at)
     select distinct on (row->>'fromId') $1::bigint, row->>'fromId', row->>'intoId', (row->>'occurredAt')::timestamptz
       from jsonb_array_elements($2::jsonb) as row order by row->>'fromId', (row->>'occurredAt')::timestamptz desc
     on conflict (portal_id, from_id) do update set into_id = excluded.into_id, occurred_at = excluded.occurred_at
       where crm_merge.occurred_at <= excluded.occurred_at`,
    [portalId, JSON.stringify(merges)],
  )
}

/** A chain of merges is short; the bound keeps nonsense (two companies merged into each other) from running for ever. */
const MOST_MERGES = 20

/** Points leads of companies that were merged away to the company that there is now. */
export const followMerges = async (sql: Sql, portalId: number): Promise<void> => {
  for (let merges = 0; merges < MOST_MERGES; merges++) {
    const moved = await sql.query(
      `update lead set hubspot_company_id = m.into_id from crm_merge m
        where lead.portal_id = $1 and m.portal_id = $1 and lead.hubspot_company_id = m.from_id returning lead.id`,
      [portalId],
    )
    if (moved.length === 0) return
  }
}
