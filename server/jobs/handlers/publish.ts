import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import { publishLeads } from '../../commands/flow/publish-leads.ts'
import { settleFailed } from '../../commands/flow/settle-failed.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { createSettleTogether } from '../../queue/settle-together.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Settles one proved candidate as a lead, exactly once; those that wait at the same time share a transaction. */
export const publishHandler = ({ flow }: Deps): JobHandler<'campaign.publish'> => {
  const { queue, inTransaction } = flow
  const settleTogether = createSettleTogether<'campaign.publish', string>(
    queue,
    inTransaction,
    (sql, ids, candidateIds) => publishLeads(sql, queue, ids, candidateIds),
  )
  return {
    run: (job) => settleTogether(job, job.payload.candidateId),
    giveUp: (job, error) =>
      settle(queue, inTransaction, job, async (sql) => {
        const after = await settleFailed(sql, job.payload, [job.payload.candidateId], sentenceOf(error))
        if (after !== null) await advance(sql, queue, after)
      }),
  }
}
