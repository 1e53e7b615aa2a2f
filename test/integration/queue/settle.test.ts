import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createLog } from '../../../server/observability/log.ts'
import { type JobQueue, startQueue } from '../../../server/queue/boss.ts'
import type { RunningJob } from '../../../server/queue/boss-jobs.ts'
import { ClaimLost, fairly, settle } from '../../../server/queue/settle.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

let target: TestDatabase
let database: Database
let queue: JobQueue
const handed: RunningJob<'campaign.plan'>[] = []
let release = Promise.withResolvers<void>()
const problems: Error[] = []

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  queue = await startQueue(target.url, (error) => problems.push(error), { isWorker: true })
  await database.query('create table effect (job uuid not null)')
  await queue.work('campaign.plan', async (job) => {
    handed.push(job)
    await release.promise
  })
})

beforeEach(() => {
  handed.length = 0
  release = Promise.withResolvers()
})

afterAll(async () => {
  await queue.stop(2_000)
  await database.close()
  await target.drop()
  expect(problems).toEqual([])
})

const newJob = () => {
  const id = randomUUID()
  return { id, payload: { portalId: 1, campaignId: id } }
}
const enqueue = (job: ReturnType<typeof newJob>) =>
  database.transaction((sql) => queue.enqueue(sql, 'campaign.plan', [job]))
const taken = (id: string) =>
  vi.waitFor(() => {
    const job = handed.find((one) => one.id === id)
    if (!job) throw new Error('not taken yet')
    return job
  }, 10_000)
const stateOf = async (id: string) =>
  (await database.query<{ state: string }>('select state from pgboss.job where id = $1', [id]))[0]?.state
const effects = async (id: string) =>
  (await database.query('select 1 from effect where job = $1', [id])).length
const work = (job: RunningJob<'campaign.plan'>) =>
  settle(
    queue,
    (body) => database.transaction(body),
    job,
    async (sql) => {
      await sql.query('insert into effect values ($1)', [job.id])
    },
  )

describe('enqueueing', () => {
  it('happens with the transaction or not at all', async () => {
    const job = newJob()
    const undone = database.transaction(async (sql) => {
      await queue.enqueue(sql, 'campaign.plan', [job])
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect(await stateOf(job.id)).toBeUndefined()
  })

  it('of the same work twice makes one job', async () => {
    const job = newJob()
    await enqueue(job)
    await enqueue(job)
    await taken(job.id)
    release.resolve()
    await vi.waitFor(async () => expect(await stateOf(job.id)).toBe('completed'), 10_000)
    await enqueue(job)
    expect(await stateOf(job.id)).toBe('completed')
    expect(handed.filter(({ id }) => id === job.id)).toHaveLength(1)
  })
})

describe('settling', () => {
  it('commits effect and completion together, once', async () => {
    const job = newJob()
    await enqueue(job)
    const running = await taken(job.id)
    await work(running)
    expect(await stateOf(job.id)).toBe('completed')
    await expect(work(running)).rejects.toBeInstanceOf(ClaimLost)
    expect(await effects(job.id)).toBe(1)
    release.resolve()
  })

  it('undoes the effect when the job was cancelled meanwhile', async () => {
    const job = newJob()
    await enqueue(job)
    const running = await taken(job.id)
    await database.transaction((sql) => queue.cancel(sql, 'campaign.plan', [job.id]))
    await expect(work(running)).rejects.toBeInstanceOf(ClaimLost)
    expect(await effects(job.id)).toBe(0)
    expect(await stateOf(job.id)).toBe('cancelled')
    await vi.waitFor(() => expect(running.signal.aborted).toBe(true), 5_000)
    release.resolve()
  })

  it('undoes the effect when another worker has taken the job over', async () => {
    const job = newJob()
    await enqueue(job)
    const running = await taken(job.id)
    await database.query('update pgboss.job set retry_count = retry_count + 1 where id = $1', [job.id])
    await expect(work(running)).rejects.toBeInstanceOf(ClaimLost)
    expect(await effects(job.id)).toBe(0)
    release.resolve()
  })
})

describe('jobs that will never run again', () => {
  it('are those that failed, were cancelled or are gone, never those that wait or run', async () => {
    const [waiting, failed, cancelled, gone] = [newJob(), newJob(), newJob(), newJob()]
    await database.transaction(async (sql) => {
      await queue.enqueue(
        sql,
        'campaign.search',
        [waiting, failed, cancelled].map(({ id }) => ({
          id,
          payload: { portalId: 1, campaignId: id, stepId: id },
        })),
      )
      await queue.cancel(sql, 'campaign.search', [cancelled.id])
    })
    await database.query("update pgboss.job set state = 'failed' where id = $1", [failed.id])
    const dead = await queue.deadJobs(
      database,
      'campaign.search',
      [waiting, failed, cancelled, gone].map(({ id }) => id),
    )
    expect(dead.toSorted()).toEqual([failed, cancelled, gone].map(({ id }) => id).toSorted())
  })
})

describe('fairness between campaigns', () => {
  it('lets a small campaign’s jobs pass the hundreds of a big one, and keeps each campaign’s own order', () => {
    const big = fairly(Array.from({ length: 300 }, newJob), 0)
    const more = fairly(Array.from({ length: 20 }, newJob), 300)
    const small = fairly(Array.from({ length: 10 }, newJob), 0)
    const order = [...big, ...more, ...small].toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
    const ahead = order.findIndex((job) => job.id === small.at(-1)?.id)
    expect(ahead).toBeLessThan(20)
    const ownOrder = order.filter((job) => [...big, ...more].includes(job))
    expect(ownOrder).toEqual([...big, ...more])
  })
})
