import { z } from 'zod'
import type { FetchCall } from '../page-data.ts'
import { Refusal } from './refusal.ts'

/** HubSpot's limits of `hubspot.fetch` (developer documentation, "Fetching data"). */
export const limits = {
  defaultTimeoutMs: 15_000,
  maxTimeoutMs: 120_000,
  payloadBytes: 1_048_576,
  inFlight: 20,
}

const callSchema = z.object({
  portalId: z.int().positive(),
  userId: z.int().positive(),
  requestUri: z.string(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']).default('GET'),
  requestTimeoutMillis: z.number().positive().default(limits.defaultTimeoutMs),
  requestBody: z.record(z.string(), z.unknown()).optional(),
  requestHeaders: z.record(z.string(), z.string()).default({}),
}) satisfies z.ZodType<unknown, FetchCall>

/** A call that may be made. `body` is the exact text that is sent and signed, '' without one. */
export type AllowedCall = {
  portalId: number
  userId: number
  url: URL
  method: string
  timeoutMs: number
  body: string
  authorization: string | null
}

const readUrl = (text: string, permittedOrigins: readonly string[]): URL => {
  if (!URL.canParse(text)) throw new Refusal(400, 'VALIDATION_ERROR', `${text} is not an absolute URL.`)
  const url = new URL(text)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new Refusal(
      400,
      'VALIDATION_ERROR',
      'hubspot.fetch calls https addresses without a user name only.',
    )
  }
  if (permittedOrigins.includes(url.origin)) return url
  const permitted = permittedOrigins.join(', ') || 'none'
  throw new Refusal(
    403,
    'FORBIDDEN',
    `${url.origin} is not among permittedUrls.fetch of app-hsmeta.json (${permitted}).`,
  )
}

const readAuthorization = (headers: Record<string, string>): string | null => {
  const names = Object.keys(headers)
  const foreign = names.find((name) => name.toLowerCase() !== 'authorization')
  if (foreign !== undefined) {
    throw new Refusal(400, 'VALIDATION_ERROR', `Only 'Authorization' header is allowed, not '${foreign}'.`)
  }
  return headers[names[0] ?? ''] ?? null
}

/** Checks a call as HubSpot does before it leaves. Throws `Refusal` with the reason. */
export const readCall = (input: unknown, permittedOrigins: readonly string[]): AllowedCall => {
  const parsed = callSchema.safeParse(input)
  if (!parsed.success) throw new Refusal(400, 'VALIDATION_ERROR', z.prettifyError(parsed.error))
  const { portalId, userId, requestUri, method, requestTimeoutMillis, requestBody, requestHeaders } =
    parsed.data
  const body = requestBody === undefined ? '' : JSON.stringify(requestBody)
  if (Buffer.byteLength(body) > limits.payloadBytes) {
    throw new Refusal(413, 'PAYLOAD_TOO_LARGE', 'The request is larger than 1 MB.')
  }
  return {
    portalId,
    userId,
    url: readUrl(requestUri, permittedOrigins),
    method,
    timeoutMs: Math.min(requestTimeoutMillis, limits.maxTimeoutMs),
    body,
    authorization: readAuthorization(requestHeaders),
  }
}
