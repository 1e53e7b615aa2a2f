import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchArea } from '../../../src/campaigns/campaign-type.ts'
import { planSearches } from '../../../src/campaigns/plan-searches.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { RegisterStep, WebSearchStep } from '../../../src/campaigns/search-step.ts'
import { distanceMiles } from '../../../src/geo/distance.ts'
import { placeAt } from '../pipeline/make-believe.ts'

const centre = placeAt('M1 1AA', 0)
const briefOf = (radiusMiles: number, maxResults: number) =>
  readBrief({ type: 'education', postcode: 'M1 1AA', radiusMiles, maxResults }).brief

/** Outward codes on a grid over the circle, nearest first, as the geocoder gives them. */
const areaOf = (radiusMiles: number, across = 11): SearchArea => {
  const steps = Array.from({ length: across }, (_, index) => (2 * index) / (across - 1) - 1)
  const outcodes = steps
    .flatMap((north) => steps.map((east) => ({ north: north * radiusMiles, east: east * radiusMiles })))
    .filter(({ north, east }) => Math.hypot(north, east) <= radiusMiles)
    .map(({ north, east }, index) => ({
      outcode: `X${index}`,
      adminDistrict: `District ${index}`,
      latitude: centre.latitude + north / 69.0934,
      longitude: centre.longitude + east / (69.0934 * Math.cos((centre.latitude * Math.PI) / 180)),
    }))
    .map((outcode) => ({ ...outcode, distanceMiles: distanceMiles(centre, outcode) }))
    .sort((a, b) => a.distanceMiles - b.distanceMiles)
  return { centre, points: [], today: '2026-11-22', outcodes }
}

const terms = { sicCodes: ['85200'], webTerms: ['primary schools', 'colleges'], conditions: ['state only'] }
const planned = (radiusMiles: number, maxResults: number, changes: Partial<typeof terms> = {}) =>
  planSearches(briefOf(radiusMiles, maxResults), areaOf(radiusMiles), { ...terms, ...changes })
const webOf = (steps: ReturnType<typeof planned>) =>
  steps.filter((step): step is WebSearchStep => step.source === 'web-search')
const registerOf = (steps: ReturnType<typeof planned>) =>
  steps.filter((step): step is RegisterStep => step.source === 'companies-house')

const radius = fc.integer({ min: 1, max: 200 })
const results = fc.integer({ min: 1, max: 500 })

