import { z } from 'zod'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import type { OutsideAnswer } from '../../../src/ports/outside-call.ts'

/** HubSpot's error body; every field may be missing (facts of November 2026, 5.1). */
const errorSchema = z.object({
  message: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  policyName: z.string().optional().catch(undefined),
  errors: z
    .array(
      z.object({
        message: z.string().optional().catch(undefined),
        context: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
})

type ErrorBody = z.output<typeof errorSchema>

/** What HubSpot says about a refusal; an empty object when the body is none of its own. */
const errorBodyOf = ({ body }: OutsideAnswer): ErrorBody => {
  try {
    return errorSchema.parse(JSON.parse(body))
  } catch {
    return {}
  }
}

/** HubSpot's reason in its own words, for the people of that portal; never for logs, as it may name a value. */
export const wordsOf = (answer: OutsideAnswer): string => {
  const { message, errors } = errorBodyOf(answer)
  const details = (errors ?? []).flatMap((error) => error.message ?? [])
  return (
    [...new Set([...details, ...(details.length === 0 && message ? [message] : [])])].join(' ') ||
    'no reason given'
  )
}

/**
 * The error behind an answer that is none of success, or null. Limits, locks and migrations pass; a refused token or
 * permission ends the source; anything else is a request of ours that HubSpot will not have.
 */
export const refusalOf = (answer: OutsideAnswer): AppError | null => {
  const { status } = answer
  if (status < 400) return null
  if (status === 429) return tooFast(answer)
  // Mass updates lock the portal for a moment; a migration between data centres says itself how long it takes.
  if (status === 423)
    return new RateLimited('HubSpot has locked these records for a moment.', pauseMs(answer, 2000))
  if (status === 477)
    return new RateLimited('HubSpot is moving this account to another place.', pauseMs(answer, 60_000))
  if (status >= 500) {
    return new AppError('vendor_unavailable', `HubSpot is out of order for the moment (status ${status}).`, {
      isRetryable: true,
    })
  }
  if (status === 401) {
    return new SourceUnusable('not_connected', 'HubSpot refuses our access to this account.', {
      hint: 'Reconnect the account.',
    })
  }
  if (status === 403) return notAllowed(answer)
  return new ItemFailed(
    'vendor_refused',
    `HubSpot refused the request (status ${status}${categoryOf(answer)}).`,
  )
}

const categoryOf = (answer: OutsideAnswer): string => {
  const { category } = errorBodyOf(answer)
  return category === undefined || !/^[A-Z_]{1,60}$/.test(category) ? '' : `, ${category}`
}

/** The ten-second limit frees itself within ten seconds, the search's within one; the daily one not today. */
const tooFast = (answer: OutsideAnswer): AppError => {
  const { policyName, message } = errorBodyOf(answer)
  if (policyName === 'DAILY') {
    return new SourceUnusable('vendor_unavailable', 'The calls that HubSpot allows in a day are used up.')
  }
  const isSlow = policyName === 'TEN_SECONDLY_ROLLING' || message?.includes('ten_secondly') === true
  return new RateLimited('HubSpot asks us to slow down.', pauseMs(answer, isSlow ? 10_000 : 1000))
}

/** Retry-After in seconds where given. */
const pauseMs = ({ headers }: OutsideAnswer, otherwise: number): number => {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : otherwise
}

const notAllowed = (answer: OutsideAnswer): SourceUnusable => {
  const scopes = (errorBodyOf(answer).errors ?? []).flatMap(
    ({ context }) => context?.requiredGranularScopes ?? context?.requiredScopes ?? [],
  )
  const named = scopes.filter((scope) => /^[a-z0-9._-]{1,80}$/i.test(scope))
  const what =
    named.length === 0 ? 'a permission is missing' : `the permission ${named.join(', ')} is missing`
  return new SourceUnusable('not_allowed', `HubSpot does not let us do this: ${what}.`, {
    hint: 'Reconnect the account and grant it.',
  })
}
