import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Deps } from '../../../server/commands/deps.ts'
import { sweep } from '../../../server/jobs/sweep.ts'
import { createLog } from '../../../server/observability/log.ts'
import { type JobQueue, startQueue } from '../../../server/queue/boss.ts'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let queue: JobQueue
let deps: Pick<Deps, 'flow'>

beforeAll(async () => {
  world = await startSandboxWorld()
})

beforeEach(async () => {
  running = await startApp(world)
  const { database } = running
  queue = await startQueue(running.databaseUrl, () => {}, { isWorker: false })
  deps = { flow: { sql: database, inTransaction: (body) => database.transaction(body), queue } }
  return async () => {
    await queue.stop(1_000)
    await running.stop()
  }
})

afterAll(() => world.stop())

/** The sweep uses the database and the queue only; nothing else is there to be used. */
const sweepNow = () => sweep({ ...deps, log: createLog({ level: 'silent' }) } as Deps)

const failJobs = (names: string) =>
  running.database.query(
    "update pgboss.job set state = 'failed' where name = $1 and state in ('created', 'retry', 'active')",
    [names],
  )

describe('the sweep', () => {
  it('fails a campaign whose planning will never run again, and says so', async () => {
    const { id } = await launch(running, educationBrief())
    await sweepNow()
    expect(await running.app.reads.campaign(running.portalId, id)).toMatchObject({ status: 'queued' })
    await failJobs('campaign.plan')
    await sweepNow()
    const campaign = await running.app.reads.campaign(running.portalId, id)
    expect(campaign).toMatchObject({
      status: 'failed',
      statusReason: expect.stringContaining('could not be planned'),
    })
    expect(campaign?.finishedAt).not.toBeNull()
  })

  it('leaves jobs that run or wait alone, settles the dead ones, and the campaign comes to an end', async () => {
    await world.setLatency(0.05)
    const worker = await running.another()
    await worker.startWorker()
    const { id } = await launch(running, educationBrief({ maxResults: 30, radiusMiles: 15 }))
    const under = await waitUntil(running, id, {
      isEnough: ({ counts }) => counts.inProgress > 5 && counts.leads > 0,
    })
    await sweepNow()
    expect((await running.app.reads.campaign(running.portalId, id))?.counts.failed).toBe(under.counts.failed)
    await worker.stop()
    await world.setLatency(0)
    await failJobs('campaign.examine')
    await failJobs('campaign.publish')
    await failJobs('campaign.search')

    await sweepNow()
    const swept = await running.app.reads.campaign(running.portalId, id)
    expect(swept?.counts.failed).toBeGreaterThan(0)
    expect(swept?.counts.found).toBe(sumOfParts(swept?.counts ?? under.counts))
    const again = await running.app.reads.campaign(running.portalId, id)
    await sweepNow()
    expect(await running.app.reads.campaign(running.portalId, id)).toEqual(again)

    await running.app.startWorker()
    const ended = await waitUntil(running, id)
    expect(ended.counts).toMatchObject({ inProgress: 0 })
    expect(ended.counts.found).toBe(sumOfParts(ended.counts))
    expect(['completed', 'partly_completed']).toContain(ended.status)
  })
})
