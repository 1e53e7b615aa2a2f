/** What kind of thing went wrong; stable, for programs. People read `message` and `hint`. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'not_allowed'
  | 'conflict'
  | 'not_configured'
  | 'not_connected'
  | 'budget_reached'
  | 'vendor_unavailable'
  | 'vendor_refused'
  | 'vendor_nonsense'
  | 'blocked_address'
  | 'too_large'
  | 'database'
  | 'startup'
  | 'internal'

type AppErrorOptions = {
  /** What the reader can do next, as a sentence. */
  hint?: string
  cause?: unknown
  /** True when the same call may succeed later; decided where the error is born. */
  isRetryable?: boolean
  /** For `invalid_input`: every refused field with what is allowed there. */
  fields?: FieldFault[]
}

/** One refused input field: its path (`inputs.phases`), what was wrong, what is allowed. */
export type FieldFault = { field: string; message: string }

/**
 * The one error class of the house. `message` says what happened and what is allowed;
 * it never holds a secret, a token or personal data, so that it may be logged and shown.
 */
export class AppError extends Error {
  override readonly name: string = 'AppError'
  readonly code: ErrorCode
  readonly hint: string | null
  readonly isRetryable: boolean
  readonly fields: FieldFault[]

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
    this.isRetryable = options.isRetryable ?? false
    this.fields = options.fields ?? []
  }
}

/** This one item (a company, a page, a search step) failed; the campaign goes on without it. */
export class ItemFailed extends AppError {
  override readonly name = 'ItemFailed'
}

/** The whole source is unusable (bad key, outage, quota gone); it is stopped and said so, others go on. */
export class SourceUnusable extends AppError {
  override readonly name = 'SourceUnusable'
}

/** The vendor asked us to slow down; always retryable. `retryAfterMs` is how long it wants us to wait, when it said so. */
export class RateLimited extends AppError {
  override readonly name = 'RateLimited'
  readonly retryAfterMs: number | null

  constructor(message: string, retryAfterMs: number | null, options: AppErrorOptions = {}) {
    super('vendor_unavailable', message, { ...options, isRetryable: true })
    this.retryAfterMs = retryAfterMs
  }
}

/** One `invalid_input` error that names every fault at once. */
export const invalidInput = (faults: FieldFault[]): AppError =>
  new AppError('invalid_input', faults.map((fault) => `${fault.field}: ${fault.message}`).join('; '), {
    fields: faults,
    hint: 'Correct the named fields and send it again; nothing was saved.',
  })
