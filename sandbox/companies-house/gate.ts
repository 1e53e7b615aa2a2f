import type { RequestHandler } from 'express'
import { fixedWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'
import { isRefusedKey } from '../refused-key.ts'

/** 600 calls in 5 minutes per key, in fixed windows. */
const rule = { maximum: 600, windowMs: 300_000 }

/** The key of HTTP Basic authorisation (user name, empty password), or null. */
const keyOf = (authorisation: string | undefined): string | null => {
  const match = /^Basic\s+(\S+)$/i.exec(authorisation ?? '')
  if (!match?.[1]) return null
  const [key] = Buffer.from(match[1], 'base64').toString('utf8').split(':')
  return key ? key : null
}

/** Refuses calls without a good key, counts the others, and sets the vendor's limit headers. There is no Retry-After. */
export const keyAndLimit = (limits: Limits): RequestHandler => {
  const count = fixedWindow(rule, limits)
  return (request, response, next) => {
    const key = keyOf(request.get('authorization'))
    if (key === null || isRefusedKey(key)) {
      response.status(401).json({ error: 'Invalid Authorization', type: 'ch:service' })
      return
    }
    const state = count(key)
    response.set({
      'X-Ratelimit-Limit': String(rule.maximum),
      'X-Ratelimit-Remain': String(state.remaining),
      'X-Ratelimit-Reset': String(Math.ceil(state.resetAtMs / 1000)),
      'X-Ratelimit-Window': '5m',
    })
    if (state.isAllowed) next()
    else response.status(429).end()
  }
}
