import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { type Cadence, cadenceInWords, cronOf, isCronLine } from '../../../src/campaigns/cadence.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { ScheduleView } from '../../app/plans.ts'
import {
  countSchedules,
  deleteSchedule,
  findSchedule,
  insertSchedule,
  listSchedules,
  type ScheduleRow,
  type ScheduleRuns,
  timeZoneOf,
  updateSchedule,
} from '../../db/repositories/campaign-schedules.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import type { JobQueue } from '../../queue/boss.ts'
import type { Deps } from '../deps.ts'
import type { Flow } from '../flow/flow.ts'
import { mayChangeOf, requireMakerOrAdmin } from '../maker-or-admin.ts'
import { requireRole } from '../require-role.ts'
import { offerOf } from './schedule-offer.ts'
import { nameTaken, tooMany, unknownPlan } from './templates.ts'
import { typeTitleOf } from './type-title.ts'

const MOST_SCHEDULES = 50
/** A little less than a day: the clocks go forward once a year. */
const SHORTEST_PAUSE_MS = 22.5 * 3_600_000
/** So many next runs are looked at: a year of weekly ones, which holds both changes of the clocks. More take the queue too long. */
const RUNS_LOOKED_AT = 53

/** See `PlansPart.schedules`. */
export const readSchedules = async ({ sql, queue }: Flow, actor: Actor): Promise<ScheduleView[]> => {
  const [schedules, mayChange] = await Promise.all([
    listSchedules(sql, actor.portalId),
    mayChangeOf(sql, actor),
  ])
  return schedules.map((schedule) => ({ ...viewOf(schedule, queue), mayChange: mayChange(schedule) }))
}

const viewOf = (schedule: ScheduleRow & ScheduleRuns, queue: JobQueue): Omit<ScheduleView, 'mayChange'> => {
  const { id, name, brief, cadence, isActive, note, madeBy, dryRuns, lastRunAt } = schedule
  return {
    id,
    name,
    brief,
    cadence,
    isActive,
    note,
    madeBy,
    dryRuns,
    typeTitle: typeTitleOf(brief),
    cadenceText: cadenceInWords(cadence, schedule.timeZone),
    nextRunAt: isActive ? (queue.nextRuns(schedule.cron, schedule.timeZone, 1)[0] ?? null) : null,
    lastRun:
      lastRunAt === null
        ? null
        : { at: lastRunAt, campaignId: schedule.lastCampaignId, leads: schedule.lastLeads },
    offer: offerOf(brief, dryRuns),
  }
}

/** See `PlansPart.saveSchedule`. */
export const saveSchedule = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, name, brief, cadence }: { actor: Actor; name: string; brief: unknown; cadence: Cadence },
): Promise<ScheduleView[]> => {
  const { portalId } = actor
  await requireRole(flow.sql, actor, 'launch')
  readBrief(brief)
  const timeZone = await timeZoneOf(flow.sql, portalId)
  const asked = JSON.parse(JSON.stringify(brief)) as Record<string, unknown>
  const schedule: ScheduleRow = {
    id: randomUUID(),
    portalId,
    name,
    brief: asked,
    cadence,
    cron: checkedCron(flow.queue, cadence, timeZone),
    timeZone,
    isActive: true,
    note: null,
    madeBy: actor.name,
    madeByUserId: actor.userId,
  }
  const isNew = await flow.inTransaction(async (tx) => {
    // One after the other, or two at once could pass the limit.
    await lockPortalSettings(tx, portalId)
    const there = (await listSchedules(tx, portalId)).find((one) => one.name === name)
    const isSame = isDeepStrictEqual([there?.brief, there?.cadence], [asked, cadence])
    if (there !== undefined && isSame && there.madeByUserId === actor.userId) return false
    if (there !== undefined) throw nameTaken(name, 'schedule')
    if ((await countSchedules(tx, portalId)) >= MOST_SCHEDULES) throw tooMany(MOST_SCHEDULES, 'schedules')
    return insertSchedule(tx, schedule)
  })
  if (isNew) await setInQueue(flow.queue, schedule)
  return readSchedules(flow, actor)
}

