import { AppError } from '../../src/errors.ts'
import type { App, CampaignView } from '../app.ts'
import { cancelCampaign } from '../commands/cancel-campaign.ts'
import type { Deps } from '../commands/deps.ts'
import { forecastCampaign } from '../commands/forecast-campaign.ts'
import { launchCampaign } from '../commands/launch-campaign.ts'
import { pauseCampaign } from '../commands/pause-campaign.ts'
import { prepareCampaign } from '../commands/prepare-campaign.ts'
import { readCampaign } from '../commands/read-campaigns.ts'
import { resumeCampaign } from '../commands/resume-campaign.ts'
import { retryCampaign } from '../commands/retry-campaign.ts'

/** What can be done with campaigns; each order answers with the campaign as it is then. */
export const campaignCommands = (deps: Deps): App['commands'] => {
  const read = async (portalId: number, id: string): Promise<CampaignView> => {
    const campaign = await readCampaign(deps.flow.sql, portalId, id)
    if (campaign === null) throw new AppError('not_found', `There is no campaign ${id}.`)
    return campaign
  }
  return {
    forecastCampaign: (input) => forecastCampaign(deps, input),
    prepareCampaign: (input) => prepareCampaign(deps, input),
    launchCampaign: async (input) => read(input.actor.portalId, (await launchCampaign(deps, input)).id),
    cancelCampaign: async (input) => read(input.actor.portalId, (await cancelCampaign(deps, input)).id),
    pauseCampaign: async (input) => read(input.actor.portalId, (await pauseCampaign(deps, input)).id),
    resumeCampaign: async (input) => read(input.actor.portalId, (await resumeCampaign(deps, input)).id),
    retryCampaign: async (input) => read(input.actor.portalId, (await retryCampaign(deps, input)).id),
  }
}
