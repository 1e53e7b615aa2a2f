import type { ClaimedJob, JobStore } from './job-store.ts'

/** The jobs that this process holds of one queue. */
export type RunningJobs<Job> = {
  count(): number
  start(job: Job): void
  /** Gives signs of life, and ends those whose claim is lost. */
  keepAlive(): Promise<void>
  /** Waits for all, at most `timeoutMs`; what is left then is given back. */
  drain(timeoutMs: number): Promise<void>
}

/**
 * Runs claimed jobs to their end. `handle` throws when the job is to be tried again; its signal aborts when the claim is
 * lost or the job outlives its time. `onFree` is called when one has ended.
 */
export const createRunningJobs = <Job extends ClaimedJob>(
  store: JobStore<Job>,
  handle: (job: Job, signal: AbortSignal) => Promise<void>,
  events: { onFree: () => void; onError: (error: unknown) => void },
): RunningJobs<Job> => {
  const running = new Map<string, { job: Job; ending: AbortController; done: Promise<void> }>()
  return {
    count: () => running.size,
    start: (job) => {
      const ending = new AbortController()
      const done = attempt(store, handle, job, ending)
        // The store could not be told: without signs of life the job comes back by itself.
        .catch(events.onError)
        .finally(() => {
          running.delete(job.id)
          events.onFree()
        })
      running.set(job.id, { job, ending, done })
    },
    keepAlive: async () => {
      const held = [...running.values()].filter(({ ending }) => !ending.signal.aborted)
      if (held.length === 0) return
      const ours = await store.keepAlive(held.map(({ job }) => job))
      for (const { job, ending } of held)
        if (!ours.has(job.id)) ending.abort(new Error(`job ${job.id} is not ours any more`))
    },
    drain: async (timeoutMs) => {
      const patience = Promise.withResolvers<void>()
      const timer = setTimeout(patience.resolve, timeoutMs)
      await Promise.race([Promise.all([...running.values()].map(({ done }) => done)), patience.promise])
      clearTimeout(timer)
      const stopped = new Error('the worker was stopped')
      for (const { job, ending } of running.values()) {
        await store.fail(job, stopped).catch(events.onError)
        ending.abort(stopped)
      }
    },
  }
}

const attempt = async <Job extends ClaimedJob>(
  store: JobStore<Job>,
  handle: (job: Job, signal: AbortSignal) => Promise<void>,
  job: Job,
  ending: AbortController,
): Promise<void> => {
  const outlived = () => ending.abort(new Error(`job ${job.id} has outlived its time`))
  const timer = setTimeout(outlived, job.expireInSeconds * 1000)
  try {
    await handle(job, ending.signal)
    // A handler that was told to stop may have stopped in the middle.
    if (ending.signal.aborted) await store.fail(job, ending.signal.reason)
    else await store.finish(job)
  } catch (error) {
    await store.fail(job, error)
  } finally {
    clearTimeout(timer)
  }
}
