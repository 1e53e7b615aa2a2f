import { fractionOf } from '../seeded-random.ts'
import type { Mailbox, MailDomain } from './people.ts'

/** A verification of the last month, which not every address has: none is null in both fields. */
const verificationOf = ({ address }: Mailbox, { acceptsAll }: MailDomain) =>
  fractionOf(`hunter verified ${address}`) < 0.5
    ? { date: '2026-11-03', status: acceptsAll ? 'accept_all' : 'valid' }
    : { date: null, status: null }

const sourcesOf = ({ kind }: Mailbox, { domain }: MailDomain) => [
  {
    domain,
    uri: `https://www.${domain}/${kind === 'generic' ? 'contact' : 'team'}`,
    extracted_on: '2026-02-11',
    last_seen_on: '2026-10-20',
    still_on_page: true,
  },
]

/** Part `[offset, offset + limit)` of what is known of a domain, without those who objected. */
export const domainSearchAnswer = (
  known: MailDomain,
  page: { limit: number; offset: number; type: string | undefined },
) => {
  const all = known.mailboxes.filter(
    ({ hasObjected, kind }) => !hasObjected && (page.type === undefined || page.type === kind),
  )
  const emails = all.slice(page.offset, page.offset + page.limit).map((mailbox) => ({
    value: mailbox.address,
    type: mailbox.kind,
    confidence: mailbox.confidence,
    first_name: mailbox.firstName,
    last_name: mailbox.lastName,
    position: mailbox.position,
    position_raw: mailbox.position,
    seniority: mailbox.position === 'Director' ? 'executive' : null,
    department: mailbox.position === 'Director' ? 'executive' : null,
    linkedin: null,
    twitter: null,
    phone_number: null,
    verification: verificationOf(mailbox, known),
    sources: sourcesOf(mailbox, known),
  }))
  return {
    data: {
      domain: known.domain,
      disposable: false,
      webmail: false,
      accept_all: known.acceptsAll,
      pattern: known.mailboxes.some(({ kind }) => kind === 'personal') ? known.pattern : null,
      organization: known.organization,
      emails,
      linked_domains: [],
    },
    meta: { results: all.length, limit: page.limit, offset: page.offset, params: { domain: known.domain } },
  }
}

/** What the finder says of one person; `mailbox` null: it found none. */
export const finderAnswer = (
  person: { firstName: string; lastName: string; domain: string },
  found: { mailbox: Mailbox; known: MailDomain } | null,
) => ({
  data: {
    first_name: person.firstName,
    last_name: person.lastName,
    email: found?.mailbox.address ?? null,
    score: found?.mailbox.confidence ?? null,
    domain: person.domain,
    accept_all: found?.known.acceptsAll ?? null,
    position: found?.mailbox.position ?? null,
    twitter: null,
    linkedin_url: null,
    phone_number: null,
    company: found?.known.organization ?? null,
    sources: found ? sourcesOf(found.mailbox, found.known) : [],
    verification: found ? verificationOf(found.mailbox, found.known) : { date: null, status: null },
  },
  meta: { params: { domain: person.domain } },
})

/** The verdict on an address: of a domain of no firm there is no mail server, of one that accepts all nothing is told. */
export const verifierAnswer = (address: string, known: MailDomain | null) => {
  const exists = known?.mailboxes.some((mailbox) => mailbox.address === address) ?? false
  const status = known === null ? 'invalid' : known.acceptsAll ? 'accept_all' : exists ? 'valid' : 'invalid'
  return {
    data: {
      status,
      result: { valid: 'deliverable', invalid: 'undeliverable', accept_all: 'risky' }[status],
      score: { valid: 97, accept_all: 62, invalid: 0 }[status],
      email: address,
      regexp: true,
      gibberish: false,
      disposable: false,
      webmail: false,
      mx_records: known !== null,
      smtp_server: known !== null,
      smtp_check: status === 'valid',
      accept_all: known?.acceptsAll ?? false,
      block: false,
      sources: [],
    },
    meta: { params: { email: address } },
  }
}
