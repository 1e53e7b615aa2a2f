import { describe, expect, it } from 'vitest'
import type { AdvancedQuery } from '../../../src/clients/companies-house/client.ts'
import type { RegisterHit } from '../../../src/clients/companies-house/register-company.ts'
import { everyHit } from '../../../src/discovery/register-windows.ts'

const MOST_SERVED = 10_000

/** A register of so many companies on each day; like the real one it serves nothing beyond position 10,000. */
const registerOf = (days: Record<string, number>) => {
  const all = Object.entries(days).flatMap(([day, count]) =>
    Array.from({ length: count }, (_, index): RegisterHit => {
      const name = `${day} ${index}`
      const rest = {
        status: 'active',
        type: 'ltd',
        subtype: null,
        address: null,
        postcode: null,
        sicCodes: [],
      }
      return { name, number: name, incorporatedOn: day === 'unknown' ? null : day, ...rest }
    }),
  )
  const asked: AdvancedQuery[] = []
  return {
    asked,
    all,
    advancedSearch: async (query: AdvancedQuery) => {
      asked.push(query)
      const { size = 20, startIndex = 0, incorporatedFrom, incorporatedTo } = query
      if (startIndex + size > MOST_SERVED || size > 5000) throw new Error('500 Internal Server Error')
      const hits = all.filter(
        ({ incorporatedOn }) =>
          (incorporatedFrom === undefined ||
            (incorporatedOn !== null && incorporatedOn >= incorporatedFrom)) &&
          (incorporatedTo === undefined || (incorporatedOn !== null && incorporatedOn <= incorporatedTo)),
      )
      const answer = {
        status: 200,
        headers: {},
        body: '',
        finalUrl: `http://127.0.0.1/?${asked.length}`,
        callId: '',
        contentHash: '',
        retrievedAt: new Date('2026-11-22T12:00:00Z'),
        wasRecorded: false,
      }
      return { hits: hits.length, items: hits.slice(startIndex, startIndex + size), answer }
    },
  }
}
const numbers = (hits: { number: string }[]) => hits.map(({ number }) => number).sort()

describe('a search of the register', () => {
  it('is one call when a page holds it', async () => {
    const register = registerOf({ '2020-01-01': 12 })
    expect(await everyHit(register, { location: 'M1' })).toMatchObject({ notServed: 0 })
    expect(register.asked).toHaveLength(1)
  })

  it('goes on page by page to the last hit that is served', async () => {
    const register = registerOf({ '2020-01-01': 9_999 })
    const { hits, notServed } = await everyHit(register, {})
    expect(numbers(hits)).toEqual(numbers(register.all))
    expect(notServed).toBe(0)
    expect(register.asked).toHaveLength(2)
  })

  it('above 10,000 is split by days of incorporation until each part fits: nobody is lost and nobody comes twice', async () => {
    const days = { '1890-05-01': 3, '1999-12-31': 6_000, '2000-01-01': 6_000, '2026-11-22': 9_000 }
    const register = registerOf(days)
    const { hits, notServed } = await everyHit(register, { location: 'EC1V' })
    expect(hits).toHaveLength(21_003)
    expect(numbers(hits)).toEqual(numbers(register.all))
    expect(notServed).toBe(0)
    expect(register.asked.every(({ location }) => location === 'EC1V')).toBe(true)
  })

  it('stays inside the days that were asked for', async () => {
    const register = registerOf({ '2026-01-01': 8_000, '2026-02-01': 8_000, '2026-03-01': 8_000 })
    const asked = { incorporatedFrom: '2026-01-15', incorporatedTo: '2026-03-01' }
    const { hits } = await everyHit(register, asked)
    expect(hits).toHaveLength(16_000)
    expect(hits.some(({ incorporatedOn }) => incorporatedOn === '2026-01-01')).toBe(false)
  })

  it('counts what a single day has beyond what is served, and who has no day at all', async () => {
    const day = registerOf({ '2026-02-01': 10_400 })
    expect(
      await everyHit(day, { incorporatedFrom: '2026-02-01', incorporatedTo: '2026-02-01' }),
    ).toMatchObject({
      notServed: 400,
    })
    const undated = registerOf({ '2026-02-01': 9_000, '2025-02-01': 9_000, unknown: 7 })
    expect(await everyHit(undated, {})).toMatchObject({ notServed: 7 })
  })
})
