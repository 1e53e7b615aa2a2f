import { type AppError, SourceUnusable } from '../../errors.ts'
import type { OutsideAnswer } from '../../ports/outside-call.ts'
import { keyRefused, nonsense, outOfOrder, rateLimited, requestRefused } from '../classify.ts'
import { errorSchema } from './schema.ts'

/** The vendor as people know it. */
export const NAME = 'Google Places'

/**
 * What an answer without status 200 means: a refused key, an API that is off and a daily quota that is used up are
 * SourceUnusable; 429 is RateLimited; outages are retryable; other refusals ItemFailed. Google's own text is not passed on.
 */
export const fromAnswer = (operation: string, answer: OutsideAnswer): AppError => {
  const { status } = answer
  const said = readError(answer.body)
  if (status === 429) return said.isDaily ? quotaGone() : rateLimited(NAME, answer)
  // Google calls a wrong key a bad argument.
  if (status === 401 || said.reasons.includes('API_KEY_INVALID')) return refusedKey(status)
  if (status === 403) return said.reasons.includes('SERVICE_DISABLED') ? serviceOff() : refusedKey(status)
  if (status >= 500 || status === 408) return outOfOrder(NAME, status)
  if (status >= 400) return requestRefused(NAME, operation, status)
  return nonsense(NAME, operation)
}

const refusedKey = (status: number): SourceUnusable => keyRefused(NAME, status, 'GOOGLE_MAPS_API_KEY')

const serviceOff = (): SourceUnusable =>
  new SourceUnusable('vendor_refused', 'The Places API (New) is switched off for the project of our key.', {
    hint: 'Switch it on in the Google Cloud project that the key belongs to, then start the campaign again.',
  })

const quotaGone = (): SourceUnusable =>
  new SourceUnusable('vendor_refused', "Google Places: the day's quota of our key is used up.", {
    hint: 'It is renewed at midnight Pacific time; raise it in the Google Cloud project that the key belongs to.',
  })

/** Quotas are named by metric and limit, for example `SearchTextRequest per day`. */
const DAILY = /per[ _]?day/i

const readError = (body: string): { reasons: string[]; isDaily: boolean } => {
  const read = errorSchema.safeParse(asJson(body))
  if (!read.success) return { reasons: [], isDaily: false }
  const { message, details } = read.data.error
  return { reasons: details.map(({ reason }) => reason), isDaily: DAILY.test(message) }
}

const asJson = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
