import type { CompanyKeys, KnownCompanies, KnownCompany } from '../../../src/ports/known-companies.ts'
import type { Sql } from '../sql.ts'
import { withWhatWasTold } from './match-verdicts.ts'

/**
 * Leads and HubSpot companies of a portal, mirrored and checked ones, and those that it left out, that share a key with a
 * company or that a person compared with it; local.
 * Leads of `exceptCampaignId` are left out: inside one campaign, candidates are merged by their identity.
 */
export const knownCompaniesOf = (
  sql: Sql,
  portalId: number,
  exceptCampaignId: string | null,
): KnownCompanies => ({
  partnersOf: async (keys) => {
    const partners = await findPartners(sql, portalId, exceptCampaignId, keys)
    const excluded = await sql.query<KnownCompany>(excludedBy, [portalId, ...keyLists(keys).slice(0, 3)])
    return [...(await withWhatWasTold(sql, portalId, partners)), ...excluded]
  },
})

/** The mirrored HubSpot companies of a portal alone, by the same keys. */
export const mirroredCompaniesOf = (sql: Sql, portalId: number): KnownCompanies => ({
  partnersOf: async (keys) =>
    withWhatWasTold(sql, portalId, await sql.query<KnownCompany>(mirroredBy, [portalId, ...keyLists(keys)])),
})

/** Ids of the known companies of a kind that a person compared with these. */
const comparedWith = (kind: 'lead' | 'hubspot'): string =>
  ['found_number = any ($2)', 'found_name_key = any ($4)']
    .map(
      (key) =>
        `select known_id from match_verdict where portal_id = $1 and undone_at is null and known_kind = '${kind}' and ${key}`,
    )
    .join(' union ')

const companyColumns = `'hubspot' as kind, hubspot_id as id, null::uuid as "campaignId",
  coalesce(name, domain, hubspot_id) as name, company_number as "companyNumber", domain, name_key as "nameKey", postcode`

/** One index each and then together: with conditions joined by OR the planner reads whole portals. */
const mirroredBy = `
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and company_number = any ($2)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and domain = any ($3)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and name_key = any ($4)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and place_key = any ($5)
  union
  select ${companyColumns} from crm_company where portal_id = $1 and gone_at is null and hubspot_id in (${comparedWith('hubspot')})`

const leadColumns = `'lead' as kind, l.id::text as id, l.campaign_id as "campaignId", l.name, l.company_number as "companyNumber",
  l.domain, l.name_key as "nameKey", l.postcode`

const leadsBy = (key: string): string =>
  `select ${leadColumns} from lead l
    where l.portal_id = $1 and l.origin = 'campaign' and l.campaign_id is distinct from $6 and ${key}`

/** A company that was only checked is its HubSpot record, better known; when the record is gone, it is nobody's any more. */
const checkedBy = (key: string): string =>
  `select 'hubspot' as kind, c.hubspot_id as id, null::uuid as "campaignId", l.name, l.company_number as "companyNumber",
          l.domain, l.name_key as "nameKey", l.postcode
     from lead l join crm_company c on c.portal_id = l.portal_id and c.hubspot_id = l.hubspot_company_id and c.gone_at is null
    where l.portal_id = $1 and l.origin = 'check' and ${key}`

const excludedColumns = `'excluded' as kind, id::text, null::uuid as "campaignId", name, company_number as "companyNumber", domain,
  name_key as "nameKey", null::text as postcode, at as "excludedAt"`

const excludedBy = ['company_number = any ($2)', 'domain = any ($3)', 'name_key = any ($4)']
  .map((key) => `select ${excludedColumns} from excluded_company where portal_id = $1 and ${key}`)
  .join(' union ')

const keys = [
  'l.company_number = any ($2)',
  'l.domain = any ($3)',
  'l.name_key = any ($4)',
  'l.place_key = any ($5)',
]

/** Leads and what was checked; one index each, as above. */
const foundBy = [
  ...keys.map(leadsBy),
  leadsBy(`l.id in (select known_id::uuid from (${comparedWith('lead')}) as compared)`),
  ...keys.map(checkedBy),
].join(' union ')

const findPartners = (
  sql: Sql,
  portalId: number,
  exceptCampaignId: string | null,
  keys: CompanyKeys[],
): Promise<KnownCompany[]> =>
  sql.query<KnownCompany>(`${foundBy} union all (${mirroredBy})`, [
    portalId,
    ...keyLists(keys),
    exceptCampaignId,
  ])

/** As the tables make theirs: postcodes have up to a hundred firms, those of accountants thousands, few of which begin alike. */
const placeKey = ({ postcode, nameKey }: CompanyKeys): string | null =>
  postcode === null || nameKey === null ? null : `${postcode} ${nameKey.slice(0, 3)}`

const keyLists = (keys: CompanyKeys[]): string[][] => {
  const present = (pick: (key: CompanyKeys) => string | null): string[] => [
    ...new Set(keys.flatMap((key) => pick(key) ?? [])),
  ]
  return [
    present((key) => key.companyNumber),
    present((key) => key.domain),
    present((key) => key.nameKey),
    present(placeKey),
  ]
}
