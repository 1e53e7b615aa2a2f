/** What a check of an address said. `unknown` also for words that are new to us. */
export type CheckStatus =
  | 'valid'
  | 'invalid'
  | 'accept-all'
  | 'webmail'
  | 'disposable'
  | 'blocked'
  | 'unknown'

/** The person asked the finder to stop processing their data: nothing of theirs may be used; it goes to suppression. */
export type Objected = { kind: 'objected' }

/** An address that the finder knows. `confidence` 0..100. `status` null: not checked within the last month. */
export type KnownEmail = {
  address: string
  isRole: boolean
  firstName: string | null
  lastName: string | null
  position: string | null
  confidence: number
  status: CheckStatus | null
  /** A public page where it was seen and, as far as the finder knows, still stands. */
  seenAt: string | null
}

/** What the finder knows of a domain. `pattern` such as `{first}.{last}`; `acceptsAll`: the server takes mail for any name. */
export type DomainPeople = {
  kind: 'found'
  pattern: string | null
  acceptsAll: boolean
  /** Not a firm's own domain: anybody, or nobody for long, has an address there. */
  isPublicMail: boolean
  emails: KnownEmail[]
}

/** The address found for one person. `confidence` 0..100. */
export type FoundEmail = {
  kind: 'found'
  address: string
  confidence: number
  position: string | null
  acceptsAll: boolean
  status: CheckStatus | null
  seenAt: string | null
}

/** The verdict on an address. `confidence` 0..100. */
export type Checked = { kind: 'checked'; status: CheckStatus; confidence: number; acceptsAll: boolean }

/** Whose address is looked for. */
export type PersonAtDomain = { domain: string; firstName: string; lastName: string }

/**
 * PORT: a paid service that knows business e-mail addresses. Throws SourceUnusable for a refused key or used-up credits, retryable
 * errors when it is out of order, asks us to slow down or has not finished, ItemFailed for one bad answer, `budget_reached` from
 * the gate. No error, log or record of a call names a person or an address.
 */
export interface ContactFinder {
  /** People and role boxes known at a domain, and the form of its addresses; `limit` 1..100. */
  domainSearch(domain: string, limit: number): Promise<Objected | DomainPeople>
  /** The likeliest address of one person; `not-found` when it knows none. */
  findEmail(person: PersonAtDomain): Promise<Objected | { kind: 'not-found' } | FoundEmail>
  /** Whether an address takes mail, as the finder's probe found. */
  verifyEmail(address: string): Promise<Objected | Checked>
}
