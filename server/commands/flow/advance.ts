import { countedOf } from '../../../src/campaigns/counting.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { closeCampaign } from './close-campaign.ts'
import { exhausted, outOfTime, targetReached } from './endings.ts'
import { openSearches } from './open-searches.ts'

/**
 * Decides what happens next in a running campaign; called at the end of every settling transaction (campaign locked and running).
 * Target reached or time over: ends. More leads needed than what is under way will bring: opens the next searches.
 * Nothing under way and nothing planned: ends, and says why. Searching never runs ahead of need, so nothing is spent in vain.
 */
export const advance = async (sql: Sql, queue: JobQueue, campaign: CampaignRow): Promise<void> => {
  const needed = campaign.maxResults - countedOf(campaign)
  if (needed <= 0) {
    return closeCampaign(sql, queue, campaign, 'The target was reached before it was looked at.', () =>
      targetReached(sql, campaign),
    )
  }
  const ended = 'The campaign ended before it was looked at.'
  if (!campaign.hasTime) {
    return closeCampaign(sql, queue, campaign, ended, () => outOfTime(sql, campaign))
  }
  const opened = await openSearches(sql, queue, campaign, needed)
  if (opened > 0 || campaign.openSteps > 0 || campaign.openCandidates > 0) return
  // One that had its target looked at one find more, since somebody asked it to.
  const hadAll = campaign.centre !== null && countedOf(campaign) >= campaign.brief.maxResults
  await closeCampaign(sql, queue, campaign, ended, () =>
    hadAll ? targetReached(sql, campaign) : exhausted(sql, campaign),
  )
}
