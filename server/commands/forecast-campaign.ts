import { isUsedUp, type LimitState, limitReached } from '../../src/campaigns/budget.ts'
import { corrected } from '../../src/campaigns/forecast/learning.ts'
import { yieldsOf } from '../../src/campaigns/forecast/yields.ts'
import { type Forecast, forecast } from '../../src/campaigns/forecast.ts'
import { previewSteps } from '../../src/campaigns/preview.ts'
import { readBrief } from '../../src/campaigns/read-brief.ts'
import type { SourceName } from '../../src/campaigns/search-step.ts'
import { searchArea } from '../../src/pipeline/plan.ts'
import { findLimits, type MoneyLimits } from '../db/repositories/money-limits.ts'
import { pastSearches } from '../db/repositories/past-searches.ts'
import { limitStates } from '../db/repositories/spending.ts'
import { contactCosts } from './contacts/settings.ts'
import type { Deps } from './deps.ts'
import { placesOf } from './launch-campaign.ts'
import { withProfileDefaults } from './settings/profile-defaults.ts'

/** What a campaign would bring and take, with what would be left out of it. Throws as `launchCampaign` does; writes nothing. */
export const forecastCampaign = async (
  deps: Deps,
  input: { portalId: number; raw: unknown },
): Promise<Forecast & { warnings: string[] }> => {
  const { brief, type, inputs } = readBrief(
    await withProfileDefaults(deps.flow.sql, input.portalId, input.raw),
  )
  const scope = { portalId: input.portalId, campaignId: null, itemId: null, isRepeat: false }
  const places = await placesOf(deps, input.portalId, { brief, type, inputs })
  const area = await searchArea(places, brief.radiusMiles, deps.outside.geocoder(scope), deps.clock.now())
  const plan = type.plan(brief, inputs, area)
  const steps = brief.isPreview ? previewSteps(plan) : plan
  const whyNot = await deps.outside.whyNot(input.portalId)
  const spender = { portalId: input.portalId, campaignId: null, userId: null }
  const limits = await limitStates(deps.flow.sql, spender, deps.clock.now())
  const warnings = [
    ...[...new Set<SourceName>([...steps.map(({ source }) => source), 'companies-house'])].flatMap(
      (source) => whyNot[source] ?? [],
    ),
    ...limits.filter(isUsedUp).map(limitReached),
    ...(await contactCosts(deps, input.portalId)),
  ]
  return {
    ...forecast(
      steps.filter((step) => whyNot[step.source] === null),
      brief.maxResults,
      {
        costs: await deps.outside.callCosts(input.portalId),
        outcodes: area?.outcodes ?? [],
        yields: corrected(yieldsOf(type.id), await pastSearches(deps.flow.sql, input.portalId, type.id)),
        room: roomOf(brief.budget, await findLimits(deps.flow.sql, input.portalId), limits),
      },
    ),
    warnings,
  }
}

/** The most that a campaign can cost now, in millionths of a pound: the tightest of its own budget and the portal's limits. */
const roomOf = (
  budget: number | undefined,
  { campaignMicroPounds }: MoneyLimits,
  months: LimitState[],
): number =>
  Math.min(
    campaignMicroPounds,
    ...(budget === undefined ? [] : [budget * 1_000_000]),
    ...months.map(({ most, spent, held }) => Math.max(0, most - spent - held)),
  )
