import { isFinal } from '../../src/campaigns/campaign.ts'
import { AppError } from '../../src/errors.ts'
import { type CampaignRow, findCampaign, lockCampaign } from '../db/repositories/campaigns.ts'
import type { Deps } from './deps.ts'
import { closeCampaign } from './flow/close-campaign.ts'

/**
 * Stops a campaign: nothing more is spent than the calls in flight, leads found so far stay.
 * Cancelling a cancelled one changes nothing; a finished one is a `conflict`; an unknown one `not_found`.
 */
export const cancelCampaign = async (
  { flow }: Deps,
  input: { portalId: number; campaignId: string; by: string },
): Promise<CampaignRow> =>
  flow.inTransaction(async (sql) => {
    const campaign = await lockCampaign(sql, input.portalId, input.campaignId)
    if (campaign === null) throw new AppError('not_found', `There is no campaign ${input.campaignId}.`)
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
        reason: `Cancelled by ${input.by} with ${campaign.leadCount} leads found; they stay.`,
      }),
    )
    return (await findCampaign(sql, input.portalId, input.campaignId)) ?? campaign
  })