describe('web questions', () => {
  it('ask for 5 to 15 companies each, never more', () => {
    fc.assert(
      fc.property(radius, results, (radiusMiles, maxResults) => {
        for (const { wanted } of webOf(planned(radiusMiles, maxResults))) {
          expect(wanted).toBeGreaterThanOrEqual(5)
          expect(wanted).toBeLessThanOrEqual(15)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('ask each term in each sub-area once, nearest sub-area first, with the conditions', () => {
    const questions = webOf(planned(25, 50))
    const distances = questions.map((question) => question.distanceMiles)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(questions.slice(0, 2)).toMatchObject([
      { term: 'primary schools', postcode: 'M1 1AA', place: 'Manchester', conditions: ['state only'] },
      { term: 'colleges', postcode: 'M1 1AA', conditions: ['state only'] },
    ])
    const asked = questions.map(({ term, postcode }) => `${term} ${postcode}`)
    expect(new Set(asked).size).toBe(asked.length)
    expect(questions).toHaveLength(2 * 4)
  })

  it('ask once for a small circle and in at most twelve places for the largest', () => {
    expect(webOf(planned(5, 50)).map(({ postcode, radiusMiles }) => [postcode, radiusMiles])).toEqual([
      ['M1 1AA', 5],
      ['M1 1AA', 5],
    ])
    expect(webOf(planned(200, 50))).toHaveLength(2 * 12)
  })

  it('make do with the outward codes that there are', () => {
    const lonely = { ...areaOf(40), outcodes: areaOf(40).outcodes.slice(0, 1) }
    expect(webOf(planSearches(briefOf(40, 50), lonely, terms))).toMatchObject([
      { radiusMiles: 40 },
      { radiusMiles: 40 },
    ])
    expect(webOf(planSearches(briefOf(40, 50), { ...areaOf(40), outcodes: [] }, terms))).toHaveLength(2)
  })

  // The rest is the register's, which is asked for every outward code.
  it('lie apart and cover the larger part of the circle', () => {
    for (const radiusMiles of [16, 25, 40, 60, 96, 150, 200]) {
      const area = areaOf(radiusMiles, 31)
      const questions = webOf(planSearches(briefOf(radiusMiles, 50), area, terms))
      const discs = questions.map((question) => ({
        ...(area.outcodes.find(({ outcode }) => outcode === question.postcode) ?? centre),
        radiusMiles: question.radiusMiles,
      }))
      const covered = area.outcodes.filter((spot) =>
        discs.some((disc) => distanceMiles(spot, disc) <= disc.radiusMiles),
      )
      expect(covered.length / area.outcodes.length, `${radiusMiles} miles`).toBeGreaterThan(0.6)
    }
  })
})

describe('register searches', () => {
  it('ask every outward code once, nearest first', () => {
    fc.assert(
      fc.property(radius, results, (radiusMiles, maxResults) => {
        const steps = registerOf(planned(radiusMiles, maxResults))
        const codes = areaOf(radiusMiles).outcodes.map(({ outcode }) => outcode)
        expect(steps.flatMap(({ locations }) => locations)).toEqual(codes)
        expect(Math.max(...steps.map(({ locations }) => locations.length))).toBeLessThanOrEqual(10)
        for (const step of steps) expect(step.sicCodes).toEqual(['85200'])
      }),
      { numRuns: 40 },
    )
  })

  it('ask wider at a time when more is wanted', () => {
    const widthOf = (maxResults: number) => registerOf(planned(25, maxResults))[0]?.locations.length
    expect([1, 50, 51, 100, 500].map(widthOf)).toEqual([1, 1, 2, 2, 10])
  })

  it('are left out for a type without a trade', () => {
    expect(registerOf(planned(25, 50, { sicCodes: [] }))).toEqual([])
  })
})

describe('the order', () => {
  it('the web goes first with as many questions as the target needs, then the register, then the rest', () => {
    const sources = planned(60, 20).map(({ source }) => source)
    const firstRegister = sources.indexOf('companies-house')
    expect(firstRegister).toBe(Math.ceil((20 * 1.8) / 8))
    expect(planned(60, 1).findIndex(({ source }) => source === 'companies-house')).toBe(4)
    const afterRegister = sources.slice(sources.lastIndexOf('companies-house') + 1)
    expect(afterRegister.length).toBe(2 * 8 - firstRegister)
  })

  it('never asks more than 24 questions before the register', () => {
    const webTerms = Array.from({ length: 6 }, (_, index) => `term ${index}`)
    const sources = planned(96, 500, { webTerms }).map(({ source }) => source)
    expect(sources.indexOf('companies-house')).toBe(24)
  })

  it('loses no search and repeats none', () => {
    fc.assert(
      fc.property(radius, results, (radiusMiles, maxResults) => {
        const labels = planned(radiusMiles, maxResults).map(({ label }) => label)
        expect(new Set(labels).size).toBe(labels.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('several points', () => {
  const north = (name: string, miles: number) => ({ ...placeAt(name, miles), adminDistrict: name })
  const points = Array.from({ length: 24 }, (_, index) => north(`P${index}`, 30 * (index + 1)))
  const around = (count: number, radiusMiles: number, webTerms = terms.webTerms) =>
    planSearches(
      briefOf(radiusMiles, 50),
      { ...areaOf(radiusMiles), points: points.slice(0, count) },
      { ...terms, webTerms },
    )

  it('are all asked about, each as wide as the circle, in at most forty questions', () => {
    const questions = webOf(around(24, 5))
    expect(new Set(questions.map(({ postcode }) => postcode)).size).toBe(25)
    expect(questions.map(({ radiusMiles }) => radiusMiles)).toEqual(questions.map(() => 5))
    expect(questions).toHaveLength(40)
    const five = Array.from({ length: 5 }, (_, index) => `term ${index}`)
    const spread = webOf(around(24, 5, five))
    expect(new Set(spread.map(({ postcode }) => postcode)).size).toBe(25)
    expect(new Set(spread.slice(0, 25).map(({ term }) => term)).size).toBe(5)
    expect(spread).toHaveLength(40)
  })

  it('share the sub-areas of wide circles', () => {
    const questions = webOf(around(2, 40))
    const places = new Set(questions.map(({ postcode }) => postcode))
    expect(places.size).toBe(12)
    for (const postcode of ['M1 1AA', 'P0', 'P1']) expect(places).toContain(postcode)
    expect(questions.length).toBeLessThanOrEqual(40)
  })

  it('repeat no question, also when a point is the centre again', () => {
    const area = { ...areaOf(5), points: [centre, north('P0', 30), north('P0', 30)] }
    const labels = webOf(planSearches(briefOf(5, 50), area, terms)).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).toHaveLength(2 * 2)
  })

  it('have each outward code in one register search', () => {
    const codes = registerOf(around(24, 5)).flatMap(({ locations }) => locations)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('sectors of the brief', () => {
  const inSectors = (sectors: string[], sicCodes: string[]) => {
    const { brief } = readBrief({ type: 'education', postcode: 'M1 1AA', sectors })
    return planSearches(brief, areaOf(15), { ...terms, sicCodes })
  }

  it('narrow the register to those of the type, and stand in every question', () => {
    const steps = inSectors(['853'], ['85200', '85310', '85320'])
    expect(registerOf(steps)[0]?.sicCodes).toEqual(['85310', '85320'])
    for (const { conditions } of webOf(steps))
      expect(conditions).toEqual(['state only', expect.stringContaining('general secondary education')])
  })

  it('are the trade of a type that has none; a sector outside the type leaves the register out', () => {
    expect(registerOf(inSectors(['75'], []))[0]?.sicCodes).toEqual(['75000'])
    expect(registerOf(inSectors(['62'], ['85200']))).toEqual([])
  })
})

describe('places', () => {
  it('come after the first questions and before the register, the far ones last', () => {
    const steps = planSearches(briefOf(30, 20), areaOf(30), {
      ...terms,
      places: [{ query: 'school', placeType: 'school' }],
    })
    const sources = steps.map(({ source }) => source)
    const first = sources.indexOf('google-places')
    expect(sources.slice(0, first).every((source) => source === 'web-search')).toBe(true)
    expect(sources.slice(first, first + 13)).toEqual([
      ...Array.from({ length: 12 }, () => 'google-places'),
      'companies-house',
    ])
    expect(sources.at(-1)).toBe('google-places')
  })
})
