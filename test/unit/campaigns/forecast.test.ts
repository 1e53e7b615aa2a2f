import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast } from '../../../src/campaigns/forecast.ts'
import type { SearchStep } from '../../../src/campaigns/search-step.ts'

const question: SearchStep = {
  source: 'web-search',
  label: 'Web',
  term: 'schools',
  conditions: [],
  postcode: 'M1',
  place: null,
  radiusMiles: 5,
  wanted: 15,
  distanceMiles: 0,
}
const register = (outcodes: number): SearchStep => ({
  source: 'companies-house',
  label: 'Companies House',
  locations: Array.from({ length: outcodes }, (_, index) => `M${index}`),
  sicCodes: ['85200'],
  nameIncludes: null,
  incorporatedFrom: null,
  incorporatedTo: null,
  distanceMiles: 0,
})
const questions = (count: number) => Array.from({ length: count }, () => question)

const plan = fc
  .tuple(fc.nat(80), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 40 }))
  .map(([asked, wide]) => [...questions(asked), ...wide.map(register)])
const results = fc.integer({ min: 1, max: 500 })

describe('forecast', () => {
  it('gives ranges of whole numbers, low to high, and never more finds than asked for', () => {
    fc.assert(
      fc.property(plan, results, (steps, maxResults) => {
        const { finds, minutes, calls } = forecast(steps, maxResults)
        for (const { low, high } of [finds, minutes, ...calls]) {
          expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeGreaterThanOrEqual(low)
        }
        expect(finds.high).toBeLessThanOrEqual(maxResults)
        expect(minutes.low).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('never promises more questions than are planned', () => {
    fc.assert(
      fc.property(plan, results, (steps, maxResults) => {
        const asked = forecast(steps, maxResults).calls.find(({ vendor }) => vendor === 'openai')
        expect(asked?.high).toBeLessThanOrEqual(steps.filter((step) => step.source === 'web-search').length)
      }),
    )
  })

  it('does not fall when more is searched', () => {
    fc.assert(
      fc.property(plan, results, (steps, maxResults) => {
        const [less, more] = [steps, [...steps, question, register(3)]].map((all) =>
          forecast(all, maxResults),
        )
        expect(more?.finds.high).toBeGreaterThanOrEqual(less?.finds.high ?? 0)
        expect(more?.finds.low).toBeGreaterThanOrEqual(less?.finds.low ?? 0)
      }),
    )
  })

  it('counts every outward code of a register step', () => {
    expect(forecast([register(10)], 500).finds).toEqual(forecast(Array(10).fill(register(1)), 500).finds)
  })

  it('says it in one line, with the limit', () => {
    const { sentence, finds, minutes } = forecast([...questions(8), register(1), register(1)], 50)
    expect(sentence).toBe(
      `About ${finds.low} to ${finds.high} finds in ${minutes.low} to ${minutes.high} minutes for no money; it stops at 50.`,
    )
    expect(forecast([], 50).sentence).toMatch(/^About 0 finds in 1 to 2 minutes/)
  })

  it('names the calls of each source', () => {
    const { calls } = forecast([...questions(8), register(1)], 20)
    expect(calls.map(({ vendor }) => vendor)).toEqual(['openai', 'companies-house', 'website'])
    expect(forecast([register(1)], 20).calls[0]).toEqual({ vendor: 'openai', low: 0, high: 0 })
  })
})
