import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Sql } from '../db/sql.ts'
import { type Payload, type QueueName, queues } from './queues.ts'

/** A dead worker's job returns after this many seconds without a sign of life (the least that pg-boss allows). */
const HEARTBEAT_SECONDS = 10
const MONITOR_SECONDS = 2
/** Three signs of life before a job is taken for dead; a cancelled job learns of it at the next one. */
const HEARTBEAT_REFRESH_SECONDS = 3
/** Idle workers look again this often, for retries and delayed jobs; fresh jobs are announced at once. */
const IDLE_POLL_SECONDS = 2

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
   * Lets cancelled jobs run again inside the caller's transaction, each as a repeat with all its attempts before it;
   * those that the queue has forgotten meanwhile are enqueued anew.
   */
  revive<Name extends QueueName>(sql: Sql, queue: Name, jobs: NewJob<Name>[]): Promise<void>
  /** Of these jobs, those that will never run again by themselves (failed, cancelled or gone). */
  deadJobs(sql: Sql, queue: QueueName, ids: string[]): Promise<string[]>
  /** Enqueues this by itself, by the cron line in this time zone, from now on; one for each queue. */
  schedule<Name extends QueueName>(
    queue: Name,
    cron: string,
    timeZone: string,
    payload: Payload<Name>,
  ): Promise<void>
  /** Starts one more slot that takes jobs of this queue one by one. */
  work<Name extends QueueName>(queue: Name, handle: (job: RunningJob<Name>) => Promise<void>): Promise<void>
  /** Stops taking jobs and waits for the running ones, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

/** Starts pg-boss on its own schema (made when missing; any number of processes may start at once). */
export const startQueue = async (
  url: string,
  onError: (error: Error) => void,
  options: { isWorker: boolean },
): Promise<JobQueue> => {
  const boss = new PgBoss({
    connectionString: url,
    max: options.isWorker ? 8 : 2,
    application_name: 'leadwright-queue',
    useListenNotify: options.isWorker,
    supervise: options.isWorker,
    schedule: options.isWorker,
    monitorIntervalSeconds: MONITOR_SECONDS,
    superviseIntervalSeconds: MONITOR_SECONDS,
  })
  boss.on('error', onError)
  await boss.start()
  await createQueues(boss)
  return jobQueueOver(boss)
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
      notify: true,
    }
    await boss.createQueue(name, { ...options, policy: 'isOnePerKey' in queue ? 'stately' : 'standard' })
    await boss.updateQueue(name, options)
  }
}

const jobQueueOver = (boss: PgBoss): JobQueue => ({
  enqueue: (sql, queue, jobs) => insertJobs(boss, sql, queue, jobs),
  complete: async (sql, queue, claims) => {
    const answer: { affected?: number } = await boss.complete(queue, claims, null, { db: bossDatabase(sql) })
    return answer.affected === claims.length
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
  schedule: async (queue, cron, timeZone, payload) => {
    await boss.schedule(queue, cron, payload, { tz: timeZone })
  },
  work: (queue, handle) => takeJobs(boss, queue, handle),
  stop: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs, close: true }),
})

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
  await insertJobs(boss, sql, queue, jobs)
  // The next taker of a job that was started once counts as its next attempt.
  await sql.query(
    `update pgboss.job set started_on = coalesce(started_on, now()), retry_limit = retry_count + 1 + $3
      where name = $1 and id = any ($2) and state = 'created'`,
    [queue, ids, queues[queue].retryLimit],
  )
}

/**
 * One slot. A pg-boss worker would sleep out its poll interval after every job; asking for the next job from inside the
 * handler makes it go on at once (20 -> 1,300 jobs a second).
 */
const takeJobs = async <Name extends QueueName>(
  boss: PgBoss,
  queue: Name,
  handle: (job: RunningJob<Name>) => Promise<void>,
): Promise<void> => {
  let slot = ''
  const options = {
    pollingIntervalSeconds: IDLE_POLL_SECONDS,
    notifyPollingIntervalSeconds: IDLE_POLL_SECONDS,
    heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS,
    includeMetadata: true as const,
  }
  slot = await boss.work(queue, options, async ([job]: JobWithMetadata<unknown>[]) => {
    boss.notifyWorker(slot)
    if (job) await handle(runningJob(queue, job))
  })
}

const runningJob = <Name extends QueueName>(
  queue: Name,
  job: JobWithMetadata<unknown>,
): RunningJob<Name> => ({
  id: job.id,
  queue,
  // Refused aloud when it is not what the table says.
  payload: queues[queue].payload.parse(job.data) as Payload<Name>,
  isRepeat: job.retryCount > 0,
  isLastAttempt: job.retryCount >= job.retryLimit,
  signal: job.signal,
  claim: job as Job,
})

const bossDatabase = (sql: Sql) => ({
  executeSql: async (text: string, values?: unknown[]) => ({
    rows: await sql.query<Record<string, unknown>>(text, values),
  }),
})
