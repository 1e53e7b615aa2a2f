import type { ContactAnswer } from '../../../src/enrichment/contacts/contact.ts'
import { findContacts } from '../../../src/enrichment/contacts/find-contacts.ts'
import { AppError } from '../../../src/errors.ts'
import { objectionsOf } from '../../db/repositories/contact-objections.ts'
import type { LeadToGather } from '../../db/repositories/lead-contacts.ts'
import { claimsOf } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import type { ContactOutside } from '../deps.ts'
import { contactQuestion } from './question.ts'

/** What was gathered of a lead's people. `unfinished`: why it is worth asking the finder again; null: all was asked. */
export type Gathering = {
  answer: ContactAnswer
  lookedFurther: boolean
  unfinished: AppError | null
}

/** `outside` null: nothing is looked for beyond what the lead's ledger holds. */
type Options = { outside: ContactOutside | null; mayAsk: () => Promise<boolean> }

/**
 * Gathers the people of a lead: whom its website and the register name and, with `outside`, addresses from a finder or guessed. A
 * finder that fails for now leaves the rest, with a note. Writes nothing.
 */
export const gatherContacts = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  lead: LeadToGather,
  { outside, mayAsk }: Options,
): Promise<Gathering> => {
  const question = contactQuestion(lead, await claimsOf(sql, portalId, [leadId]))
  const objections = await objectionsOf(sql, portalId)
  try {
    const further = outside && { ...outside, mayAsk }
    const answer = await findContacts(question, { ...objections, further })
    return { answer, lookedFurther: outside !== null, unfinished: null }
  } catch (error) {
    if (!(error instanceof AppError) || !error.isRetryable) throw error
    const known = await findContacts(question, { ...objections, further: null })
    const notes = [...known.notes, `No address was looked for: ${error.message}`]
    return { answer: { ...known, notes }, lookedFurther: false, unfinished: error }
  }
}
