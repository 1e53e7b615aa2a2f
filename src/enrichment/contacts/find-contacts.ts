import { AppError } from '../../errors.ts'
import { isFreeMailDomain } from '../../normalise/email.ts'
import type { ContactFinder } from '../../ports/contact-finder.ts'
import type { MailServers } from '../../ports/mail-servers.ts'
import type { ContactAnswer, ContactQuestion } from './contact.ts'
import { askFinder, countReached, type FinderFindings } from './finder-step.ts'
import { guessAddresses } from './guess.ts'
import { peopleOnSite } from './people-on-site.ts'

/** Whom the waterfall may ask. `finder` null: no key. `isSuppressed`: an address that may not be used, now or again. */
type ContactPorts = {
  finder: ContactFinder | null
  mailServers: MailServers
  isSuppressed: (address: string) => boolean
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
  const { domain, officers, enough } = question
  const seen = question.seen.filter(({ address }) => !ports.isSuppressed(address))
  const { people, roleBoxes } = peopleOnSite(seen, officers, domain)
  const found: FinderFindings = {
    people,
    roleBoxes,
    pattern: null,
    acceptsAll: false,
    closedBecause: null,
    objections: [],
    barred: new Set(),
  }
  const notes: string[] = []
  const answer = (): ContactAnswer => ({
    people: found.people,
    roleBoxes: found.roleBoxes,
    objections: found.objections,
    notes,
  })
  if (countReached(people) >= enough) return answer()
  if (domain === null || isFreeMailDomain(domain)) {
    notes.push('No address was looked for: the firm has no mail domain of its own.')
    return answer()
  }
  await finderStep(question, domain, ports, found, notes)
  if (found.closedBecause === null) await guessStep(domain, enough, ports, found, notes)
  return answer()
}

const finderStep = async (
  { enough }: ContactQuestion,
  domain: string,
  { finder, isSuppressed }: ContactPorts,
  found: FinderFindings,
  notes: string[],
): Promise<void> => {
  if (finder === null) {
    notes.push('Hunter was not asked: there is no key for it.')
    return
  }
  try {
    await askFinder(finder, found.people, { domain, enough, isSuppressed }, found)
    if (found.closedBecause !== null) notes.push(found.closedBecause)
  } catch (error) {
    if (!(error instanceof AppError) || error.isRetryable) throw error
    notes.push(error.message)
  }
}

const guessStep = async (
  domain: string,
  enough: number,
  { mailServers, isSuppressed }: ContactPorts,
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
