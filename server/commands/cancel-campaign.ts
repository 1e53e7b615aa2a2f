import { isFinal } from '../../src/campaigns/campaign.ts'
import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app.ts'
import { type CampaignRow, findCampaign } from '../db/repositories/campaigns.ts'
import type { Deps } from './deps.ts'
import { closeCampaign } from './flow/close-campaign.ts'
import { lockLaunched } from './lock-launched.ts'
import { requireRole } from './require-role.ts'

/**
 * Stops a campaign: nothing more is spent than the calls in flight, leads found so far stay.
 * Cancelling a cancelled one changes nothing; a finished one is a `conflict`; an unknown one `not_found`; who may not launch
 * may not cancel (`not_allowed`).
 */
export const cancelCampaign = async (
  { flow }: Deps,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<CampaignRow> =>
  flow.inTransaction(async (sql) => {
    await requireRole(sql, actor, 'launch')
    const campaign = await lockLaunched(sql, actor.portalId, campaignId)
    if (campaign.status === 'cancelled') return campaign
    if (isFinal(campaign.status)) {
      throw new AppError(
        'conflict',
        `This campaign is ${campaign.status.replace('_', ' ')} already; there is nothing to cancel.`,
      )
    }
    await flow.queue.cancel(sql, 'campaign.plan', [campaign.id])
    await closeCampaign(
      sql,
      flow.queue,
      campaign,
      'The campaign was cancelled before it was looked at.',
      () => ({
        status: 'cancelled',
        reason: `Cancelled by ${actor.name} with ${campaign.leadCount} leads found; they stay.`,
        byUserId: actor.userId,
      }),
    )
    return (await findCampaign(sql, actor.portalId, campaignId)) ?? campaign
  })
