import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitTile, type Tile, tilesCovering } from '../../../src/geo/circle-tiling.ts'
import { distanceKm, distanceMiles, KM_PER_MILE } from '../../../src/geo/distance.ts'
import { MOST_REACH_KM, outcodeReachKm } from '../../../src/geo/outcode-reach.ts'
import { UK_BANDS } from '../../../src/geo/uk-bands.ts'

const MANCHESTER = { latitude: 53.4808, longitude: -2.2426 }
const LEEDS = { latitude: 53.8008, longitude: -1.5491 }

const onLand = fc
  .tuple(
    fc.constantFrom(...UK_BANDS),
    fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([band, up, along]) => ({
    latitude: band.south + up,
    longitude: band.west + along * (band.east - band.west),
  }))

const covers = (tiles: Tile[], point: { latitude: number; longitude: number }): boolean =>
  tiles.some((tile) => distanceKm(tile.centre, point) <= tile.radiusKm)

describe('distance', () => {
  it('from Manchester to Leeds is about 36 miles', () => {
    expect(distanceMiles(MANCHESTER, LEEDS)).toBeCloseTo(35.9, 0)
    expect(distanceKm(MANCHESTER, LEEDS) / distanceMiles(MANCHESTER, LEEDS)).toBeCloseTo(KM_PER_MILE, 9)
  })

  it('is nothing to itself and the same both ways', () => {
    fc.assert(
      fc.property(onLand, onLand, (a, b) => {
        expect(distanceKm(a, a)).toBe(0)
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9)
      }),
    )
  })
})

describe('tilesCovering', () => {
  it('covers every point of the circle on UK land with discs of at most 25 km', () => {
    fc.assert(
      fc.property(onLand, onLand, fc.integer({ min: 1, max: 350 }), (centre, point, radiusKm) => {
        const tiles = tilesCovering(centre, radiusKm)
        for (const { radiusKm: own } of tiles) expect(own).toBeLessThanOrEqual(25)
        if (distanceKm(centre, point) <= radiusKm) expect(covers(tiles, point)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('asks the same tiles for neighbouring circles, so that answers are shared', () => {
    const first = new Set(tilesCovering(MANCHESTER, 60).map(({ id }) => id))
    const second = tilesCovering({ latitude: 53.5, longitude: -2.2 }, 60)
    expect(second.filter(({ id }) => first.has(id)).length).toBeGreaterThan(second.length * 0.7)
  })

  it('has none in the open Atlantic', () => {
    expect(tilesCovering({ latitude: 45, longitude: -30 }, 50)).toEqual([])
  })
})

describe('splitTile', () => {
  it('makes quarters that together cover what the whole covered', () => {
    const [tile] = tilesCovering(MANCHESTER, 1)
    if (!tile) throw new Error('no tile at Manchester')
    const quarters = splitTile(tile) ?? []
    expect(quarters).toHaveLength(4)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (up, along) => {
          const { south, west, height, width } = tile.cell
          const point = { latitude: (south + up * height) / 1000, longitude: (west + along * width) / 1000 }
          expect(covers(quarters, point)).toBe(true)
        },
      ),
    )
  })

  it('ends', () => {
    let tiles = tilesCovering(MANCHESTER, 1).slice(0, 1)
    let rounds = 0
    while (tiles.length > 0) {
      tiles = tiles.slice(0, 1).flatMap((tile) => splitTile(tile) ?? [])
      rounds += 1
    }
    expect(rounds).toBeLessThan(10)
  })
})

describe('outcodeReachKm', () => {
  const at = (outcode: string, latitude: number) => ({
    outcode,
    latitude,
    longitude: -2,
    adminDistrict: null,
  })

  it('is small among close neighbours and cautious without any', () => {
    const close = ['M1', 'M2', 'M3', 'M4', 'M5'].map((outcode, index) => at(outcode, 53 + index * 0.005))
    expect(outcodeReachKm(at('M1', 53), close)).toBe(3)
    expect(outcodeReachKm(at('IV27', 58), [])).toBe(MOST_REACH_KM)
  })
})
