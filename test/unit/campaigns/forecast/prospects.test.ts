import { describe, expect, it } from 'vitest'
import { prospectsOf } from '../../../../src/campaigns/forecast/prospects.ts'
import { yieldsOf } from '../../../../src/campaigns/forecast/yields.ts'
import type { SearchStep } from '../../../../src/campaigns/search-step.ts'

const yields = yieldsOf('healthcare')
const costs = { 'web-search': 30_000, 'google-places': 28_000 }
const only = (step: SearchStep, outcodes: { latitude: number; longitude: number }[] = []) => {
  const [prospect] = prospectsOf([step], yields, costs, outcodes)
  if (prospect === undefined) throw new Error('No prospect.')
  return prospect
}
const question = (wanted: number): SearchStep => ({
  source: 'web-search',
  label: 'Web',
  term: 'care homes',
  conditions: [],
  postcode: 'M1',
  place: null,
  radiusMiles: 5,
  wanted,
  distanceMiles: 0,
})
const care = (outcodes: string[]): SearchStep => ({
  source: 'care-register',
  label: 'Care',
  outcodes,
  kinds: [],
  distanceMiles: 0,
})
const places: SearchStep = {
  source: 'google-places',
  label: 'Places',
  query: 'care home',
  placeType: null,
  tile: { latitude: 53.48, longitude: -2.24, radiusMiles: 7.5 },
  distanceMiles: 0,
}
const outcodesAt = (count: number, latitude: number) =>
  Array.from({ length: count }, () => ({ latitude, longitude: -2.24 }))

describe('what may be expected of a search', () => {
  it('is less of a question that asks for few, which costs less too, but not in the same measure', () => {
    const [few, many] = [only(question(5)), only(question(15))]
    expect(few.leads.usual).toBeCloseTo(many.leads.usual / 3)
    const share = (few.microPounds?.usual ?? 0) / (many.microPounds?.usual ?? 1)
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.7)
  })

  it('grows with the outward codes in a tile, near ones only, and so do the pages that are paid', () => {
    const [country, elsewhere, city] = [
      only(places),
      only(places, outcodesAt(40, 52)),
      only(places, outcodesAt(40, 53.48)),
    ]
    expect(elsewhere).toEqual(country)
    expect(city.leads.usual).toBeGreaterThan(country.leads.usual * 5)
    expect(city.calls.high).toBeGreaterThan(country.calls.high)
    expect(only(places, outcodesAt(400, 53.48))).toEqual(city)
  })

  it('is nothing of England’s registers outside England', () => {
    expect(only(care(['G1', 'CF10', 'BT1'])).leads.usual).toBe(0)
    expect(only(care(['GL1', 'M1'])).leads.usual).toBeCloseTo(only(care(['M1'])).leads.usual * 2)
  })

  it('costs nothing where the source does not', () => {
    expect(only(care(['M1'])).microPounds).toBeNull()
  })
})
