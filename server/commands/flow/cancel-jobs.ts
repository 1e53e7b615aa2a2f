import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { publishJobId } from './publish-job-id.ts'

/**
 * Cancels the jobs of these open steps and candidates, waiting or running, in the caller's transaction. Examinations
 * before publications: one that ends meanwhile commits its publish job first, which is then seen and cancelled too.
 */
export const cancelJobs = async (
  sql: Sql,
  queue: JobQueue,
  stepIds: string[],
  candidateIds: string[],
): Promise<void> => {
  await queue.cancel(sql, 'campaign.search', stepIds)
  await queue.cancel(sql, 'campaign.examine', candidateIds)
  await queue.cancel(sql, 'campaign.publish', candidateIds.map(publishJobId))
}
