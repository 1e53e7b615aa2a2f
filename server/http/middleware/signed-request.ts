import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Signing } from '../../app/connection.ts'
import { type Verdict, verifyV2, verifyV3 } from '../../hubspot/signature.ts'
import type { Log } from '../../observability/log.ts'
import { HttpProblem } from '../http-problem.ts'
import { requestIdOf } from './request-id.ts'

/** What a check needs. `signing` throws `not_configured` while HubSpot is not set up here. */
export type SignatureCheck = { signing: () => Signing; now: () => Date; log: Log }

// Signed bytes are the bytes on the wire: a compressed body would be signed before or after, nobody says which.
const read = express.raw({ limit: '1mb', type: () => true, inflate: false })

/** Reads the body as bytes (at most 1 MB) before anything parses it; `rawBodyOf` gives them. */
export const keepRawBody: RequestHandler = (request, response, next) => {
  read(request, response, (error?: unknown) => {
    if (error) return next(error)
    response.locals.rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    next()
  })
}

/** The body as it came, or null when `keepRawBody` has not read it. */
export const rawBodyOf = (response: Response): Buffer | null => response.locals.rawBody ?? null

/** True when a request claims to be HubSpot's, rightly or not. */
export const claimsToBeSigned = (request: Request): boolean =>
  ['x-hubspot-signature-v3', 'x-hubspot-signature', 'x-hubspot-request-timestamp'].some(
    (name) => request.get(name) !== undefined,
  )

const verdictOf = (
  request: Request,
  response: Response,
  check: SignatureCheck,
  mayBeV2: boolean,
): Verdict => {
  const { clientSecrets, baseUrl } = check.signing()
  const uri = `${baseUrl}${request.originalUrl}`
  const body = rawBodyOf(response) ?? Buffer.alloc(0)
  const signed = { method: request.method, uri, body }
  const v3 = request.get('x-hubspot-signature-v3')
  if (v3 === undefined && mayBeV2 && request.get('x-hubspot-signature-version') === 'v2') {
    return verifyV2(clientSecrets, { ...signed, signature: request.get('x-hubspot-signature') })
  }
  const timestamp = request.get('x-hubspot-request-timestamp')
  return verifyV3(clientSecrets, { ...signed, signature: v3, timestamp }, check.now().getTime())
}

/** Refuses a request as not HubSpot's: one line in the log without anything of its query or body, and 401. */
export const refuseUnproved = (request: Request, response: Response, log: Log, reason: string): never => {
  const path = `${request.baseUrl}${request.path}`.slice(0, 200)
  log.warn(
    { requestId: requestIdOf(response), method: request.method, path, reason },
    'A request was not proved.',
  )
  throw new HttpProblem(401, 'not_authenticated', 'This request could not be proved to come from HubSpot.', {
    hint: 'Use Leadwright from inside HubSpot; its cards and pages sign their requests. If they do, check the clock of this server, PUBLIC_BASE_URL and HUBSPOT_CLIENT_SECRET.',
  })
}

/** Throws 401, and logs why, unless the request (its raw body kept) is signed by HubSpot. */
export const proveSigned = (
  request: Request,
  response: Response,
  check: SignatureCheck,
  mayBeV2 = false,
): void => {
  const verdict = verdictOf(request, response, check, mayBeV2)
  if (!verdict.ok) refuseUnproved(request, response, check.log, verdict.reason)
}

/**
 * Lets only requests through that HubSpot signed, with their raw body in `rawBodyOf`; 401 for others. For webhooks (v3)
 * and workflow actions (v3, or v2 as documented for them), which stand outside /api.
 */
export const onlySigned = (check: SignatureCheck, options: { mayBeV2: boolean }): RequestHandler[] => [
  keepRawBody,
  (request, response, next) => {
    proveSigned(request, response, check, options.mayBeV2)
    next()
  },
]
