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

const findPartners = (
  sql: Sql,
  portalId: number,
  exceptCampaignId: string | null,
  keys: CompanyKeys[],
): Promise<KnownCompany[]> => {
  const present = (pick: (key: CompanyKeys) => string | null): string[] => [
    ...new Set(keys.flatMap((key) => pick(key) ?? [])),
  ]
  return sql.query<KnownCompany>(
    `select 'lead' as kind, id::text as id, campaign_id as "campaignId", name, company_number as "companyNumber", domain,
            name_key as "nameKey", postcode
       from lead where portal_id = $1 and campaign_id is distinct from $2
        and (company_number = any ($3) or domain = any ($4) or name_key = any ($5))
     union all
     select 'hubspot', hubspot_id, null, coalesce(name, domain, hubspot_id), company_number, domain, name_key, postcode
       from crm_company where portal_id = $1
        and (company_number = any ($3) or domain = any ($4) or name_key = any ($5))
     limit 2000`,
    [
      portalId,
      exceptCampaignId,
      present((key) => key.companyNumber),
      present((key) => key.domain),
      present((key) => key.nameKey),
    ],
  )
}
