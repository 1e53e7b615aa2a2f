import { randomUUID } from 'node:crypto'
import { assertMove, type CampaignStatus } from '../../../src/campaigns/campaign.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  addToCounters,
  announceClosed,
  type CampaignRow,
  setStatus,
} from '../../db/repositories/campaigns.ts'
import { settleOpenCandidates } from '../../db/repositories/candidates.ts'
import { addNews } from '../../db/repositories/launcher-tasks.ts'
import { skipSteps } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { cancelJobs } from './cancel-jobs.ts'

/** How a campaign ends. `byUserId`: the person who ended it by hand. */
export type Ending = {
  status: Extract<CampaignStatus, 'completed' | 'partly_completed' | 'cancelled' | 'failed'>
  reason: string
  byUserId?: number | null
}

/**
 * Ends a campaign in the caller's transaction (its row locked): what is open is settled as surplus with
 * `leftOverReason`, what is planned is skipped, and their jobs are cancelled, so that nothing more is spent than the
 * calls in flight. `conclude` is asked afterwards, so that the counts that it tells are the final ones. Its launcher is
 * told by a HubSpot task when there is something new.
 */
export const closeCampaign = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  leftOverReason: string,
  conclude: () => Ending | Promise<Ending>,
): Promise<void> => {
  const { portalId, id } = campaign
  const stepIds = await skipSteps(sql, portalId, id, leftOverReason)
  const candidateIds = await settleOpenCandidates(sql, portalId, id, 'surplus', leftOverReason)
  await cancelJobs(sql, queue, stepIds, candidateIds)
  await addToCounters(sql, campaign, {
    openSteps: -stepIds.length,
    openCandidates: -candidateIds.length,
  })
  const ending = await conclude()
  assertMove(campaign.status, ending.status)
  await setStatus(sql, campaign, ending.status, ending.reason)
  await announceClosed(sql, id)
  await insertEvent(sql, portalId, id, {
    kind: `campaign.${ending.status}`,
    level: ending.status === 'completed' || ending.status === 'cancelled' ? 'info' : 'warning',
    message: ending.reason,
  })
  await tellLauncher(sql, queue, campaign, ending)
}

const tellLauncher = async (
  sql: Sql,
  queue: JobQueue,
  { portalId, id, leadCount, launchedByUserId: userId }: CampaignRow,
  { byUserId }: Ending,
): Promise<void> => {
  // Who ended it by hand knows already; the operator of this installation has no HubSpot.
  if (leadCount === 0 || userId === null || userId === byUserId) return
  await addNews(sql, { portalId, userId }, id)
  const job = { id: randomUUID(), payload: { portalId, userId }, key: `${portalId}:${userId}` }
  await queue.enqueue(sql, 'launcher.task', [job])
}
