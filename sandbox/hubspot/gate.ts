import type { RequestHandler, Response } from 'express'
import { rollingWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'
import type { Portal } from '../world/world.ts'
import type { CrmStore } from './crm-store.ts'
import { fail, refuseForLimit } from './errors.ts'

/** An app installed by OAuth: 110 calls in 10 seconds per portal; searches count apart, 5 in a second. */
const callRule = { maximum: 110, windowMs: 10_000 }
const searchRule = { maximum: 5, windowMs: 1_000 }

/** The portal whose token a call carries; only valid behind {@link tokenAndLimits}. */
export const portalOf = (response: Response): Portal => response.locals.portal as Portal

/** Finds the portal of the bearer token, else 401, and counts the call against HubSpot's limits. */
export const tokenAndLimits = (store: CrmStore, limits: Limits): RequestHandler => {
  const countCall = rollingWindow(callRule, limits)
  const countSearch = rollingWindow(searchRule, limits)
  return (request, response, next) => {
    const token = /^Bearer\s+(.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
    const portal = store.portalByToken(token)
    if (!portal) {
      return fail(response, 401, {
        message:
          'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
        category: 'INVALID_AUTHENTICATION',
      })
    }
    response.locals.portal = portal
    if (request.path.endsWith('/search')) {
      return countSearch(String(portal.id)).isAllowed ? next() : refuseForLimit(response, 'SECONDLY')
    }
    const state = countCall(String(portal.id))
    response.set({
      'X-HubSpot-RateLimit-Max': String(callRule.maximum),
      'X-HubSpot-RateLimit-Remaining': String(state.remaining),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(Math.round(state.windowMs)),
    })
    if (state.isAllowed) next()
    else refuseForLimit(response, 'TEN_SECONDLY_ROLLING')
  }
}
