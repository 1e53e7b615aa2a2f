import type { Response } from 'express'
import { hashText } from '../../seeded-random.ts'

/** RFC 6749's `error` and HubSpot's own words for each class (token endpoint, dated versions). */
const failures = {
  BAD_REFRESH_TOKEN: { error: 'invalid_grant', message: 'missing or unknown refresh token' },
  BAD_HUB: { error: 'access_denied', message: 'missing or unknown hub id' },
  BAD_CLIENT_ID: { error: 'invalid_client', message: 'missing or unknown client id' },
  BAD_CLIENT_SECRET: { error: 'invalid_client', message: 'missing or invalid client secret' },
  BAD_REDIRECT_URI: { error: 'invalid_grant', message: 'missing or mismatched redirect uri' },
  BAD_AUTH_CODE: { error: 'invalid_grant', message: 'missing or unknown auth code' },
  BAD_SCOPES: { error: 'invalid_scope', message: 'the scopes do not match the configuration of the app' },
  BAD_GRANT_TYPE: { error: 'unsupported_grant_type', message: 'missing or invalid grant type' },
  BAD_REQUEST: { error: 'invalid_request', message: 'the body must be application/x-www-form-urlencoded' },
} as const

/** Why the token endpoint refuses. */
export type OAuthFailure = keyof typeof failures

/** The classes that a test may ask for. */
export const injectableFailures = [
  'BAD_REFRESH_TOKEN',
  'BAD_HUB',
  'BAD_CLIENT_ID',
  'BAD_CLIENT_SECRET',
  'BAD_REDIRECT_URI',
  'BAD_AUTH_CODE',
  'BAD_SCOPES',
] as const

/** Answers 400 with both bodies in one: RFC 6749's `error` and `error_description`, HubSpot's `status` and `message`. */
export const refuseOAuth = (response: Response, failure: OAuthFailure): void => {
  const { error, message } = failures[failure]
  const digits = hashText(failure).toString(16).padStart(8, '0')
  const correlationId = `${digits}-0000-4000-a000-000000000000`
  response.status(400).json({ error, error_description: message, status: failure, message, correlationId })
}
