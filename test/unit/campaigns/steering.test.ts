import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  barrenSources,
  keysOf,
  leadsForEach,
  nextSearches,
  type PlannedSearch,
  SEARCHES_THAT_TELL,
  type SettledSearch,
  steer,
} from '../../../src/campaigns/steering.ts'

const settled = (changes: Partial<SettledSearch> = {}): SettledSearch => ({
  source: 'web-search',
  keys: { term: 'schools', area: 'M1' },
  leads: 0,
  real: 0,
  open: 0,
  ...changes,
})
const planned = (ordinal: number, changes: Partial<PlannedSearch> = {}): PlannedSearch => ({
  id: `step-${ordinal}`,
  ordinal,
  source: 'web-search',
  keys: { term: 'schools', area: 'M1' },
  ...changes,
})
const register = (ordinal: number) => planned(ordinal, { source: 'companies-house', keys: null })
const ordinals = (searches: PlannedSearch[]) => searches.map(({ ordinal }) => ordinal)

describe('steering', () => {
  it('keeps the plan while nothing is known', () => {
    const plan = [planned(2), register(1), planned(0, { keys: { term: 'nurseries', area: 'M2' } })]
    expect(ordinals(steer([], plan, []))).toEqual([0, 1, 2])
  })

  it('asks first for the term and the area that brought leads, and last for those that brought none', () => {
    const results = [
      settled({ keys: { term: 'schools', area: 'M1' }, leads: 8 }),
      settled({ keys: { term: 'nurseries', area: 'M1' }, leads: 0 }),
      settled({ keys: { term: 'schools', area: 'M2' }, leads: 6 }),
      settled({ keys: { term: 'nurseries', area: 'M2' }, leads: 0 }),
    ]
    const plan = [
      planned(0, { keys: { term: 'nurseries', area: 'M3' } }),
      planned(1, { keys: { term: 'schools', area: 'M3' } }),
      planned(2, { keys: { term: 'colleges', area: 'M3' } }),
    ]
    expect(ordinals(steer(results, plan, []))).toEqual([1, 2, 0])
  })

  it('leaves each source its places in the plan, so that the register still comes where it was planned', () => {
    const results = [settled({ keys: { term: 'schools', area: 'M9' }, leads: 9 })]
    const plan = [
      planned(0, { keys: { term: 'nurseries', area: 'M1' } }),
      register(1),
      register(2),
      planned(3, { keys: { term: 'schools', area: 'M1' } }),
    ]
    expect(ordinals(steer(results, plan, []))).toEqual([3, 1, 2, 0])
  })

  it('lets the register begin when the places before it are used up, though poor searches were put off', () => {
    const results = [settled({ keys: { term: 'schools', area: 'M9' }, leads: 9 })]
    const poor = planned(0, { keys: { term: 'nurseries', area: 'M1' } })
    const good = (ordinal: number) => planned(ordinal, { keys: { term: 'schools', area: 'M1' } })
    const plan = [poor, register(1), register(2), good(4)]
    expect(ordinals(steer(results, plan, [good(3)]))).toEqual([1, 2, 4, 0])
  })

  it('never loses or repeats a search, and gives the same order for the same results', () => {
    const keys = fc.record({ term: fc.constantFrom('a', 'b'), area: fc.constantFrom('M1', 'M2') })
    const source = fc.constantFrom('web-search', 'google-places', 'companies-house')
    const count = fc.nat(12)
    const results = fc.array(fc.record({ source, keys, leads: count, real: count, open: count }))
    const plans = fc
      .array(fc.record({ source, keys }), { maxLength: 40 })
      .map((plan) => plan.map((one, ordinal) => planned(ordinal, one)))
    fc.assert(
      fc.property(results, plans, (done, plan) => {
        const order = steer(done, plan, [])
        expect(ordinals(order).toSorted((a, b) => a - b)).toEqual(ordinals(plan))
        expect(order.map((one) => one.source)).toEqual(plan.map((one) => one.source))
        expect(ordinals(steer(done, plan.toReversed(), []))).toEqual(ordinals(order))
      }),
    )
  })

  it('learns how many leads a search brings', () => {
    const many = Array.from({ length: 20 }, () => settled({ leads: 10 }))
    expect(leadsForEach([])).toBe(4)
    expect(leadsForEach(many)).toBeGreaterThan(9)
    expect(leadsForEach(many.map(() => settled()))).toBeLessThan(0.5)
  })
})

describe('a source that is used up', () => {
  const dry = Array.from({ length: 6 }, () => settled())
  const leadless = Array.from({ length: SEARCHES_THAT_TELL }, () => settled({ real: 1 }))
  const names = (searches: SettledSearch[]) => barrenSources(searches).map(({ source }) => source)

  it('brought no real company in its last searches, with nothing of them still being checked', () => {
    expect(barrenSources([settled({ real: 3 }), ...dry])).toEqual([
      { source: 'web-search', because: 'its last 6 searches brought no company that was new' },
    ])
    expect(names(dry.slice(1))).toEqual([])
    expect(names([...dry, settled({ real: 1 })])).toEqual([])
    expect(names([...dry.slice(1), settled({ open: 1 })])).toEqual([])
  })

  it('brought no lead in twice as many, though companies that exist', () => {
    expect(barrenSources([settled({ leads: 3, real: 3 }), ...leadless])).toEqual([
      { source: 'web-search', because: 'its last 12 searches brought no lead' },
    ])
    expect(names(leadless.slice(1))).toEqual([])
    expect(names([...leadless, settled({ leads: 1, real: 1 })])).toEqual([])
    expect(names([...leadless.slice(1), settled({ real: 1, open: 1 })])).toEqual([])
  })

  it('is never a register: it costs nothing and may have companies beyond the next hill', () => {
    expect(names([...dry, ...leadless].map((one) => ({ ...one, source: 'companies-house' })))).toEqual([])
  })
})

describe('what is opened next', () => {
  const places = (ordinal: number) => planned(ordinal, { source: 'google-places' })

  it('lets web and places run together, and the register wait for both', () => {
    expect(ordinals(nextSearches([planned(0), places(1)], ['web-search'], 5))).toEqual([0, 1])
    expect(nextSearches([register(2)], ['google-places'], 5)).toEqual([])
    expect(ordinals(nextSearches([register(2)], ['companies-house'], 5))).toEqual([2])
  })

  it('opens no more than asked for, and of places no more than their limit', () => {
    const plan = [...Array.from({ length: 9 }, (_, at) => places(at)), planned(9), register(10)]
    expect(ordinals(nextSearches(plan, [], 3))).toEqual([0, 1, 2])
    expect(ordinals(nextSearches(plan, ['google-places', 'google-places'], 24))).toEqual([0, 1, 2, 3, 9])
  })
})

it('keys are the term and the area of a search; a register has none', () => {
  const web = { source: 'web-search' as const, label: '', conditions: [], place: null, wanted: 5 }
  expect(keysOf({ ...web, term: 'vets', postcode: 'LS1', radiusMiles: 3, distanceMiles: 0 })).toEqual({
    term: 'vets',
    area: 'LS1',
  })
  expect(keysOf({ source: 'company-list', label: '', companies: [], distanceMiles: 0 })).toBeNull()
})
