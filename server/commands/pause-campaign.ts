import type { Actor } from '../app.ts'
import type { CampaignRow } from '../db/repositories/campaigns.ts'
import type { Deps } from './deps.ts'
import { pauseCampaign as pauseLocked } from './flow/pause-campaigns.ts'
import { lockLaunched } from './lock-launched.ts'
import { requireRole } from './require-role.ts'

/**
 * Pauses a campaign by hand: nothing more is spent than the calls in flight, and what is open waits to be resumed.
 * Pausing a paused one changes nothing. Throws `not_allowed`, `not_found`; `conflict` when it has ended.
 */
export const pauseCampaign = async (
  { flow }: Deps,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<CampaignRow> => {
  await requireRole(flow.sql, actor, 'launch')
  return flow.inTransaction(async (sql) => {
    const campaign = await lockLaunched(sql, actor.portalId, campaignId)
    if (campaign.status === 'paused') return campaign
    await pauseLocked(sql, flow.queue, campaign, `Paused by ${actor.name}. Resume it to go on.`)
    return campaign
  })
}
