import { AppError } from '../../src/errors.ts'
import type { Log } from '../observability/log.ts'
import { recordJob } from '../observability/metrics.ts'
import type { JobQueue } from './boss.ts'
import type { RunningJob } from './boss-jobs.ts'
import type { ClosedCampaigns } from './closed-campaigns.ts'
import { type QueueName, queues } from './queues.ts'
import { ClaimLost } from './settle.ts'

/** A handler with what happens when its last attempt failed: the item is then settled as failed, never lost. */
export type JobHandler<Name extends QueueName> = {
  run: (job: RunningJob<Name>) => Promise<void>
  giveUp: (job: RunningJob<Name>, error: unknown) => Promise<void>
}

/** One handler for each queue. */
export type JobHandlers = { [Name in QueueName]: JobHandler<Name> }

/** What every attempt needs besides its handler. */
type Surroundings = { queue: JobQueue; closed: ClosedCampaigns; log: Log }

/** Starts taking jobs of every queue with as many slots as the table says. */
export const consume = (surroundings: Surroundings, handlers: JobHandlers): void => {
  for (const name of Object.keys(queues) as QueueName[]) {
    consumeQueue(surroundings, name, handlers[name] as JobHandler<QueueName>)
  }
}

const consumeQueue = <Name extends QueueName>(
  surroundings: Surroundings,
  name: Name,
  handler: JobHandler<Name>,
): void => {
  surroundings.queue.work(name, async (job) => {
    if (!('campaignId' in job.payload)) return attempt(handler, job, surroundings.log)
    const { campaignId } = job.payload
    const closing = surroundings.closed.signalOf(campaignId)
    const signal = AbortSignal.any([job.signal, closing])
    await attempt(handler, { ...job, signal }, surroundings.log).finally(() =>
      surroundings.closed.release(campaignId, closing),
    )
  })
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
    // The campaign was closed or the claim lost: others have written, or will write, what there is to write.
    if (error instanceof ClaimLost || job.signal.aborted) return log.debug(ids, 'a job was overtaken')
    const isFinal = job.isLastAttempt || !isRetryable(error)
    recordJob({ queue: job.queue, result: isFinal ? 'failed' : 'retried' })
    if (isBudgetReached(error)) log.info({ ...ids, reason: error.message }, 'a job waits for money')
    else log.warn({ ...ids, err: error, isFinal }, 'a job failed')
    if (!isFinal) throw error
    await handler.giveUp(job, error).catch((lost: unknown) => {
      if (!(lost instanceof ClaimLost)) throw lost
    })
  }
}

/** No fault: the campaign pauses and says so. */
const isBudgetReached = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'budget_reached'

/** Decided where the error is born; an error nobody classified (a lost connection, a bug) is worth another attempt. */
const isRetryable = (error: unknown): boolean => {
  if (error !== null && typeof error === 'object' && 'isRetryable' in error) return error.isRetryable === true
  return true
}
