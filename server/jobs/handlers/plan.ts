import { previewSteps } from '../../../src/campaigns/preview.ts'
import { typeOfBrief } from '../../../src/campaigns/read-brief.ts'
import type { SearchStep, SourceName } from '../../../src/campaigns/search-step.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import { searchArea } from '../../../src/pipeline/plan.ts'
import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import { closeCampaign } from '../../commands/flow/close-campaign.ts'
import {
  type CompletedLaunch,
  completeLaunched,
  saveCompleted,
} from '../../commands/flow/complete-launched.ts'
import { knowHubSpot } from '../../commands/mirror/know-hubspot.ts'
import { readModel } from '../../commands/settings/model.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  type CampaignRow,
  findCampaign,
  lockCampaign,
  noteUnusableSource,
  setStatus,
} from '../../db/repositories/campaigns.ts'
import { insertSteps } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import { stableId } from '../../db/stable-id.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Plans a queued campaign: waits for the mirror of known companies, lays out the searches, opens the first ones. */
export const planHandler = (deps: Deps): JobHandler<'campaign.plan'> => ({
  run: async (job) => {
    const campaign = await findCampaign(deps.flow.sql, job.payload.portalId, job.payload.campaignId)
    const work = campaign?.status === 'queued' ? await planned(deps, campaign, job) : null
    await settle(deps.flow.queue, deps.flow.inTransaction, job, async (sql) => {
      if (work !== null) await startCampaign(deps, sql, job.payload, work)
    })
  },
  giveUp: (job, error) => failCampaign(deps, job, error),
})

type PlanJob = RunningJob<'campaign.plan'>

type Planned = {
  steps: SearchStep[]
  completed: CompletedLaunch
  notes: { message: string; level: 'info' | 'warning' }[]
  unusable: { source: string; reason: string }[]
}

const planned = async (deps: Deps, campaign: CampaignRow, job: PlanJob): Promise<Planned> => {
  const whyNot = await deps.outside.whyNot(campaign.portalId)
  if (whyNot['companies-house'] !== null) {
    throw new SourceUnusable('not_configured', whyNot['companies-house'], {
      hint: 'Without it no company can be proved.',
    })
  }
  const known = await knowHubSpot(deps, { ...job.payload, signal: job.signal })
  const scope = { portalId: campaign.portalId, campaignId: campaign.id, itemId: null, isRepeat: job.isRepeat }
  const read = { brief: campaign.brief, ...typeOfBrief(campaign.brief) }
  const completed = await completeLaunched(deps, read, campaign, scope, job.signal)
  const { type, brief, inputs } = completed.read
  const area = await searchArea(
    { centre: campaign.centre, points: completed.points },
    brief.radiusMiles,
    deps.outside.geocoder(scope, job.signal),
    deps.clock.now(),
  )
  const whole = type.plan(brief, inputs, area)
  const steps = campaign.brief.isPreview ? previewSteps(whole) : whole
  const sources = [...new Set(steps.map((step) => step.source))]
  const unusable = sources.flatMap((source: SourceName) => {
    const reason = whyNot[source]
    return reason === null ? [] : [{ source, reason }]
  })
  const searches = `${steps.length} ${steps.length === 1 ? 'search' : 'searches'}`
  const plan = {
    level: 'info' as const,
    message:
      area === null
        ? `Planned ${searches}.`
        : `Planned ${searches} over ${area.outcodes.length} outward ${area.outcodes.length === 1 ? 'code' : 'codes'}.`,
  }
  return {
    steps,
    completed,
    notes: [known.note, plan, ...(await modelNotes(deps, campaign.portalId))],
    unusable: [...unusable, ...known.unusable],
  }
}

/** A model that ends is told of in the story of each campaign that asks it. */
const modelNotes = async (deps: Deps, portalId: number): Promise<Planned['notes']> => {
  const { warning } = await readModel(deps, portalId)
  return warning === null ? [] : [{ level: 'warning', message: warning }]
}

const startCampaign = async (
  deps: Deps,
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  work: Planned,
): Promise<void> => {
  const { portalId, campaignId } = ids
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'queued') return
  await saveCompleted(sql, campaign, work.completed)
  await insertSteps(
    sql,
    portalId,
    campaignId,
    work.steps.map((step, ordinal) => ({ id: stableId('step', campaignId, ordinal), ordinal, step })),
  )
  await setStatus(sql, campaign, 'running', 'Searching.')
  for (const { message, level } of work.notes)
    await insertEvent(sql, portalId, campaignId, { kind: 'campaign.planned', level, message })
  for (const unusable of work.unusable) {
    await noteUnusableSource(sql, portalId, campaignId, unusable)
    campaign.unusableSources.push(unusable)
    await insertEvent(sql, portalId, campaignId, {
      kind: 'source.unusable',
      level: 'warning',
      message: `${unusable.source}: ${unusable.reason}`,
    })
  }
  await advance(sql, deps.flow.queue, campaign)
}

const failCampaign = (deps: Deps, job: PlanJob, error: unknown): Promise<void> =>
  settle(deps.flow.queue, deps.flow.inTransaction, job, async (sql) => {
    const campaign = await lockCampaign(sql, job.payload.portalId, job.payload.campaignId)
    if (campaign?.status !== 'queued') return
    await closeCampaign(sql, deps.flow.queue, campaign, 'The campaign failed.', () => ({
      status: 'failed',
      reason: `The searches could not be planned: ${sentenceOf(error)}`,
    }))
  })
