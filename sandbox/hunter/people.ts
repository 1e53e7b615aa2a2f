import { fractionOf } from '../seeded-random.ts'
import type { Firm, World } from '../world/world.ts'

/** An address that exists in the make-believe world. `kind` generic: a role box. */
export type Mailbox = {
  address: string
  kind: 'personal' | 'generic'
  firstName: string | null
  lastName: string | null
  position: string | null
  /** 0..100. */
  confidence: number
  /** The person asked Hunter to stop. */
  hasObjected: boolean
}

/** A domain as Hunter knows it. */
export type MailDomain = {
  domain: string
  organization: string
  pattern: string
  acceptsAll: boolean
  mailboxes: Mailbox[]
}

const patterns = ['{first}.{last}', '{first}', '{f}{last}', '{first}{last}', '{f}.{last}', '{first}_{last}']

/** What one domain has mailboxes for, those of objectors included; null for a domain of no firm, and of a real firm: nothing is made up about it. */
export const mailDomainOf = (world: World, domain: string): MailDomain | null => {
  const firms = world.isRegister ? [] : (world.firmsByDomain.get(domain) ?? [])
  const [firm] = firms
  if (firm === undefined) return null
  const pattern = patterns[Math.floor(fractionOf(`hunter pattern ${domain}`) * patterns.length)] ?? '{first}'
  const mailboxes = firms.flatMap((each) => [
    ...roleBoxOf(each, domain),
    ...personalOf(each, domain, pattern),
  ])
  const distinct = new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox]))
  return {
    domain,
    organization: firm.tradingName ?? firm.legalName,
    pattern,
    acceptsAll: fractionOf(`hunter accepts all ${domain}`) < 0.15,
    mailboxes: [...distinct.values()],
  }
}

/** What the person's address is by a pattern, and what Hunter's makes of their names: accents dropped, nothing but letters and hyphens. */
export const addressBy = (pattern: string, firstName: string, lastName: string, domain: string): string => {
  const [first, last] = [plain(firstName), plain(lastName)]
  const box = pattern
    .replace('{first}', first)
    .replace('{last}', last)
    .replace('{f}', first.slice(0, 1))
    .replace('{l}', last.slice(0, 1))
  return `${box}@${domain}`
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z-]/g, '')

const roleBoxOf = (firm: Firm, domain: string): Mailbox[] =>
  firm.email?.endsWith(`@${domain}`)
    ? [
        {
          address: firm.email,
          kind: 'generic',
          firstName: null,
          lastName: null,
          position: null,
          confidence: 94,
          hasObjected: false,
        },
      ]
    : []

const personalOf = (firm: Firm, domain: string, pattern: string): Mailbox[] =>
  firm.officers
    .filter(({ resignedOn }) => resignedOn === null)
    .flatMap(({ name, role }): Mailbox[] => {
      const words = name.split(' ')
      const [firstName = '', lastName = ''] = [words[0], words.at(-1)]
      const key = `${firm.number} ${name}`
      // Hunter knows some of the people only.
      if (words.length < 2 || fractionOf(`hunter knows ${key}`) >= 0.7) return []
      return [
        {
          address: addressBy(pattern, firstName, lastName, domain),
          kind: 'personal',
          firstName,
          lastName,
          position: role === 'director' ? 'Director' : 'Company Secretary',
          confidence: 60 + Math.floor(fractionOf(`hunter sure ${key}`) * 40),
          hasObjected: fractionOf(`hunter objected ${key}`) < 0.06,
        },
      ]
    })
