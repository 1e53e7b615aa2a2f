import { countsFrom, countsInWords } from '../../../src/campaigns/campaign.ts'
import {
  type Completeness,
  completeness,
  type SourceGroup,
  sourceGroupOf,
} from '../../../src/campaigns/completeness.ts'
import { countedInWords } from '../../../src/campaigns/counting.ts'
import { sourceAtStart, sourceInWords } from '../../../src/campaigns/source-names.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import { outcomeCounts } from '../../db/repositories/candidates.ts'
import { type SourceProgress, sourceProgress } from '../../db/repositories/search-steps.ts'
import { saveCompleteness, sightingsOf } from '../../db/repositories/sightings.ts'
import type { Sql } from '../../db/sql.ts'
import type { Ending } from './close-campaign.ts'

/** The end of a campaign that has what it was asked for. */
export const targetReached = async (sql: Sql, campaign: CampaignRow): Promise<Ending> => {
  const { sentence } = await story(sql, campaign, 'in-part')
  if (isListCheck(campaign)) return { status: 'completed', reason: `The list is checked. ${sentence}` }
  return {
    status: 'completed',
    reason: [`Target reached: ${targetInWords(campaign)}.`, ...unusableInWords(campaign), sentence].join(' '),
  }
}

/** The end of a campaign that has run for as long as it may. */
export const outOfTime = async (sql: Sql, campaign: CampaignRow): Promise<Ending> => {
  const { sentence, troubles } = await story(sql, campaign, 'in-part')
  const reason = `${wantedInWords(campaign)}: out of time, since a campaign runs for six hours at most.`
  return { status: 'partly_completed', reason: [reason, ...troubles, sentence].join(' ') }
}

/** The end of a campaign that has searched all that was planned. */
export const exhausted = async (sql: Sql, campaign: CampaignRow): Promise<Ending> => {
  const { sentence, progress, troubles } = await story(sql, campaign, 'whole')
  const wanted = wantedInWords(campaign)
  const searched = progress.some((source) => source.stepsDone > 0)
  if (!searched) return { status: 'failed', reason: `No search could be made. ${troubles.join(' ')}` }
  if (troubles.length > 0) {
    return {
      status: 'partly_completed',
      reason: `${wanted}; not everything could be searched. ${troubles.join(' ')} ${sentence}`,
    }
  }
  if (isListCheck(campaign)) return { status: 'completed', reason: `The list is checked. ${sentence}` }
  // A try makes a few of the searches only: it exhausts nothing.
  if (campaign.brief.isPreview)
    return { status: 'completed', reason: `The try is over: ${countedInWords(campaign)} found. ${sentence}` }
  return {
    status: 'completed',
    reason: [`${wanted}: sources exhausted.`, ...barrenInWords(progress), sentence].join(' '),
  }
}

/** Nothing is searched for then, so that nothing can be exhausted. A company of HubSpot is a list of one. */
const isListCheck = ({ centre }: CampaignRow): boolean => centre === null

const targetInWords = (campaign: CampaignRow): string =>
  campaign.brief.count === 'sites'
    ? `${countedInWords(campaign)}; ${campaign.brief.maxResults} sites were asked for`
    : `${countedInWords(campaign)} of ${campaign.brief.maxResults}`

const wantedInWords = (campaign: CampaignRow): string =>
  `Wanted ${campaign.maxResults}${campaign.brief.count === 'sites' ? ' sites' : ''}, found ${countedInWords(campaign)}`

/** What became of all that was found, and how complete it is; the latter is kept with the campaign. */
const story = async (sql: Sql, campaign: CampaignRow, searched: 'whole' | 'in-part') => {
  const counts = countsFrom(await outcomeCounts(sql, campaign.portalId, [campaign.id]))
  const progress = await sourceProgress(sql, campaign.portalId, campaign.id)
  const troubles = troublesOf(campaign, progress, counts.failed)
  const isWhole =
    (searched === 'whole' && troubles.length === 0) ||
    progress.every(({ stepsSkipped }) => stepsSkipped === 0)
  const complete = await howComplete(sql, campaign, isWhole)
  await saveCompleteness(sql, campaign, complete)
  return {
    sentence: [`${countsInWords(counts)}.`, ...(complete === null ? [] : [complete.sentence])].join(' '),
    progress,
    troubles,
  }
}

/** Null where the question makes no sense: no area was searched, only a preview was wanted, or nothing suitable was found. */
const howComplete = async (
  sql: Sql,
  { portalId, id, centre, brief }: CampaignRow,
  isWhole: boolean,
): Promise<Completeness | null> => {
  if (centre === null || brief.isPreview) return null
  const rows = await sightingsOf(sql, portalId, id)
  const sightings = rows.map(({ sources, count }) => ({
    groups: [...new Set(sources.map(sourceGroupOf))].filter((group): group is SourceGroup => group !== null),
    count,
  }))
  return rows.length === 0 ? null : completeness(sightings, isWhole)
}

const troublesOf = (
  campaign: CampaignRow,
  progress: SourceProgress[],
  failedCandidates: number,
): string[] => [
  ...unusableInWords(campaign),
  ...progress
    .filter((source) => source.stepsFailed > 0)
    .map(
      (source) =>
        `${source.stepsFailed} of ${source.stepsPlanned} searches of ${sourceInWords(source.source)} failed.`,
    ),
  ...(failedCandidates > 0 ? [`${failedCandidates} companies could not be checked to the end.`] : []),
]

/** Nothing planned is left at this end but what was given up. */
const barrenInWords = (progress: SourceProgress[]): string[] =>
  progress
    .filter(({ stepsSkipped }) => stepsSkipped > 0)
    .map(
      ({ source, stepsSkipped }) =>
        `The last searches of ${sourceInWords(source)} brought too little; ${stepsSkipped} more were not made.`,
    )

const unusableInWords = (campaign: CampaignRow): string[] =>
  campaign.unusableSources.map(
    ({ source, reason }) => `${sourceAtStart(source)} could not be used: ${reason}`,
  )
