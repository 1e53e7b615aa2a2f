import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterLimit, inPounds, isUsedUp, limitReached } from '../../../src/campaigns/budget.ts'

const money = fc.integer({ min: 0, max: 1_000_000_000 })

describe('money for people', () => {
  it.each([
    [0, '0 pounds'],
    [1, '0.01 pounds'],
    [123_456, '0.13 pounds'],
    [1_000_000, '1 pound'],
    [4_980_000, '4.98 pounds'],
    [5_000_000, '5 pounds'],
  ])('%i millionths are %s', (microPounds, text) => expect(inPounds(microPounds)).toBe(text))

  it('is rounded up, by less than a penny', () => {
    fc.assert(
      fc.property(money, (microPounds) => {
        const shown = Math.round(Number.parseFloat(inPounds(microPounds)) * 1_000_000)
        expect(shown).toBeGreaterThanOrEqual(microPounds)
        expect(shown - microPounds).toBeLessThan(10_000)
      }),
    )
  })
})

describe('a limit that is reached', () => {
  it('is named with what was spent, held money counted as spent', () => {
    const state = { most: 5_000_000, spent: 4_950_000, held: 30_000 }
    expect(limitReached({ named: 'campaign', ...state })).toBe(
      'The limit of 5 pounds for a campaign is reached: 4.98 spent.',
    )
    expect(limitReached({ named: 'portal', ...state })).toContain('for this HubSpot account in a month')
  })

  it('can be raised by an admin, but for a campaign’s own budget', () => {
    expect(afterLimit('campaign', 'Ada')).toBe(
      'An admin (Ada) can raise it in the settings; what was found stays.',
    )
    expect(afterLimit('person', null)).toContain('or wait for the next month')
    expect(afterLimit('budget', 'Ada')).not.toContain('admin')
  })

  it('leaves no room for the dearest question', () => {
    fc.assert(
      fc.property(money, money, money, (most, spent, held) => {
        expect(isUsedUp({ named: 'portal', most, spent, held })).toBe(most - spent - held < 50_000)
      }),
    )
  })
})
