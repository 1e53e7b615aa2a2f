import { contactsJob } from '../../commands/contacts/contacts-job.ts'
import { type Gathering, gatherContacts } from '../../commands/contacts/gather-contacts.ts'
import { keepContacts } from '../../commands/contacts/keep-contacts.ts'
import type { Deps } from '../../commands/deps.ts'
import { findLeadToGather, type LeadToGather, noteNotGathered } from '../../db/repositories/lead-contacts.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** A paused campaign's leads are looked at again after this time. */
const LOOK_AGAIN_MS = 600_000

type ContactsJob = RunningJob<'lead.contacts'>

/**
 * Gathers the people of one lead after its publishing. Addresses are looked for only where the portal wants it and its campaign is
 * neither cancelled nor paused; what its ledger holds is there in any case, also while the finder is out of order.
 */
export const leadContactsHandler = (deps: Deps): JobHandler<'lead.contacts'> => {
  const { queue, inTransaction } = deps.flow
  return {
    run: async (job) => {
      const { portalId, leadId } = job.payload
      const lead = await findLeadToGather(deps.flow.sql, portalId, leadId)
      if (lead === null) return settle(queue, inTransaction, job, async () => {})
      const gathering = await gather(deps, job, lead)
      const at = deps.clock.now()
      if (gathering.unfinished !== null && !job.isLastAttempt) {
        await inTransaction((tx) => keepContacts(tx, portalId, leadId, gathering, at))
        throw gathering.unfinished
      }
      await settle(queue, inTransaction, job, async (tx) => {
        await keepContacts(tx, portalId, leadId, gathering, at)
        const startAfter = new Date(at.getTime() + LOOK_AGAIN_MS)
        if (lead.looksForEmails && lead.campaignStatus === 'paused')
          await queue.enqueue(tx, 'lead.contacts', [{ ...contactsJob(portalId, leadId), startAfter }])
      })
    },
    giveUp: (job, error) =>
      settle(queue, inTransaction, job, (tx) => {
        const { portalId, leadId } = job.payload
        const words = `Its people could not be gathered: ${sentenceOf(error)}`
        return noteNotGathered(tx, portalId, leadId, words, deps.clock.now())
      }),
  }
}

const gather = async (
  deps: Deps,
  { payload: { portalId, leadId }, signal }: ContactsJob,
  lead: LeadToGather,
): Promise<Gathering> => {
  const { sql } = deps.flow
  const options = { outside: null, mayAsk: async () => false }
  if (!lead.looksForEmails) return gatherContacts(sql, portalId, leadId, lead, options)
  if (isHeld(lead)) {
    const gathering = await gatherContacts(sql, portalId, leadId, lead, options)
    const note = `No address was looked for: its campaign is ${lead.campaignStatus}.`
    return { ...gathering, answer: { ...gathering.answer, notes: [...gathering.answer.notes, note] } }
  }
  // In the scope of its examination: what it costs is that campaign's.
  const scope = { portalId, campaignId: lead.campaignId, itemId: lead.candidateId, isRepeat: false }
  const mayAsk = async (): Promise<boolean> => {
    const now = await findLeadToGather(sql, portalId, leadId)
    return now !== null && !isHeld(now) && now.looksForEmails
  }
  const outside = await deps.outside.contacts(scope, signal)
  return gatherContacts(sql, portalId, leadId, lead, { outside, mayAsk })
}

const isHeld = ({ campaignStatus }: LeadToGather): boolean =>
  campaignStatus === 'cancelled' || campaignStatus === 'paused'
