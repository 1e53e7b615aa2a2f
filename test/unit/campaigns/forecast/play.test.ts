import { describe, expect, it } from 'vitest'
import { seededChance } from '../../../../src/campaigns/forecast/chance.ts'
import { type Prospect, play } from '../../../../src/campaigns/forecast/play.ts'

const exactly = (figure: number) => ({ low: figure, usual: figure, high: figure })
const prospect = (more: Partial<Prospect> = {}): Prospect => ({
  source: 'web-search',
  leads: exactly(4),
  others: 2,
  calls: exactly(1),
  microPounds: exactly(20_000),
  ...more,
})
const many = (count: number, more: Partial<Prospect> = {}) =>
  Array.from({ length: count }, () => prospect(more))
const played = (prospects: Prospect[], target: number, room: number | null = null) =>
  play({ prospects, target, room }, seededChance(1))

describe('a campaign that is played', () => {
  it('stops at its target and pays for every search that it began', () => {
    const { leads, microPounds, calls } = played(many(200), 20)
    const questions = calls.get('web-search') ?? 0
    expect(leads).toBe(20)
    expect(questions).toBeGreaterThanOrEqual(5)
    expect(questions).toBeLessThan(20)
    expect(microPounds).toBe(questions * 20_000)
  })

  it('goes through the whole plan when searches bring too little', () => {
    const { leads, calls } = played(many(30, { leads: exactly(0.4) }), 50)
    expect(calls.get('web-search')).toBe(30)
    expect(leads).toBeLessThan(25)
  })

  it('gives up a source that costs money and finds nobody, and goes on with the next', () => {
    const nobody = { source: 'google-places' as const, leads: exactly(0.0001), others: 0 }
    const register = { source: 'companies-house' as const, microPounds: null }
    const { calls, leads } = played([...many(100, nobody), ...many(10, register)], 20)
    expect(calls.get('google-places')).toBeLessThanOrEqual(12)
    expect(leads).toBe(20)
  })

  it('never spends more than its room, and says that money ended it', () => {
    const poor = played(many(100), 100, 130_000)
    expect(poor).toMatchObject({ microPounds: 120_000, stoppedByMoney: true })
    expect(poor.leads).toBeGreaterThan(0)
    expect(played(many(100), 20, 10_000_000).stoppedByMoney).toBe(false)
  })

  it('leaves the prospects as they are', () => {
    const prospects = many(10)
    played(prospects, 20)
    expect(prospects).toHaveLength(10)
  })
})
