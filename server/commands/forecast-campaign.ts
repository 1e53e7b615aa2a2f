import type { SearchArea } from '../../src/campaigns/campaign-type.ts'
import { type Forecast, forecast } from '../../src/campaigns/forecast.ts'
import { readBrief } from '../../src/campaigns/read-brief.ts'
import type { SourceName } from '../../src/campaigns/search-step.ts'
import { searchArea } from '../../src/pipeline/plan.ts'
import type { Deps } from './deps.ts'
import { placeOf } from './launch-campaign.ts'

/** What a campaign would bring and take, with what would be left out of it. Throws as `launchCampaign` does; writes nothing. */
export const forecastCampaign = async (
  deps: Deps,
  input: { portalId: number; raw: unknown },
): Promise<Forecast & { warnings: string[] }> => {
  const { brief, type, inputs } = readBrief(input.raw)
  const scope = { portalId: input.portalId, campaignId: null, itemId: null, isRepeat: false }
  const centre = await placeOf(deps, input.portalId, brief.postcode)
  const area: SearchArea = await searchArea(centre, brief.radiusMiles, deps.outside.geocoder(scope))
  const steps = type.plan(brief, inputs, area)
  const names: SourceName[] = ['web-search', 'companies-house']
  const warnings = names.flatMap((name) => deps.outside.whyNot(name) ?? [])
  return {
    ...forecast(
      steps.filter((step) => deps.outside.whyNot(step.source) === null),
      brief.maxResults,
    ),
    warnings,
  }
}
