import { assertMove } from '../../../src/campaigns/campaign.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { type CampaignRow, setStatus } from '../../db/repositories/campaigns.ts'
import { openCandidates } from '../../db/repositories/candidates.ts'
import { openStepIds } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { fairly } from '../../queue/settle.ts'
import { advance } from './advance.ts'
import { publishJobId } from './publish-job-id.ts'

/**
 * Sets a paused campaign going again in the caller's transaction (its row locked): exactly what was open is taken up, as
 * repeats, so that no recorded answer is paid for again; one that was not planned yet is planned.
 */
export const resumeOpenWork = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  message: string,
): Promise<void> => {
  const { portalId, id } = campaign
  await insertEvent(sql, portalId, id, { kind: 'campaign.resumed', message })
  await goOn(sql, queue, campaign)
}

/** Lets a campaign that stands still go on in the caller's transaction (its row locked): its plan, or all that is open, as repeats. */
export const goOn = async (sql: Sql, queue: JobQueue, campaign: CampaignRow): Promise<void> => {
  const { portalId, id } = campaign
  const isPlanned = campaign.startedAt !== null
  const status = isPlanned ? 'running' : 'queued'
  assertMove(campaign.status, status)
  await setStatus(sql, campaign, status, isPlanned ? 'Searching.' : '')
  if (!isPlanned) return queue.revive(sql, 'campaign.plan', [{ id, payload: { portalId, campaignId: id } }])
  await reviveSteps(sql, queue, campaign)
  await reviveCandidates(sql, queue, campaign)
  await advance(sql, queue, campaign)
}

const reviveSteps = async (sql: Sql, queue: JobQueue, { portalId, id }: CampaignRow): Promise<void> => {
  const stepIds = await openStepIds(sql, portalId, id)
  const jobs = stepIds.map((stepId) => ({ id: stepId, payload: { portalId, campaignId: id, stepId } }))
  await queue.revive(sql, 'campaign.search', fairly(jobs, 0))
}

const reviveCandidates = async (sql: Sql, queue: JobQueue, { portalId, id }: CampaignRow): Promise<void> => {
  const open = await openCandidates(sql, portalId, id)
  const jobsOf = (isExamined: boolean) =>
    open
      .filter((candidate) => candidate.isExamined === isExamined)
      .map(({ id: candidateId }) => ({
        id: isExamined ? publishJobId(candidateId) : candidateId,
        payload: { portalId, campaignId: id, candidateId },
      }))
  await queue.revive(sql, 'campaign.examine', fairly(jobsOf(false), 0))
  await queue.revive(sql, 'campaign.publish', jobsOf(true))
}
