import { deepen } from '../../../src/pipeline/deepen.ts'
import type { Deps } from '../../commands/deps.ts'
import { keepDeepening } from '../../commands/flow/deepen-leads.ts'
import { findLeadToDeepen, noteNotDeepened } from '../../db/repositories/deepened-leads.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/**
 * Reads the register in depth for one lead after its publishing. What was read is saved even when a part is missing; the
 * missing is asked for again later.
 */
export const leadDeepenHandler = (deps: Deps): JobHandler<'lead.deepen'> => {
  const { sql, queue, inTransaction } = deps.flow
  return {
    run: async (job) => {
      const { portalId, leadId } = job.payload
      const lead = await findLeadToDeepen(sql, portalId, leadId)
      if (lead === null) return settle(queue, inTransaction, job, async () => {})
      // In the scope of its examination, whose answers count: the entry is not asked for again.
      const scope = { portalId, campaignId: lead.campaignId, itemId: lead.candidateId, isRepeat: true }
      const register = await deps.outside.registerDepth(scope, job.signal)
      const deepening = await deepen(lead.companyNumber, register, deps.isSandbox)
      const at = deps.clock.now()
      if (deepening.unfinished?.isRetryable === true && !job.isLastAttempt) {
        await inTransaction((tx) => keepDeepening(tx, portalId, leadId, deepening, at))
        throw deepening.unfinished
      }
      await settle(queue, inTransaction, job, (tx) => keepDeepening(tx, portalId, leadId, deepening, at))
    },
    giveUp: (job, error) =>
      settle(queue, inTransaction, job, (tx) =>
        noteNotDeepened(
          tx,
          job.payload.portalId,
          job.payload.leadId,
          `The register could not be read in depth: ${sentenceOf(error)}`,
        ),
      ),
  }
}
