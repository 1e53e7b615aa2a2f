import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/clients/http.ts'
import { createPostcodesIo } from '../../../src/clients/postcodes-io/client.ts'
import { createGeocoder } from '../../../src/clients/postcodes-io/geocoder.ts'
import { distanceKm } from '../../../src/geo/distance.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import type { PlaceCache, TileAnswer } from '../../../src/ports/place-cache.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of postcodes.io 18.0.1.
// On loopback, so that no test can reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18001'

const createMemoryCache = (): PlaceCache => {
  const places = new Map<string, PostcodePlace>()
  const tiles = new Map<string, TileAnswer>()
  const pick = <T>(from: Map<string, T>, keys: string[]) =>
    new Map([...from].filter(([key]) => keys.includes(key)))
  return {
    getPlaces: async (postcodes) => pick(places, postcodes),
    putPlaces: async (fresh) => {
      for (const place of fresh) places.set(place.postcode, place)
    },
    getTiles: async (ids) => pick(tiles, ids),
    putTiles: async (fresh) => {
      for (const [id, answer] of fresh) tiles.set(id, answer)
    },
  }
}

const setUp = () => {
  const gate = createSendingGate()
  const postcodesIo = createPostcodesIo({
    baseUrl: BASE,
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
  })
  return {
    gate,
    postcodesIo,
    geocoder: createGeocoder({ postcodesIo, cache: createMemoryCache() }),
    api: nock(BASE),
  }
}

const wirePostcode = (postcode: string) => ({
  postcode,
  outcode: postcode.split(' ')[0],
  latitude: 53.47,
  longitude: -2.23,
  admin_district: 'Manchester',
  region: 'North West',
  country: 'England',
})

describe('place', () => {
  it('finds a full postcode once and remembers it', async () => {
    const { geocoder, api, gate } = setUp()
    api.get('/postcodes/M1%201AA').reply(200, { status: 200, result: wirePostcode('M1 1AA') })
    expect(await geocoder.place('m11aa')).toMatchObject({
      postcode: 'M1 1AA',
      outcode: 'M1',
      adminDistrict: 'Manchester',
    })
    expect(await geocoder.place('M1 1AA')).toMatchObject({ latitude: 53.47 })
    expect(gate.calls).toHaveLength(1)
  })

  it('finds an outward code alone', async () => {
    const { geocoder, api } = setUp()
    const result = {
      outcode: 'M1',
      latitude: 53.48,
      longitude: -2.24,
      admin_district: ['Manchester'],
      country: ['England'],
    }
    api.get('/outcodes/M1').reply(200, { status: 200, result })
    expect(await geocoder.place('m1')).toMatchObject({
      postcode: 'M1',
      outcode: 'M1',
      adminDistrict: 'Manchester',
      country: 'England',
    })
  })

  it('is null for what does not exist, was terminated, or has no position', async () => {
    const { geocoder, api, gate } = setUp()
    api
      .get('/postcodes/E1W%201UU')
      .reply(404, { status: 404, error: 'Postcode not found', terminated: { postcode: 'E1W 1UU' } })
    api.get('/outcodes/M99').reply(404, { status: 404, error: 'Outcode not found' })
    api
      .get('/postcodes/JE2%203AB')
      .reply(200, { status: 200, result: { ...wirePostcode('JE2 3AB'), latitude: null, longitude: null } })
    expect(await geocoder.place('E1W 1UU')).toBeNull()
    expect(await geocoder.place('M99')).toBeNull()
    expect(await geocoder.place('JE2 3AB')).toBeNull()
    expect(await geocoder.place('no postcode')).toBeNull()
    expect(gate.calls).toHaveLength(3)
  })
})

