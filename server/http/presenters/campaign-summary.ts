import { countsInWords, isFinal } from '../../../src/campaigns/campaign.ts'
import type { CampaignView } from '../../app.ts'

/** The counts as one line for a person, what is ready first: `31 ready; 59 left out: 20 out of area, 39 known already`. */
export const campaignSummary = ({ status, counts }: Pick<CampaignView, 'status' | 'counts'>): string => {
  if (counts.found > 0) return countsInWords(counts)
  if (isFinal(status)) return 'Nothing was found'
  return status === 'queued' || status === 'draft' ? 'Waiting to start' : 'Nothing found yet'
}

/** Why it stands where it stands, without the counts in words when the reason repeats them. */
export const reasonBeyondSummary = (
  campaign: Pick<CampaignView, 'status' | 'counts' | 'statusReason'>,
): string =>
  campaign.statusReason
    .replace(`${campaignSummary(campaign)}.`, '')
    .replaceAll('  ', ' ')
    .trim()

/**
 * How far a campaign is, 0-1, for a bar: leads of those wanted, since it stops there; or search steps and settled
 * companies, the latter weighing more because they take most of the time. It may step back; 1 only at the end.
 */
export const progressShare = ({
  status,
  counts,
  siteCount,
  sources,
  brief,
}: Pick<CampaignView, 'status' | 'counts' | 'siteCount' | 'sources' | 'brief'>): number => {
  if (isFinal(status)) return 1
  const planned = sources.reduce((sum, source) => sum + source.stepsPlanned, 0)
  const over = sources.reduce(
    (sum, source) => sum + source.stepsDone + source.stepsFailed + source.stepsSkipped,
    0,
  )
  const stepsShare = planned === 0 ? 0 : over / planned
  const settledShare = counts.found === 0 ? 0 : (counts.found - counts.inProgress) / counts.found
  const wanted = Number(brief.maxResults)
  const counted = brief.count === 'sites' ? siteCount : counts.leads
  const leadsShare = wanted > 0 ? counted / wanted : 0
  return Math.min(0.99, Math.max(leadsShare, 0.4 * stepsShare + 0.6 * settledShare * stepsShare))
}
