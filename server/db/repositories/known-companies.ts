import type { CompanyKeys, KnownCompanies, KnownCompany } from '../../../src/ports/known-companies.ts'
import type { Sql } from '../sql.ts'

/**
 * Leads and mirrored HubSpot companies of a portal that share a key with a company; local, one query.
 * Leads of `exceptCampaignId` are left out: inside one campaign, candidates are merged by their identity.
 */
export const knownCompaniesOf = (
  sql: Sql,
  portalId: number,
  exceptCampaignId: string | null,
): KnownCompanies => ({
  partnersOf: (keys) => findPartners(sql, portalId, exceptCampaignId, keys),
})

/** The mirrored HubSpot companies of a portal alone, by the same keys. */
export const mirroredCompaniesOf = (sql: Sql, portalId: number): KnownCompanies => ({
  partnersOf: (keys) => sql.query<KnownCompany>(mirroredBy, [portalId, ...keyLists(keys)]),
})

const companyColumns = `'hubspot' as kind, hubspot_id as id, null::uuid as "campaignId",
  coalesce(name, domain, hubspot_id) as name, company_number as "companyNumber", domain, name_key as "nameKey", postcode`

/** One index each and then together: with conditions joined by OR the planner reads whole portals. */
const mirroredBy = `
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and company_number = any ($2)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and domain = any ($3)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and name_key = any ($4)`

const leadColumns = `'lead' as kind, id::text as id, campaign_id as "campaignId", name, company_number as "companyNumber", domain,
  name_key as "nameKey", postcode`

const leadsBy = `
  select ${leadColumns} from lead where portal_id = $1 and campaign_id is distinct from $5 and company_number = any ($2)
  union
  select ${leadColumns} from lead where portal_id = $1 and campaign_id is distinct from $5 and domain = any ($3)
  union
  select ${leadColumns} from lead where portal_id = $1 and campaign_id is distinct from $5 and name_key = any ($4)`

const findPartners = (
  sql: Sql,
  portalId: number,
  exceptCampaignId: string | null,
  keys: CompanyKeys[],
): Promise<KnownCompany[]> =>
  sql.query<KnownCompany>(`${leadsBy} union all (${mirroredBy})`, [
    portalId,
    ...keyLists(keys),
    exceptCampaignId,
  ])

const keyLists = (keys: CompanyKeys[]): string[][] => {
  const present = (pick: (key: CompanyKeys) => string | null): string[] => [
    ...new Set(keys.flatMap((key) => pick(key) ?? [])),
  ]
  return [present((key) => key.companyNumber), present((key) => key.domain), present((key) => key.nameKey)]
}
