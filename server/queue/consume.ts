import type { Log } from '../observability/log.ts'
import { recordJob } from '../observability/metrics.ts'
import type { JobQueue, RunningJob } from './boss.ts'
import { type QueueName, queues } from './queues.ts'
import { ClaimLost } from './settle.ts'

/** A handler with what happens when its last attempt failed: the item is then settled as failed, never lost. */
export type JobHandler<Name extends QueueName> = {
  run: (job: RunningJob<Name>) => Promise<void>
  giveUp: (job: RunningJob<Name>, error: unknown) => Promise<void>
}

/** One handler for each queue. */
export type JobHandlers = { [Name in QueueName]: JobHandler<Name> }

/** Starts taking jobs of every queue with as many slots as the table says. */
export const consume = async (queue: JobQueue, handlers: JobHandlers, log: Log): Promise<void> => {
  for (const name of Object.keys(queues) as QueueName[]) {
    await consumeQueue(queue, name, handlers[name] as JobHandler<QueueName>, log)
  }
}

const consumeQueue = async <Name extends QueueName>(
  queue: JobQueue,
  name: Name,
  handler: JobHandler<Name>,
  log: Log,
): Promise<void> => {
  for (let slot = 0; slot < queues[name].slots; slot++) {
    await queue.work(name, (job) => attempt(handler, job, log))
  }
}

const attempt = async <Name extends QueueName>(
  handler: JobHandler<Name>,
  job: RunningJob<Name>,
  log: Log,
): Promise<void> => {
  const ids = { queue: job.queue, job: job.id, ...job.payload }
  try {
    await handler.run(job)
    recordJob({ queue: job.queue, result: 'done' })
  } catch (error) {
    if (error instanceof ClaimLost)
      return log.debug(ids, 'claim lost: another worker or a cancellation owns this job')
    const isFinal = job.isLastAttempt || !isRetryable(error)
    recordJob({ queue: job.queue, result: isFinal ? 'failed' : 'retried' })
    log.warn({ ...ids, err: error, isFinal }, 'a job failed')
    if (!isFinal) throw error
    await handler.giveUp(job, error).catch((lost: unknown) => {
      if (!(lost instanceof ClaimLost)) throw lost
    })
  }
}

/** Decided where the error is born; an error nobody classified (a lost connection, a bug) is worth another attempt. */
const isRetryable = (error: unknown): boolean => {
  if (error !== null && typeof error === 'object' && 'isRetryable' in error) return error.isRetryable === true
  return true
}
