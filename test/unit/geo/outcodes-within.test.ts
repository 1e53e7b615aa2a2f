import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NEAREST_LIMIT, type PostcodesIo } from '../../../src/clients/postcodes-io/client.ts'
import { createGeocoder } from '../../../src/clients/postcodes-io/geocoder.ts'
import { distanceKm, KM_PER_MILE } from '../../../src/geo/distance.ts'
import { MOST_REACH_KM, outcodeReachKm } from '../../../src/geo/outcode-reach.ts'
import type { GeoPoint, OutcodePlace } from '../../../src/ports/geocoder.ts'
import type { TileAnswer } from '../../../src/ports/place-cache.ts'
import { realWorldNotice, realWorldSettings } from '../../e2e/support/shared-register.ts'
import { edgeOutcodes } from './edge-outcodes.ts'

/** A geocoder over these outward codes, which answers as postcodes.io does: the nearest hundred within 25 km. */
const geocoderOver = (all: readonly OutcodePlace[]) => {
  const tiles = new Map<string, TileAnswer>()
  const unused = () => Promise.reject(new Error('not asked here'))
  const postcodesIo: PostcodesIo = {
    postcode: unused,
    postcodes: unused,
    outcode: unused,
    outcodesNear: async (centre, radiusKm) => {
      expect(radiusKm).toBeLessThanOrEqual(25)
      return all
        .map((outcode) => ({ outcode, away: distanceKm(centre, outcode) }))
        .filter(({ away }) => away <= radiusKm)
        .sort((a, b) => a.away - b.away)
        .slice(0, NEAREST_LIMIT)
        .map(({ outcode }) => outcode)
    },
  }
  return createGeocoder({
    postcodesIo,
    cache: {
      getPlaces: async () => new Map(),
      putPlaces: async () => undefined,
      getTiles: async (ids) =>
        new Map(
          ids.flatMap((id): [string, TileAnswer][] => {
            const known = tiles.get(id)
            return known ? [[id, known]] : []
          }),
        ),
      putTiles: async (answers) => void [...answers].map(([id, answer]) => tiles.set(id, answer)),
    },
  })
}

/** Without tiles, limits and order of asking: each outward code by itself, with all its true neighbours. */
const bruteForce = (all: readonly OutcodePlace[], centre: GeoPoint, radiusMiles: number): string[] => {
  const radiusKm = radiusMiles * KM_PER_MILE
  const reaches = (one: OutcodePlace): boolean => {
    const beyondKm = distanceKm(centre, one) - radiusKm
    if (beyondKm <= 0 || beyondKm > MOST_REACH_KM) return beyondKm <= 0
    const neighbours = all.filter((other) => Math.abs(other.latitude - one.latitude) < 0.5)
    return beyondKm <= outcodeReachKm(one, neighbours)
  }
  return all.filter(reaches).map(({ outcode }) => outcode)
}

const compare = async (all: readonly OutcodePlace[], at: GeoPoint, radiusMiles: number) => {
  const found = await geocoderOver(all).outcodesWithin(at, radiusMiles)
  const away = found.map((one) => distanceKm(at, one))
  expect(away).toEqual(away.toSorted((a, b) => a - b))
  const codes = new Set(found.map(({ outcode }) => outcode))
  expect(codes.size).toBe(found.length)
  const expected = bruteForce(all, at, radiusMiles)
  expect(expected.filter((outcode) => !codes.has(outcode))).toEqual([])
  expect(Math.max(0, ...away)).toBeLessThanOrEqual(radiusMiles * KM_PER_MILE + MOST_REACH_KM)
  return { codes: [...codes], expected }
}

const pointOf = (outcode: string): OutcodePlace => {
  const place = edgeOutcodes.find((one) => one.outcode === outcode)
  if (!place) throw new Error(`${outcode} is not in the sample`)
  return place
}

const edges: [string, string][] = [
  ['Belfast', 'BT1'],
  ['Fermanagh, at the Irish border', 'BT74'],
  ['Londonderry', 'BT48'],
  ['Shetland', 'ZE1'],
  ['Orkney', 'KW15'],
  ['Barra, the last of the Western Isles', 'HS9'],
  ['the Isle of Wight', 'PO30'],
  ['the Isles of Scilly', 'TR21'],
  ['Berwick, at the Scottish border', 'TD15'],
  ['Gretna, at the Scottish border', 'DG16'],
  ['Carlisle, at the Scottish border', 'CA3'],
]

describe.each(edges)('around %s', (_name, outcode) => {
  it.each([1, 5, 25, 60, 120, 200])('%d miles hold every outward code inside', async (radiusMiles) => {
    const { codes } = await compare(edgeOutcodes, pointOf(outcode), radiusMiles)
    expect(codes).toContain(outcode)
  })
})

it('crosses the Scottish border both ways, and the sea', async () => {
  const near = async (outcode: string, miles: number) =>
    (await compare(edgeOutcodes, pointOf(outcode), miles)).codes
  expect(await near('CA3', 15)).toContain('DG16')
  expect(await near('DG16', 15)).toContain('CA3')
  expect(await near('BT1', 60)).toContain('DG9')
  expect(await near('PO30', 15)).toEqual(expect.arrayContaining(['PO41', 'SO45']))
})

describe('the whole kingdom', () => {
  const all = realWorldSettings === null ? [] : centroidsIn(realWorldSettings.SANDBOX_GEO ?? '')
  const places = ['EC1A', 'BT1', 'ZE1', 'PO30', 'TD15', 'TR21']

  // Where the tiles end neighbours are missing, so that a few more codes may reach in than really do.
  it.runIf(all.length > 0).each(places)(
    `${realWorldNotice}around %s a brute force finds no other`,
    async (name) => {
      const at = all.find(({ outcode }) => outcode === name)
      if (!at) throw new Error(`${name} has no centroid`)
      for (const radiusMiles of [1, 25, 200]) {
        const { codes, expected } = await compare(all, at, radiusMiles)
        expect(codes.length - expected.length).toBeLessThanOrEqual(2 + expected.length * 0.02)
      }
    },
  )
})

/** Without the islands that are not in the United Kingdom: postcodes.io knows no place of theirs. */
function centroidsIn(folder: string): OutcodePlace[] {
  const rows = readFileSync(join(folder, 'outcode-centroids.csv'), 'utf8').trim().split('\n').slice(1)
  return rows
    .map((row) => {
      const [outcode = '', latitude, longitude] = row.split(',')
      return { outcode, latitude: Number(latitude), longitude: Number(longitude), adminDistrict: null }
    })
    .filter(({ outcode }) => !/^(JE|GY|IM)/.test(outcode))
}
