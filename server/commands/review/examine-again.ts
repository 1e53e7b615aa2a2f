import { isFinal } from '../../../src/campaigns/campaign.ts'
import { countedOf } from '../../../src/campaigns/counting.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { makeRoom } from '../../db/repositories/campaign-limits.ts'
import { addToCounters, type CampaignRow, lockCampaign } from '../../db/repositories/campaigns.ts'
import { reopenUnsure } from '../../db/repositories/unsure-candidates.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { fairly } from '../../queue/settle.ts'
import { goOn } from '../flow/resume-open-work.ts'

/**
 * Sets one find of a campaign under way again, in the caller's transaction. A campaign that has ended goes on with it alone, and
 * has room for it even when its target was reached. True when it is examined now; false: its campaign is paused.
 */
export const examineAgain = async (
  tx: Sql,
  queue: JobQueue,
  portalId: number,
  { id, campaignId, message }: { id: string; campaignId: string; message: string },
): Promise<boolean> => {
  const campaign = await lockCampaign(tx, portalId, campaignId)
  if (campaign === null || !(await reopenUnsure(tx, portalId, id))) return false
  await addToCounters(tx, campaign, { openCandidates: 1 })
  await insertEvent(tx, portalId, campaignId, { kind: 'match.different', message })
  if (isFinal(campaign.status)) {
    await makeRoomFor(tx, campaign)
    await goOn(tx, queue, campaign)
    return true
  }
  if (campaign.status === 'paused') return false
  await queue.revive(tx, 'campaign.examine', fairly([jobOf(portalId, campaignId, id)], 0))
  return true
}

const jobOf = (portalId: number, campaignId: string, candidateId: string) => ({
  id: candidateId,
  payload: { portalId, campaignId, candidateId },
})

/** A campaign that has all it was asked for would end before it looks at one more. */
const makeRoomFor = async (tx: Sql, campaign: CampaignRow): Promise<void> => {
  if (countedOf(campaign) < campaign.maxResults) return
  await makeRoom(tx, campaign, countedOf(campaign) + 1)
}
