import type { RequestHandler } from 'express'
import { fixedWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'
import { isRefusedKey } from '../refused-key.ts'
import { fail } from './status.ts'

/** Google's usual quota: 600 calls a minute of one method for each project. */
const rule = { maximum: 600, windowMs: 60_000 }

/** Refuses calls without a good key and those above the quota. A key that begins with `off` belongs to a project without this API. */
export const keyAndQuota = (limits: Limits): RequestHandler => {
  const count = fixedWindow(rule, limits)
  return (request, response, next) => {
    const key = request.get('x-goog-api-key') ?? ''
    if (key === '')
      fail(
        response,
        'PERMISSION_DENIED',
        "Method doesn't allow unregistered callers. Please use API Key or other form of API consumer identity.",
      )
    else if (isRefusedKey(key))
      fail(response, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', 'API_KEY_INVALID')
    else if (key.startsWith('off'))
      fail(
        response,
        'PERMISSION_DENIED',
        'Places API (New) has not been used in project 1 before or it is disabled.',
        'SERVICE_DISABLED',
      )
    else if (!count(key).isAllowed)
      fail(
        response,
        'RESOURCE_EXHAUSTED',
        "Quota exceeded for quota metric 'SearchTextRequest' and limit 'SearchTextRequest per minute'",
      )
    else next()
  }
}
