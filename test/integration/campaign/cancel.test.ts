import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

/** Queue slots of one worker that may each have one call in flight: 8 searches, 24 examinations. */
const SLOTS = 32

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const calls = async () => (await world.journal()).filter(({ path }) => !path.startsWith('/dns'))

describe('cancelling in the middle', () => {
  it('stops all but the calls in flight, at once and for good, and keeps what was found', async () => {
    await world.setLatency(0.1)
    const { app, portalId } = running
    const { id } = await launch(running, educationBrief({ maxResults: 100, radiusMiles: 25 }))
    await waitUntil(running, id, { isEnough: ({ counts }) => counts.leads >= 2 && counts.inProgress > 10 })

    const cancelled = await app.commands.cancelCampaign({
      actor: { portalId, userId: null, name: 'a test' },
      campaignId: id,
    })
    const over = new Date().toISOString()
    expect(cancelled.status).toBe('cancelled')
    expect(cancelled.counts).toMatchObject({ inProgress: 0 })
    expect(cancelled.counts.found).toBe(sumOfParts(cancelled.counts))
    expect(cancelled.counts.leads).toBeGreaterThanOrEqual(2)
    expect(cancelled.counts.surplus).toBeGreaterThan(0)

    await pause(2_500)
    const began = (await calls()).filter(({ at }) => at > over)
    expect(began.length, 'calls that began after the cancellation').toBeLessThanOrEqual(SLOTS)
    await pause(1_500)
    expect((await calls()).filter(({ at }) => at > over)).toEqual(began)
    const { counts, status, finishedAt } = await waitUntil(running, id)
    expect({ counts, status, finishedAt }).toEqual({
      counts: cancelled.counts,
      status: 'cancelled',
      finishedAt: cancelled.finishedAt,
    })
    const left = await running.database.query(
      `select (select count(*) from search_step where state in ('planned', 'open')) as steps,
              (select count(*) from candidate where outcome is null) as candidates,
              (select count(*) from pgboss.job where state < 'completed') as jobs,
              (select open_steps + open_candidates from campaign) as counters,
              (select count(*) from lead) as leads`,
    )
    expect(left).toEqual([{ steps: 0, candidates: 0, jobs: 0, counters: 0, leads: counts.leads }])
  })

  it('is possible before a worker has looked at the campaign', async () => {
    const idle = await startApp(world)
    try {
      const { id } = await launch(idle, educationBrief())
      const cancelled = await idle.app.commands.cancelCampaign({
        actor: { portalId: idle.portalId, userId: null, name: 'a test' },
        campaignId: id,
      })
      expect(cancelled).toMatchObject({ status: 'cancelled', counts: { found: 0, inProgress: 0 } })
      await idle.app.startWorker()
      await pause(500)
      const [job] = await idle.database.query<{ state: string }>('select state from pgboss.job')
      expect(job?.state).toBe('cancelled')
      expect(await idle.app.reads.campaign(idle.portalId, id)).toEqual(cancelled)
    } finally {
      await idle.stop()
    }
  })
})
