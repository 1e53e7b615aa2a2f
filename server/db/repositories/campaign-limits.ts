import type { Sql } from '../sql.ts'
import type { CampaignRow } from './campaigns.ts'

/** Changes what a campaign may cost, in pounds. */
export const saveBudget = async (sql: Sql, portalId: number, id: string, budget: number): Promise<void> => {
  await sql.query(
    `update campaign set brief = brief || jsonb_build_object('budget', $3::numeric) where portal_id = $1 and id = $2`,
    [portalId, id, budget],
  )
}

/** Lets a campaign have at least so many leads, at most 500, in the database and in the row at hand; its brief stays. */
export const makeRoom = async (sql: Sql, campaign: CampaignRow, maxResults: number): Promise<void> => {
  const room = Math.min(500, Math.max(campaign.maxResults, maxResults))
  await sql.query('update campaign set max_results = $3 where portal_id = $1 and id = $2', [
    campaign.portalId,
    campaign.id,
    room,
  ])
  campaign.maxResults = room
}
