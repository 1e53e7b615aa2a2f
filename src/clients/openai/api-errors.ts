import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import { AppError, SourceUnusable } from '../../errors.ts'
import type { OutsideAnswer } from '../../ports/outside-call.ts'
import { keyRefused, outOfOrder, rateLimited, requestRefused } from '../classify.ts'

const NAME = 'OpenAI'

const QUOTA_CODES: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
  'account_deactivated',
])

const quotaGone = (): SourceUnusable =>
  new SourceUnusable(
    'vendor_refused',
    'The OpenAI account has no credit left, or its spending limit is reached.',
    {
      hint: 'Add credit or raise the limit in the OpenAI account that the key belongs to, then start the campaign again.',
    },
  )

/** The vendor does not know the model for this key; another one may do. The key itself is good. */
export class ModelUnknown extends SourceUnusable {}

const modelUnknown = (model: string): ModelUnknown =>
  new ModelUnknown(
    'not_configured',
    `OpenAI knows no model "${model}" for our key; it may have been shut down.`,
    {
      hint: 'Choose a model in the settings, or set OPENAI_MODEL to one, that the account may use.',
    },
  )

const unreachable = (cause: unknown, timeoutMs: number): AppError => {
  const isTimeout = cause instanceof APIConnectionTimeoutError
  const what = isTimeout ? `did not answer within ${timeoutMs / 1000} seconds` : 'broke off the connection'
  return new AppError('vendor_unavailable', `OpenAI ${what}.`, {
    hint: 'It is asked again later; check the network and OPENAI_BASE_URL when it stays so.',
    isRetryable: true,
    cause,
  })
}

const asAnswer = (error: APIError): OutsideAnswer => ({
  status: error.status ?? 0,
  headers: Object.fromEntries(error.headers ?? []),
  body: '',
  finalUrl: '',
})

const byStatus = (error: APIError, context: ErrorContext): AppError => {
  const status = error.status ?? 0
  const code = error.code ?? ''
  if (QUOTA_CODES.has(code) || QUOTA_CODES.has(error.type ?? '')) return quotaGone()
  if (status === 429) return rateLimited(NAME, asAnswer(error))
  if (code === 'model_not_found' || status === 404) return modelUnknown(context.model)
  if (status === 401 || status === 403) return keyRefused(NAME, status, 'OPENAI_API_KEY')
  if (status >= 500 || status === 408 || status === 409) return outOfOrder(NAME, status)
  return requestRefused(NAME, context.operation, status)
}

type ErrorContext = { model: string; operation: string; timeoutMs: number; signal: AbortSignal }

/**
 * What an error of the openai package means to us: spent quota, refused key and unknown model are SourceUnusable, 429 is
 * RateLimited, outages and timeouts retryable, other refusals ItemFailed. The vendor's text is not passed on, since it
 * may quote the key. An abort gives the signal's own reason.
 */
export const fromApiError = (error: unknown, context: ErrorContext): unknown => {
  if (error instanceof APIUserAbortError || context.signal.aborted) return context.signal.reason ?? error
  if (error instanceof APIConnectionError) return unreachable(error, context.timeoutMs)
  if (error instanceof APIError) return byStatus(error, context)
  return error instanceof AppError ? error : unreachable(error, context.timeoutMs)
}

/** The error inside a `failed` response that came with status 200: worth another try, or null when it is not. */
export const fromFailedResponse = (code: string | null | undefined): AppError | null => {
  if (code === 'rate_limit_exceeded')
    return rateLimited(NAME, { status: 429, headers: {}, body: '', finalUrl: '' })
  return code === 'server_error' ? outOfOrder(NAME, 500) : null
}
