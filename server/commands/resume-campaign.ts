import { isFinal } from '../../src/campaigns/campaign.ts'
import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app.ts'
import { insertEvent } from '../db/repositories/campaign-events.ts'
import { saveBudget } from '../db/repositories/campaign-limits.ts'
import type { CampaignRow } from '../db/repositories/campaigns.ts'
import type { Sql } from '../db/sql.ts'
import type { Deps } from './deps.ts'
import { resumeOpenWork } from './flow/resume-open-work.ts'
import { lockLaunched } from './lock-launched.ts'
import { requireConnected } from './money/require-connected.ts'
import { requireRoom } from './money/require-room.ts'
import { requireRole } from './require-role.ts'

/**
 * Lets a paused campaign go on with exactly what was open; `budget`: pounds that it may cost from now on, what it has cost
 * included. Resuming one that is under way changes nothing but the budget.
 * Throws `not_allowed`, `not_found`; `conflict` when it has ended; `not_connected` when the portal is disconnected;
 * `budget_reached`, naming the limit and who can raise it, when there is no room for money.
 */
export const resumeCampaign = async (
  { flow, clock }: Deps,
  { actor, campaignId, budget }: { actor: Actor; campaignId: string; budget?: number | undefined },
): Promise<CampaignRow> => {
  await requireRole(flow.sql, actor, 'launch')
  return flow.inTransaction(async (sql) => {
    const campaign = await lockLaunched(sql, actor.portalId, campaignId)
    if (budget !== undefined && !isFinal(campaign.status)) await setBudget(sql, campaign, budget, actor)
    if (campaign.status === 'running' || campaign.status === 'queued') return campaign
    if (campaign.status !== 'paused') {
      throw new AppError(
        'conflict',
        `This campaign is ${campaign.status.replace('_', ' ')}; only a paused one can be resumed.`,
      )
    }
    const { portalId, launchedByUserId: userId } = campaign
    await requireConnected(sql, portalId)
    await requireRoom(sql, { portalId, campaignId, userId }, clock.now())
    await resumeOpenWork(sql, flow.queue, campaign, `Resumed by ${actor.name}.`)
    return campaign
  })
}

/** The portal's limits hold all the same. */
const setBudget = async (sql: Sql, campaign: CampaignRow, budget: number, actor: Actor): Promise<void> => {
  const { portalId, id, brief } = campaign
  if (brief.budget === budget) return
  await saveBudget(sql, portalId, id, budget)
  campaign.brief = { ...brief, budget }
  const was = brief.budget === undefined ? 'the limit for campaigns' : `${brief.budget} pounds`
  await insertEvent(sql, portalId, id, {
    kind: 'campaign.budget',
    message: `${actor.name} set its budget to ${budget} pounds; it was ${was}.`,
    data: { was: brief.budget ?? null },
  })
}
