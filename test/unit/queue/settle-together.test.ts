import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Sql } from '../../../server/db/sql.ts'
import type { JobQueue } from '../../../server/queue/boss.ts'
import type { RunningJob } from '../../../server/queue/boss-jobs.ts'
import { ClaimLost } from '../../../server/queue/settle.ts'
import { type Apply, createSettleTogether } from '../../../server/queue/settle-together.ts'

type Job = RunningJob<'campaign.examine'>

const jobOf = (campaignId: string): Job => {
  const [id, signal] = [randomUUID(), new AbortController().signal]
  const timing = { expireInSeconds: 900, heartbeatSeconds: null, retryCount: 0 }
  return {
    id,
    queue: 'campaign.examine',
    payload: { portalId: 1, campaignId, candidateId: id },
    isRepeat: false,
    isLastAttempt: false,
    signal,
    claim: { id, name: 'campaign.examine', data: {}, signal, ...timing },
  }
}

/** Transactions that begin and commit by hand, over a queue that has lost some claims. */
const world = (apply: Apply<string> = async () => {}, lost: ReadonlySet<string> = new Set()) => {
  const committed: { campaignId: string; results: string[]; completed: string[] }[] = []
  const waiting: (() => void)[] = []
  let underWay = 0
  let most = 0
  const sql: Sql = { query: () => Promise.reject(new Error('not to be asked')) }
  const current = { campaignId: '', results: [] as string[], completed: [] as string[] }
  const queue: JobQueue = {
    enqueue: async () => {},
    complete: async (_sql, _queue, claims) => {
      current.completed = claims.map(({ id }) => id)
      return claims.every(({ id }) => !lost.has(id))
    },
    cancel: async () => {},
    revive: async () => {},
    deadJobs: async () => [],
    schedule: async () => {},
    unschedule: async () => {},
    nextRuns: () => [],
    work: () => {},
    stop: async () => {},
  }
  const settle = createSettleTogether<'campaign.examine', string>(
    queue,
    async (body) => {
      most = Math.max(most, ++underWay)
      await new Promise<void>((go) => waiting.push(go))
      try {
        const result = await body(sql)
        committed.push({ ...current })
        return result
      } finally {
        underWay -= 1
      }
    },
    async (one, ids, results) => {
      Object.assign(current, { campaignId: ids.campaignId, results })
      await apply(one, ids, results)
    },
  )
  /** Lets transactions run, one after the other, until none waits any more. */
  const run = async () => {
    while (waiting.length > 0) {
      waiting.shift()?.()
      await new Promise((done) => setImmediate(done))
    }
  }
  return { settle, run, committed, most: () => most }
}
const outcomesOf = async (settling: Promise<void>[]) =>
  (await Promise.allSettled(settling)).map(({ status }) => status)

describe('settling together', () => {
  it('lets jobs of one campaign that end meanwhile share the next transaction, in their order', async () => {
    const { settle, run, committed } = world()
    const campaignId = randomUUID()
    const outcomes = outcomesOf(['a', 'b', 'c'].map((result) => settle(jobOf(campaignId), result)))
    await run()
    expect(await outcomes).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect(committed.map(({ results }) => results)).toEqual([['a'], ['b', 'c']])
    expect(committed.flatMap(({ completed }) => completed)).toHaveLength(3)
  })

  it('keeps campaigns apart and never runs two transactions of one at once', async () => {
    const { settle, run, committed, most } = world()
    const [one, other] = [randomUUID(), randomUUID()]
    const settling = [one, other, one, one, other].map((campaignId, index) =>
      settle(jobOf(campaignId), `${campaignId} ${index}`),
    )
    await run()
    await Promise.all(settling)
    for (const { campaignId, results } of committed)
      expect(results.every((result) => result.startsWith(campaignId))).toBe(true)
    expect(committed.flatMap(({ results }) => results)).toHaveLength(5)
    expect(most()).toBe(2)
  })

  it('shares among fifty at most', async () => {
    const { settle, run, committed } = world()
    const campaignId = randomUUID()
    const settling = Array.from({ length: 120 }, (_, index) => settle(jobOf(campaignId), `${index}`))
    await run()
    await Promise.all(settling)
    expect(committed.map(({ results }) => results.length)).toEqual([1, 50, 50, 19])
  })

  it("lets nobody pay for another's fault", async () => {
    const { settle, run, committed } = world(async (_sql, _ids, results) => {
      if (results.includes('bad')) throw new Error('refused by the database')
    })
    const campaignId = randomUUID()
    const settling = ['first', 'good', 'bad', 'fine'].map((result) => settle(jobOf(campaignId), result))
    const outcomes = outcomesOf(settling)
    await run()
    expect(await outcomes).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    await expect(settling[2]).rejects.toThrow('refused by the database')
    expect(committed.map(({ results }) => results)).toEqual([['first'], ['good'], ['fine']])
  })

  it('tells only the one whose claim is lost', async () => {
    const campaignId = randomUUID()
    const jobs = [jobOf(campaignId), jobOf(campaignId), jobOf(campaignId)]
    const { settle, run } = world(undefined, new Set(jobs.slice(1, 2).map(({ id }) => id)))
    const settling = jobs.map((job) => settle(job, job.id))
    const outcomes = outcomesOf(settling)
    await run()
    expect(await outcomes).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await expect(settling[1]).rejects.toBeInstanceOf(ClaimLost)
  })

  it('goes on after a failure and after a pause', async () => {
    const { settle, run, committed } = world(async (_sql, _ids, results) => {
      if (results.includes('bad')) throw new Error('refused by the database')
    })
    const campaignId = randomUUID()
    for (const result of ['bad', 'good', 'better']) {
      const settling = outcomesOf([settle(jobOf(campaignId), result)])
      await run()
      await settling
    }
    expect(committed.map(({ results }) => results)).toEqual([['good'], ['better']])
  })
})
