import type { RequestHandler } from 'express'
import { rollingWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'
import { isRefusedKey } from '../refused-key.ts'
import { fail } from './fail.ts'

/** Refuses calls without a good key. A key that begins with `spent` has no credits left, whatever costs one is refused. */
export const withKey: RequestHandler = (request, response, next) => {
  const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  const query = typeof request.query.api_key === 'string' ? request.query.api_key : undefined
  const key = request.get('x-api-key') ?? bearer ?? query
  if (key === undefined || key === '') fail(response, 401, 'authentication_failed', 'No API key was supplied')
  else if (isRefusedKey(key))
    fail(response, 401, 'authentication_failed', 'No user found for the API key supplied')
  else if (key.startsWith('spent') && request.path !== '/account')
    fail(response, 429, 'too_many_requests', "You've reached your usage limit")
  else {
    response.locals.hunterKey = key
    next()
  }
}

/** Refuses calls above so many a second and a minute of one key, as Hunter does: with 403. */
export const paced = (limits: Limits, perSecond: number, perMinute: number): RequestHandler => {
  const windows = [
    rollingWindow({ maximum: perSecond, windowMs: 1_000 }, limits),
    rollingWindow({ maximum: perMinute, windowMs: 60_000 }, limits),
  ]
  return (_request, response, next) => {
    const key = String(response.locals.hunterKey)
    if (windows.every((count) => count(key).isAllowed)) next()
    else fail(response, 403, 'forbidden', 'rate limit reached')
  }
}
