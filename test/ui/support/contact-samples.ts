import type { LeadContactsResponse } from '@leadwright/contract'

type Contact = LeadContactsResponse['people'][number]
type Email = NonNullable<Contact['email']>

/** An address printed on the site of the sample lead. */
export const email = (given: Partial<Email> = {}): Email => ({
  address: 'grace@hilltop.example',
  origin: 'own-website',
  confidence: 0.9,
  isChecked: false,
  url: 'https://hilltop.example/contact',
  reason: "Printed on the firm's own website.",
  deletedOn: null,
  ...given,
})

/** A director whom the site of the sample lead names, without an address. */
export const contact = (given: Partial<Contact> = {}): Contact => ({
  name: 'Grace Hill',
  role: 'Director',
  source: 'own-website',
  sourceUrl: 'https://hilltop.example/team',
  seenAt: '2026-11-22T14:05:00.000Z',
  email: null,
  isSandbox: false,
  ...given,
})

/** The people of the sample lead: one, found while nobody looks for addresses. */
export const contacts = (given: Partial<LeadContactsResponse> = {}): LeadContactsResponse => ({
  people: [contact()],
  roleBoxes: [],
  objectors: 0,
  notes: [],
  gatheredAt: '2026-11-23T08:00:00.000Z',
  lookedFurther: false,
  looksForEmails: false,
  basis: {
    email: 'company: no prior consent needed; say who you are, offer an opt-out',
    phone: 'not screened against TPS and CTPS',
  },
  ...given,
})