/** See `PlansPart.changeSchedule`. */
export const changeSchedule = async (
  { flow }: Pick<Deps, 'flow'>,
  change: { actor: Actor; id: string; brief?: unknown; cadence?: Cadence; isActive?: boolean },
): Promise<ScheduleView[]> => {
  const { actor, id } = change
  const was = await ownSchedule(flow, actor, id)
  if (change.brief !== undefined) readBrief(change.brief)
  const timeZone = await timeZoneOf(flow.sql, actor.portalId)
  const cadence = change.cadence ?? was.cadence
  const changed: ScheduleRow = {
    ...was,
    brief:
      change.brief === undefined
        ? was.brief
        : (JSON.parse(JSON.stringify(change.brief)) as Record<string, unknown>),
    cadence,
    cron: checkedCron(flow.queue, cadence, timeZone),
    timeZone,
    isActive: change.isActive ?? was.isActive,
    note: null,
  }
  await updateSchedule(flow.sql, changed, change.brief !== undefined)
  await setInQueue(flow.queue, changed)
  return readSchedules(flow, actor)
}

/** See `PlansPart.deleteSchedule`. */
export const removeSchedule = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<ScheduleView[]> => {
  await ownSchedule(flow, actor, id)
  await deleteSchedule(flow.sql, actor.portalId, id)
  await flow.queue.unschedule('schedule.run', id)
  return readSchedules(flow, actor)
}

/** Tells the queue when a schedule runs, or that it does not. Repeated harmlessly: at every start of a worker, too. */
export const setInQueue = (queue: JobQueue, schedule: ScheduleRow): Promise<void> => {
  const { id, portalId, cron, timeZone, isActive } = schedule
  if (!isActive) return queue.unschedule('schedule.run', id)
  return queue.schedule('schedule.run', cron, timeZone, { portalId, scheduleId: id }, id)
}

const ownSchedule = async ({ sql }: Flow, actor: Actor, id: string): Promise<ScheduleRow> => {
  const schedule = await findSchedule(sql, actor.portalId, id)
  if (schedule === null) throw unknownPlan('schedule')
  await requireMakerOrAdmin(sql, actor, schedule, 'a schedule')
  return schedule
}

/** The cron line of a cadence that runs at most once a day. */
const checkedCron = (queue: JobQueue, cadence: Cadence, timeZone: string): string => {
  const cron = cronOf(cadence)
  const field = cadence.kind === 'cron' ? 'cadence.cron' : 'cadence'
  if (!isCronLine(cron))
    throw invalidInput([{ field, message: 'must be a cron line of five fields, such as 0 9 * * 1' }])
  const runs = queue.nextRuns(cron, timeZone, RUNS_LOOKED_AT)
  if (runs.length === 0)
    throw invalidInput([{ field, message: 'must have a next run; this one never comes' }])
  const isTooOften = runs.some((run, index) => {
    const next = runs[index + 1]
    return next !== undefined && next.getTime() - run.getTime() < SHORTEST_PAUSE_MS
  })
  if (isTooOften) throw invalidInput([{ field, message: 'may run at most once a day' }])
  requireTimeOfEveryDay(runs, timeZone, field)
  return cron
}

/**
 * The queue leaves out a run whose time of day the clocks jump over; asked for the next runs it tells another time instead. Of a
 * daily schedule the day beyond the runs looked at may be left out: the next day makes up for it.
 */
const requireTimeOfEveryDay = (runs: Date[], timeZone: string, field: string): void => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  if (new Set(runs.map((run) => clock.format(run))).size <= 1) return
  const message = `must be at another time of day: in ${timeZone} the clocks jump over this one once a year`
  throw invalidInput([{ field, message }])
}
