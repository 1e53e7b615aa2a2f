import type { MailServers } from '../../ports/mail-servers.ts'
import type { Contact, ContactEmail } from './contact.ts'
import { addressBy, type EmailForm, FORMS, formFromPattern, learnForm } from './email-forms.ts'
import { namePartsOf } from './person-name-parts.ts'

/** What a guess starts from. `mayUse`: false for an address that is someone's already or that is suppressed. */
export type GuessFrom = {
  domain: string
  people: readonly Contact[]
  pattern: string | null
  acceptsAll: boolean
  mayUse: (address: string) => boolean
}

type Basis = { form: EmailForm; confidence: number; words: string }

/** A guess for people without an address, where the domain takes mail; the note says why there is none. */
export const guessAddresses = async (
  from: GuessFrom,
  wanted: number,
  mailServers: MailServers,
): Promise<{ people: Contact[]; note: string | null }> => {
  const people = [...from.people]
  const open = people.filter(({ email, name }) => email === null && name !== null)
  if (open.length === 0 || wanted <= 0) return { people, note: null }
  const standing = await mailServers(from.domain)
  if (standing === 'none') return { people, note: 'No address was guessed: the domain takes no mail.' }
  if (standing === 'unknown')
    return { people, note: 'No address was guessed: DNS did not say whether the domain takes mail.' }
  const basis = basisOf(from)
  const made = new Set<string>()
  const isFree = (address: string): boolean => !made.has(address) && from.mayUse(address)
  let left = wanted
  const guessed = people.map((person) => {
    const email = left > 0 && person.email === null ? guessFor(person, basis, from.domain, isFree) : null
    if (email === null) return person
    made.add(email.address)
    left -= 1
    return { ...person, email }
  })
  return { people: guessed, note: null }
}

/** Where a server takes any name, mail to a wrong guess does not even come back. */
const ACCEPT_ALL_PENALTY = 0.1

const basisOf = ({ people, domain, pattern, acceptsAll }: GuessFrom): Basis => {
  const penalty = acceptsAll ? ACCEPT_ALL_PENALTY : 0
  const learned = learnForm(people.flatMap((person) => withName(person, domain)))
  const known = formFromPattern(pattern)
  if (learned && learned.seen > 1)
    return {
      form: learned.form,
      confidence: 0.6 - penalty,
      words: `${learned.seen} known addresses of the firm are made like this`,
    }
  if (known)
    return { form: known, confidence: 0.55 - penalty, words: 'the finder names this form for the domain' }
  if (learned)
    return {
      form: learned.form,
      confidence: 0.45 - penalty,
      words: 'one known address of the firm is made like this',
    }
  return {
    form: FORMS[0],
    confidence: 0.2 - penalty / 2,
    words: 'the commonest form; no address of the firm is known',
  }
}

const withName = ({ name, email }: Contact, domain: string) => {
  const parts = name === null ? null : namePartsOf(name)
  return parts && email?.address.endsWith(`@${domain}`) ? [{ address: email.address, name: parts }] : []
}

const guessFor = (
  { name }: Contact,
  { form, confidence, words }: Basis,
  domain: string,
  isFree: (address: string) => boolean,
): ContactEmail | null => {
  const parts = name === null ? null : namePartsOf(name)
  const address = parts && addressBy(form, parts, domain)
  if (!address || !isFree(address)) return null
  return { address, origin: 'guessed', confidence, isChecked: false, url: null, reason: `Guessed: ${words}.` }
}
