import { findCampaignType } from '../../../src/campaigns/catalogue/index.ts'

const DRY_RUNS_BEFORE_AN_OFFER = 2
const WIDER = 1.5
const WIDEST_MILES = 200

/** What is offered for a schedule whose last runs brought nothing new: to widen it or to stop it; null before the second of them. */
export const offerOf = (
  brief: Record<string, unknown>,
  dryRuns: number,
): { radiusMiles: number | null; sentence: string } | null => {
  if (dryRuns < DRY_RUNS_BEFORE_AN_OFFER) return null
  const type = findCampaignType(String(brief.type))
  const miles =
    typeof brief.radiusMiles === 'number' ? brief.radiusMiles : (type?.defaults.radiusMiles ?? null)
  const isWidest = miles === null || miles >= WIDEST_MILES || type?.area === 'none'
  const radiusMiles = isWidest ? null : Math.min(WIDEST_MILES, Math.ceil(miles * WIDER))
  const dry = `The last ${dryRuns} runs brought nothing new.`
  return {
    radiusMiles,
    sentence:
      radiusMiles === null
        ? `${dry} Stop it, or change what it looks for.`
        : `${dry} Widen it from ${miles} to ${radiusMiles} miles, or stop it.`,
  }
}
