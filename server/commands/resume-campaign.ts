import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app.ts'
import type { CampaignRow } from '../db/repositories/campaigns.ts'
import type { Deps } from './deps.ts'
import { resumeOpenWork } from './flow/resume-open-work.ts'
import { lockLaunched } from './lock-launched.ts'
import { requireConnected } from './money/require-connected.ts'
import { requireRoom } from './money/require-room.ts'
import { requireRole } from './require-role.ts'

/**
 * Lets a paused campaign go on with exactly what was open. Resuming one that is under way changes nothing.
 * Throws `not_allowed`, `not_found`; `conflict` when it has ended; `not_connected` when the portal is disconnected;
 * `budget_reached`, naming the limit and who can raise it, when there is no room for money.
 */
export const resumeCampaign = async (
  { flow, clock }: Deps,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<CampaignRow> => {
  await requireRole(flow.sql, actor, 'launch')
  return flow.inTransaction(async (sql) => {
    const campaign = await lockLaunched(sql, actor.portalId, campaignId)
    if (campaign.status === 'running' || campaign.status === 'queued') return campaign
    if (campaign.status !== 'paused') {
      throw new AppError(
        'conflict',
        `This campaign is ${campaign.status.replace('_', ' ')}; only a paused one can be resumed.`,
      )
    }
    const { portalId, launchedByUserId: userId } = campaign
    await requireConnected(sql, portalId)
    await requireRoom(sql, { portalId, campaignId, userId }, clock.now())
    await resumeOpenWork(sql, flow.queue, campaign, `Resumed by ${actor.name}.`)
    return campaign
  })
}
