import { type Dispatcher, fetch as undiciFetch } from 'undici'
import { AppError } from '../errors.ts'
import type { OutsideAnswer } from '../ports/outside-call.ts'
import { decodeBody, readCapped } from './read-body.ts'

/** One HTTP request as it goes out. Header names in any case; `User-Agent` is added. */
export type HttpRequest = { method: string; url: string; headers?: Record<string, string>; body?: string }

/** Bounds of one request. */
export type HttpLimits = {
  /** For the whole exchange, body included. */
  timeoutMs: number
  /** Of the decoded body. */
  maxBytes: number
  signal?: AbortSignal
  /** Set to go out through a connection of one's own, for example one pinned to checked addresses. */
  dispatcher?: Dispatcher
  /** When given, a body whose content type does not fit is not read: the answer's body is empty. */
  readsOnly?: RegExp
}

/** Sends requests; made once and shared by all clients. */
export type Http = {
  /** As sent with each request. */
  userAgent: string
  /**
   * Sends one request and gives whatever status came back. Redirects are never followed. Throws a retryable
   * `vendor_unavailable` for timeouts and broken connections, `too_large` past `maxBytes`, and the signal's own
   * reason when `signal` is aborted.
   */
  send: (request: HttpRequest, limits: HttpLimits) => Promise<OutsideAnswer>
}

type FetchedResponse = {
  status: number
  headers: Iterable<[string, string]>
  body: AsyncIterable<Uint8Array> | null
  cancel: () => Promise<void>
}

const startFetch = async (
  request: HttpRequest,
  headers: Headers,
  limits: HttpLimits,
  signal: AbortSignal,
): Promise<FetchedResponse> => {
  const init = {
    method: request.method,
    headers: [...headers],
    body: request.body ?? null,
    redirect: 'manual' as const,
    signal,
  }
  // Node's own fetch and the undici package are two versions: a dispatcher must meet the fetch of its own version.
  const response = limits.dispatcher
    ? await undiciFetch(request.url, { ...init, dispatcher: limits.dispatcher })
    : await fetch(request.url, init as RequestInit)
  return {
    status: response.status,
    headers: response.headers,
    body: response.body as AsyncIterable<Uint8Array> | null,
    cancel: async () => {
      await response.body?.cancel()
    },
  }
}

const causeCode = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** A failed exchange in one shape: what happened, without the request's headers or query. */
const asAppError = (error: unknown, host: string, limits: HttpLimits): unknown => {
  if (error instanceof AppError) return error
  if (limits.signal?.aborted) return limits.signal.reason
  const isTimeout = error instanceof Error && error.name === 'TimeoutError'
  const code = causeCode(error)
  const what = isTimeout
    ? `did not answer within ${limits.timeoutMs} ms`
    : `broke off the connection${code && ` (${code})`}`
  return new AppError('vendor_unavailable', `${host} ${what}.`, {
    hint: 'It is tried again later; check the network and the base URL when it stays so.',
    isRetryable: true,
    cause: error,
  })
}

const exchange = async (
  userAgent: string,
  request: HttpRequest,
  limits: HttpLimits,
): Promise<OutsideAnswer> => {
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const signal = limits.signal ? AbortSignal.any([limits.signal, timeout]) : timeout
  const headers = new Headers({ 'user-agent': userAgent, ...request.headers })
  const response = await startFetch(request, headers, limits, signal)
  const answerHeaders = Object.fromEntries(
    [...response.headers].map(([name, value]) => [name.toLowerCase(), value]),
  )
  const contentType = answerHeaders['content-type'] ?? ''
  const answer = { status: response.status, headers: answerHeaders, finalUrl: request.url }
  if (limits.readsOnly && !limits.readsOnly.test(contentType)) {
    await response.cancel()
    return { ...answer, body: '' }
  }
  const bytes = await readCapped(response.body, new URL(request.url).host, limits.maxBytes)
  return { ...answer, body: decodeBody(bytes, contentType) }
}

/** The one way out over HTTP for the vendors' clients. `userAgent` names us honestly, with an address to reach us at. */
export const createHttp = ({ userAgent }: { userAgent: string }): Http => ({
  userAgent,
  send: async (request, limits) => {
    try {
      return await exchange(userAgent, request, limits)
    } catch (error) {
      throw asAppError(error, new URL(request.url).host, limits)
    }
  },
})
