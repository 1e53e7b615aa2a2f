import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../errors.ts'
import type { OutsideAnswer } from '../ports/outside-call.ts'

/** No vendor of ours limits by more than an hour; longer waits are nonsense or a daily quota. */
const LONGEST_WAIT_MS = 3_600_000

const waitUntil = (moment: number, answer: OutsideAnswer): number | null => {
  // The vendor's own clock, so that ours may be wrong.
  const vendorNow = Date.parse(answer.headers.date ?? '')
  return Number.isNaN(moment) || Number.isNaN(vendorNow) ? null : moment - vendorNow
}

const askedWait = (answer: OutsideAnswer): number | null => {
  const { 'retry-after-ms': inMs, 'retry-after': after, 'x-ratelimit-reset': reset } = answer.headers
  if (inMs !== undefined && /^\d+$/u.test(inMs)) return Number(inMs)
  if (after !== undefined)
    return /^\d+(?:\.\d+)?$/u.test(after) ? Number(after) * 1000 : waitUntil(Date.parse(after), answer)
  return reset === undefined ? null : waitUntil(Number(reset) * 1000, answer)
}

/**
 * How long a vendor wants us to wait, in milliseconds (0..3,600,000): `Retry-After-Ms`, `Retry-After` in seconds or as a
 * date, or `X-Ratelimit-Reset` as Unix time. Null when it did not say, or said nonsense.
 */
export const retryAfterMs = (answer: OutsideAnswer): number | null => {
  const wait = askedWait(answer)
  return wait === null ? null : Math.min(LONGEST_WAIT_MS, Math.max(0, Math.ceil(wait)))
}

/** The error for a 429 answer of the vendor named (as people know it). */
export const rateLimited = (vendorName: string, answer: OutsideAnswer): RateLimited =>
  new RateLimited(`${vendorName} asks us to slow down (429).`, retryAfterMs(answer), {
    hint: 'The call waits and is made again by itself.',
  })

/** The retryable error for an answer that says the vendor is out of order for now. */
export const outOfOrder = (vendorName: string, status: number): AppError =>
  new AppError('vendor_unavailable', `${vendorName} is out of order at the moment (${status}).`, {
    hint: 'The call is made again later by itself.',
    isRetryable: true,
  })

/** The error for a refused credential: the source is stopped until someone changes the key. */
export const keyRefused = (vendorName: string, status: number, variable: string): SourceUnusable =>
  new SourceUnusable('vendor_refused', `${vendorName} refuses our key (${status}).`, {
    hint: `Check the key in the settings (${variable} when it is the server's own), then start the campaign again.`,
  })

/** The error for an answer that is not what the vendor's documentation promises: this item is given up. */
export const nonsense = (vendorName: string, operation: string, cause?: unknown): ItemFailed =>
  new ItemFailed(
    'vendor_nonsense',
    `${vendorName} answered ${operation} with something that cannot be read.`,
    {
      hint: 'This item is left out; the answer is kept with the call for inspection.',
      cause,
    },
  )

/** The error for a request that the vendor does not take (400, 422 and the like): asking again would not help. */
export const requestRefused = (vendorName: string, operation: string, status: number): ItemFailed =>
  new ItemFailed('vendor_refused', `${vendorName} does not take our ${operation} request (${status}).`, {
    hint: 'This item is left out; the answer is kept with the call for inspection.',
  })
