import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costMicroPounds, maxCostMicroPounds, priceOf } from '../../../src/clients/openai/prices.ts'
import { MODEL_PRICES, microPoundsOf } from '../../../src/ports/price-list.ts'

const luna = priceOf('gpt-6-luna')

describe('what an answer costs', () => {
  it('is the list price in pounds, rounded up: 10 searches, 150,000 tokens in, 12,000 out', () => {
    const usage = { inputTokens: 150_000, cachedInputTokens: 0, outputTokens: 12_000, searchCalls: 10 }
    // 0.10 + 0.015 + 0.006 dollars.
    expect(costMicroPounds(luna, usage)).toBe(microPoundsOf(121_000))
    expect(
      costMicroPounds(luna, { inputTokens: 1, cachedInputTokens: 0, outputTokens: 0, searchCalls: 0 }),
    ).toBe(1)
  })

  it('is more for a long input, and less for what was sent before', () => {
    const usage = { inputTokens: 272_000, cachedInputTokens: 0, outputTokens: 0, searchCalls: 0 }
    const longer = { ...usage, inputTokens: 272_001 }
    expect(costMicroPounds(luna, longer)).toBeGreaterThan(1.9 * costMicroPounds(luna, usage))
    expect(costMicroPounds(luna, { ...usage, cachedInputTokens: 272_000 })).toBeLessThan(
      costMicroPounds(luna, usage),
    )
  })

  it('is never more than what was reserved for it, whatever was used of what was allowed', () => {
    const cases = fc.record({
      price: fc.constantFrom(...MODEL_PRICES),
      requestBytes: fc.integer({ min: 1, max: 1_200_000 }),
      maxOutputTokens: fc.integer({ min: 1, max: 128_000 }),
      maxSearchCalls: fc.nat(20),
      input: fc.double({ min: 0, max: 1, noNaN: true }),
      cached: fc.double({ min: 0, max: 1, noNaN: true }),
      output: fc.double({ min: 0, max: 1, noNaN: true }),
      searches: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(cases, ({ price, input, cached, output, searches, ...bounds }) => {
        // The most that a request of so many bytes and so many searches can take in.
        const most = Math.min(922_000, bounds.requestBytes + bounds.maxSearchCalls * 30_000)
        const inputTokens = Math.floor(most * input)
        const usage = {
          inputTokens,
          cachedInputTokens: Math.floor(inputTokens * cached),
          outputTokens: Math.floor(bounds.maxOutputTokens * output),
          searchCalls: Math.floor(bounds.maxSearchCalls * searches),
        }
        expect(costMicroPounds(price, usage)).toBeLessThanOrEqual(maxCostMicroPounds(price, bounds))
      }),
      { numRuns: 1000 },
    )
  })
})
