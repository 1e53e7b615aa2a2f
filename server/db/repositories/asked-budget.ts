import { firstRow, type Sql } from '../sql.ts'
import type { CampaignRow } from './campaigns.ts'

/** The budget that a campaign was launched with, in pounds; undefined: none of its own. What it was changed to since stands in its brief. */
export const askedBudgetOf = async (
  sql: Sql,
  { portalId, id, brief }: Pick<CampaignRow, 'portalId' | 'id' | 'brief'>,
): Promise<number | undefined> => {
  const first = firstRow(
    await sql.query<{ was: number | null }>(
      `select data->'was' as was from campaign_event
        where portal_id = $1 and campaign_id = $2 and kind = 'campaign.budget' order by id limit 1`,
      [portalId, id],
    ),
  )
  return first === null ? brief.budget : (first.was ?? undefined)
}
