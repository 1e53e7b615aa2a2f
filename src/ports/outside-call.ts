/**
 * PORT: the one gate for every call to a vendor or website.
 *
 * Order of events, always: a recorded answer of the same call in the same scope is given back without calling
 * (a job that runs twice pays nothing twice) -> rate token -> budget reserve -> call -> answer and effect
 * recorded in their own commit -> reservation settled. Later capabilities change the gate, not its callers.
 */

/** Everyone outside whom we call. `website` is any company's own site or directory page; HubSpot's search has a limit of its own. */
export type Vendor =
  | 'openai'
  | 'companies-house'
  | 'postcodes-io'
  | 'hubspot'
  | 'hubspot-search'
  | 'website'
  | 'google-places'
  | 'hunter'
  | 'planning'

/** What a call belongs to; recorded with it and used to find its answer again. */
export type CallScope = {
  portalId: number
  /** Null outside campaigns (mirror, settings). */
  campaignId: string | null
  /** The search step or candidate that needs the answer; null when the campaign itself does. */
  itemId: string | null
  /** True when the job that asks may have run before: only then an earlier answer is looked for. */
  isRepeat: boolean
  /** True: nobody waits for it, so that its calls let others go first, each for at most a minute. Absent: false. */
  letsOthersFirst?: boolean
  /** Whose month a call outside campaigns counts in, by HubSpot's user id; a campaign's calls count in its launcher's. */
  userId?: number | null
}

/** An HTTP answer as received, body decoded to text. */
export type OutsideAnswer = {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  body: string
  /** After redirects; for websites the address to cite. */
  finalUrl: string
}

/** One call, described well enough to be recorded, limited and paid for. */
export type OutsideCall = {
  vendor: Vendor
  /** What is asked, for example `company-profile`; named in events and metrics. */
  operation: string
  /** Identifies the request inside its scope: method, URL and body, without secrets. */
  requestKey: string
  /** Whose rate limit is used: the vendor's credential, or the host name of a website. Never the secret itself. */
  limitKey: string
  /** Request as recorded for audit and replay (never with a secret). */
  request: { method: string; url: string; body?: string }
  /** Upper bound by construction of what the call can cost, in millionths of a pound; 0 when free. */
  maxCostMicroPounds: number
  /** What it did cost, read from the answer. Absent: nothing. */
  costMicroPounds?: (answer: OutsideAnswer) => number
  /** False when the vendor's terms forbid keeping the body. Default true. */
  mayKeepBody?: boolean
  /** False for a free call that makes something: the gate never sends it twice, as the first may have arrived. Default true. */
  isRepeatable?: boolean
  /** Makes the call. Throws AppError with `isRetryable` decided. */
  send: (signal: AbortSignal) => Promise<OutsideAnswer>
}

/** An answer with where and when it came from; `wasRecorded` is true when no call was made now. */
export type RecordedAnswer = OutsideAnswer & {
  callId: string
  /** SHA-256 of the body, hex. */
  contentHash: string
  retrievedAt: Date
  wasRecorded: boolean
}

/** A gate bound to one scope: what clients receive. */
export type ScopedGate = {
  /**
   * Gives the recorded or fresh answer. Throws what `send` throws, after the gate's own retries of retryable errors:
   * `SourceUnusable` when the vendor refuses our credential.
   */
  call(call: OutsideCall): Promise<RecordedAnswer>
}

/** The gate itself. */
export interface OutsideCallGate {
  /**
   * A gate whose calls belong to one scope and end with the signal. Answers are given back from the record only for a
   * scope that is a repeat: a job that runs twice asks the same again.
   */
  forScope(scope: CallScope, signal?: AbortSignal): ScopedGate
}
