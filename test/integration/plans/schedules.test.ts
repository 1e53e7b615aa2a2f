import { TestClock } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../server/app/actor.ts'
import type { App } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { markScheduled } from '../../../server/db/repositories/campaign-schedules.ts'
import { createLog } from '../../../server/observability/log.ts'
import { educationBrief } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

const MINUTE_MS = 60_000
const silent = createLog({ level: 'silent' })

let world: SandboxWorld
let target: TestDatabase
let database: Database
let operator: Actor

beforeAll(async () => {
  // Several queues on one moved clock speak to the database at once, in a way that `pg` warns of.
  process.noDeprecation = true
  world = await startSandboxWorld()
  operator = { portalId: world.portalIds[0] ?? 0, userId: null, name: 'a test' }
})

// The queue remembers in its database when it last looked: a clock that is put back needs a new one.
beforeEach(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: silent })
})

afterEach(async () => {
  await database.close()
  await target.drop()
})

afterAll(async () => {
  await world.stop()
  process.noDeprecation = false
})

/** Applications on the same database, their queues on one clock. */
const withApps = async <T>(
  count: number,
  start: string,
  use: (apps: App[], clock: TestClock) => Promise<T>,
) => {
  const clock = new TestClock(start)
  const apps: App[] = []
  try {
    for (let n = 0; n < count; n++) {
      const config = readConfig({ ...world.environment, DATABASE_URL: target.url })
      apps.push(await compose(config, silent, { baseUrl: null, queueClock: clock }))
    }
    return await use(apps, clock)
  } finally {
    for (const app of apps) await app.stop()
  }
}

const launches = () =>
  database.query<{ scheduleId: string | null; launchKey: string }>(
    `select schedule_id as "scheduleId", launch_key as "launchKey" from campaign
      where launch_key like 'schedule:%' order by created_at`,
  )

const until = async (isTrue: () => Promise<boolean>, clock: TestClock) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue()) return
    await clock.tick(1000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('it never came')
}

/** Lets the clock pass a moment: what is due is looked for every half minute. */
const pass = async (clock: TestClock, moment: string) => {
  await clock.setTime(new Date(Date.parse(moment) - 1000))
  await clock.tick(35_000)
}

describe('a weekly schedule', () => {
  it('fires once a week at its time of day, across the change of the clocks, with three workers', async () => {
    await withApps(3, '2026-10-20T12:00:00Z', async (apps, clock) => {
      const [app] = apps as [App]
      for (const one of apps) await one.startWorker()
      const brief = educationBrief({ maxResults: 1 })
      const cadence = { kind: 'weekly' as const, weekday: 1, time: '09:00' }
      const [schedule] = await app.plans.saveSchedule({ actor: operator, name: 'Mondays', brief, cadence })
      expect(schedule?.cadenceText).toBe('Every Monday at 09:00 (Europe/London)')
      // Summer time ends on 25 October: nine o'clock is 09:00 UTC from then on.
      expect(schedule?.nextRunAt?.toISOString()).toBe('2026-10-26T09:00:00.000Z')
      await pass(clock, '2026-10-26T08:00:00Z')
      expect(await launches()).toHaveLength(0)
      await pass(clock, '2026-10-26T09:00:00Z')
      await until(async () => (await launches()).length > 0, clock)
      await pass(clock, '2026-11-02T09:00:00Z')
      await until(async () => (await launches()).length > 1, clock)
      await clock.tick(2 * MINUTE_MS)
      const all = await launches()
      expect(all).toHaveLength(2)
      expect(all.every(({ scheduleId }) => scheduleId === schedule?.id)).toBe(true)
    })
  })

  it('launches once when its time of day comes twice, as the clocks go back', async () => {
    await withApps(1, '2026-10-27T12:00:00Z', async ([app], clock) => {
      if (!app) throw new Error('no application')
      await app.startWorker()
      await database.query(`update portal set time_zone = 'America/New_York'`)
      const cadence = { kind: 'weekly' as const, weekday: 7, time: '01:30' }
      const brief = educationBrief({ maxResults: 1 })
      await app.plans.saveSchedule({ actor: operator, name: 'Sundays', brief, cadence })
      const runs = async () =>
        (
          await database.query(
            `select id from pgboss.job where name = 'schedule.run' and state = 'completed'`,
          )
        ).length
      await pass(clock, '2026-11-01T05:30:00Z')
      await until(async () => (await runs()) === 1, clock)
      await pass(clock, '2026-11-01T06:30:00Z')
      await until(async () => (await runs()) === 2, clock)
      expect(await launches()).toHaveLength(1)
    })
  })

  it('runs in summer time an hour earlier by the world’s clock', async () => {
    await withApps(1, '2027-03-25T12:00:00Z', async ([app]) => {
      const cadence = { kind: 'weekly' as const, weekday: 7, time: '00:30' }
      const [schedule] =
        (await app?.plans.saveSchedule({
          actor: operator,
          name: 'Sundays',
          brief: educationBrief(),
          cadence,
        })) ?? []
      expect(schedule?.nextRunAt?.toISOString()).toBe('2027-03-28T00:30:00.000Z')
    })
  })
})

