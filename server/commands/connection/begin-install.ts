import { createHash, randomBytes } from 'node:crypto'
import { insertState } from '../../db/repositories/oauth-states.ts'
import { consentUrl, safeReturnUrl } from '../../hubspot/oauth-app.ts'
import type { ConnectionDeps } from './connection-deps.ts'

/** Long enough to log in and find a super admin; HubSpot's own codes live shorter. */
const STATE_MINUTES = 10

/** What is kept of a state: who reads the database can't finish somebody's installation with it. */
export const hashOfState = (state: string): string => createHash('sha256').update(state).digest('hex')

/** Begins an installation: a state that serves once, and HubSpot's consent page that brings it back. */
export const beginInstall = async (
  { flow, hubSpotApp }: Pick<ConnectionDeps, 'flow' | 'hubSpotApp'>,
  returnUrl: string | null,
): Promise<{ authorizeUrl: string }> => {
  const app = hubSpotApp()
  const state = randomBytes(32).toString('base64url')
  await insertState(flow.sql, {
    hash: hashOfState(state),
    returnUrl: safeReturnUrl(app, returnUrl),
    minutes: STATE_MINUTES,
  })
  return { authorizeUrl: consentUrl(app, state) }
}
