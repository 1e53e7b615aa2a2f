import type { RequestHandler } from 'express'
import { fixedWindow } from '../call-window.ts'
import type { Limits } from '../context.ts'

/** What its owner asks for: one request a minute. */
const rule = { maximum: 1, windowMs: 60_000 }

/** Refuses all but one request a minute with 429 and `Retry-After`, whoever asks: nobody has a key. */
export const oneAMinute = (limits: Limits): RequestHandler => {
  const count = fixedWindow(rule, limits)
  return (_request, response, next) => {
    const { isAllowed, resetAtMs } = count('everybody')
    if (isAllowed) return next()
    // In seconds of real life: who runs in a faster time waits that much shorter.
    const waitSeconds = Math.max(1, Math.ceil((resetAtMs - Date.now()) / 1000 / limits.scale))
    response.status(429).set('Retry-After', String(waitSeconds)).json({ error: 'Too many requests' })
  }
}
