import { type Clock, type Job, type JobWithMetadata, PgBoss } from 'pg-boss'
import { AppError } from '../../src/errors.ts'
import { listenTo } from '../db/listen.ts'
import type { Sql } from '../db/sql.ts'
import { attemptOf, type RunningJob, runningJob, storeOf } from './boss-jobs.ts'
import { type Payload, type QueueName, queues } from './queues.ts'
import { type JobTaker, takeJobs } from './take-jobs.ts'

/** A dead worker's job returns after this many seconds without a sign of life (the least that pg-boss allows). */
const HEARTBEAT_SECONDS = 10
const MONITOR_SECONDS = 2
/** The channel on which workers hear that jobs wait; the payload is the queue. */
const JOB_WAITING = 'job_waiting'

/** What the queue reads the time from. */
export type QueueClock = Clock

/**
 * A job to be enqueued. The id is that of the row it works on: enqueueing twice is harmless. `priority`: higher first.
 * `key`: for queues with one job a key. `startAfter`: not before then.
 */
export type NewJob<Name extends QueueName> = {
  id: string
  payload: Payload<Name>
  priority?: number
  key?: string
  startAfter?: Date
}

/** The queue, as the rest of the server sees it. */
export type JobQueue = {
  /** Enqueues inside the caller's transaction. */
  enqueue<Name extends QueueName>(sql: Sql, queue: Name, jobs: NewJob<Name>[]): Promise<void>
  /** Completes these attempts inside the caller's transaction; false when the claim to one was lost or its job cancelled. */
  complete(sql: Sql, queue: QueueName, claims: Job[]): Promise<boolean>
  /** Cancels jobs that have not ended, inside the caller's transaction. */
  cancel(sql: Sql, queue: QueueName, ids: string[]): Promise<void>
  /**
   * Lets jobs that were cancelled or have ended run again inside the caller's transaction, each as a repeat with all its
   * attempts before it; those that the queue has forgotten meanwhile are enqueued anew.
   */
  revive<Name extends QueueName>(sql: Sql, queue: Name, jobs: NewJob<Name>[]): Promise<void>
  /** Of these jobs, those that will never run again by themselves (failed, cancelled or gone). */
  deadJobs(sql: Sql, queue: QueueName, ids: string[]): Promise<string[]>
  /**
   * Enqueues this by itself, by the cron line in this time zone, from now on; one for each queue and `key`. Of runs that were
   * missed while no worker was there, the last one is made up for when `key` is given.
   */
  schedule<Name extends QueueName>(
    queue: Name,
    cron: string,
    timeZone: string,
    payload: Payload<Name>,
    key?: string,
  ): Promise<void>
  /** Ends a schedule; one that there is not is ended already. */
  unschedule(queue: QueueName, key: string): Promise<void>
  /** The next times of a cron line in a time zone, at most `count`. Throws `invalid_input` for a line that can't be understood. */
  nextRuns(cron: string, timeZone: string, count: number): Date[]
  /** Takes jobs of this queue from now on, as many at once as the table says; `handle` throws for another attempt. */
  work<Name extends QueueName>(queue: Name, handle: (job: RunningJob<Name>) => Promise<void>): void
  /** Stops taking jobs and waits for the running ones, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

/** Starts pg-boss on its own schema (made when missing; any number of processes may start at once). `clock`: the system's. */
export const startQueue = async (
  url: string,
  onError: (error: Error) => void,
  options: { isWorker: boolean; clock?: QueueClock | undefined },
): Promise<JobQueue> => {
  const boss = new PgBoss({
    connectionString: url,
    max: options.isWorker ? 8 : 2,
    application_name: 'leadwright-queue',
    supervise: options.isWorker,
    schedule: options.isWorker,
    monitorIntervalSeconds: MONITOR_SECONDS,
    superviseIntervalSeconds: MONITOR_SECONDS,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  })
  boss.on('error', onError)
  await boss.start()
  await createQueues(boss)
  const takers = new Map<QueueName, JobTaker>()
  const hearing = options.isWorker
    ? await listenTo(url, JOB_WAITING, (name) => takers.get(name as QueueName)?.wake(), {
        info: () => {},
        warn: (_, message) => onError(new Error(message)),
      })
    : null
  return {
    ...jobQueueOver(boss, takers, onError),
    stop: async (timeoutMs) => {
      await Promise.all([...takers.values()].map((taker) => taker.stop(timeoutMs)))
      await hearing?.stop()
      await boss.stop({ graceful: false, close: true })
    },
  }
}

const createQueues = async (boss: PgBoss): Promise<void> => {
  for (const [name, queue] of Object.entries(queues)) {
    const { retryLimit, retryDelay, retryDelayMax, expireInSeconds } = queue
    const options = {
      retryLimit,
      retryDelay,
      retryDelayMax,
      retryBackoff: true,
      expireInSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      notify: false,
    }
    await boss.createQueue(name, { ...options, policy: 'isOnePerKey' in queue ? 'stately' : 'standard' })
    await boss.updateQueue(name, options)
  }
}

const jobQueueOver = (
  boss: PgBoss,
  takers: Map<QueueName, JobTaker>,
  onError: (error: Error) => void,
): Omit<JobQueue, 'stop'> => {
  /** Attempts that ended in a transaction of their handler's. */
  const ended = new Set<string>()
  return {
    enqueue: (sql, queue, jobs) => insertJobs(boss, sql, queue, jobs),
    complete: async (sql, queue, claims) => {
      const answer: { affected?: number } = await boss.complete(queue, claims, null, {
        db: bossDatabase(sql),
      })
      const isOurs = answer.affected === claims.length
      if (isOurs) for (const claim of claims) ended.add(attemptOf(claim))
      return isOurs
    },
    cancel: async (sql, queue, ids) => {
      if (ids.length > 0) await boss.cancel(queue, ids, { db: bossDatabase(sql) })
    },
    revive: (sql, queue, jobs) => reviveJobs(boss, sql, queue, jobs),
    deadJobs: async (sql, queue, ids) => {
      const rows = await sql.query<{ id: string }>(
        `select wanted.id from unnest($2::uuid[]) as wanted (id)
         left join pgboss.job j on j.name = $1 and j.id = wanted.id
        where j.id is null or j.state in ('failed', 'cancelled')`,
        [queue, ids],
      )
      return rows.map((row) => row.id)
    },
    schedule: async (queue, cron, timeZone, payload, key) => {
      const once = key === undefined ? {} : { key, missed: 'once' as const }
      await boss.schedule(queue, cron, payload, { tz: timeZone, ...once })
    },
    unschedule: (queue, key) => boss.unschedule(queue, key),
    nextRuns: (cron, timeZone, count) => {
      try {
        return boss.previewSchedule(cron, { tz: timeZone, count })
      } catch (cause) {
        throw new AppError('invalid_input', `The cron line can't be understood: ${messageOf(cause)}.`, {
          cause,
          fields: [
            { field: 'cadence.cron', message: 'must be a cron line of five fields, such as 0 9 * * 1' },
          ],
        })
      }
    },
    work: (queue, handle) => {
      const run = (job: JobWithMetadata<unknown>, signal: AbortSignal) =>
        handle(runningJob(queue, job, signal))
      const taker = takeJobs(storeOf(boss, queue, ended), queues[queue].slots, run, (error) =>
        onError(error instanceof Error ? error : new Error(String(error))),
      )
      takers.set(queue, taker)
    },
  }
}

const insertJobs = async <Name extends QueueName>(
  boss: PgBoss,
  sql: Sql,
  queue: Name,
  jobs: NewJob<Name>[],
): Promise<void> => {
  if (jobs.length === 0) return
  const rows = jobs.map(({ id, payload, priority, key, startAfter }) => ({
    id,
    data: payload,
    priority: priority ?? 0,
    ...(key === undefined ? {} : { singletonKey: key }),
    ...(startAfter === undefined ? {} : { startAfter }),
  }))
  await boss.insert(queue, rows, { db: bossDatabase(sql) })
  await announce(sql, queue)
}

const reviveJobs = async <Name extends QueueName>(
  boss: PgBoss,
  sql: Sql,
  queue: Name,
  jobs: NewJob<Name>[],
): Promise<void> => {
  if (jobs.length === 0) return
  const ids = jobs.map(({ id }) => id)
  await boss.resume(queue, ids, { db: bossDatabase(sql) })
  // One that has ended would stand in the way of itself.
  await sql.query(
    `delete from pgboss.job where name = $1 and id = any ($2) and state in ('completed', 'failed')`,
    [queue, ids],
  )
  await insertJobs(boss, sql, queue, jobs)
  // The next taker of a job that was started once counts as its next attempt.
  await sql.query(
    `update pgboss.job set started_on = coalesce(started_on, now()), retry_limit = retry_count + 1 + $3
      where name = $1 and id = any ($2) and state = 'created'`,
    [queue, ids, queues[queue].retryLimit],
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Workers hear of it when the transaction commits. */
const announce = async (sql: Sql, queue: QueueName): Promise<void> => {
  await sql.query('select pg_notify($1, $2)', [JOB_WAITING, queue])
}

const bossDatabase = (sql: Sql) => ({
  executeSql: async (text: string, values?: unknown[]) => ({
    rows: await sql.query<Record<string, unknown>>(text, values),
  }),
})
