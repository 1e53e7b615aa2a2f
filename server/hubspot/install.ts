import { AppError } from '../../src/errors.ts'
import type { OAuthApi } from './oauth.ts'
import type { TokenFacts, TokenSet } from './oauth-answers.ts'
import type { HubSpotApp } from './oauth-app.ts'

/** What a portal granted, proved by introspection: nothing that a browser brought is believed. */
export type Grant = { facts: TokenFacts; tokens: TokenSet }

const lacking = (app: HubSpotApp, granted: readonly string[]): AppError | null => {
  const missing = app.scopes.filter((scope) => !granted.includes(scope))
  if (missing.length === 0) return null
  return new AppError(
    'not_allowed',
    `HubSpot granted less than Leadwright needs; missing: ${missing.join(', ')}.`,
    {
      hint: 'Start the installation again from the newest install link. If it stays, the app has to be deployed to HubSpot anew.',
    },
  )
}

/**
 * Turns an installation code into tokens and asks HubSpot whose they are. Throws `invalid_input` for a dead code,
 * `not_allowed` naming the scopes that are missing, `not_configured` when HubSpot refuses our app, or the tokens are
 * another app's; a retryable error when HubSpot is down.
 */
export const redeemCode = async (oauth: OAuthApi, app: HubSpotApp, code: string): Promise<Grant> => {
  const tokens = await oauth.exchange(code)
  const facts = await oauth.introspect(tokens.accessToken, 'access_token')
  if (facts === null) {
    throw new AppError('vendor_nonsense', 'HubSpot does not know the token that it has just given out.', {
      hint: 'Start the installation again.',
    })
  }
  if (facts.appId !== app.appId) {
    throw new AppError('not_configured', 'HubSpot gave out a token of another app.', {
      hint: 'HUBSPOT_APP_ID must be the id of the app whose client id and secret are configured.',
    })
  }
  const fault = lacking(app, facts.scopes)
  if (fault !== null) throw fault
  return { facts, tokens }
}
