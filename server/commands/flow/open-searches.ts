import { sourceAtStart } from '../../../src/campaigns/source-names.ts'
import {
  barrenSources,
  keysOf,
  LEADS_OF_A_SEARCH,
  leadsForEach,
  MOST_LEADS_OF_A_SEARCH,
  MOST_OPEN_SEARCHES,
  nextSearches,
  type PlannedSearch,
  steer,
} from '../../../src/campaigns/steering.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { addToCounters, type CampaignRow } from '../../db/repositories/campaigns.ts'
import { provedWaiting } from '../../db/repositories/candidates.ts'
import { searchesOf } from '../../db/repositories/search-results.ts'
import { openSteps, skipSteps } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { fairly } from '../../queue/settle.ts'

/** About half of the candidates under way become leads. */
const LEADS_PER_CANDIDATE = 0.5

/**
 * Opens as many searches of a running campaign (its row locked) as the leads still `needed` ask for, the most promising first,
 * after what is under way is counted at its expected yield. Searches of a source that brings nothing new any more are skipped.
 * The number of those opened.
 */
export const openSearches = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  needed: number,
): Promise<number> => {
  const { portalId, id } = campaign
  const expected = campaign.openCandidates * LEADS_PER_CANDIDATE + campaign.openSteps * LEADS_OF_A_SEARCH
  const room = MOST_OPEN_SEARCHES - campaign.openSteps
  if (expected >= needed || room <= 0) return 0
  const unusable = campaign.unusableSources.map(({ source }) => source)
  const searches = await searchesOf(sql, portalId, id, unusable, keysOf)
  const barren = barrenSources(searches.settled)
  await skipBarren(sql, campaign, searches.planned, barren)
  const worth = searches.planned.filter(({ source }) => !barren.some((one) => one.source === source))
  const proved = await provedWaiting(sql, portalId, id)
  // Those that are proved already are nearly as good as leads.
  const missing = needed - expected - proved * (1 - LEADS_PER_CANDIDATE)
  const each = Math.min(MOST_LEADS_OF_A_SEARCH, leadsForEach(searches.settled))
  const count = Math.min(room, Math.ceil(missing / each))
  const next = nextSearches(steer(searches.settled, worth, searches.begun), searches.open, count)
  return open(sql, queue, campaign, next)
}

const open = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  searches: PlannedSearch[],
): Promise<number> => {
  if (searches.length === 0) return 0
  const { portalId, id: campaignId } = campaign
  const ids = searches.map(({ id }) => id)
  await openSteps(sql, portalId, ids)
  const jobs = ids.map((id) => ({ id, payload: { portalId, campaignId, stepId: id } }))
  await queue.enqueue(sql, 'campaign.search', fairly(jobs, campaign.openSteps))
  await addToCounters(sql, campaign, { openSteps: ids.length })
  return ids.length
}

/** Tells in the campaign's story, once for each source, that the rest of its searches is not made. */
const skipBarren = async (
  sql: Sql,
  { portalId, id }: CampaignRow,
  planned: PlannedSearch[],
  barren: { source: string; because: string }[],
): Promise<void> => {
  for (const { source, because } of barren) {
    const left = planned.filter((search) => search.source === source).length
    if (left === 0) continue
    const reason = `${sourceAtStart(source)} was given up: ${because}.`
    await skipSteps(sql, portalId, id, reason, source)
    await insertEvent(sql, portalId, id, {
      kind: 'source.exhausted',
      message: `${reason} The ${left} that were still planned are not made.`,
    })
  }
}
