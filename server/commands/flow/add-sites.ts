import { mergeSites } from '../../../src/company/sites.ts'
import { milesToNearest } from '../../../src/geo/distance.ts'
import { liesIn } from '../../../src/normalise/postcode.ts'
import { type CampaignRow, centresOf } from '../../db/repositories/campaigns.ts'
import { type FoundSite, foundSites, keepSites } from '../../db/repositories/lead-sites.ts'
import { findLead } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'

/**
 * Adds to the leads that these candidates became the places that registers gave for them inside the campaign's area, also
 * those found after the lead was published. The campaign's row must be locked. A repeat changes nothing.
 */
export const addFoundSites = async (
  sql: Sql,
  campaign: CampaignRow,
  candidateIds: string[],
): Promise<void> => {
  const found = await foundSites(sql, campaign.portalId, candidateIds)
  for (const [leadId, sites] of Map.groupBy(found, (site) => site.leadId)) {
    const lead = await findLead(sql, campaign.portalId, leadId)
    if (lead === null) continue
    const known = lead.facts.sites ?? []
    const all = mergeSites(known, insideArea(campaign, sites), lead.facts.legalName ?? lead.name)
    if (all.length !== known.length) await keepSites(sql, campaign.portalId, leadId, all)
  }
}

const insideArea = (campaign: CampaignRow, sites: FoundSite[]) => {
  const { radiusMiles, excludedAreas } = campaign.brief
  const centres = centresOf(campaign)
  return sites
    .map(({ name, postcode, point }) => ({
      name,
      postcode,
      address: null,
      distanceMiles: milesToNearest(centres, point),
    }))
    .filter(({ distanceMiles }) => distanceMiles <= radiusMiles)
    .filter(({ postcode }) => !excludedAreas.some((area) => liesIn(postcode, area)))
}
