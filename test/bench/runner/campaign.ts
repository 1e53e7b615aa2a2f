import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CampaignView, LeadView } from '../../../server/app.ts'
import { readAllLeads } from '../../../server/cli/all-leads.ts'
import { isFinal } from '../../../src/campaigns/campaign.ts'
import type { Surroundings } from './surroundings.ts'

/** A finished campaign with its leads. Seconds from the launch command to the end that the database holds. */
export type FinishedCampaign = { campaign: CampaignView; leads: LeadView[]; seconds: number }

/** What to launch; everything else stays at its default. */
export type CampaignBrief = { type: string; postcode: string; radiusMiles: number; maxResults: number }

/** Rare enough that asking costs nothing beside the campaign. */
const ASK_EVERY_MS = 250

/** Launches a campaign as the command line does, and waits until it has ended. Throws when it ends as failed. */
export const runCampaign = async (
  surroundings: Surroundings,
  brief: CampaignBrief,
): Promise<FinishedCampaign> => {
  const finished = await runToRest(surroundings, { ...brief })
  const { status, statusReason } = finished.campaign
  if (!isFinal(status)) throw new Error(`The campaign is ${status}: ${statusReason}`)
  if (status === 'failed') throw new Error(`The campaign failed: ${statusReason}`)
  return finished
}

/** Launches what is asked, and waits until it has ended, in whatever way, or is paused. */
export const runToRest = async (
  { app, portalId }: Surroundings,
  raw: Record<string, unknown>,
): Promise<FinishedCampaign> => {
  const launchedAt = Date.now()
  const input = {
    actor: { portalId, userId: null, name: 'bench' },
    launchKey: randomUUID(),
    raw,
  }
  let campaign = await app.commands.launchCampaign(input)
  while (!isFinal(campaign.status) && campaign.status !== 'paused') {
    await wait(ASK_EVERY_MS)
    campaign = (await app.reads.campaign(portalId, campaign.id)) ?? campaign
  }
  const finishedAt = campaign.finishedAt?.getTime() ?? Date.now()
  return { campaign, leads: await readAllLeads(app, campaign), seconds: (finishedAt - launchedAt) / 1000 }
}