describe('places', () => {
  it('asks in hundreds, leaves missing ones out, and asks nothing twice', async () => {
    const { geocoder, api, gate } = setUp()
    const postcodes = Array.from(
      { length: 130 },
      (_, index) => `M${1 + (index % 9)} ${index % 10}A${'ABDEFGHJLN'[Math.floor(index / 10) % 10]}`,
    )
    const wanted = [
      ...new Set([...postcodes, ...Array.from({ length: 60 }, (_, index) => `LS${1 + index} 1AA`)]),
    ]
    api
      .post('/postcodes')
      .times(2)
      .reply(200, async (request: Request) => {
        const { postcodes: asked } = (await request.json()) as { postcodes: string[] }
        expect(asked.length).toBeLessThanOrEqual(100)
        return {
          status: 200,
          result: asked.map((query) => ({ query, result: query === 'LS1 1AA' ? null : wirePostcode(query) })),
        }
      })
    const found = await geocoder.places([...wanted, 'nonsense'])
    expect(found.size).toBe(wanted.length - 1)
    expect(found.has('LS1 1AA')).toBe(false)
    await geocoder.places(wanted.filter((postcode) => postcode !== 'LS1 1AA'))
    expect(gate.calls).toHaveLength(2)
    expect(new Set(gate.calls.map(({ requestKey }) => requestKey)).size).toBe(2)
  })
})

describe('outcodesWithin', () => {
  // A made-up country of outcodes: one every 2 km around Manchester, denser than a disc look-up can list.
  const country = Array.from({ length: 26 * 26 }, (_, index) => ({
    outcode: `M${index}`,
    latitude: 53.22 + Math.floor(index / 26) * 0.018,
    longitude: -2.59 + (index % 26) * 0.03,
    admin_district: ['Manchester'],
    country: ['England'],
  }))

  const answerNearest = (request: Request) => {
    const query = new URL(request.url).searchParams
    const centre = { latitude: Number(query.get('lat')), longitude: Number(query.get('lon')) }
    expect(Number(query.get('radius'))).toBeLessThanOrEqual(25_000)
    const near = country
      .map((outcode) => ({ ...outcode, distance: distanceKm(centre, outcode) * 1000 }))
      .filter(({ distance }) => distance <= Number(query.get('radius')))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, Number(query.get('limit')))
    return { status: 200, result: near.length === 0 ? null : near }
  }

  it('finds every outcode in the circle, nearest first, though single discs come back full', async () => {
    const { geocoder, api, gate } = setUp()
    api.persist().get('/outcodes').query(true).reply(200, answerNearest)
    const centre = { latitude: 53.45, longitude: -2.2 }
    const found = await geocoder.outcodesWithin(centre, 8)
    const inside = country.filter((outcode) => distanceKm(centre, outcode) <= 12.874752)
    const names = new Set(found.map(({ outcode }) => outcode))
    expect(inside.length).toBeGreaterThan(100)
    expect(inside.filter(({ outcode }) => !names.has(outcode))).toEqual([])
    const distances = found.map((outcode) => distanceKm(centre, outcode))
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    // Neighbours that may reach into the circle belong to it, far ones do not.
    expect(found.length).toBeGreaterThan(inside.length)
    expect(Math.max(...distances)).toBeLessThan(12.9 + 6)
    const calls = gate.calls.length
    await geocoder.outcodesWithin(centre, 8)
    expect(gate.calls).toHaveLength(calls)
    nock.cleanAll()
  })
})

describe('what a status means', () => {
  it('tells outages from refusals and nonsense', async () => {
    const { postcodesIo, api } = setUp()
    api.get('/postcodes/M1%201AA').reply(503, 'busy')
    expect(await rejection(postcodesIo.postcode('M1 1AA'))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
    api.get('/postcodes/M1%201AA').reply(429, '', { 'retry-after': '2' })
    expect(await rejection(postcodesIo.postcode('M1 1AA'))).toMatchObject({
      name: 'RateLimited',
      retryAfterMs: 2000,
    })
    api.post('/postcodes').reply(400, {
      status: 400,
      error: 'Too many postcodes submitted. Up to 100 postcodes can be bulk requested at a time',
    })
    expect(await rejection(postcodesIo.postcodes(['M1 1AA']))).toMatchObject({
      name: 'ItemFailed',
      code: 'vendor_refused',
    })
    api.get('/postcodes/M1%201AA').reply(200, '{"status":200,"resu')
    expect(await rejection(postcodesIo.postcode('M1 1AA'))).toMatchObject({
      name: 'ItemFailed',
      code: 'vendor_nonsense',
    })
  })
})
