import { AppError, ItemFailed } from '../../errors.ts'
import type { RecordedAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { requestKey } from '../call-key.ts'
import { guardUrl, hostOf, isAddressLiteral, judgeAddresses } from './address-guard.ts'
import type { Resolve } from './resolve.ts'
import type { SiteSender } from './site-sender.ts'

/** One request to a site: what it is called in records and which content types are read. */
export type SiteRequest = { operation: 'robots' | 'page'; url: string; readsOnly?: RegExp }

/** Asks one site address once, redirects not followed. Throws ItemFailed when it may not or cannot be asked. */
export type AskSite = (request: SiteRequest) => Promise<RecordedAnswer>

const TIMEOUT_MS = 10_000
const MAX_BYTES = 2_000_000

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

/** A site that is down is the firm's trouble, never a reason to stop reading other sites: not retried, never SourceUnusable. */
const asItemFailed = (error: unknown, host: string): unknown => {
  if (!(error instanceof AppError) || error instanceof ItemFailed) return error
  const isTimeout = error.cause instanceof Error && error.cause.name === 'TimeoutError'
  if (error.code === 'too_large')
    return new ItemFailed('too_large', `${host} sent a page of more than ${MAX_BYTES / 1_000_000} MB.`)
  if (error.code !== 'vendor_unavailable') return error
  const what = isTimeout ? `did not answer within ${TIMEOUT_MS / 1000} seconds` : 'cannot be reached'
  return new ItemFailed('vendor_unavailable', `${host} ${what}.`, { cause: error })
}

/** Asks sites through the gate: address guard before, DNS check inside the call, one rate limit for each host. */
export const createAskSite =
  (parts: { gate: ScopedGate; resolve: Resolve; sender: SiteSender }): AskSite =>
  async ({ operation, url, readsOnly }) => {
    const verdict = guardUrl(url)
    if (!verdict.ok) throw blocked(url, verdict.reason)
    const host = hostOf(verdict.url)
    return parts.gate.call({
      vendor: 'website',
      operation,
      requestKey: requestKey('GET', url),
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
