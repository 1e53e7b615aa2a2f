import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchArea } from '../../../src/campaigns/campaign-type.ts'
import { placesSteps } from '../../../src/campaigns/places-searches.ts'
import { distanceMiles } from '../../../src/geo/distance.ts'
import { placeAt } from '../pipeline/make-believe.ts'

const centre = placeAt('M1 1AA', 0)
const outcodes = ['M1', 'OL1', 'BB9'].map((outcode, index) => ({
  ...placeAt(outcode, index * 12),
  distanceMiles: index * 12,
}))
const areaOf = (points = [] as SearchArea['points']): SearchArea => ({
  centre,
  points,
  outcodes,
  today: '2026-11-22',
})
const dentist = { query: 'dentist', placeType: 'dentist' }
const vet = { query: 'vet', placeType: null }
const steps = (
  radiusMiles: number,
  queries: { query: string; placeType: string | null }[] = [dentist],
  area: SearchArea | null = areaOf(),
) => placesSteps(area, { radiusMiles }, queries)

describe('searches of Google Places', () => {
  it('ask each query once over a small circle as it is', () => {
    const { latitude, longitude } = centre
    const tile = { latitude, longitude, radiusMiles: 5 }
    expect(steps(5, [dentist, vet])).toEqual([
      {
        source: 'google-places',
        label: 'Google Places: dentist, around M1',
        query: 'dentist',
        placeType: 'dentist',
        tile,
        distanceMiles: 0,
      },
      {
        source: 'google-places',
        label: 'Google Places: vet, around M1',
        query: 'vet',
        placeType: null,
        tile,
        distanceMiles: 0,
      },
    ])
  })

  it('cover every point of a wide circle with tiles of at most 8 miles, nearest first', () => {
    const asked = steps(20)
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.length).toBeLessThan(30)
    const distances = asked.map((step) => step.distanceMiles)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    for (const { tile } of asked) expect(tile.radiusMiles).toBeLessThanOrEqual(8)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 6.283, noNaN: true }),
        (miles, turn) => {
          const point = {
            latitude: centre.latitude + (miles * Math.cos(turn)) / 69.2,
            longitude: centre.longitude + (miles * Math.sin(turn)) / (69.2 * Math.cos(0.937)),
          }
          expect(asked.some(({ tile }) => distanceMiles(tile, point) <= tile.radiusMiles)).toBe(true)
        },
      ),
    )
  })

  it('say in words where a tile is', () => {
    const labels = steps(20).map(({ label }) => label)
    expect(labels.some((label) => label.endsWith('around OL1'))).toBe(true)
  })

  it('go around every point, and share the tiles of those that are near each other', () => {
    const leeds = placeAt('LS1 1AA', 36)
    const apart = steps(5, [dentist], areaOf([leeds, { ...leeds }]))
    expect(apart.map(({ tile }) => tile.latitude)).toEqual([centre.latitude, leeds.latitude])
    const near = steps(20, [dentist], areaOf([placeAt('M2 2BB', 2)]))
    expect(near.length).toBeLessThan(steps(20).length * 2)
    const tiles = near.map(({ tile }) => `${tile.latitude} ${tile.longitude}`)
    expect(new Set(tiles).size).toBe(tiles.length)
  })

  it('of 200 miles are made while a person waits for a forecast', () => {
    const all = Array.from({ length: 2500 }, (_, index) => ({
      ...placeAt(`X${index}`, index / 15),
      distanceMiles: index / 15,
    }))
    const startedAt = performance.now()
    expect(steps(200, [dentist, vet], { ...areaOf(), outcodes: all }).length).toBeGreaterThan(1000)
    expect(performance.now() - startedAt).toBeLessThan(700)
  })

  it('are none without an area or a query', () => {
    expect(steps(5, [dentist], null)).toEqual([])
    expect(steps(5, [])).toEqual([])
  })
})
