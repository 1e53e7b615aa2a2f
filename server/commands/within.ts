import { AppError } from '../../src/errors.ts'

/**
 * HubSpot's pages and cards wait 15 seconds in all and send a call that was answered with 5xx once more in that time (developer
 * docs, "fetching data"): only what is refused within less than half of it is ever read by a person.
 */
export const PERSON_WAITS_MS = 6_000

/**
 * Does something that asks `whom` and may take `ms` milliseconds; it is told by the signal when they are over, and not waited
 * for any longer. Throws a retryable `vendor_unavailable` then, else what it throws.
 */
export const within = async <Result>(
  { ms, whom }: { ms: number; whom: string },
  doing: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const timer = new AbortController()
  const { promise: over, reject } = Promise.withResolvers<never>()
  const tooLate = setTimeout(() => {
    reject(slow(whom, ms))
    timer.abort(slow(whom, ms))
  }, ms)
  try {
    return await Promise.race([doing(timer.signal), over])
  } finally {
    clearTimeout(tooLate)
  }
}

const slow = (whom: string, ms: number): AppError =>
  new AppError('vendor_unavailable', `${whom} did not answer within ${ms / 1000} seconds.`, {
    hint: 'Try again in a minute.',
    isRetryable: true,
  })
