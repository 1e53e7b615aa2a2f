import { assertMove, type CampaignStatus } from '../../../src/campaigns/campaign.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { addToCounters, type CampaignRow, setStatus } from '../../db/repositories/campaigns.ts'
import { settleOpenCandidates } from '../../db/repositories/candidates.ts'
import { skipSteps } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'

/** How a campaign ends. `leftOverReason` is said of candidates that nobody looked at any more. */
export type Ending = {
  status: Extract<CampaignStatus, 'completed' | 'partly_completed' | 'cancelled' | 'failed'>
  reason: string
  leftOverReason: string
}

/**
 * Ends a campaign in the caller's transaction (its row locked): what is open is settled as surplus, what is planned is
 * skipped, and their jobs are cancelled, so that nothing more is spent than the calls in flight.
 */
export const closeCampaign = async (sql: Sql, queue: JobQueue, campaign: CampaignRow, ending: Ending): Promise<void> => {
  assertMove(campaign.status, ending.status)
  const { portalId, id } = campaign
  const stepIds = await skipSteps(sql, portalId, id, ending.leftOverReason)
  const candidateIds = await settleOpenCandidates(sql, portalId, id, 'surplus', ending.leftOverReason)
  await queue.cancel(sql, 'campaign.plan', [id])
  await queue.cancel(sql, 'campaign.search', stepIds)
  await queue.cancel(sql, 'campaign.examine', candidateIds)
  await queue.cancel(sql, 'campaign.publish', candidateIds)
  await addToCounters(sql, portalId, id, { openSteps: -stepIds.length, openCandidates: -candidateIds.length })
  await setStatus(sql, portalId, id, ending.status, ending.reason)
  await insertEvent(sql, portalId, id, {
    kind: `campaign.${ending.status}`,
    level: ending.status === 'completed' || ending.status === 'cancelled' ? 'info' : 'warning',
    message: ending.reason,
  })
}
