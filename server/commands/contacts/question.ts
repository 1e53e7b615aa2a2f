import { personOf } from '../../../src/company/person.ts'
import type { ContactQuestion } from '../../../src/enrichment/contacts/contact.ts'
import type { LeadToGather } from '../../db/repositories/lead-contacts.ts'
import type { ClaimRow } from '../../db/repositories/leads.ts'

/** With so many addresses of people a rep has somebody to write to; more would only cost more. */
const ENOUGH = 3

/** What a lead's ledger holds of its people: whom its own site names, what it prints, who is in office. */
export const contactQuestion = ({ facts }: LeadToGather, claims: readonly ClaimRow[]): ContactQuestion => {
  const own = claims.filter(({ source }) => source === 'own-website')
  return {
    domain: facts.domain,
    officers: facts.officers,
    people: own.filter(({ field }) => field === 'person').map(({ value }) => personOf(value)),
    seen: own
      .filter(({ field }) => field === 'email')
      .map(({ value, url, confidence }) => ({ address: value, url, confidence })),
    enough: ENOUGH,
  }
}