describe('a schedule', () => {
  it('tells in each run’s story what its earlier runs found', async () => {
    await withApps(1, '2026-10-20T12:00:00Z', async ([app], clock) => {
      if (!app) throw new Error('no application')
      await app.startWorker()
      const brief = educationBrief({ maxResults: 1 })
      const cadence = { kind: 'cron' as const, cron: '0 9 * * *' }
      await app.plans.saveSchedule({ actor: operator, name: 'Daily', brief, cadence })
      for (const [index, day] of ['2026-10-21', '2026-10-22'].entries()) {
        await pass(clock, `${day}T08:00:00Z`)
        await until(
          async () => (await launches()).filter(({ scheduleId }) => scheduleId).length > index,
          clock,
        )
      }
      const stories = await database.query<{ message: string }>(
        `select message from campaign_event where kind = 'campaign.scheduled' order by id`,
      )
      expect(stories.map(({ message }) => message)).toEqual([
        'Launched by the schedule Daily. Its first run.',
        expect.stringContaining('What its earlier run found is left out'),
      ])
      // An attempt that comes again after a crash: the story is told once.
      const [run] = await database.query<{ id: string; scheduleId: string }>(
        `select id, schedule_id as "scheduleId" from campaign where schedule_id is not null limit 1`,
      )
      const noted = { portalId: operator.portalId, id: run?.scheduleId ?? '' }
      expect(await markScheduled(database, noted, run?.id ?? '')).toBeNull()
    })
  })

  it('offers to widen or to stop after two dry runs, and counts anew when it was widened', async () => {
    await withApps(1, '2026-10-20T12:00:00Z', async ([app]) => {
      if (!app) throw new Error('no application')
      const brief = educationBrief({ radiusMiles: 10 })
      const cadence = { kind: 'monthly' as const, day: 'last' as const, time: '07:15' }
      const [saved] = await app.plans.saveSchedule({ actor: operator, name: 'Monthly', brief, cadence })
      const id = saved?.id ?? ''
      expect(saved?.nextRunAt?.toISOString()).toBe('2026-10-31T07:15:00.000Z')
      const dry = (key: string, status = 'completed') =>
        database.query(
          `insert into campaign (id, portal_id, launch_key, type, name, brief, max_results, status, is_sandbox, launched_by, schedule_id)
           values (gen_random_uuid(), $1, $2, 'education', 'run', '{}', 10, $4, true, 'a test', $3)`,
          [operator.portalId, key, id, status],
        )
      // Nothing was searched: that is not nothing found.
      await dry('schedule:failed', 'failed')
      await dry('schedule:cancelled', 'cancelled')
      await dry('schedule:1')
      expect((await app.plans.schedules(operator))[0]).toMatchObject({ dryRuns: 1, offer: null })
      await dry('schedule:2')
      expect((await app.plans.schedules(operator))[0]).toMatchObject({
        dryRuns: 2,
        offer: { radiusMiles: 15, sentence: expect.stringContaining('Widen it from 10 to 15 miles') },
      })
      const wider = { ...brief, radiusMiles: 15 }
      const [widened] = await app.plans.changeSchedule({ actor: operator, id, brief: wider })
      expect(widened).toMatchObject({ dryRuns: 0, offer: null, brief: { radiusMiles: 15 } })
    })
  })

  it('refuses a brief or a cadence that cannot run, and saves nothing', async () => {
    await withApps(1, '2026-10-20T12:00:00Z', async ([app]) => {
      if (!app) throw new Error('no application')
      const save = (brief: unknown, cron: string) =>
        app.plans.saveSchedule({ actor: operator, name: 'x', brief, cadence: { kind: 'cron', cron } })
      for (const [brief, cron, field] of [
        [{ type: 'zoo' }, '0 9 * * 1', 'type'],
        [educationBrief(), '*/5 * * * *', 'cadence.cron'],
        [educationBrief(), 'soon', 'cadence.cron'],
        [educationBrief(), '0 9 30 2 *', 'cadence.cron'],
        // Another moment each time that it is read; then lines of another kind than the form names.
        [educationBrief(), 'H H * * *', 'cadence.cron'],
        [educationBrief(), '@daily', 'cadence.cron'],
        [educationBrief(), '0 0 9 * * 1', 'cadence.cron'],
        [educationBrief(), 'RRULE:FREQ=DAILY', 'cadence.cron'],
        // Half past one does not come on the Sunday on which summer time begins.
        [educationBrief(), '30 1 * * 0', 'cadence.cron'],
      ] as const)
        await expect(save(brief, cron)).rejects.toMatchObject({
          code: 'invalid_input',
          fields: expect.arrayContaining([expect.objectContaining({ field })]),
        })
      expect(await app.plans.schedules(operator)).toEqual([])
    })
  })

  it('stands still when paused, and saving it twice is saving it once', async () => {
    await withApps(1, '2026-10-20T12:00:00Z', async ([app], clock) => {
      if (!app) throw new Error('no application')
      await app.startWorker()
      const plan = {
        actor: operator,
        name: 'Daily',
        brief: educationBrief(),
        cadence: { kind: 'cron' as const, cron: '0 9 * * *' },
      }
      await app.plans.saveSchedule(plan)
      const [schedule] = await app.plans.saveSchedule(plan)
      await app.plans.changeSchedule({ actor: operator, id: schedule?.id ?? '', isActive: false })
      await pass(clock, '2026-10-21T08:00:00Z')
      expect(await launches()).toHaveLength(0)
      expect(await app.plans.schedules(operator)).toMatchObject([{ isActive: false, nextRunAt: null }])
      expect(await app.plans.deleteSchedule({ actor: operator, id: schedule?.id ?? '' })).toEqual([])
    })
  })
})

describe('templates', () => {
  it('keep a brief as it was sent, once by its name', async () => {
    await withApps(1, '2026-10-20T12:00:00Z', async ([app]) => {
      if (!app) throw new Error('no application')
      const template = { actor: operator, name: 'Schools', brief: educationBrief() }
      await app.plans.saveTemplate(template)
      const all = await app.plans.saveTemplate(template)
      expect(all).toMatchObject([{ name: 'Schools', brief: educationBrief(), typeTitle: 'Education' }])
      await expect(
        app.plans.saveTemplate({ ...template, brief: educationBrief({ maxResults: 3 }) }),
      ).rejects.toMatchObject({ code: 'conflict' })
      await expect(
        app.plans.saveTemplate({ ...template, name: 'y', brief: { type: 'zoo' } }),
      ).rejects.toMatchObject({ code: 'invalid_input' })
      expect(await app.plans.deleteTemplate({ actor: operator, id: all[0]?.id ?? '' })).toEqual([])
    })
  })
})
