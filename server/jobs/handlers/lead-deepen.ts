import { deepen } from '../../../src/pipeline/deepen.ts'
import { contactsJob } from '../../commands/contacts/contacts-job.ts'
import type { Deps } from '../../commands/deps.ts'
import { deepenJob, keepDeepening } from '../../commands/flow/deepen-leads.ts'
import { findLeadToDeepen, type LeadToDeepen, noteNotDeepened } from '../../db/repositories/deepened-leads.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** A paused campaign's leads are looked at again after this time. */
const LOOK_AGAIN_MS = 600_000
const CANCELLED = 'Its campaign was cancelled before the register was read in depth.'

type DeepenJob = RunningJob<'lead.deepen'>

/**
 * Reads the register in depth for one lead after its publishing. What was read is saved even when a part is missing; the
 * missing is asked for again later. Whoever cancels or pauses the campaign wants no further call.
 */
export const leadDeepenHandler = (deps: Deps): JobHandler<'lead.deepen'> => {
  const { sql, queue, inTransaction } = deps.flow
  return {
    run: async (job) => {
      const { portalId, leadId } = job.payload
      const find = () => findLeadToDeepen(sql, portalId, leadId)
      const lead = await find()
      const deepening =
        lead === null || isHeld(lead)
          ? null
          : await readInDepth(deps, job, lead, async () => {
              const now = await find()
              return now !== null && !isHeld(now)
            })
      if (deepening === null) return putOff(deps, job, await find())
      const at = deps.clock.now()
      if (deepening.unfinished?.isRetryable === true && !job.isLastAttempt) {
        await inTransaction((tx) => keepDeepening(tx, portalId, leadId, deepening, at))
        throw deepening.unfinished
      }
      await settle(queue, inTransaction, job, async (tx) => {
        await keepDeepening(tx, portalId, leadId, deepening, at)
        await queue.enqueue(tx, 'lead.contacts', [contactsJob(portalId, leadId)])
      })
    },
    giveUp: (job, error) => note(deps, job, `The register could not be read in depth: ${sentenceOf(error)}`),
  }
}

const isHeld = ({ campaignStatus }: LeadToDeepen): boolean =>
  campaignStatus === 'cancelled' || campaignStatus === 'paused'

const readInDepth = async (
  deps: Deps,
  { payload: { portalId }, signal }: DeepenJob,
  { campaignId, candidateId, companyNumber }: LeadToDeepen,
  mayAsk: () => Promise<boolean>,
) => {
  // In the scope of its examination, whose answers count: the entry is not asked for again. Searches and examinations go first.
  const scope = { portalId, campaignId, itemId: candidateId, isRepeat: true, letsOthersFirst: true }
  const register = await deps.outside.registerDepth(scope, signal)
  return deepen(companyNumber, register, { isSandbox: deps.isSandbox, mayAsk })
}

const note = ({ flow: { queue, inTransaction } }: Deps, job: DeepenJob, words: string): Promise<void> =>
  settle(queue, inTransaction, job, async (tx) => {
    const { portalId, leadId } = job.payload
    await noteNotDeepened(tx, portalId, leadId, words)
    // Its website may name people all the same.
    await queue.enqueue(tx, 'lead.contacts', [contactsJob(portalId, leadId)])
  })

/** A lead that is gone needs nothing, a cancelled campaign's is left as it is, any other is looked at again later. */
const putOff = async (deps: Deps, job: DeepenJob, lead: LeadToDeepen | null): Promise<void> => {
  const { queue, inTransaction } = deps.flow
  if (lead?.campaignStatus === 'cancelled') return note(deps, job, CANCELLED)
  const { portalId, leadId } = job.payload
  const startAfter = new Date(deps.clock.now().getTime() + LOOK_AGAIN_MS)
  await settle(queue, inTransaction, job, async (tx) => {
    if (lead !== null)
      await queue.enqueue(tx, 'lead.deepen', [{ ...deepenJob(portalId, leadId), startAfter }])
  })
}
