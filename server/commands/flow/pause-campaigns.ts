import { assertMove } from '../../../src/campaigns/campaign.ts'
import { COMPANY_CHECK } from '../../../src/campaigns/company-check.ts'
import { AppError } from '../../../src/errors.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  announceClosed,
  type CampaignRow,
  lockCampaign,
  setStatus,
  unfinishedCampaignsOf,
} from '../../db/repositories/campaigns.ts'
import { openCandidates } from '../../db/repositories/candidates.ts'
import { openStepIds } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { cancelJobs } from './cancel-jobs.ts'
import { closeCampaign } from './close-campaign.ts'
import type { Flow } from './flow.ts'

/**
 * Pauses a queued or running campaign in the caller's transaction (its row locked): its jobs are cancelled, so that
 * nothing more is spent than the calls in flight; what is open stays open and waits for `resumeCampaign`.
 */
export const pauseCampaign = async (
  sql: Sql,
  queue: JobQueue,
  campaign: CampaignRow,
  reason: string,
): Promise<void> => {
  const { portalId, id } = campaign
  assertMove(campaign.status, 'paused')
  const open = await openCandidates(sql, portalId, id)
  await queue.cancel(sql, 'campaign.plan', [id])
  await cancelJobs(
    sql,
    queue,
    await openStepIds(sql, portalId, id),
    open.map((candidate) => candidate.id),
  )
  await setStatus(sql, campaign, 'paused', reason)
  await announceClosed(sql, id)
  await insertEvent(sql, portalId, id, { kind: 'campaign.paused', level: 'warning', message: reason })
}

/** Nobody could resume a check: it ends, and whoever wants it presses again. */
const endCheck = (sql: Sql, queue: JobQueue, check: CampaignRow, reason: string): Promise<void> =>
  closeCampaign(sql, queue, check, reason, () => ({ status: 'cancelled', reason }))

/** Pauses one campaign in a transaction of its own, and ends a check; one that is not under way is left as it is. */
const pauseIfUnderWay = (
  flow: Flow,
  ids: { portalId: number; campaignId: string },
  { reason, hint }: { reason: string; hint: string | null },
): Promise<void> =>
  flow.inTransaction(async (sql) => {
    const campaign = await lockCampaign(sql, ids.portalId, ids.campaignId)
    if (campaign?.status !== 'queued' && campaign?.status !== 'running') return
    if (campaign.type === COMPANY_CHECK) return endCheck(sql, flow.queue, campaign, reason)
    await pauseCampaign(sql, flow.queue, campaign, hint === null ? reason : `${reason} ${hint}`)
  })

/** Pauses the campaign when the error says that money has run out; false when it says something else. */
export const pauseWhenBudgetReached = async (
  flow: Flow,
  ids: { portalId: number; campaignId: string },
  error: unknown,
): Promise<boolean> => {
  if (!(error instanceof AppError) || error.code !== 'budget_reached') return false
  await pauseIfUnderWay(flow, ids, { reason: error.message, hint: error.hint })
  return true
}

/**
 * Pauses every queued and running campaign of a portal, for `reason` (one or more sentences): for a portal that was
 * disconnected or lost a scope; its checks end. None goes on by itself when the portal comes back: a person resumes it, and the reason says so.
 */
export const pauseCampaignsOf = async (flow: Flow, portalId: number, reason: string): Promise<void> => {
  for (const campaignId of await unfinishedCampaignsOf(flow.sql, portalId)) {
    await pauseIfUnderWay(flow, { portalId, campaignId }, { reason, hint: AFTER_RECONNECTING })
  }
}

const AFTER_RECONNECTING =
  'Connect the HubSpot account again, then resume the campaign; it does not go on by itself.'
