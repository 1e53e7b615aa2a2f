import { inspect } from 'node:util'
import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createPlaceFinder } from '../../../src/clients/google-places/place-finder.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of the Places API (New) v1 discovery document and google.rpc.Status, on loopback.
const HOST = 'http://127.0.0.1:18003'
const KEY = 'test-key-of-nobody'
const NEAR = { latitude: 53.4794, longitude: -2.2453 }
const MATCH_MASK =
  'places.id,places.displayName,places.postalAddress,places.location,places.businessStatus,places.websiteUri,places.nationalPhoneNumber'
const LIVE_MASK =
  'id,displayName,businessStatus,rating,userRatingCount,regularOpeningHours.weekdayDescriptions,currentOpeningHours.openNow,googleMapsUri,attributions'

const setUp = (mask: string) => {
  const gate = createSendingGate()
  const http = createHttp({ userAgent: 'Leadwright-test' })
  const finder = createPlaceFinder({ baseUrl: `${HOST}/v1`, apiKey: KEY, gate, http })
  const api = nock(HOST, { reqheaders: { 'x-goog-api-key': KEY, 'x-goog-fieldmask': mask } })
  return { gate, finder, api }
}
const question = { name: 'Oakfield Dental', near: NEAR, radiusMetres: 3_000 }
const error = (code: number, status: string, message: string) => ({ error: { code, message, status } })

describe('finding a place', () => {
  it('is one page around a point, at its price, of which no answer is kept', async () => {
    const { gate, finder, api } = setUp(MATCH_MASK)
    api
      .post('/v1/places:searchText', {
        textQuery: 'Oakfield Dental',
        languageCode: 'en-GB',
        regionCode: 'GB',
        locationBias: { circle: { center: NEAR, radius: 3_000 } },
        pageSize: 20,
      })
      .reply(200, {
        places: [
          {
            id: 'ChIJ1',
            displayName: { text: 'Oakfield Dental', languageCode: 'en' },
            postalAddress: { postalCode: 'm11aa' },
            location: NEAR,
            businessStatus: 'OPERATIONAL',
            websiteUri: 'https://oakfield.example/',
            nationalPhoneNumber: '0161 496 0123',
          },
          { id: 'ChIJ2', businessStatus: 'CLOSED_PERMANENTLY' },
        ],
      })
    expect(await finder.find(question)).toEqual([
      {
        id: 'ChIJ1',
        name: 'Oakfield Dental',
        postcode: 'M1 1AA',
        point: NEAR,
        website: 'https://oakfield.example/',
        phone: '0161 496 0123',
        isClosed: false,
      },
      { id: 'ChIJ2', name: '', postcode: null, point: null, website: null, phone: null, isClosed: true },
    ])
    // 35 dollars for 1,000 calls at 0.8 pounds a dollar.
    expect(gate.calls).toMatchObject([
      { vendor: 'google-places', operation: 'find-place', mayKeepBody: false, maxCostMicroPounds: 28_000 },
    ])
    expect(JSON.stringify(gate.calls)).not.toContain(KEY)
  })

  it('takes an empty object for nothing found', async () => {
    const { finder, api } = setUp(MATCH_MASK)
    api.post('/v1/places:searchText').reply(200, {})
    expect(await finder.find(question)).toEqual([])
  })
})

describe('showing a place', () => {
  const path = '/v1/places/ChIJ1?languageCode=en-GB&regionCode=GB'

  it('reads rating, hours and whom to name, and keeps nothing', async () => {
    const { gate, finder, api } = setUp(LIVE_MASK)
    api.get(path).reply(200, {
      id: 'ChIJ1',
      displayName: { text: 'Oakfield Dental' },
      businessStatus: 'CLOSED_TEMPORARILY',
      rating: 4.3,
      userRatingCount: 27,
      regularOpeningHours: { openNow: true, weekdayDescriptions: ['Monday: 9:00 am – 5:00 pm'] },
      currentOpeningHours: { openNow: false },
      googleMapsUri: 'https://maps.google.com/?cid=1',
      attributions: [{ provider: 'Listings Ltd', providerUri: 'https://listings.example' }],
    })
    expect(await finder.show('ChIJ1')).toEqual({
      id: 'ChIJ1',
      name: 'Oakfield Dental',
      state: 'closed-for-now',
      rating: 4.3,
      ratingCount: 27,
      isOpenNow: false,
      hours: ['Monday: 9:00 am – 5:00 pm'],
      mapsUrl: 'https://maps.google.com/?cid=1',
      providers: [{ name: 'Listings Ltd', url: 'https://listings.example' }],
    })
    // 20 dollars for 1,000 calls.
    expect(gate.calls).toMatchObject([
      { operation: 'show-place', mayKeepBody: false, maxCostMicroPounds: 16_000 },
    ])
  })

  it('of a place that nobody told anything of', async () => {
    const { finder, api } = setUp(LIVE_MASK)
    api.get(path).reply(200, { id: 'ChIJnew', googleMapsUri: 'javascript:alert(1)' })
    expect(await finder.show('ChIJ1')).toEqual({
      id: 'ChIJnew',
      name: '',
      state: null,
      rating: null,
      ratingCount: null,
      isOpenNow: null,
      hours: [],
      mapsUrl: null,
      providers: [],
    })
  })

  it('says null for an id that Google has retired', async () => {
    const { finder, api } = setUp(LIVE_MASK)
    api.get(path).reply(404, error(404, 'NOT_FOUND', 'The Place ID is no longer valid.'))
    expect(await finder.show('ChIJ1')).toBeNull()
  })

  it.each<[string, number, unknown, new (...given: never[]) => AppError]>([
    ['a refused key', 403, error(403, 'PERMISSION_DENIED', 'x'), SourceUnusable],
    [
      "the day's quota",
      429,
      error(429, 'RESOURCE_EXHAUSTED', "limit 'GetPlaceRequest per day'"),
      SourceUnusable,
    ],
    ['the quota of a minute', 429, error(429, 'RESOURCE_EXHAUSTED', "limit 'x per minute'"), RateLimited],
    ['an outage', 503, error(503, 'UNAVAILABLE', 'Later.'), AppError],
    ['a body that is cut', 200, '{"id":"ChIJ1","displayName":{"text":"Redwing House', ItemFailed],
    ['another shape', 200, { id: 'ChIJ1', displayName: 'Redwing House' }, ItemFailed],
  ])('%s is an error with nothing of the answer in it', async (_what, status, body, kind) => {
    const { finder, api } = setUp(LIVE_MASK)
    api.get(path).reply(status, body as nock.Body)
    const thrown = await rejection(finder.show('ChIJ1'))
    expect(thrown).toBeInstanceOf(kind)
    expect(inspect(thrown, { depth: 9 })).not.toMatch(/Redwing|test-key/)
  })
})
