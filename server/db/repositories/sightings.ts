import type { Completeness } from '../../../src/campaigns/completeness.ts'
import type { Sql } from '../sql.ts'
import type { CampaignRow } from './campaigns.ts'

/**
 * How many suitable companies of a campaign were seen by exactly these sources. Suitable are its leads, those known already, and
 * those that were proved when enough had been found. A company counts once, whatever names it was found by.
 */
export const sightingsOf = (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<{ sources: string[]; count: number }[]> =>
  sql.query(
    `with suitable as (
       select id, company_number, identity_key,
              case when outcome = 'known' and matched is not null
                   then concat_ws(':', matched->'known'->>'kind', matched->'known'->>'id')
                   else coalesce(identity_key, id::text) end as identity
         from candidate
        where portal_id = $1 and campaign_id = $2
          and (outcome in ('lead', 'known') or outcome = 'surplus' and examination is not null)),
     members as (
       select id, identity from suitable
       union select k.id, s.identity from candidate k join suitable s on s.identity_key = k.identity_key
              where k.portal_id = $1 and k.campaign_id = $2 and k.outcome = 'merged'
       -- Found by its number and not looked at any more, since enough had been found.
       union select k.id, s.identity from candidate k join suitable s on k.finding_key = 'number:' || s.company_number
              where k.portal_id = $1 and k.campaign_id = $2),
     seen as (
       select m.identity, array_agg(distinct f.finding->>'source' order by f.finding->>'source') as sources
         from members m join finding f on f.candidate_id = m.id group by m.identity)
     select sources, count(*)::int as count from seen group by sources order by sources`,
    [portalId, campaignId],
  )

/** Keeps how complete the list of a campaign is. */
export const saveCompleteness = async (
  sql: Sql,
  { portalId, id }: Pick<CampaignRow, 'portalId' | 'id'>,
  completeness: Completeness | null,
): Promise<void> => {
  await sql.query('update campaign set completeness = $3 where portal_id = $1 and id = $2', [
    portalId,
    id,
    completeness && JSON.stringify(completeness),
  ])
}
