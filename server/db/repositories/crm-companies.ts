import type { CrmCompany } from '../../../src/crm/crm.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'

/** A company as it is mirrored: HubSpot's record with its normalised name. */
export type MirroredCompany = CrmCompany & { nameKey: string | null }

const columns = `portal_id, hubspot_id, name, name_key, domain, phone, postcode, company_number, lifecycle_stage, lead_status,
  owner_id, leadwright_id, updated_at, fetched_at`

const given = `select $1::bigint, row->>'id', row->>'name', row->>'nameKey', row->>'domain', row->>'phone', row->>'postcode',
  row->>'companyNumber', row->>'lifecycleStage', row->>'leadStatus', row->>'ownerId', row->>'leadwrightId',
  (row->>'updatedAt')::timestamptz, $3::timestamptz`

const taken = `name = excluded.name, name_key = excluded.name_key, domain = excluded.domain, phone = excluded.phone,
  postcode = excluded.postcode, company_number = excluded.company_number, lifecycle_stage = excluded.lifecycle_stage,
  lead_status = excluded.lead_status, owner_id = excluded.owner_id, leadwright_id = excluded.leadwright_id,
  updated_at = excluded.updated_at, fetched_at = excluded.fetched_at`

/**
 * Saves companies as the search saw them at `seenAt`; of two versions the one changed later stays. Gives the ids of those
 * that are gone here: the search may be behind, so only a reading of the records themselves can bring them back.
 */
export const saveSearched = async (
  sql: Sql,
  portalId: number,
  companies: readonly MirroredCompany[],
  seenAt: Date,
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `with saved as (
       insert into crm_company (${columns})
       ${given} from jsonb_array_elements($2::jsonb) as row order by row->>'id'
       on conflict (portal_id, hubspot_id) do update set ${taken}
         where crm_company.gone_at is null and excluded.updated_at >= crm_company.updated_at)
     select hubspot_id as id from crm_company
      where portal_id = $1 and gone_at is not null and hubspot_id = any ($4)`,
    [portalId, JSON.stringify(companies), seenAt, companies.map(({ id }) => id)],
  )
  return rows.map(({ id }) => id)
}

/** Saves companies as their records were read at `readAt`; what is here of a later moment stays. What was gone is back. */
export const saveRead = async (
  sql: Sql,
  portalId: number,
  companies: readonly MirroredCompany[],
  readAt: Date,
): Promise<void> => {
  await sql.query(
    `insert into crm_company (${columns}, read_at)
     ${given}, $3 from jsonb_array_elements($2::jsonb) as row order by row->>'id'
     on conflict (portal_id, hubspot_id) do update set ${taken}, read_at = excluded.read_at, gone_at = null
       where coalesce(crm_company.read_at <= excluded.read_at, true)
         and (crm_company.fetched_at <= excluded.read_at or excluded.updated_at >= crm_company.updated_at)`,
    [portalId, JSON.stringify(companies), readAt],
  )
}

/**
 * Notes that these were not in HubSpot when they were read at `readAt`, also ids never heard of: a late page of the search
 * may still bring them. What was known of them is forgotten. A later reading that is here already stays.
 */
export const markGone = async (
  sql: Sql,
  portalId: number,
  ids: readonly string[],
  readAt: Date,
): Promise<void> => {
  await sql.query(
    `insert into crm_company (portal_id, hubspot_id, fetched_at, read_at, gone_at)
     select $1, id, $3, $3, $3 from unnest($2::text[]) as id order by id
     on conflict (portal_id, hubspot_id) do update
       set name = null, name_key = null, domain = null, phone = null, postcode = null, company_number = null, lead_status = null,
           owner_id = null, leadwright_id = null, lifecycle_stage = null, fetched_at = excluded.fetched_at,
           read_at = excluded.read_at, gone_at = excluded.gone_at
       where crm_company.gone_at is null and coalesce(crm_company.read_at <= excluded.read_at, true)`,
    [portalId, ids, readAt],
  )
}

/** How many companies of the portal are here. */
export const countCompanies = async (sql: Sql, portalId: number): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(
      'select count(*)::int as count from crm_company where portal_id = $1 and gone_at is null',
      [portalId],
    ),
  ).count

/** Ids of companies that nobody has seen in HubSpot since. */
export const unseenSince = async (
  sql: Sql,
  portalId: number,
  since: Date,
  limit: number,
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `select hubspot_id as id from crm_company
      where portal_id = $1 and gone_at is null and fetched_at < $2 limit $3`,
    [portalId, since, limit],
  )
  return rows.map(({ id }) => id)
}

/** What names and places a mirrored company, or null when it is not here or gone. */
export const findMirroredCompany = async (
  sql: Sql,
  portalId: number,
  id: string,
): Promise<Pick<CrmCompany, 'name' | 'domain' | 'postcode' | 'companyNumber'> | null> =>
  firstRow(
    await sql.query<Pick<CrmCompany, 'name' | 'domain' | 'postcode' | 'companyNumber'>>(
      `select name, domain, postcode, company_number as "companyNumber" from crm_company
        where portal_id = $1 and hubspot_id = $2 and gone_at is null`,
      [portalId, id],
    ),
  )
