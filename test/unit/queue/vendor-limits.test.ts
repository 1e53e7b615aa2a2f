import { describe, expect, it } from 'vitest'
import { vendorLimits } from '../../../server/queue/limits.ts'

/** The most calls that a limit lets through in any window. */
const mostIn = (windowSeconds: number, { perSecond, burst }: { perSecond: number; burst: number }): number =>
  Math.floor(burst + windowSeconds * perSecond)

describe('our limits for HubSpot', () => {
  it('never pass its 110 calls in ten seconds', () => {
    expect(mostIn(10, vendorLimits.hubspot)).toBeLessThanOrEqual(110)
  })

  it('never pass its five searches a second, also when one travels longer than another', () => {
    expect(mostIn(1.16, vendorLimits['hubspot-search'])).toBeLessThanOrEqual(5)
  })
})

describe('our limit for planning data', () => {
  it('never passes the one request a minute that its owner asks for, and lets a few searches wait for their turn', () => {
    expect(mostIn(59, vendorLimits.planning)).toBe(1)
    expect(mostIn(3600, vendorLimits.planning)).toBeLessThanOrEqual(60)
    expect(vendorLimits.planning.mostWaitSeconds ?? 0).toBeGreaterThan(4 * 61)
  })
})
