import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JobStore } from '../../../server/queue/job-store.ts'
import { type JobTaker, takeJobs } from '../../../server/queue/take-jobs.ts'

type Job = { id: string; expireInSeconds: number }
type Handle = (job: Job, signal: AbortSignal) => Promise<void>

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store with jobs in line, and what was asked of it. */
const storeWith = (count: number) => {
  const waiting: Job[] = Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    expireInSeconds: 60,
  }))
  const seen = {
    claims: [] as number[],
    finished: [] as string[],
    failed: [] as string[],
    lost: new Set<string>(),
  }
  const store: JobStore<Job> = {
    claim: async (most) => {
      const jobs = waiting.splice(0, most)
      seen.claims.push(jobs.length)
      return jobs
    },
    keepAlive: async (jobs) => new Set(jobs.map(({ id }) => id).filter((id) => !seen.lost.has(id))),
    finish: async ({ id }) => void seen.finished.push(id),
    fail: async ({ id }) => void seen.failed.push(id),
  }
  return { store, seen, waiting }
}

/** Jobs that run until they are let go. */
const heldJobs = () => {
  const held = new Map<string, { end: () => void; signal: AbortSignal }>()
  const handle: Handle = ({ id }, signal) =>
    new Promise((end) => {
      held.set(id, { end, signal })
    })
  return { held, handle }
}

let taker: JobTaker
const taking = (store: JobStore<Job>, slots: number, handle: Handle, onError = vi.fn()) => {
  taker = takeJobs(store, slots, handle, onError)
  return onError
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const stopNow = async () => {
  const stopped = taker.stop(0)
  await pass(1)
  await stopped
}

describe('taking jobs', () => {
  it('fills all slots by one claim, never more, and what comes free together by one more', async () => {
    const { store, seen } = storeWith(10)
    const { held, handle } = heldJobs()
    taking(store, 4, handle)
    await pass(1)
    expect(seen.claims).toEqual([4])
    expect([...held.keys()]).toEqual(['0', '1', '2', '3'])
    for (const id of ['0', '1', '2']) held.get(id)?.end()
    await pass(10)
    expect(seen.claims).toEqual([4, 3])
    expect(seen.finished).toEqual(['0', '1', '2'])
    await stopNow()
  })

  it('wakes when told, and looks by itself every two seconds', async () => {
    const { store, seen, waiting } = storeWith(0)
    taking(store, 2, async () => {})
    await pass(1)
    waiting.push({ id: 'announced', expireInSeconds: 60 })
    taker.wake()
    await pass(1)
    expect(seen.finished).toEqual(['announced'])
    waiting.push({ id: 'delayed', expireInSeconds: 60 })
    await pass(2_100)
    expect(seen.finished).toEqual(['announced', 'delayed'])
    await stopNow()
  })

  it('gives a job back that failed, and goes on', async () => {
    const { store, seen } = storeWith(3)
    taking(store, 1, async ({ id }) => {
      if (id === '1') throw new Error('no luck')
    })
    await pass(100)
    expect(seen).toMatchObject({ finished: ['0', '2'], failed: ['1'] })
    await stopNow()
  })

  it('tells a job that its claim is lost, or that it has outlived its time', async () => {
    const { store, seen } = storeWith(2)
    const { held, handle } = heldJobs()
    taking(store, 2, handle)
    await pass(1)
    seen.lost.add('0')
    await pass(3_100)
    expect(held.get('0')?.signal.aborted).toBe(true)
    expect(held.get('1')?.signal.aborted).toBe(false)
    await pass(60_000)
    expect(held.get('1')?.signal.aborted).toBe(true)
    for (const { end } of held.values()) end()
    await pass(1)
    expect(seen).toMatchObject({ finished: [], failed: ['0', '1'] })
    await stopNow()
  })

  it('stops: takes nothing more, waits, and gives back what does not end in time', async () => {
    const { store, seen, waiting } = storeWith(2)
    const { held, handle } = heldJobs()
    taking(store, 2, handle)
    await pass(1)
    waiting.push({ id: 'late', expireInSeconds: 60 })
    const stopped = taker.stop(5_000)
    taker.wake()
    held.get('0')?.end()
    await pass(4_900)
    expect(seen).toMatchObject({ finished: ['0'], failed: [] })
    await pass(200)
    await stopped
    expect(seen.failed).toEqual(['1'])
    expect(held.get('1')?.signal.aborted).toBe(true)
    expect(waiting).toHaveLength(1)
  })

  it('says that the store cannot be reached, and looks again', async () => {
    const { store, seen } = storeWith(1)
    let isDown = true
    const claim = store.claim
    store.claim = async (most) => {
      if (isDown) throw new Error('no database')
      return claim(most)
    }
    const onError = taking(store, 1, async () => {})
    await pass(10)
    expect(onError).toHaveBeenCalledTimes(1)
    isDown = false
    await pass(2_100)
    expect(seen.finished).toEqual(['0'])
    await stopNow()
  })
})
