import { AppError, SourceUnusable } from '../../errors.ts'
import type { OutsideAnswer } from '../../ports/outside-call.ts'
import { keyRefused, nonsense, outOfOrder, rateLimited, requestRefused } from '../classify.ts'
import { errorsSchema } from './schema.ts'

/** The vendor as people know it. */
export const NAME = 'Hunter'

/**
 * What an answer that holds no data means: a refused key and used-up credits are SourceUnusable; too fast is RateLimited;
 * outages and a check that still runs (202, 222) are retryable; other refusals ItemFailed. Hunter's own words, which may name a
 * person, are not passed on. 451 is no error and never comes here.
 */
export const fromAnswer = (operation: string, answer: OutsideAnswer): AppError => {
  const { status } = answer
  if (status === 202 || status === 222) return stillRunning(status)
  if (status === 401) return keyRefused(NAME, status, 'HUNTER_API_KEY')
  // The reverse of habit: 403 is "too fast" (Hunter's documentation).
  if (status === 403) return rateLimited(NAME, answer)
  if (status === 429) return isOnlyTooFast(answer) ? rateLimited(NAME, answer) : creditsGone()
  if (status >= 500 || status === 408) return outOfOrder(NAME, status)
  if (status >= 400) return requestRefused(NAME, operation, status)
  return nonsense(NAME, operation)
}

/** Another reading of the documentation has 429 for both limits: an answer that speaks of pace or says when to come back is of the short one. */
const isOnlyTooFast = (answer: OutsideAnswer): boolean =>
  'retry-after' in answer.headers || /rate[ _]limit|per[ _](?:second|minute)|slow down/i.test(wordsOf(answer))

const wordsOf = ({ body }: OutsideAnswer): string => {
  try {
    const read = errorsSchema.safeParse(JSON.parse(body))
    return read.success ? read.data.errors.map(({ id, details }) => `${id} ${details}`).join(' ') : ''
  } catch {
    return ''
  }
}

const creditsGone = (): SourceUnusable =>
  new SourceUnusable('vendor_refused', "Hunter: the month's credits of our key are used up.", {
    hint: 'They are renewed with the plan; buy more at Hunter or wait. People are looked for without Hunter until then.',
  })

const stillRunning = (status: number): AppError =>
  new AppError('vendor_unavailable', `Hunter has not finished its check yet (${status}).`, {
    hint: 'The call is made again later by itself.',
    isRetryable: true,
  })
