import type { CheckStatus, ContactFinder, KnownEmail } from '../../ports/contact-finder.ts'
import type { Contact, ContactEmail, Objection } from './contact.ts'
import { addressesOf } from './objectors.ts'
import { isSamePerson, namePartsOf } from './person-name-parts.ts'

/** More of a domain's people than this are not read. */
const MOST_PEOPLE = 20
/** Hunter's own rule: a valid address above this is not worth a second check. */
const SURE = 90

/** What the finder adds. `closedBecause`: why nothing may be used or guessed at the domain, null: it may. `barred`: addresses not to be used or guessed. */
export type FinderFindings = {
  people: Contact[]
  roleBoxes: ContactEmail[]
  pattern: string | null
  acceptsAll: boolean
  closedBecause: string | null
  objections: Objection[]
  /** Addresses that do not take mail or whose owner objected. */
  barred: Set<string>
}

type Wanted = { domain: string; enough: number; isSuppressed: (address: string) => boolean }

/**
 * Asks what is known of the domain, then for each person without an address, until enough have one. An address that the finder
 * calls invalid is dropped; one that it is unsure of is checked, unless the server accepts all. Throws as the port does.
 */
export const askFinder = async (
  finder: ContactFinder,
  known: readonly Contact[],
  wanted: Wanted,
  found: FinderFindings,
): Promise<void> => {
  found.people = [...known]
  const domain = await finder.domainSearch(wanted.domain, MOST_PEOPLE)
  if (domain.kind === 'objected') {
    found.closedBecause = 'An objection is known for the domain: no address is looked for or guessed.'
    found.objections.push({ addresses: [], name: null, domain: wanted.domain })
    return
  }
  if (domain.isPublicMail) {
    found.closedBecause = "The mail domain is a public mail host's: no address is looked for or guessed."
    return
  }
  Object.assign(found, { pattern: domain.pattern, acceptsAll: domain.acceptsAll })
  for (const email of domain.emails.toSorted((a, b) => b.confidence - a.confidence)) {
    if (countReached(found.people) >= wanted.enough && !email.isRole) break
    await take(finder, wanted, found, email)
  }
  for (const person of [...found.people]) {
    if (countReached(found.people) >= wanted.enough) break
    await findOne(finder, wanted, found, person)
  }
}

/** How many people have an address. */
export const countReached = (people: readonly Contact[]): number =>
  people.filter(({ email }) => email !== null).length

const take = async (finder: ContactFinder, wanted: Wanted, found: FinderFindings, email: KnownEmail) => {
  if (isKnown(found, email.address) || wanted.isSuppressed(email.address)) return
  if (email.isRole) {
    if (email.status !== 'invalid') found.roleBoxes.push(asEmail(email, email.status))
    return
  }
  const name = [email.firstName, email.lastName].filter(Boolean).join(' ') || null
  const owner = found.people.find((person) => name !== null && isSame(person, name))
  if (owner?.email) return
  const checked = await checkedEmail(finder, wanted, found, { ...email, acceptsAll: found.acceptsAll }, name)
  if (checked === null) return
  if (owner) replace(found, owner, { ...owner, email: checked })
  else found.people.push({ name, role: email.position, source: 'finder', email: checked })
}

const findOne = async (finder: ContactFinder, wanted: Wanted, found: FinderFindings, person: Contact) => {
  const parts = person.email === null && person.name !== null ? person.name.trim().split(/\s+/u) : []
  if (person.name === null || parts.length < 2 || namePartsOf(person.name) === null) return
  const [firstName = '', lastName = ''] = [parts[0], parts.at(-1)]
  const answer = await finder.findEmail({ domain: wanted.domain, firstName, lastName })
  if (answer.kind === 'objected') return forget(found, person, wanted.domain)
  if (answer.kind === 'not-found' || isKnown(found, answer.address)) return
  if (wanted.isSuppressed(answer.address)) return
  const email = await checkedEmail(finder, wanted, found, answer, person.name)
  if (email !== null) replace(found, person, { ...person, email })
}

/** A person who objected is no contact of ours any more, also not by a guess. */
const forget = (found: FinderFindings, person: Contact, domain: string): void => {
  found.people = found.people.filter((each) => each !== person)
  found.objections.push({ addresses: addressesOf(person.name, domain), name: person.name, domain })
}

const replace = (found: FinderFindings, person: Contact, by: Contact): void => {
  found.people = found.people.map((each) => (each === person ? by : each))
}

type Judged = Pick<KnownEmail, 'address' | 'confidence' | 'status' | 'seenAt'> & { acceptsAll: boolean }

const USELESS: ReadonlySet<CheckStatus> = new Set(['invalid', 'disposable', 'blocked'])

const checkedEmail = async (
  finder: ContactFinder,
  { domain }: Wanted,
  found: FinderFindings,
  email: Judged,
  name: string | null,
): Promise<ContactEmail | null> => {
  let { status } = email
  if (isWorthAChecking(email)) {
    const verdict = await finder.verifyEmail(email.address)
    if (verdict.kind === 'objected') {
      found.barred.add(email.address)
      found.objections.push({
        addresses: [...new Set([email.address, ...addressesOf(name, domain)])],
        name,
        domain,
      })
      found.people = found.people.filter((each) => name === null || !isSame(each, name))
      return null
    }
    status = verdict.status
  }
  if (status === null || !USELESS.has(status)) return asEmail(email, status)
  found.barred.add(email.address)
  return null
}

const isWorthAChecking = ({ status, confidence, acceptsAll }: Judged): boolean => {
  if (acceptsAll || status === 'accept-all') return false
  if (status === 'valid') return confidence < SURE
  return status === null || status === 'unknown'
}

const asEmail = (
  { address, confidence, seenAt }: Omit<Judged, 'acceptsAll' | 'status'>,
  status: CheckStatus | null,
) => ({
  address,
  origin: 'finder' as const,
  confidence: status === 'valid' ? Math.max(0.9, confidence / 100) : Math.min(0.75, confidence / 100),
  isChecked: status === 'valid',
  url: seenAt,
  reason: status === 'valid' ? "Hunter's check: it takes mail." : 'Named by Hunter; no check proved it.',
})

const isKnown = (found: FinderFindings, address: string): boolean =>
  found.barred.has(address) ||
  [...found.people.map(({ email }) => email), ...found.roleBoxes].some((email) => email?.address === address)

const isSame = ({ name }: Contact, other: string): boolean => name !== null && isSamePerson(name, other)
