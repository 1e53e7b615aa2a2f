import { isUsedUp, limitReached } from '../../src/campaigns/budget.ts'
import { type Forecast, forecast } from '../../src/campaigns/forecast.ts'
import { previewSteps } from '../../src/campaigns/preview.ts'
import { readBrief } from '../../src/campaigns/read-brief.ts'
import type { SourceName } from '../../src/campaigns/search-step.ts'
import { searchArea } from '../../src/pipeline/plan.ts'
import { limitStates } from '../db/repositories/spending.ts'
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
  ]
  return {
    ...forecast(
      steps.filter((step) => whyNot[step.source] === null),
      brief.maxResults,
      await deps.outside.stepCosts(input.portalId),
    ),
    warnings,
  }
}
