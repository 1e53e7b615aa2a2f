import { AppError, ItemFailed } from '../../errors.ts'
import type { RecordedAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { requestKey } from '../call-key.ts'
import { guardUrl, hostOf, isAddressLiteral, judgeAddresses } from './address-guard.ts'
import type { Resolve } from './resolve.ts'
import type { SiteSender } from './site-sender.ts'

/** One request to a site: what it is called in records and which content types are read. */
export type SiteRequest = { operation: 'robots' | 'page'; url: string; readsOnly?: RegExp }

/** Asks one site address, redirects not followed; up to three times while the site stumbles. Throws ItemFailed when it may not or cannot be asked. */
export type AskSite = (request: SiteRequest) => Promise<RecordedAnswer>

const TIMEOUT_MS = 10_000
const MAX_BYTES = 2_000_000
/** A single 503 says nothing of a firm. Each try waits for the host's own turn, a second later. */
const MOST_TRIES = 3
/** A server or the one before it is in trouble now (RFC 9110, 15.6); 500 and 501 are there to stay. */
const STUMBLES: ReadonlySet<number> = new Set([502, 503, 504])

const blocked = (url: string, reason: string): ItemFailed =>
  new ItemFailed('blocked_address', `${url} is not read: ${reason}.`)

const checkedAddresses = async (url: URL, resolve: Resolve): Promise<string[]> => {
  if (isAddressLiteral(url)) return []
  const addresses = await resolve(hostOf(url))
  if (addresses.length === 0) throw new ItemFailed('not_found', `There is no host named ${hostOf(url)}.`)
  const reason = judgeAddresses(addresses)
  if (reason !== null) throw blocked(url.href, reason)
  return addresses
}

/**
 * A site that is down is the firm's trouble, never a reason to stop reading other sites: never SourceUnusable. The gate tries
 * again what broke at once; ten seconds of silence are waited for once only.
 */
const asItemFailed = (error: unknown, host: string): unknown => {
  if (!(error instanceof AppError) || error instanceof ItemFailed) return error
  const isTimeout = error.cause instanceof Error && error.cause.name === 'TimeoutError'
  if (error.code === 'too_large')
    return new ItemFailed('too_large', `${host} sent a page of more than ${MAX_BYTES / 1_000_000} MB.`)
  if (error.code !== 'vendor_unavailable') return error
  const what = isTimeout ? `did not answer within ${TIMEOUT_MS / 1000} seconds` : 'cannot be reached'
  return new ItemFailed('vendor_unavailable', `${host} ${what}.`, { cause: error, isRetryable: !isTimeout })
}

type Parts = { gate: ScopedGate; resolve: Resolve; sender: SiteSender }

/** Asks sites through the gate: address guard before, DNS check inside the call, one rate limit for each host. */
export const createAskSite =
  (parts: Parts): AskSite =>
  async (request) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await askOnce(parts, request, tries)
      if (!STUMBLES.has(answer.status) || tries === MOST_TRIES) return answer
    }
  }

/** Each try has a record of its own: a job that runs again finds them all. */
const askOnce = async (parts: Parts, { operation, url, readsOnly }: SiteRequest, tries: number) => {
  const verdict = guardUrl(url)
  if (!verdict.ok) throw blocked(url, verdict.reason)
  const host = hostOf(verdict.url)
  return parts.gate.call({
    vendor: 'website',
    operation,
    requestKey: tries === 1 ? requestKey('GET', url) : `${requestKey('GET', url)} try ${tries}`,
    limitKey: `website:${host}`,
    request: { method: 'GET', url },
    maxCostMicroPounds: 0,
    send: async (signal) => {
      try {
        const addresses = await checkedAddresses(verdict.url, parts.resolve)
        const limits = {
          timeoutMs: TIMEOUT_MS,
          maxBytes: MAX_BYTES,
          signal,
          ...(readsOnly && { readsOnly }),
        }
        return await parts.sender(url, addresses, limits)
      } catch (error) {
        throw asItemFailed(error, host)
      }
    },
  })
}
