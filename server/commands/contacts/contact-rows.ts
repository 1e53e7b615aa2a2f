import { FOUND_ADDRESS_DAYS } from '../../../src/company/contact-retention.ts'
import { personOf } from '../../../src/company/person.ts'
import type { Contact, ContactAnswer, ContactEmail } from '../../../src/enrichment/contacts/contact.ts'
import type { ContactRow } from '../../db/repositories/lead-contacts.ts'
import type { ClaimRow } from '../../db/repositories/leads.ts'

const A_DAY_MS = 86_400_000

const retentions = {
  'own-website': 'own-website',
  register: 'public-register',
  finder: 'finder',
} as const

/** What it was gathered from, and when. */
type Gathered = { claims: readonly ClaimRow[]; at: Date; isSandbox: boolean }

/** Answers as rows, people with an address first: each with the page that names it, and when that was read. */
export const contactRows = (
  { people, roleBoxes }: Pick<ContactAnswer, 'people' | 'roleBoxes'>,
  gathered: Gathered,
): ContactRow[] => [
  ...people
    .toSorted((a, b) => Number(b.email !== null) - Number(a.email !== null))
    .map((person) => personRow(person, gathered)),
  ...roleBoxes.map((box) => ({
    ...rowOf({ name: null, role: null, source: sourceOfBox(box), email: box }, gathered),
    kind: 'role-box' as const,
  })),
]

const sourceOfBox = ({ origin }: ContactEmail): Contact['source'] =>
  origin === 'own-website' ? 'own-website' : 'finder'

const personRow = (person: Contact, gathered: Gathered): ContactRow => ({
  ...rowOf(person, gathered),
  kind: 'person',
})

const rowOf = ({ name, role, source, email }: Contact, { claims, at, isSandbox }: Gathered) => {
  const printed =
    email?.origin === 'own-website' ? claims.find(({ value }) => value === email.address) : undefined
  const named = claims.find((claim) => isNaming(claim, source, name)) ?? printed
  const isFound = email !== null && email.origin !== 'own-website'
  return {
    name,
    role,
    source,
    sourceUrl: named?.url ?? null,
    seenAt: named?.retrievedAt ?? at,
    email: email?.address ?? null,
    emailOrigin: email?.origin ?? null,
    emailConfidence: email?.confidence ?? null,
    emailIsChecked: email?.isChecked ?? false,
    emailUrl: email?.url ?? null,
    emailReason: email?.reason ?? null,
    // A guess may rest on what the finder said of the domain: it is kept no longer than that.
    retention: isFound ? ('finder' as const) : retentions[source],
    expiresAt: isFound || source === 'finder' ? new Date(at.getTime() + FOUND_ADDRESS_DAYS * A_DAY_MS) : null,
    isSandbox,
  }
}

const isNaming = ({ field, value }: ClaimRow, source: Contact['source'], name: string | null): boolean =>
  source === 'own-website'
    ? field === 'person' && personOf(value).name === name
    : source === 'register' && field === 'officer' && value === name
