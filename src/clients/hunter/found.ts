import type { z } from 'zod'
import { isRoleMailbox, normaliseEmail } from '../../normalise/email.ts'
import type {
  Checked,
  CheckStatus,
  DomainPeople,
  FoundEmail,
  KnownEmail,
} from '../../ports/contact-finder.ts'
import type { domainSearchSchema, emailFinderSchema, emailVerifierSchema } from './schema.ts'

/** A domain search's answer; addresses that are none are left out. */
export const peopleFromWire = (data: z.infer<typeof domainSearchSchema>['data']): DomainPeople => ({
  kind: 'found',
  pattern: data.pattern ?? null,
  acceptsAll: data.accept_all === true,
  isPublicMail: data.webmail === true || data.disposable === true,
  emails: data.emails.flatMap((email): KnownEmail[] => {
    const address = normaliseEmail(email.value)
    if (address === null) return []
    return [
      {
        address,
        isRole: email.type === 'generic' || isRoleMailbox(address),
        firstName: textOf(email.first_name),
        lastName: textOf(email.last_name),
        position: textOf(email.position),
        confidence: email.confidence ?? 0,
        status: statusOf(email.verification?.status),
        seenAt: pageOf(email.sources),
      },
    ]
  }),
})

/** A finder's answer. */
export const foundFromWire = (
  data: z.infer<typeof emailFinderSchema>['data'],
): FoundEmail | { kind: 'not-found' } => {
  const address = normaliseEmail(data.email ?? '')
  if (address === null) return { kind: 'not-found' }
  return {
    kind: 'found',
    address,
    confidence: data.score ?? 0,
    position: textOf(data.position),
    acceptsAll: data.accept_all === true,
    status: statusOf(data.verification?.status),
    seenAt: pageOf(data.sources),
  }
}

/** A verifier's answer. */
export const checkedFromWire = (data: z.infer<typeof emailVerifierSchema>['data']): Checked => ({
  kind: 'checked',
  status: statusOf(data.status) ?? 'unknown',
  confidence: data.score ?? 0,
  acceptsAll: data.accept_all === true,
})

const STATUSES: ReadonlyMap<string, CheckStatus> = new Map([
  ['valid', 'valid'],
  ['invalid', 'invalid'],
  ['accept_all', 'accept-all'],
  ['webmail', 'webmail'],
  ['disposable', 'disposable'],
  ['blocked', 'blocked'],
  ['unknown', 'unknown'],
])

const statusOf = (word: string | null | undefined): CheckStatus | null =>
  word ? (STATUSES.get(word) ?? 'unknown') : null

const textOf = (text: string | null | undefined): string | null => text?.trim() || null

type Sources = z.infer<typeof emailFinderSchema>['data']['sources']

const pageOf = (sources: Sources): string | null => {
  const standing = sources?.find((source) => source.still_on_page !== false && source.uri)
  const url = standing?.uri ? URL.parse(standing.uri) : null
  return url && /^https?:$/u.test(url.protocol) ? url.href : null
}
