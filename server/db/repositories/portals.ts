import type { Sql } from '../sql.ts'

/** A HubSpot company as mirrored. */
export type CrmCompanyRow = {
  hubspotId: string
  name: string | null
  nameKey: string | null
  domain: string | null
  phone: string | null
  postcode: string | null
  companyNumber: string | null
  lifecycleStage: string | null
}

/** Makes sure that the portal exists; its name is brought up to date. */
export const upsertPortal = async (sql: Sql, portal: { id: number; name: string }): Promise<void> => {
  await sql.query(
    `insert into portal (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name`,
    [portal.id, portal.name],
  )
}

/** True when the portal is known here. */
export const portalExists = async (sql: Sql, portalId: number): Promise<boolean> =>
  (await sql.query('select 1 from portal where id = $1', [portalId])).length > 0

/** Saves one page of the portal's companies into the mirror. */
export const upsertCrmCompanies = async (
  sql: Sql,
  portalId: number,
  companies: CrmCompanyRow[],
  fetchedAt: Date,
): Promise<void> => {
  await sql.query(
    `insert into crm_company (portal_id, hubspot_id, name, name_key, domain, phone, postcode, company_number, lifecycle_stage, fetched_at)
     select $1, row->>'hubspotId', row->>'name', row->>'nameKey', row->>'domain', row->>'phone', row->>'postcode',
            row->>'companyNumber', row->>'lifecycleStage', $3
       from jsonb_array_elements($2::jsonb) as row order by row->>'hubspotId'
     on conflict (portal_id, hubspot_id) do update
       set name = excluded.name, name_key = excluded.name_key, domain = excluded.domain, phone = excluded.phone,
           postcode = excluded.postcode, company_number = excluded.company_number, lifecycle_stage = excluded.lifecycle_stage,
           fetched_at = excluded.fetched_at`,
    [portalId, JSON.stringify(companies), fetchedAt],
  )
}

/** Ends a mirroring that began at `startedAt`: what it did not see is gone from HubSpot and leaves the mirror. */
export const finishMirror = async (sql: Sql, portalId: number, startedAt: Date): Promise<void> => {
  await sql.query('delete from crm_company where portal_id = $1 and fetched_at < $2', [portalId, startedAt])
  await sql.query('update portal set mirrored_at = $2 where id = $1', [portalId, startedAt])
}
