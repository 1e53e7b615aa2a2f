import { createHash } from 'node:crypto'
import { Client } from '@hubspot/api-client'
import type { z } from 'zod'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'
import type { OutsideAnswer, ScopedGate } from '../../../src/ports/outside-call.ts'
import type { MissingPermissions } from '../missing-permissions.ts'
import { refusalOf } from './refusals.ts'

/** The dated version of HubSpot's API that every path names. */
export const API_VERSION = '2026-09'

/** HubSpot answers in well under a second; more than this is an outage. */
const TIMEOUT_MS = 20_000

/** Where a portal's HubSpot is and how to get in. */
export type TransportOptions = {
  baseUrl: string
  portalId: number
  gate: ScopedGate
  /** Asked right before each call, so that a token never grows old in a waiting line. */
  accessToken: () => Promise<string>
  /** HubSpot refused a token that should be good: finds out whether the portal still wants us, and throws when it does not. */
  accessRefused: () => Promise<void>
  missingPermissions: MissingPermissions
  /** The portal's companies may not be read or written any more: told at every call, made or held back. */
  companiesClosed: (refusal: SourceUnusable) => Promise<void>
}

/**
 * One request. `operation` names it in metrics; `accepts`: statuses of refusal that the caller reads itself; `isRepeatable`
 * false: it makes something, so it is sent once.
 */
export type HubSpotRequest = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  path: string
  operation: string
  body?: Record<string, unknown>
  accepts?: readonly number[]
  isRepeatable?: boolean
}

/** Sends one request through the gate. Throws as `src/crm/crm.ts` says, ItemFailed `vendor_refused` for other refusals. */
export type Transport = (request: HubSpotRequest) => Promise<OutsideAnswer>

/** Calls to one portal's HubSpot: its limits, its token, its classes of refusal. */
export const createTransport =
  (options: TransportOptions): Transport =>
  ({ method, path, operation, body, accepts, isRepeatable = true }) =>
    options.gate.call({
      // Searches have a limit of their own, shared by all apps of the account.
      vendor: path.endsWith('/search') ? 'hubspot-search' : 'hubspot',
      operation,
      requestKey: createHash('sha256')
        .update(`${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`)
        .digest('hex'),
      limitKey: String(options.portalId),
      // Bodies hold the customer's own records: these live in the mirror only, where a disconnect deletes them.
      request: { method, url: `${options.baseUrl}${path}` },
      mayKeepBody: false,
      isRepeatable,
      maxCostMicroPounds: 0,
      send: async (signal) => {
        const once = async () => {
          const accessToken = await options.accessToken()
          const asked = { portalId: options.portalId, operation, accessToken }
          const known = options.missingPermissions.refusalOf(asked)
          if (known !== null) throw await closed(options, path, known)
          const answer = await send({ baseUrl: options.baseUrl, accessToken }, { method, path, body }, signal)
          const refusal = accepts?.includes(answer.status) ? null : refusalOf(answer)
          if (refusal instanceof SourceUnusable && refusal.code === 'not_allowed') {
            options.missingPermissions.note(asked, refusal)
            throw await closed(options, path, refusal)
          }
          return { answer, refusal }
        }
        let { answer, refusal } = await once()
        if (answer.status === 401) {
          await options.accessRefused()
          ;({ answer, refusal } = await once())
        }
        if (refusal !== null) throw refusal
        return answer
      },
    })

/** Gives the refusal back, after telling of it when it is the companies themselves that are closed to us. */
const closed = async (
  { companiesClosed }: TransportOptions,
  path: string,
  refusal: SourceUnusable,
): Promise<SourceUnusable> => {
  if (path.startsWith(`/crm/objects/${API_VERSION}/companies`)) await companiesClosed(refusal)
  return refusal
}

const send = async (
  { baseUrl, accessToken }: { baseUrl: string; accessToken: string },
  { method, path, body }: { method: string; path: string; body: Record<string, unknown> | undefined },
  signal: AbortSignal,
): Promise<OutsideAnswer> => {
  const client = new Client({ accessToken, basePath: baseUrl })
  const exchange = async (): Promise<OutsideAnswer> => {
    const response = await client.apiRequest({ method, path, ...(body === undefined ? {} : { body }) })
    const headers = Object.fromEntries(response.headers)
    return { status: response.status, headers, body: await response.text(), finalUrl: response.url }
  }
  const ending = new AbortController()
  // The package takes no signal of ours, so that a silent HubSpot is left waiting instead of waited for.
  const bounded = Promise.race([
    exchange(),
    aborted(AbortSignal.any([signal, ending.signal, AbortSignal.timeout(TIMEOUT_MS)])),
  ])
  return bounded
    .catch((cause: unknown) => {
      signal.throwIfAborted()
      throw new AppError('vendor_unavailable', 'HubSpot could not be reached.', { cause, isRetryable: true })
    })
    .finally(() => ending.abort())
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** The answer's body in the shape asked for. Throws ItemFailed `vendor_nonsense`, which a later answer may mend. */
export const read = <T>(schema: z.ZodType<T>, answer: OutsideAnswer, what: string): T => {
  const parsed = schema.safeParse(jsonOf(answer.body))
  if (parsed.success) return parsed.data
  throw new ItemFailed('vendor_nonsense', `HubSpot answered something that is not ${what}.`, {
    cause: parsed.error,
    isRetryable: true,
  })
}

/** Null for what is no JSON: the parser's own complaint would quote the customer's records. */
const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
