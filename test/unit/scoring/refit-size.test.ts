import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SizeBand } from '../../../src/company/company.ts'
import type { FactorScore } from '../../../src/scoring/factor.ts'
import { refitSize } from '../../../src/scoring/refit-size.ts'

const target = {
  sicPrefixes: ['62'],
  minimumEmployees: 5,
  maximumEmployees: 49,
  radiusMiles: 10,
  services: [],
  servicesWanted: 'ignored' as const,
  keywords: [],
}
const fit: FactorScore = {
  name: 'fit',
  title: 'Fit of sector and size',
  points: 31,
  maximum: 35,
  sentence: 'Registered for other services; up to 50 staff, partly the size asked for; under a mile away.',
  isKnown: true,
  evidenceIds: [],
}
const contact: FactorScore = { ...fit, name: 'contact', points: 4, maximum: 10, sentence: 'Phone found.' }
const kept = {
  total: 35,
  factors: [fit, contact],
  reasons: ['up to 50 staff', 'speaks of it', 'under a mile'],
}
const upTo50: SizeBand = { minimum: 0, maximum: 50, basis: 'accounts-type' }
const filed = (staff: number): SizeBand => ({ minimum: staff, maximum: staff, basis: 'accounts' })

describe('a score once the size is filed', () => {
  it('says the size and what it means for the fit, and counts it', () => {
    const small = refitSize(kept, { before: upTo50, after: filed(1), target })
    expect(small.factors[0]).toMatchObject({
      points: 25,
      sentence:
        'Registered for other services; 1 member of staff, outside the size asked for; under a mile away.',
    })
    expect(small).toMatchObject({ total: 29, reasons: ['1 member of staff', 'speaks of it', 'under a mile'] })
    const fitting = refitSize(kept, { before: upTo50, after: filed(20), target })
    expect(fitting).toMatchObject({ total: 39, reasons: ['20 staff', 'speaks of it', 'under a mile'] })
  })

  it('is the same when it is reckoned again', () => {
    const once = refitSize(kept, { before: upTo50, after: filed(1), target })
    expect(refitSize(once, { before: upTo50, after: filed(1), target })).toEqual(once)
    expect(refitSize(once, { before: filed(1), after: filed(1), target })).toEqual(once)
  })

  it('tells a size that was not known, and changes no points where none is asked for', () => {
    const unknown = { ...kept, reasons: ['speaks of it', 'under a mile', 'size not known'] }
    const free = { ...target, minimumEmployees: null, maximumEmployees: null }
    const told = refitSize(unknown, { before: null, after: filed(7), target: free })
    expect(told).toEqual({ ...unknown, reasons: ['7 staff', 'speaks of it', 'under a mile'] })
  })

  it('the points stay within what the group may bring', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35 }), fc.nat(200), (points, staff) => {
        const { factors } = refitSize(
          { ...kept, factors: [{ ...fit, points }] },
          { before: upTo50, after: filed(staff), target },
        )
        expect(factors[0]?.points).toBeGreaterThanOrEqual(0)
        expect(factors[0]?.points).toBeLessThanOrEqual(35)
      }),
    )
  })
})
