import type { Portal } from '../../world/world.ts'
import type { AppRegistration } from './app-registration.ts'
import type { Grants } from './grants.ts'

/**
 * What the authorize address asks for. `step` and `returnUrl` are set when HubSpot's own marketplace opened the consent
 * page: they go back to the app together with the code.
 */
export type AuthorizeRequest = {
  clientId: string
  redirectUri: string
  /** Separated by blanks. */
  scope: string
  state?: string | undefined
  step?: string | undefined
  returnUrl?: string | undefined
}

/** A person of an account who approves or cancels. */
export type Approver = { portal: Portal; userId: number }

type Parts = { registration: AppRegistration; grants: Grants }

/** The scopes of an authorize address, each once. */
export const scopesOf = (scope: string): string[] => [...new Set(scope.split(/\s+/).filter(Boolean))]

/** Why HubSpot shows an error page in place of the consent page, in a sentence, or null. */
export const faultOfAuthorize = (request: AuthorizeRequest, registration: AppRegistration): string | null => {
  const { redirectUrls, requiredScopes } = registration.config()
  if (request.clientId !== registration.clientId) {
    return 'The app’s client ID is unknown: client_id must be the one on the app’s Auth page.'
  }
  if (!redirectUrls.includes(request.redirectUri)) {
    return `The redirect URL does not match one registered for the app: ${request.redirectUri || 'none was given'}.`
  }
  const asked = scopesOf(request.scope)
  const missing = requiredScopes.filter((scope) => !asked.includes(scope))
  const foreign = asked.filter((scope) => !requiredScopes.includes(scope))
  if (missing.length === 0 && foreign.length === 0) return null
  const parts = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(foreign.length > 0 ? [`not configured for the app: ${foreign.join(', ')}`] : []),
  ]
  return `The scopes in the install link differ from the app’s required scopes (${parts.join('; ')}).`
}

const withParameters = (url: string, parameters: Record<string, string | undefined>): string => {
  const address = new URL(url)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') address.searchParams.set(name, value)
  }
  return address.href
}

/** Issues a code and says where the browser goes: the app's redirect URL with code and state. */
export const approve = (request: AuthorizeRequest, approver: Approver, { grants }: Parts): string => {
  const { portal, userId } = approver
  const approval = { portalId: portal.id, userId, scopes: scopesOf(request.scope) }
  const code = grants.issueCode(approval, request.redirectUri)
  const { state, step, returnUrl } = request
  return withParameters(request.redirectUri, { code, state, returnUrl, step })
}

/** Where the browser goes when the person says no (RFC 6749 4.1.2.1). */
export const cancel = ({ redirectUri, state }: AuthorizeRequest): string =>
  withParameters(redirectUri, {
    error: 'access_denied',
    error_description: 'The user denied access to the app',
    state,
  })
