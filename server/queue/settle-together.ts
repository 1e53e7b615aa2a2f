import type { Sql } from '../db/sql.ts'
import type { JobQueue } from './boss.ts'
import type { RunningJob } from './boss-jobs.ts'
import type { CampaignQueueName } from './queues.ts'
import { ClaimLost, type InTransaction } from './settle.ts'

/** What is written for jobs of one campaign that end together; guards its rows so that a repeat is a no-op. */
export type Apply<Result> = (
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  results: Result[],
) => Promise<void>

/** Settles one job; done when its transaction, perhaps shared with others, is committed. Throws ClaimLost as `settle` does. */
export type SettleTogether<Name extends CampaignQueueName, Result> = (
  job: RunningJob<Name>,
  result: Result,
) => Promise<void>

type Waiting<Name extends CampaignQueueName, Result> = {
  job: RunningJob<Name>
  result: Result
  done: () => void
  failed: (error: unknown) => void
}

/** More at once would hold the campaign's row too long for the others. */
const MOST_TOGETHER = 50

/**
 * Group commit for `settle`: all jobs of a campaign wait for its one row, so that those which end while a transaction is
 * under way share the next one. A group that fails is settled one by one, so that nobody pays for another's fault.
 */
export const createSettleTogether = <Name extends CampaignQueueName, Result>(
  queue: JobQueue,
  inTransaction: InTransaction,
  apply: Apply<Result>,
): SettleTogether<Name, Result> => {
  const lines = new Map<string, Waiting<Name, Result>[]>()
  const commit = async (group: Waiting<Name, Result>[]): Promise<void> => {
    const first = group[0]
    if (!first) return
    await inTransaction(async (sql) => {
      await apply(
        sql,
        first.job.payload,
        group.map((one) => one.result),
      )
      const claims = group.map((one) => one.job.claim)
      // Last: whoever closes a campaign locks its row and then its jobs, and two orders would be a deadlock.
      if (!(await queue.complete(sql, first.job.queue, claims)))
        throw new ClaimLost(`jobs of ${first.job.queue}`)
    })
  }
  const commitOrSplit = async (group: Waiting<Name, Result>[]): Promise<void> => {
    try {
      await commit(group)
      for (const { done } of group) done()
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error)
      else for (const one of group) await commitOrSplit([one])
    }
  }
  const serve = async (campaignId: string, line: Waiting<Name, Result>[]): Promise<void> => {
    while (line.length > 0) await commitOrSplit(line.splice(0, MOST_TOGETHER))
    lines.delete(campaignId)
  }
  return (job, result) =>
    new Promise<void>((done, failed) => {
      const { campaignId } = job.payload
      const line = lines.get(campaignId)
      if (line) return void line.push({ job, result, done, failed })
      const opened = [{ job, result, done, failed }]
      lines.set(campaignId, opened)
      void serve(campaignId, opened)
    })
}
