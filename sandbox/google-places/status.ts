import type { Response } from 'express'

/** Kinds of google.rpc.Status that the sandbox answers, each with its HTTP code. */
const codes = {
  INVALID_ARGUMENT: 400,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
} as const

/** Answers with an error in the shape of google.rpc.Status. `reason` is Google's machine-readable word for it. */
export const fail = (
  response: Response,
  status: keyof typeof codes,
  message: string,
  reason?: string,
): void => {
  const info = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }
  const details = reason === undefined ? {} : { details: [info] }
  response.status(codes[status]).json({ error: { code: codes[status], message, status, ...details } })
}
