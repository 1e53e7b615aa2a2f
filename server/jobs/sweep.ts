import type { Deps } from '../commands/deps.ts'
import { advance } from '../commands/flow/advance.ts'
import { closeCampaign } from '../commands/flow/close-campaign.ts'
import { pauseCampaignsOf } from '../commands/flow/pause-campaigns.ts'
import { publishJobId } from '../commands/flow/publish-job-id.ts'
import { settleFailed } from '../commands/flow/settle-failed.ts'
import { settleFailedStep } from '../commands/flow/settle-step.ts'
import {
  type CampaignRow,
  disconnectedWithCampaigns,
  lockCampaign,
  unfinishedCampaigns,
} from '../db/repositories/campaigns.ts'
import { openCandidates } from '../db/repositories/candidates.ts'
import { findOpenStep, openStepIds } from '../db/repositories/search-steps.ts'
import type { Sql } from '../db/sql.ts'

const LOST = 'Its job timed out too often.'

/**
 * Settles what waits for a job that will never run again (a job that timed out for the last time ends outside our
 * code), so that no campaign stays open for ever; pauses campaigns of portals that are disconnected. Harmless at any time; any number of processes may sweep.
 */
export const sweep = async (deps: Deps): Promise<void> => {
  for (const portalId of await disconnectedWithCampaigns(deps.flow.sql)) {
    await pauseCampaignsOf(deps.flow, portalId, 'The HubSpot account was disconnected.')
  }
  for (const { portalId, id } of await unfinishedCampaigns(deps.flow.sql)) {
    await deps.flow.inTransaction((sql) => sweepCampaign(deps, sql, portalId, id))
  }
}

const sweepCampaign = async (deps: Deps, sql: Sql, portalId: number, campaignId: string): Promise<void> => {
  const { queue } = deps.flow
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (
    campaign?.status === 'queued' &&
    (await queue.deadJobs(sql, 'campaign.plan', [campaignId])).length > 0
  ) {
    const reason = `The searches could not be planned. ${LOST}`
    return closeCampaign(sql, queue, campaign, 'The campaign failed.', () => ({ status: 'failed', reason }))
  }
  if (campaign?.status !== 'running') return
  if (!campaign.hasTime) return advance(sql, queue, campaign)
  await sweepSteps(deps, sql, portalId, campaignId)
  const swept = await sweepCandidates(deps, sql, { portalId, campaignId })
  if (swept !== null) await advance(sql, queue, swept)
}

const sweepSteps = async ({ flow }: Deps, sql: Sql, portalId: number, campaignId: string): Promise<void> => {
  const open = await openStepIds(sql, portalId, campaignId)
  for (const id of await flow.queue.deadJobs(sql, 'campaign.search', open)) {
    const step = await findOpenStep(sql, portalId, id)
    if (step !== null) await settleFailedStep(sql, flow.queue, { portalId, campaignId, step }, LOST)
  }
}

const sweepCandidates = async (
  { flow }: Deps,
  sql: Sql,
  { portalId, campaignId }: { portalId: number; campaignId: string },
): Promise<CampaignRow | null> => {
  const open = await openCandidates(sql, portalId, campaignId)
  const unexamined = open.filter((candidate) => !candidate.isExamined).map((candidate) => candidate.id)
  const byPublishJob = new Map(
    open.filter((candidate) => candidate.isExamined).map(({ id }) => [publishJobId(id), id]),
  )
  const dead = await flow.queue.deadJobs(sql, 'campaign.examine', unexamined)
  const unpublished = await flow.queue.deadJobs(sql, 'campaign.publish', [...byPublishJob.keys()])
  const lost = [...dead, ...unpublished.flatMap((id) => byPublishJob.get(id) ?? [])]
  return settleFailed(sql, { portalId, campaignId }, lost, LOST)
}
