import type { Portal } from '../../world/world.ts'
import type { AppRegistration } from './app-registration.ts'
import type { Grants } from './grants.ts'

type Knowledge = { registration: AppRegistration; grants: Grants; portals: readonly Portal[] }

/** The customer's own website, as HubSpot names the account: not the host of its pages. */
const hubDomainOf = (portal: Portal | undefined): string =>
  `${(portal?.name ?? 'unknown').toLowerCase().replace(/[^a-z0-9]+/g, '-')}.example`

/** HubSpot's own bookkeeping, required by the shape, of no meaning to an app. */
const internals = {
  appInstallId: '00000000-0000-4000-a000-000000000000',
  audience: 'PUBLIC_API',
  newSignature: '',
  scopeToScopeGroupPks: '',
  signature: '',
  trialScopes: '',
  trialScopeToScopeGroupPks: '',
}

/**
 * What HubSpot tells about a token: `{active: false}` for one that is unknown, dead or past its time (RFC 7662), else
 * account, user, app and scopes. Shape after the OAuth models of @hubspot/api-client 14.0.1 (Apache-2.0).
 */
export const tokenInWords = (token: string, { registration, grants, portals }: Knowledge): object => {
  const facts = grants.tokenFacts(token)
  if (!facts) return { active: false }
  const portal = portals.find(({ id }) => id === facts.portalId)
  const common = {
    active: true,
    token,
    token_use: facts.use,
    token_type: facts.use === 'access_token' ? 'access' : 'refresh',
    client_id: registration.clientId,
    app_id: registration.appId,
    hub_id: facts.portalId,
    hub_domain: hubDomainOf(portal),
    user_id: facts.userId,
    user: portal?.users.find(({ userId }) => userId === facts.userId)?.email,
    scopes: facts.scopes,
  }
  if (facts.use === 'refresh_token') return common
  return {
    ...common,
    expires_in: Math.ceil((facts.expiresAtMs - Date.now()) / 1000),
    is_private_distribution: false,
    signed_access_token: {
      appId: registration.appId,
      expiresAt: facts.expiresAtMs,
      hubId: facts.portalId,
      hublet: 'eu1',
      installingUserId: facts.userId,
      isPrivateDistribution: false,
      isServiceAccount: false,
      isUserLevel: false,
      scopes: facts.scopes.join(','),
      userId: facts.userId,
      ...internals,
    },
  }
}
