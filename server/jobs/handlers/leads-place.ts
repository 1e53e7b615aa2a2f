import { isFinal } from '../../../src/campaigns/campaign.ts'
import type { Deps } from '../../commands/deps.ts'
import { noteNotPlaced, placeLeads } from '../../commands/google/place-leads.ts'
import { findCampaign } from '../../db/repositories/campaigns.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Looks for the leads of an ended campaign on Google's map. One that was taken up again does so when it ends the next time. */
export const leadsPlaceHandler = (deps: Deps): JobHandler<'leads.place'> => {
  const { sql, queue, inTransaction } = deps.flow
  return {
    run: async (job) => {
      const { portalId, campaignId } = job.payload
      const campaign = await findCampaign(sql, portalId, campaignId)
      if (campaign !== null && isFinal(campaign.status)) await placeLeads(deps, job.payload, job.signal)
      await settle(queue, inTransaction, job, async () => {})
    },
    giveUp: async (job, error) => {
      await noteNotPlaced(deps, job.payload, sentenceOf(error))
      await settle(queue, inTransaction, job, async () => {})
    },
  }
}
