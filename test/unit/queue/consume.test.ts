import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Sql } from '../../../server/db/sql.ts'
import { createLog } from '../../../server/observability/log.ts'
import type { JobQueue } from '../../../server/queue/boss.ts'
import type { RunningJob } from '../../../server/queue/boss-jobs.ts'
import { createClosedCampaigns } from '../../../server/queue/closed-campaigns.ts'
import { consume, type JobHandlers } from '../../../server/queue/consume.ts'
import { type QueueName, queues } from '../../../server/queue/queues.ts'
import { ClaimLost, settle } from '../../../server/queue/settle.ts'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'

const ids = { portalId: 1, campaignId: randomUUID() }

const jobOf = (isLastAttempt: boolean): RunningJob<'campaign.plan'> => ({
  id: ids.campaignId,
  queue: 'campaign.plan',
  payload: ids,
  isLastAttempt,
  isRepeat: false,
  signal: new AbortController().signal,
  claim: {
    id: ids.campaignId,
    name: 'campaign.plan',
    data: {},
    expireInSeconds: 1,
    heartbeatSeconds: null,
    retryCount: 0,
    signal: new AbortController().signal,
  },
})

type Slot = (job: RunningJob<'campaign.plan'>) => Promise<void>

/** A queue that only takes handlers and completes what it is asked to. */
const queueOf = (completes = true) => {
  const slots = new Map<QueueName, Slot>()
  const queue: JobQueue = {
    enqueue: async () => {},
    complete: async () => completes,
    cancel: async () => {},
    revive: async () => {},
    deadJobs: async () => [],
    schedule: async () => {},
    unschedule: async () => {},
    nextRuns: () => [],
    work: (name, handle) => void slots.set(name, handle as Slot),
    stop: async () => {},
  }
  return { queue, slots }
}

/** Runs one job of the plan queue with a handler that does this; what became of it. */
const outcomeOf = async (run: () => Promise<void>, isLastAttempt = false, giveUp = async () => {}) => {
  const { queue, slots } = queueOf()
  const calls: string[] = []
  const idle = { run: async () => {}, giveUp: async () => {} }
  const plan = {
    run: async () => {
      calls.push('run')
      await run()
    },
    giveUp: async () => {
      calls.push('given up')
      await giveUp()
    },
  }
  const others = Object.fromEntries(Object.keys(queues).map((name) => [name, idle])) as unknown as JobHandlers
  const handlers: JobHandlers = { ...others, 'campaign.plan': plan }
  await consume({ queue, closed: createClosedCampaigns(), log: createLog({ level: 'silent' }) }, handlers)
  const slot = slots.get('campaign.plan')
  const thrown = await slot?.(jobOf(isLastAttempt)).then(
    () => null,
    (error: unknown) => error,
  )
  return { calls, thrown, slots }
}
const failing = (error: unknown) => () => Promise.reject(error)

describe('consume', () => {
  it('takes jobs of every queue of the table', async () => {
    const { slots } = await outcomeOf(async () => {})
    expect([...slots.keys()].sort()).toEqual(Object.keys(queues).sort())
  })

  it('throws what may pass, so that the queue tries again', async () => {
    for (const error of [
      new AppError('vendor_unavailable', 'It is down.', { isRetryable: true }),
      new Error('a lost connection'),
      'anything',
    ])
      expect(await outcomeOf(failing(error))).toMatchObject({ calls: ['run'], thrown: error })
  })

  it('settles at once what another attempt can not mend, and everything at the last attempt', async () => {
    const hopeless = [
      new ItemFailed('vendor_nonsense', 'Nonsense.'),
      new SourceUnusable('not_allowed', 'No key.'),
    ]
    for (const error of hopeless)
      expect(await outcomeOf(failing(error))).toMatchObject({ calls: ['run', 'given up'], thrown: null })
    const last = await outcomeOf(failing(new Error('again')), true)
    expect(last).toMatchObject({ calls: ['run', 'given up'], thrown: null })
  })

  it('leaves alone a job that somebody else owns by now', async () => {
    const lost = new ClaimLost('job 1')
    expect(await outcomeOf(failing(lost), true)).toMatchObject({ calls: ['run'], thrown: null })
    const lostLater = await outcomeOf(failing(new Error('again')), true, failing(lost))
    expect(lostLater).toMatchObject({ calls: ['run', 'given up'], thrown: null })
  })

  it('does not hide that giving up failed', async () => {
    const broken = new Error('no database')
    expect((await outcomeOf(failing(new Error('again')), true, failing(broken))).thrown).toBe(broken)
  })
})

describe('settle', () => {
  const sql: Sql = { query: () => Promise.reject(new Error('not to be asked')) }

  it('completes the job after the work, in one transaction', async () => {
    const story: string[] = []
    const { queue } = queueOf()
    await settle(
      { ...queue, complete: async () => story.push('completed') > 0 },
      async (body) => {
        story.push('begin')
        const result = await body(sql)
        story.push('commit')
        return result
      },
      jobOf(false),
      async () => {
        story.push('work')
      },
    )
    expect(story).toEqual(['begin', 'work', 'completed', 'commit'])
  })

  it('undoes the work when the claim was lost', async () => {
    const settling = settle(
      queueOf(false).queue,
      (body) => body(sql),
      jobOf(false),
      async () => {},
    )
    await expect(settling).rejects.toBeInstanceOf(ClaimLost)
  })
})
