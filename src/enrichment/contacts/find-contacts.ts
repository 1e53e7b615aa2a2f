import { AppError } from '../../errors.ts'
import { isFreeMailDomain } from '../../normalise/email.ts'
import type { ContactFinder } from '../../ports/contact-finder.ts'
import type { MailServers } from '../../ports/mail-servers.ts'
import type { ContactAnswer, ContactQuestion } from './contact.ts'
import { askFinder, countReached, type FinderFindings } from './finder-step.ts'
import { guardedFinder } from './guarded-finder.ts'
import { guessAddresses } from './guess.ts'
import { withoutObjectors } from './objectors.ts'
import { peopleOnSite } from './people-on-site.ts'

/** Who may be asked beyond what is known already: a finder, or why there is none in a sentence. `mayAsk` is looked at before each paid question. */
type Further = {
  finder: ContactFinder | string
  mailServers: MailServers
  mayAsk: () => Promise<boolean>
}

/** `further` null: nothing more is looked for. Suppressed addresses, and those of a closed domain, may not be used, now or again. */
type ContactPorts = {
  further: Further | null
  isSuppressed: (address: string) => boolean
  isClosed: (domain: string) => boolean
}

/**
 * People and their addresses, cheapest and surest first: the own website, the register's officers, the finder, at last a guess. It
 * stops when enough people have an address. A finder that fails for good is left out with a note; a failure that may pass is
 * thrown, so that the job comes again. Who objected is in `objections` and nowhere else.
 */
export const findContacts = async (
  question: ContactQuestion,
  ports: ContactPorts,
): Promise<ContactAnswer> => {
  const { domain, officers, people: named, enough } = question
  const seen = question.seen.filter(({ address }) => !ports.isSuppressed(address))
  const onSite = peopleOnSite(seen, officers, named, domain)
  const known = withoutObjectors({ people: onSite.people, seen: question.seen, domain }, ports.isSuppressed)
  const found: FinderFindings = {
    people: known.people,
    roleBoxes: onSite.roleBoxes,
    pattern: null,
    acceptsAll: false,
    closedBecause: null,
    objections: [],
    barred: new Set(),
  }
  const notes: string[] = []
  const { further } = ports
  if (further !== null && countReached(found.people) < enough)
    await lookFurther(question, { ...ports, further }, found, notes)
  const { people, roleBoxes, objections } = found
  return {
    people,
    roleBoxes,
    objections,
    objectors: known.count + objections.filter(({ addresses }) => addresses.length > 0).length,
    notes,
  }
}

type FurtherPorts = ContactPorts & { further: Further }

const lookFurther = async (
  { domain, enough }: ContactQuestion,
  ports: FurtherPorts,
  found: FinderFindings,
  notes: string[],
): Promise<void> => {
  if (domain === null || isFreeMailDomain(domain)) {
    notes.push('No address was looked for: the firm has no mail domain of its own.')
    return
  }
  if (ports.isClosed(domain)) found.closedBecause = CLOSED
  else await finderStep(domain, enough, ports, found, notes)
  if (found.closedBecause === null) await guessStep(domain, enough, ports, found, notes)
  else notes.push(found.closedBecause)
}

const CLOSED = 'Somebody objected for the whole domain: no address at it is looked for or guessed.'

const finderStep = async (
  domain: string,
  enough: number,
  { further: { finder, mayAsk }, isSuppressed }: FurtherPorts,
  found: FinderFindings,
  notes: string[],
): Promise<void> => {
  if (typeof finder === 'string') {
    notes.push(finder)
    return
  }
  try {
    await askFinder(guardedFinder(finder, mayAsk), found.people, { domain, enough, isSuppressed }, found)
  } catch (error) {
    if (!(error instanceof AppError) || error.isRetryable) throw error
    notes.push(error.message)
  }
}

const guessStep = async (
  domain: string,
  enough: number,
  { further: { mailServers }, isSuppressed }: FurtherPorts,
  found: FinderFindings,
  notes: string[],
): Promise<void> => {
  const { people, pattern, acceptsAll, barred } = found
  const known = new Set([...people.map(({ email }) => email?.address), ...barred])
  const mayUse = (address: string): boolean => !known.has(address) && !isSuppressed(address)
  const from = { domain, people, pattern, acceptsAll, mayUse }
  const guessed = await guessAddresses(from, enough - countReached(people), mailServers)
  found.people = guessed.people
  if (guessed.note !== null) notes.push(guessed.note)
}
