import { leftOut } from '../../../src/pipeline/examination.ts'
import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import { publishLead } from '../../commands/flow/publish-lead.ts'
import { settleLeftOut } from '../../commands/flow/settle-candidate.ts'
import { lockCampaign } from '../../db/repositories/campaigns.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Settles one proved candidate as a lead, exactly once. */
export const publishHandler = ({ flow }: Deps): JobHandler<'campaign.publish'> => ({
  run: (job) =>
    settle(flow.queue, flow.inTransaction, job, (sql) => publishLead(sql, flow.queue, job.payload)),
  giveUp: (job, error) =>
    settle(flow.queue, flow.inTransaction, job, async (sql) => {
      const { portalId, campaignId, candidateId } = job.payload
      const campaign = await lockCampaign(sql, portalId, campaignId)
      if (campaign?.status !== 'running') return
      await settleLeftOut(sql, { campaign, candidateId }, leftOut('failed', sentenceOf(error)))
      await advance(sql, flow.queue, campaign)
    }),
})
