import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yieldsOf } from '../../../src/campaigns/forecast/yields.ts'
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
const paid = { costs: { 'web-search': 30_000 } }
const questions = (count: number) => Array.from({ length: count }, () => question)

const plan = fc
  .tuple(fc.nat(80), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 40 }))
  .map(([asked, wide]) => [...questions(asked), ...wide.map(register)])
// Each case plays a hundred campaigns.
const few = { numRuns: 25 }
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
      few,
    )
  })

  it('never promises more questions than are planned', () => {
    fc.assert(
      fc.property(plan, results, (steps, maxResults) => {
        const asked = forecast(steps, maxResults).calls.find(({ vendor }) => vendor === 'openai')
        expect(asked?.high).toBeLessThanOrEqual(steps.filter((step) => step.source === 'web-search').length)
      }),
      few,
    )
  })

  it('is the same for the same plan', () => {
    expect(forecast(questions(30), 20, paid)).toEqual(forecast(questions(30), 20, paid))
  })

  it('finds more where more is searched', () => {
    const [less, more] = [forecast([register(1)], 500), forecast(Array(40).fill(register(10)), 500)]
    expect(more.finds.low).toBeGreaterThan(less.finds.high)
  })

  it('costs more the more is wanted, and most where searches bring little', () => {
    const at = (maxResults: number, type = '') =>
      forecast(questions(60), maxResults, { ...paid, yields: yieldsOf(type) }).microPounds
    expect(at(50).low).toBeGreaterThan(at(5).high)
    expect(at(20, 'it-msp-gaps').high).toBeGreaterThan(at(20).high * 2)
  })

  it('never costs more than it may, and says when that will end it', () => {
    const room = 100_000
    const { microPounds, finds, sentence } = forecast(questions(60), 100, { ...paid, room })
    expect(microPounds.high).toBeLessThanOrEqual(room)
    expect(microPounds.low).toBeLessThanOrEqual(microPounds.high)
    expect(finds.high).toBeLessThan(100)
    expect(sentence).toContain('; the 0.10 pounds that it may cost will probably end it before 100.')
    expect(forecast(questions(60), 10, { ...paid, room: 50_000_000 }).sentence).toMatch(/; it stops at 10\.$/)
  })

  it('costs nothing where nothing is paid for', () => {
    const { microPounds, sentence } = forecast([register(4)], 20, paid)
    expect(microPounds).toEqual({ low: 0, high: 0 })
    expect(sentence).toContain('for no money;')
  })

  it('is done in the time that a person waits for a form', () => {
    const wide = [...questions(400), ...Array.from({ length: 2000 }, () => register(1))]
    // Processor time: a clock would measure who else is at work.
    const began = process.cpuUsage()
    forecast(wide, 500, { ...paid, yields: yieldsOf('it-msp-gaps') })
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000)
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
