import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForward, LIFECYCLE_STAGES } from '../../../src/lifecycle/stages.ts'

describe('lifecycle stages', () => {
  it('go from found to won', () => {
    expect(LIFECYCLE_STAGES).toEqual(['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER'])
    expect(isForward('DISCOVERY', 'CUSTOMER')).toBe(true)
    expect(isForward('CUSTOMER', 'LEAD')).toBe(false)
  })

  it('are ordered: never forward both ways, never forward to itself', () => {
    const stage = fc.constantFrom(...LIFECYCLE_STAGES)
    fc.assert(
      fc.property(stage, stage, (from, to) => {
        expect(isForward(from, to) && isForward(to, from)).toBe(false)
        expect(isForward(from, to) || isForward(to, from)).toBe(from !== to)
      }),
    )
  })
})
