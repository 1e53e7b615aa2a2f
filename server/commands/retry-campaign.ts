import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app.ts'
import { insertEvent } from '../db/repositories/campaign-events.ts'
import { addToCounters, type CampaignRow, dropUnusableSources } from '../db/repositories/campaigns.ts'
import { reopenFailedCandidates } from '../db/repositories/candidates.ts'
import { reopenFailedSteps } from '../db/repositories/search-steps.ts'
import type { Sql } from '../db/sql.ts'
import type { Deps } from './deps.ts'
import { goOn } from './flow/resume-open-work.ts'
import { lockLaunched } from './lock-launched.ts'
import { requireConnected } from './money/require-connected.ts'
import { requireRoom } from './money/require-room.ts'
import { requireRole } from './require-role.ts'

/** Without it nothing is proved: companies fail when it can't be asked. */
const REGISTER = 'companies-house'

/**
 * Sets a campaign that ended as failed or partly completed going again with only what failed: searches, and companies that
 * could not be checked to the end. What was answered then is not paid for again. Retrying one that is under way changes
 * nothing. Throws `not_allowed`, `not_found`; `conflict` when nothing failed; `not_connected`; `budget_reached`.
 */
export const retryCampaign = async (
  { flow, clock }: Deps,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<CampaignRow> => {
  await requireRole(flow.sql, actor, 'launch')
  return flow.inTransaction(async (sql) => {
    const campaign = await lockLaunched(sql, actor.portalId, campaignId)
    if (campaign.status === 'running' || campaign.status === 'queued') return campaign
    if (campaign.status !== 'failed' && campaign.status !== 'partly_completed') throw notOver(campaign)
    const { portalId, launchedByUserId: userId } = campaign
    await requireConnected(sql, portalId)
    await requireRoom(sql, { portalId, campaignId, userId }, clock.now())
    const what = campaign.startedAt === null ? 'the plan' : await reopen(sql, campaign)
    await insertEvent(sql, portalId, campaignId, {
      kind: 'campaign.retried',
      message: `Retried by ${actor.name}: ${what}.`,
    })
    await goOn(sql, flow.queue, campaign)
    return campaign
  })
}

const notOver = ({ status }: CampaignRow): AppError => {
  const hint =
    status === 'paused'
      ? 'Resume it.'
      : 'Launch a new campaign to search again; known companies are left out.'
  const message = `This campaign is ${status}: there is nothing in it to retry.`
  return new AppError('conflict', message, { hint })
}

/** Opens what failed again and counts it as under way; says in words what it was. */
const reopen = async (sql: Sql, campaign: CampaignRow): Promise<string> => {
  const { portalId, id } = campaign
  const { openIds, sources } = await reopenFailedSteps(sql, portalId, id)
  const candidateIds = await reopenFailedCandidates(sql, portalId, id)
  if (openIds.length + candidateIds.length === 0) {
    throw new AppError('conflict', 'Nothing failed in this campaign, so there is nothing to retry.', {
      hint: 'Launch a new campaign to search again; known companies are left out.',
    })
  }
  await dropUnusableSources(sql, campaign, [...sources, REGISTER])
  await addToCounters(sql, campaign, { openSteps: openIds.length, openCandidates: candidateIds.length })
  const parts = [
    counted(openIds.length, 'search', 'searches'),
    counted(candidateIds.length, 'company', 'companies'),
  ]
  return `${parts.filter((part) => part !== null).join(' and ')} that failed`
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`
