import type { injectableFailures } from './failures.ts'

/** How often the token endpoint was asked, for one grant type and account; `portalId` null where none was named. */
export type OAuthCallCount = { grantType: string; portalId: number | null; count: number; failed: number }

/** A failure that the next `count` token calls meet. */
export type OAuthFault = { class: (typeof injectableFailures)[number]; count: number }

/** What tests ask of the token endpoint: how often it was called, and that it should fail. */
export interface OAuthCalls {
  note(grantType: string, portalId: number | null, isRefused: boolean): void
  counts(): OAuthCallCount[]
  clear(): void
  setFault(fault: OAuthFault | null): void
  /** The failure for this call, counted down, or null. */
  takeFault(): OAuthFault['class'] | null
}

/** Nothing called, nothing failing. */
export const createOAuthCalls = (): OAuthCalls => {
  const counts = new Map<string, OAuthCallCount>()
  let fault: OAuthFault | null = null
  return {
    note: (grantType, portalId, isRefused) => {
      const key = `${grantType}:${portalId}`
      const before = counts.get(key) ?? { grantType, portalId, count: 0, failed: 0 }
      counts.set(key, { ...before, count: before.count + 1, failed: before.failed + (isRefused ? 1 : 0) })
    },
    counts: () => [...counts.values()],
    clear: () => counts.clear(),
    setFault: (wanted) => {
      fault = wanted
    },
    takeFault: () => {
      if (!fault || fault.count === 0) return null
      fault = { ...fault, count: fault.count - 1 }
      return fault.class
    },
  }
}
