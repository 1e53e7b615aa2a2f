import { countsFrom, countsInWords } from '../../../src/campaigns/campaign.ts'
import { countedInWords, countedOf } from '../../../src/campaigns/counting.ts'
import { addToCounters, type CampaignRow } from '../../db/repositories/campaigns.ts'
import { outcomeCounts, provedWaiting } from '../../db/repositories/candidates.ts'
import {
  nextPlannedSource,
  openNextSteps,
  openSources,
  type SourceProgress,
  sourceProgress,
} from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { fairly } from '../../queue/settle.ts'
import { closeCampaign, type Ending } from './close-campaign.ts'

/** About half of the candidates under way become leads; a step brings about eight candidates. */
const LEADS_PER_CANDIDATE = 0.5
const LEADS_PER_STEP = 4
/** As many as one worker runs at once: a web question waits up to a minute for its answer. */
const MOST_OPEN_STEPS = 24

/**
 * Decides what happens next in a running campaign; called at the end of every settling transaction (campaign locked and running).
 * Target reached: ends. More leads needed than what is under way will bring: opens the next searches.
 * Nothing under way and nothing planned: ends, and says why. Searching never runs ahead of need, so nothing is spent in vain.
 */
export const advance = async (sql: Sql, queue: JobQueue, campaign: CampaignRow): Promise<void> => {
  const needed = campaign.maxResults - countedOf(campaign)
  if (needed <= 0) {
    return closeCampaign(sql, queue, campaign, 'The target was reached before it was looked at.', () =>
      targetReached(sql, campaign),
    )
  }
  const opened = await openMore(sql, queue, campaign, needed)
  if (opened > 0 || campaign.openSteps > 0 || campaign.openCandidates > 0) return
  await closeCampaign(sql, queue, campaign, 'The campaign ended before it was looked at.', () =>
    exhausted(sql, campaign),
  )
}

const openMore = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  needed: number,
): Promise<number> => {
  const expected = campaign.openCandidates * LEADS_PER_CANDIDATE + campaign.openSteps * LEADS_PER_STEP
  if (expected >= needed) return 0
  // Those that are proved already are nearly as good as leads.
  const proved = await provedWaiting(sql, campaign.portalId, campaign.id)
  const wanted = Math.ceil((needed - expected - proved * (1 - LEADS_PER_CANDIDATE)) / LEADS_PER_STEP)
  const count = Math.min(wanted, MOST_OPEN_STEPS - campaign.openSteps)
  if (count <= 0 || !(await mayNextSourceStart(sql, campaign))) return 0
  const { portalId, id } = campaign
  const steps = await openNextSteps(sql, portalId, id, count, unusable(campaign))
  const jobs = steps.map((step) => ({ id: step.id, payload: { portalId, campaignId: id, stepId: step.id } }))
  await queue.enqueue(sql, 'campaign.search', fairly(jobs, campaign.openSteps))
  await addToCounters(sql, campaign, { openSteps: steps.length })
  return steps.length
}

/** Sources take turns in the order of the plan: what the web finds comes with websites, so the register waits for it. */
const mayNextSourceStart = async (sql: Sql, campaign: CampaignRow): Promise<boolean> => {
  if (campaign.openSteps === 0) return true
  const next = await nextPlannedSource(sql, campaign.portalId, campaign.id, unusable(campaign))
  const open = await openSources(sql, campaign.portalId, campaign.id)
  return next !== null && open.every((source) => source === next)
}

const unusable = (campaign: CampaignRow): string[] => campaign.unusableSources.map((source) => source.source)

const targetReached = async (sql: Sql, campaign: CampaignRow): Promise<Ending> => {
  const { sentence } = await story(sql, campaign)
  return {
    status: 'completed',
    reason: [`Target reached: ${targetInWords(campaign)}.`, ...unusableInWords(campaign), sentence].join(' '),
  }
}

const targetInWords = (campaign: CampaignRow): string =>
  campaign.brief.count === 'sites'
    ? `${countedInWords(campaign)}; ${campaign.maxResults} sites were asked for`
    : `${countedInWords(campaign)} of ${campaign.maxResults}`

const exhausted = async (sql: Sql, campaign: CampaignRow): Promise<Ending> => {
  const { sentence, progress, failed } = await story(sql, campaign)
  const troubles = troublesOf(campaign, progress, failed)
  const searched = progress.some((source) => source.stepsDone > 0)
  const wanted = `Wanted ${campaign.maxResults}${campaign.brief.count === 'sites' ? ' sites' : ''}, found ${countedInWords(campaign)}`
  if (!searched) return { status: 'failed', reason: `No search could be made. ${troubles.join(' ')}` }
  if (troubles.length > 0) {
    return {
      status: 'partly_completed',
      reason: `${wanted}; not everything could be searched. ${troubles.join(' ')} ${sentence}`,
    }
  }
  return { status: 'completed', reason: `${wanted}: sources exhausted. ${sentence}` }
}

const story = async (sql: Sql, campaign: CampaignRow) => {
  const rows = await outcomeCounts(sql, campaign.portalId, [campaign.id])
  const counts = countsFrom(rows)
  const progress = await sourceProgress(sql, campaign.portalId, campaign.id)
  return { sentence: `${countsInWords(counts)}.`, progress, failed: counts.failed }
}

const troublesOf = (
  campaign: CampaignRow,
  progress: SourceProgress[],
  failedCandidates: number,
): string[] => [
  ...unusableInWords(campaign),
  ...progress
    .filter((source) => source.stepsFailed > 0)
    .map((source) => `${source.stepsFailed} of ${source.stepsPlanned} searches of ${source.source} failed.`),
  ...(failedCandidates > 0 ? [`${failedCandidates} companies could not be checked to the end.`] : []),
]

const unusableInWords = (campaign: CampaignRow): string[] =>
  campaign.unusableSources.map(({ source, reason }) => `${source} could not be used: ${reason}`)
