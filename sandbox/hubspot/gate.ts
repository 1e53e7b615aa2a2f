import type { Request, RequestHandler, Response } from 'express'
import { rollingWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'
import type { Portal } from '../world/world.ts'
import type { ChangeSource } from './crm-record.ts'
import type { CrmStore } from './crm-store.ts'
import { failWith, type HubSpotFault, refuseForLimit } from './errors.ts'
import type { Caller, Grants } from './oauth/grants.ts'
import { requiredScopes } from './scopes.ts'

/** An app installed by OAuth: 110 calls in 10 seconds per portal and app; searches count apart, 5 in a second per portal. */
const callRule = { maximum: 110, windowMs: 10_000 }
const searchRule = { maximum: 5, windowMs: 1_000 }

const scopesLink = 'https://developers.hubspot.com/scopes'

const unknownToken: HubSpotFault = {
  status: 401,
  message:
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
  category: 'INVALID_AUTHENTICATION',
}

const expiredToken: HubSpotFault = {
  status: 401,
  message: 'The OAuth token used to make this call expired.',
  category: 'EXPIRED_AUTHENTICATION',
}

const missingScopes = (scopes: string[]): HubSpotFault => ({
  status: 403,
  message: `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${scopesLink}.`,
  category: 'MISSING_SCOPES',
  errors: [
    {
      message: 'One or more of the following scopes are required.',
      context: { requiredGranularScopes: scopes },
    },
  ],
  links: { scopes: scopesLink },
})

const callerOf = (response: Response): Caller => response.locals.caller as Caller

/** The portal whose token a call carries; only valid behind {@link tokenAndLimits}. */
export const portalOf = (response: Response): Portal => callerOf(response).portal

/** How a change by this caller is told: as an app's. Another integration has no app id of ours: 0. */
export const sourceOf = (response: Response): ChangeSource => ({
  changeSource: 'INTEGRATION',
  sourceId: String(callerOf(response).appId),
})

const bearerOf = (request: Request): string =>
  /^Bearer\s+(.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''

const faultOfCaller = (caller: Caller | null, request: Request): HubSpotFault | null => {
  if (!caller) return unknownToken
  if (caller.isExpired) return expiredToken
  const needed = requiredScopes(request.method, request.path)
  return needed.every((scope) => caller.scopes.includes(scope)) ? null : missingScopes(needed)
}

/** Lets only callers with a good token and the scopes through (401, 403), and counts the call against HubSpot's limits (429). */
export const tokenAndLimits = (grants: Pick<Grants, 'callerOf'>, limits: Limits): RequestHandler => {
  const countCall = rollingWindow(callRule, limits)
  const countSearch = rollingWindow(searchRule, limits)
  return (request, response, next) => {
    const caller = grants.callerOf(bearerOf(request))
    const fault = faultOfCaller(caller, request)
    if (!caller || fault) return failWith(response, fault ?? unknownToken)
    response.locals.caller = caller
    if (request.path.endsWith('/search')) {
      return countSearch(String(caller.portal.id)).isAllowed ? next() : refuseForLimit(response, 'SECONDLY')
    }
    const state = countCall(`${caller.portal.id}:${caller.appId}`)
    response.set({
      'X-HubSpot-RateLimit-Max': String(callRule.maximum),
      'X-HubSpot-RateLimit-Remaining': String(state.remaining),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(Math.round(state.windowMs)),
    })
    if (state.isAllowed) next()
    else refuseForLimit(response, 'TEN_SECONDLY_ROLLING')
  }
}

const troubleFault = (status: number): HubSpotFault => {
  if (status === 423)
    return { status, message: 'The resource is locked. Try again later.', category: 'LOCKED' }
  if (status === 477) return { status, message: 'Migration in progress', category: 'MIGRATION_IN_PROGRESS' }
  return { status, message: 'internal error', category: 'INTERNAL_ERROR' }
}

/** Fails calls of a portal as a test has asked for (423, 477 with Retry-After, 5xx ...). Goes behind {@link tokenAndLimits}. */
export const troubleOf =
  (store: CrmStore): RequestHandler =>
  (request, response, next) => {
    const settings = store.settings(portalOf(response))
    const { trouble } = settings
    if (!trouble || (trouble.path && !request.path.includes(trouble.path))) return next()
    settings.trouble = trouble.count > 1 ? { ...trouble, count: trouble.count - 1 } : null
    if (trouble.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(trouble.retryAfterSeconds))
    failWith(response, troubleFault(trouble.status))
  }
