import type { CompanySite } from '../../../src/company/company.ts'
import type { GeoPoint } from '../../../src/ports/geocoder.ts'
import { onlyRow, type Sql } from '../sql.ts'
import type { CampaignRow } from './campaigns.ts'

/** A place that a register gave for the company of a lead, with its position. */
export type FoundSite = { leadId: string; name: string; postcode: string; point: GeoPoint }

/**
 * The places that findings of these candidates, or of those that they were merged into, gave for the leads that these became.
 * Only places whose postcode was looked up, and only findings under the lead's own official number.
 */
export const foundSites = (sql: Sql, portalId: number, candidateIds: string[]): Promise<FoundSite[]> =>
  sql.query(
    `select distinct l.id as "leadId", f.finding->'site'->>'name' as name, p.postcode,
            jsonb_build_object('latitude', p.place->'latitude', 'longitude', p.place->'longitude') as point
       from candidate k
       join lead l on l.portal_id = $1 and l.candidate_id = coalesce(k.merged_into, k.id) and l.origin = 'campaign'
       join finding f on f.candidate_id = k.id and f.finding->>'companyNumber' = l.company_number
       join place p on p.postcode = f.finding->'site'->>'postcode'
      where k.portal_id = $1 and k.id = any ($2) order by p.postcode, name`,
    [portalId, candidateIds],
  )

/** Puts sites into the facts of a lead; the rest of it stays. */
export const keepSites = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  sites: CompanySite[],
): Promise<void> => {
  await sql.query(
    `update lead set facts = jsonb_set(facts, '{sites}', $3::jsonb), site_count = greatest(1, jsonb_array_length($3::jsonb))
      where portal_id = $1 and id = $2`,
    [portalId, leadId, JSON.stringify(sites)],
  )
}

/** Counts the sites of a campaign's leads anew, in the database and in the row at hand. The row must be locked. */
export const countSites = async (sql: Sql, campaign: CampaignRow): Promise<void> => {
  const counted = onlyRow(
    await sql.query<Pick<CampaignRow, 'siteCount'>>(
      `update campaign set site_count = (select coalesce(sum(l.site_count), 0) from lead l
                                          where l.portal_id = $1 and l.campaign_id = $2 and l.origin = 'campaign')
        where portal_id = $1 and id = $2 returning site_count as "siteCount"`,
      [campaign.portalId, campaign.id],
    ),
  )
  Object.assign(campaign, counted)
}
