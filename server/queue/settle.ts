import type { Sql } from '../db/sql.ts'
import type { JobQueue, NewJob } from './boss.ts'
import type { RunningJob } from './boss-jobs.ts'
import type { QueueName } from './queues.ts'

/** Thrown inside a settling transaction when the claim is lost: everything in it is rolled back, somebody else owns the job. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

/** A transaction runner: commits when `body` returns, rolls back when it throws. */
export type InTransaction = <T>(body: (sql: Sql) => Promise<T>) => Promise<T>

/**
 * Own rows, barrier, next jobs and the job's completion in one commit. `body` guards its own rows so that a repeat is a
 * no-op. Never held open during a call to a vendor.
 */
export const settle = async <Name extends QueueName>(
  queue: JobQueue,
  inTransaction: InTransaction,
  job: RunningJob<Name>,
  body: (sql: Sql) => Promise<void>,
): Promise<void> => {
  await inTransaction(async (sql) => {
    await body(sql)
    // Last: whoever closes a campaign locks its row and then its jobs, and two orders would be a deadlock.
    if (!(await queue.complete(sql, job.queue, [job.claim])))
      throw new ClaimLost(`job ${job.id} of ${job.queue}`)
  })
}

/** Priority of a job that somebody at the screen waits for: before every campaign's, whose highest is 0. */
export const SOMEBODY_WAITS = 100

/** Jobs with falling priority, ten a step: a small campaign's jobs are not stuck behind a big one's (virtual time). */
export const fairly = <Name extends QueueName>(jobs: NewJob<Name>[], alreadyQueued: number): NewJob<Name>[] =>
  jobs.map((job, index) => ({ ...job, priority: -Math.floor((alreadyQueued + index) / 10) }))
