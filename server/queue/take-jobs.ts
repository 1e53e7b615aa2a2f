import type { ClaimedJob, JobStore } from './job-store.ts'
import { createRunningJobs } from './running-jobs.ts'

/** Takes jobs until it is stopped. */
export type JobTaker = {
  /** There may be something to take. */
  wake(): void
  /** Takes nothing more and waits for what runs, at most `timeoutMs`; what is left then is given back. */
  stop(timeoutMs: number): Promise<void>
}

/** Slots that come free within this time are filled by one claim. */
const GATHER_MS = 4
/** Looks this often by itself: for delayed jobs and repeats, which nobody announces. */
const LOOK_EVERY_MS = 2_000
/** Three signs of life before a job is taken for dead; a cancelled job learns of it at the next one. */
const ALIVE_EVERY_MS = 3_000

/**
 * Runs up to `slots` jobs of one queue at once. One claim fills all free slots: a worker of pg-boss claims one job at a
 * time and ends it a second time, which was a good part of what a job cost the database.
 */
export const takeJobs = <Job extends ClaimedJob>(
  store: JobStore<Job>,
  slots: number,
  handle: (job: Job, signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): JobTaker => {
  let claiming: Promise<void> | null = null
  let gathering: NodeJS.Timeout | null = null
  let isStopping = false
  const running = createRunningJobs(store, handle, { onFree: () => wake(), onError })
  const claim = async (): Promise<void> => {
    const free = slots - running.count()
    if (free > 0) for (const job of await store.claim(free)) running.start(job)
  }
  const fill = async (): Promise<void> => {
    // What was announced during a claim may have been missed by it.
    await claiming
    gathering = null
    if (isStopping) return
    claiming = claim().catch(onError)
    await claiming
  }
  const wake = (): void => {
    if (gathering !== null || isStopping) return
    gathering = setTimeout(() => void fill(), running.count() === 0 ? 0 : GATHER_MS)
  }
  const looking = setInterval(wake, LOOK_EVERY_MS)
  const living = setInterval(() => void running.keepAlive().catch(onError), ALIVE_EVERY_MS)
  wake()
  return {
    wake,
    stop: async (timeoutMs) => {
      isStopping = true
      clearInterval(looking)
      if (gathering !== null) clearTimeout(gathering)
      await claiming
      await running.drain(timeoutMs)
      clearInterval(living)
    },
  }
}
