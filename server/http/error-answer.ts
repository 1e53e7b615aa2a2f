import type { ErrorResponse } from '@leadwright/contract'
import { AppError, type ErrorCode } from '../../src/errors.ts'
import { HttpProblem } from './http-problem.ts'

/** What is sent for an error; `isOurFault` asks for a log line with the stack. */
type ErrorAnswer = {
  status: number
  body: ErrorResponse
  headers: Record<string, string>
  isOurFault: boolean
}

const statusOf: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_found: 404,
  not_allowed: 403,
  conflict: 409,
  not_configured: 503,
  not_connected: 409,
  budget_reached: 409,
  vendor_unavailable: 503,
  vendor_refused: 503,
  vendor_nonsense: 503,
  blocked_address: 400,
  too_large: 413,
  database: 503,
  startup: 503,
  internal: 500,
}

const ofAppError = (error: AppError): ErrorAnswer => ({
  status: statusOf[error.code],
  body: { error: { code: error.code, message: error.message, hint: error.hint, fields: error.fields } },
  headers: error.isRetryable && statusOf[error.code] === 503 ? { 'retry-after': '5' } : {},
  isOurFault: statusOf[error.code] >= 500,
})

const bodyFault = (code: string, message: string, hint: string) => ({
  code,
  message,
  hint,
  fields: [{ field: 'body', message: hint }],
})

/** Faults that the body parser and the router find by themselves, by the type they give them. */
const parserFaults: Record<
  string,
  { code: string; message: string; hint: string; fields: ErrorResponse['error']['fields'] }
> = {
  'entity.parse.failed': bodyFault(
    'invalid_json',
    'The body is no valid JSON object.',
    'must be one JSON object',
  ),
  'entity.too.large': bodyFault('too_large', 'The body is larger than 1 MB.', 'must be at most 1 MB'),
  'encoding.unsupported': bodyFault(
    'unsupported_media_type',
    'The encoding of the body is not known.',
    'must be plain, gzip, deflate or br',
  ),
  'charset.unsupported': bodyFault(
    'unsupported_media_type',
    'The character set of the body is not known.',
    'must be UTF-8',
  ),
}

const ofParser = (error: object): ErrorAnswer | null => {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status < 400 || status > 499) return null
  const type = 'type' in error ? String(error.type) : ''
  const known = parserFaults[type] ?? {
    code: 'invalid_request',
    message: 'The request could not be read.',
    hint: 'Check its address and body, and send it again.',
    fields: [{ field: 'request', message: 'could not be read' }],
  }
  return { status, body: { error: known }, headers: {}, isOurFault: false }
}

/**
 * The one mapping from errors to answers. Anything unexpected becomes a 500 that tells only `requestId`;
 * its details belong into the log.
 */
export const errorAnswer = (error: unknown, requestId: string): ErrorAnswer => {
  if (error instanceof AppError && error.code !== 'internal') return ofAppError(error)
  if (error instanceof HttpProblem) {
    const { code, message, hint, fields } = error
    return {
      status: error.status,
      body: { error: { code, message, hint, fields } },
      headers: error.headers,
      isOurFault: false,
    }
  }
  const parsed = error instanceof Error && !(error instanceof AppError) ? ofParser(error) : null
  if (parsed) return parsed
  return {
    status: 500,
    body: {
      error: {
        code: 'internal',
        message: 'Something went wrong on our side; it has been noted.',
        hint: `Try again. If it stays, tell support the id ${requestId}.`,
        fields: [],
      },
    },
    headers: {},
    isOurFault: true,
  }
}
