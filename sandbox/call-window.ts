import type { Limits } from './context.ts'

/** Where a caller stands after one call was counted. `resetAtMs` is wall-clock time in milliseconds. */
type WindowState = { isAllowed: boolean; remaining: number; resetAtMs: number; windowMs: number }

type Rule = { maximum: number; windowMs: number }

/**
 * Counts calls per key in fixed windows (Companies House). At scale 0 everything is allowed and the numbers
 * shown are those of an unused window; below 1 the window is that much shorter.
 */
export const fixedWindow = (rule: Rule, limits: Limits, nowMs: () => number = Date.now) => {
  const windows = new Map<string, { startedAtMs: number; count: number }>()
  return (key: string): WindowState => {
    const now = nowMs()
    if (limits.scale === 0) {
      return {
        isAllowed: true,
        remaining: rule.maximum - 1,
        resetAtMs: now + rule.windowMs,
        windowMs: rule.windowMs,
      }
    }
    const windowMs = rule.windowMs * limits.scale
    const known = windows.get(key)
    const window = known && now - known.startedAtMs < windowMs ? known : { startedAtMs: now, count: 0 }
    window.count += 1
    windows.set(key, window)
    return {
      isAllowed: window.count <= rule.maximum,
      remaining: Math.max(0, rule.maximum - window.count),
      resetAtMs: window.startedAtMs + windowMs,
      windowMs,
    }
  }
}

/** Counts calls per key over the last `windowMs` (HubSpot's rolling limits); refused calls are not counted. */
export const rollingWindow = (rule: Rule, limits: Limits, nowMs: () => number = Date.now) => {
  const calls = new Map<string, number[]>()
  return (key: string): WindowState => {
    const now = nowMs()
    if (limits.scale === 0) {
      return { isAllowed: true, remaining: rule.maximum - 1, resetAtMs: now, windowMs: rule.windowMs }
    }
    const windowMs = rule.windowMs * limits.scale
    const recent = (calls.get(key) ?? []).filter((at) => now - at < windowMs)
    const isAllowed = recent.length < rule.maximum
    if (isAllowed) recent.push(now)
    calls.set(key, recent)
    return {
      isAllowed,
      remaining: rule.maximum - recent.length,
      resetAtMs: (recent[0] ?? now) + windowMs,
      windowMs,
    }
  }
}
