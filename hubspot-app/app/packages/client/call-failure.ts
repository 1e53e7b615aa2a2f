import type { ErrorResponse } from '@leadwright/contract'

type Told = ErrorResponse['error']

/**
 * Why a call brought nothing. `message` is a sentence for a person, `hint` what to do next. `code`: the server's word for
 * it, or `unreachable` (no answer), `unreadable` (an answer that is none of ours). `fields`: every refused field.
 */
export class CallFailure extends Error {
  override readonly name = 'CallFailure'
  readonly code: string
  readonly hint: string | null
  readonly fields: Told['fields']

  constructor({ code, message, hint, fields }: Told) {
    super(message)
    this.code = code
    this.hint = hint
    this.fields = fields
  }
}

const isTold = (body: unknown): body is ErrorResponse => {
  const error = (body as Partial<ErrorResponse> | null)?.error
  return typeof error?.message === 'string' && typeof error.code === 'string' && Array.isArray(error.fields)
}

// HubSpot answers for itself when a call does not reach the server, in a form that is written nowhere.
const wordsOf: Record<number, string> = {
  403: 'HubSpot did not let this call through.',
  413: 'This is too large to be sent.',
  429: 'There are too many calls at once. Wait a moment.',
  502: 'Leadwright cannot be reached at the moment.',
  503: 'Leadwright cannot be reached at the moment.',
  504: 'Leadwright took too long to answer.',
}

/** The failure that an answer with this status and body stands for, whoever gave it. */
export const failureOf = (status: number, body: unknown): CallFailure => {
  if (isTold(body)) return new CallFailure(body.error)
  const message = wordsOf[status] ?? `Leadwright answered with the status ${status}.`
  const code = status === 429 || status >= 500 ? 'unreachable' : 'unreadable'
  return new CallFailure({ code, message, hint: 'Try again in a moment.', fields: [] })
}

/** The failure of a call that brought no answer. */
export const noAnswer = (): CallFailure =>
  new CallFailure({
    code: 'unreachable',
    message: 'The connection to Leadwright was lost.',
    hint: 'Check your network and try again.',
    fields: [],
  })

/** The failure of an answer that says that all is well, but cannot be read. */
export const nonsense = (): CallFailure =>
  new CallFailure({
    code: 'unreadable',
    message: 'Leadwright sent an answer that cannot be read.',
    hint: 'Try again; if it stays so, tell whoever runs Leadwright.',
    fields: [],
  })

/** What came of a call: its answer, or why there is none. */
export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; failure: CallFailure }

/** Waits for a call and hands its failure back as a value; mistakes of our own are thrown on. */
export const outcomeOf = async <Answer>(asked: Promise<Answer>): Promise<Outcome<Answer>> => {
  try {
    return { ok: true, answer: await asked }
  } catch (fault) {
    if (fault instanceof CallFailure) return { ok: false, failure: fault }
    throw fault
  }
}
