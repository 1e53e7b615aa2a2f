import { z } from 'zod'
import { AppError } from '../../src/errors.ts'

const bodySchema = z.object({ error: z.string().optional(), status: z.string().optional() })

/** HubSpot's own word for a refusal (`BAD_CLIENT_SECRET`) and RFC 6749's; empty where the body has none. */
const wordsOf = (body: string): { status: string; error: string } => {
  try {
    const { status = '', error = '' } = bodySchema.parse(JSON.parse(body))
    // Only what looks like a word of theirs gets into messages: the rest of a body may quote what we sent.
    const word = (text: string): string => (/^[A-Za-z_]{1,40}$/.test(text) ? text : '')
    return { status: word(status), error: word(error) }
  } catch {
    return { status: '', error: '' }
  }
}

// Limits, locks, migrations and outages pass; 408 is a proxy's word for the same.
const passing = new Set([408, 423, 429, 477])

/**
 * Sorts a refusal of HubSpot's token endpoints (facts of November 2026, 4.2): the grant is gone (`not_connected`), a code
 * is dead (`invalid_input`), it passes (retryable `vendor_unavailable`), or, for every other 4xx, our own set-up is wrong
 * (`not_configured`): what nobody has foreseen must never disconnect a customer.
 */
export const oauthRefusal = (httpStatus: number, body: string): AppError => {
  const { status, error } = wordsOf(body)
  if (passing.has(httpStatus) || httpStatus >= 500) {
    return new AppError(
      'vendor_unavailable',
      `HubSpot is out of order for the moment (status ${httpStatus}).`,
      {
        isRetryable: true,
        hint: 'It is tried again by itself.',
      },
    )
  }
  if (status === 'BAD_REFRESH_TOKEN' || status === 'BAD_HUB' || error === 'access_denied') {
    return new AppError('not_connected', 'HubSpot has ended our access to this account.', {
      hint: 'Install Leadwright again in this account.',
    })
  }
  if (status === 'BAD_AUTH_CODE') {
    return new AppError(
      'invalid_input',
      'HubSpot does not take this installation code: it is used or too old.',
      {
        hint: 'Start the installation again.',
      },
    )
  }
  const word = status || error || `status ${httpStatus}`
  return new AppError('not_configured', `HubSpot refuses our app itself (${word}), not this account.`, {
    hint: 'Compare HUBSPOT_CLIENT_ID, HUBSPOT_CLIENT_SECRET, PUBLIC_BASE_URL and the deployed app-hsmeta.json with the app in HubSpot.',
  })
}
