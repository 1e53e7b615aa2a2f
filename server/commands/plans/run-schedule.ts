import { AppError } from '../../../src/errors.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  activeSchedules,
  findSchedule,
  markScheduled,
  noteRun,
  type ScheduleRow,
} from '../../db/repositories/campaign-schedules.ts'
import type { Deps } from '../deps.ts'
import { launchCampaign } from '../launch-campaign.ts'
import { setInQueue } from './schedules.ts'

/** Refusals that the next run would meet again: the schedule stands still until a person looks. */
const lasting = new Set(['invalid_input', 'not_allowed'])
/** Refusals of this run only; the next one may go well. */
const passing = new Set(['budget_reached', 'not_connected', 'not_configured'])

/**
 * Launches the campaign of a schedule whose time has come, in the name of who made it, under their limits. Every attempt
 * of a run has the same run after it, so that it launches once; `runId` stands in where none comes after it. A refusal is noted on the schedule in words. Throws what
 * may go away by itself.
 */
export const runSchedule = async (
  deps: Deps,
  run: { portalId: number; scheduleId: string; runId: string },
): Promise<void> => {
  const { sql } = deps.flow
  const schedule = await findSchedule(sql, run.portalId, run.scheduleId)
  if (schedule === null || !schedule.isActive) return
  try {
    await launchRun(deps, schedule, run.runId)
    await noteRun(sql, schedule, { note: null, isActive: true })
  } catch (error) {
    if (!(error instanceof AppError) || error.isRetryable) throw error
    if (!lasting.has(error.code) && !passing.has(error.code)) throw error
    await refuse(deps, schedule, error)
  }
}

/** Notes a run that could not be started at all; the next one comes at its time. */
export const noteFailedRun = async (
  { flow }: Deps,
  { portalId, scheduleId }: { portalId: number; scheduleId: string },
  reason: string,
): Promise<void> =>
  noteRun(
    flow.sql,
    { portalId, id: scheduleId },
    { note: `The last run could not be started: ${reason}`, isActive: true },
  )

/** Tells the queue of every active schedule; for the start of a worker, in case that an earlier process died in between. */
export const setAllInQueue = async ({ flow }: Deps): Promise<void> => {
  for (const schedule of await activeSchedules(flow.sql)) await setInQueue(flow.queue, schedule)
}

const launchRun = async (deps: Deps, schedule: ScheduleRow, runId: string): Promise<void> => {
  const { portalId, madeBy, madeByUserId, name, brief, cron, timeZone } = schedule
  // When the clocks go back the queue meets one time of day twice: both times the same run is next.
  const [next] = deps.flow.queue.nextRuns(cron, timeZone, 1)
  const campaign = await launchCampaign(deps, {
    actor: { portalId, userId: madeByUserId, name: madeBy },
    launchKey: `schedule:${schedule.id}:${next === undefined ? runId : `before ${next.toISOString()}`}`,
    raw: brief,
  })
  await deps.flow.inTransaction(async (sql) => {
    const earlier = await markScheduled(sql, schedule, campaign.id)
    // An earlier attempt of this very run came as far as this.
    if (earlier === null) return
    const { earlierRuns, earlierLeads } = earlier
    const before =
      earlierRuns === 0
        ? 'Its first run.'
        : `What its ${earlierRuns === 1 ? 'earlier run' : `${earlierRuns} earlier runs`} found is left out: ${earlierLeads} ${earlierLeads === 1 ? 'lead' : 'leads'}.`
    await insertEvent(sql, portalId, campaign.id, {
      kind: 'campaign.scheduled',
      message: `Launched by the schedule ${name}. ${before}`,
    })
  })
}

const refuse = async (deps: Deps, schedule: ScheduleRow, error: AppError): Promise<void> => {
  const stops = lasting.has(error.code)
  const reason = [error.message, error.hint].filter((text) => text !== null).join(' ')
  const note = stops ? `It stands still: ${reason}` : `The last run was left out: ${reason}`
  await noteRun(deps.flow.sql, schedule, { note, isActive: !stops })
  if (stops) await deps.flow.queue.unschedule('schedule.run', schedule.id)
}
