import { sourceAtStart } from '../../../src/campaigns/source-names.ts'
import { AppError, SourceUnusable } from '../../../src/errors.ts'
import { sift } from '../../../src/pipeline/sift.ts'
import type { Deps } from '../../commands/deps.ts'
import { pauseWhenBudgetReached } from '../../commands/flow/pause-campaigns.ts'
import {
  type FoundByStep,
  type MadeStep,
  settleFailedStep,
  settleFoundSteps,
} from '../../commands/flow/settle-step.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  type CampaignRow,
  centresOf,
  findCampaign,
  noteUnusableSource,
} from '../../db/repositories/campaigns.ts'
import { namesFound } from '../../db/repositories/candidates.ts'
import { knownCompaniesOf } from '../../db/repositories/known-companies.ts'
import {
  findOpenStep,
  fixAlreadyFound,
  type SearchStepRow,
  skipSteps,
} from '../../db/repositories/search-steps.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { createSettleTogether } from '../../queue/settle-together.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Names of this campaign's own finds that a prompt may exclude. */
const MOST_NAMES = 40

/** Runs one search step and saves what it found; those that end at the same time share a transaction. */
export const searchHandler = (deps: Deps): JobHandler<'campaign.search'> => {
  const { sql, queue, inTransaction } = deps.flow
  const settleTogether = createSettleTogether<'campaign.search', MadeStep | null>(
    queue,
    inTransaction,
    (tx, ids, made) =>
      settleFoundSteps(
        tx,
        queue,
        ids,
        made.filter((one) => one !== null),
      ),
  )
  return {
    run: async (job) => {
      const { portalId, campaignId, stepId } = job.payload
      const campaign = await findCampaign(sql, portalId, campaignId)
      const step = await findOpenStep(sql, portalId, stepId)
      const isOpen = campaign?.status === 'running' && step !== null
      await settleTogether(job, isOpen ? { step, found: await search(deps, campaign, step, job) } : null)
    },
    giveUp: (job, error) => giveUp(deps, job, error),
  }
}

const search = async (
  deps: Deps,
  campaign: CampaignRow,
  step: SearchStepRow,
  { signal, isRepeat }: RunningJob<'campaign.search'>,
): Promise<FoundByStep> => {
  const { portalId, id: campaignId } = campaign
  const scope = { portalId, campaignId, itemId: step.id, isRepeat }
  const source = await deps.outside.source(step.step.source, scope, signal)
  if (source === null) {
    throw new SourceUnusable(
      'not_configured',
      (await deps.outside.whyNot(portalId))[step.step.source] ?? `${step.step.source} is not configured.`,
    )
  }
  const names = await namesFound(deps.flow.sql, portalId, campaignId, step.source, MOST_NAMES)
  const alreadyFound = await fixAlreadyFound(deps.flow.sql, portalId, step.id, names)
  const { findings, warnings, further = [] } = await source.search(step.step, { alreadyFound })
  const ports = {
    geocoder: deps.outside.geocoder(scope, signal),
    known: knownCompaniesOf(deps.flow.sql, portalId, campaignId),
  }
  return { sifted: await sift(findings, campaign.brief, centresOf(campaign), ports), warnings, further }
}

const giveUp = async (deps: Deps, job: RunningJob<'campaign.search'>, error: unknown): Promise<void> => {
  // The step stays open: it is taken up again when there is money.
  if (await pauseWhenBudgetReached(deps.flow, job.payload, error)) return
  await settle(deps.flow.queue, deps.flow.inTransaction, job, async (sql) => {
    const { portalId, campaignId, stepId } = job.payload
    const step = await findOpenStep(sql, portalId, stepId)
    if (step === null) return
    const reason = sentenceOf(error)
    if (error instanceof SourceUnusable || (error instanceof AppError && error.code === 'not_configured')) {
      if (await noteUnusableSource(sql, portalId, campaignId, { source: step.source, reason })) {
        await insertEvent(sql, portalId, campaignId, {
          kind: 'source.unusable',
          level: 'warning',
          message: `${sourceAtStart(step.source)}: ${reason}`,
        })
      }
      await skipSteps(sql, portalId, campaignId, reason, step.source)
    }
    await settleFailedStep(sql, deps.flow.queue, { portalId, campaignId, step }, reason)
  })
}
