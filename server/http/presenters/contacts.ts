import type { LeadContactsResponse } from '@leadwright/contract'
import type { ContactView, LeadContactsView } from '../../app/contacts.ts'

/** A lead's people as the contract has them: moments as ISO text. */
export const presentContacts = (contacts: LeadContactsView): LeadContactsResponse => ({
  ...contacts,
  people: contacts.people.map(presentContact),
  roleBoxes: contacts.roleBoxes.map(presentContact),
  gatheredAt: contacts.gatheredAt?.toISOString() ?? null,
})

const presentContact = ({ email, ...contact }: ContactView): LeadContactsResponse['people'][number] => ({
  ...contact,
  seenAt: contact.seenAt.toISOString(),
  email: email && { ...email, deletedOn: email.deletedOn?.toISOString() ?? null },
})
