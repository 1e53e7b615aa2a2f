import { limits } from './read-call.ts'
import { Refusal } from './refusal.ts'

/** Runs calls of one portal side by side, up to HubSpot's limit; refuses the ones above it with 429. */
export type Slots = <T>(portalId: number, call: () => Promise<T>) => Promise<T>

/** Counts the calls in flight of each portal. */
export const createSlots = (): Slots => {
  const inFlight = new Map<number, number>()
  return async (portalId, call) => {
    const running = inFlight.get(portalId) ?? 0
    if (running >= limits.inFlight) {
      throw new Refusal(
        429,
        'RATE_LIMITS',
        `More than ${limits.inFlight} calls of this app are in flight in this account.`,
      )
    }
    inFlight.set(portalId, running + 1)
    try {
      return await call()
    } finally {
      inFlight.set(portalId, (inFlight.get(portalId) ?? 1) - 1)
    }
  }
}
