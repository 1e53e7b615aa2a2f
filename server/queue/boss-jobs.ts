import type { Job, JobWithMetadata, PgBoss } from 'pg-boss'
import type { JobStore } from './job-store.ts'
import { type Payload, type QueueName, queues } from './queues.ts'

/** A job as a handler sees it. */
export type RunningJob<Name extends QueueName> = {
  id: string
  queue: Name
  payload: Payload<Name>
  /** True when an earlier attempt may have got answers from outside. */
  isRepeat: boolean
  /** True when this attempt is the last: whatever fails now must be settled as failed. */
  isLastAttempt: boolean
  /** Aborts when the job is cancelled or its claim is lost. */
  signal: AbortSignal
  /** Needed to settle this very attempt. */
  claim: Job
}

/** Names one attempt of a job. */
export const attemptOf = ({ id, retryCount }: Pick<Job, 'id' | 'retryCount'>): string => `${id} ${retryCount}`

/** One queue of pg-boss, its claims fenced to the attempt that was fetched. */
export const storeOf = (
  boss: PgBoss,
  queue: QueueName,
  ended: Set<string>,
): JobStore<JobWithMetadata<unknown>> => ({
  claim: (most) => boss.fetch(queue, { batchSize: most, includeMetadata: true }),
  keepAlive: async (jobs) => {
    // Which ones were touched is in the answer, though not in its type; without it nobody is taken for lost.
    const answer: { settled?: string[] } = await boss.touch(queue, jobs)
    return new Set(answer.settled ?? jobs.map(({ id }) => id))
  },
  finish: async (job) => {
    if (!ended.delete(attemptOf(job))) await boss.complete(queue, [job])
  },
  fail: async (job, error) => {
    ended.delete(attemptOf(job))
    await boss.fail(queue, [job], { message: error instanceof Error ? error.message : String(error) })
  },
})

/** A fetched job as its handler sees it. Throws when its payload is not what the table says. */
export const runningJob = <Name extends QueueName>(
  queue: Name,
  job: JobWithMetadata<unknown>,
  signal: AbortSignal,
): RunningJob<Name> => ({
  id: job.id,
  queue,
  // Refused aloud when it is not what the table says.
  payload: queues[queue].payload.parse(job.data) as Payload<Name>,
  isRepeat: job.retryCount > 0,
  isLastAttempt: job.retryCount >= job.retryLimit,
  signal,
  claim: job as Job,
})
