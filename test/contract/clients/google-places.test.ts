import { inspect } from 'node:util'
import nock from 'nock'
import { describe, expect, it } from 'vitest'
import {
  createGooglePlaces,
  type PlaceHit,
  type TextSearch,
} from '../../../src/clients/google-places/client.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of the Places API (New) v1 discovery document and google.rpc.Status.
// On loopback, so that no test can reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18003/v1'
const KEY = 'test-key-of-nobody'
const MASK =
  'places.id,places.displayName,places.postalAddress,places.location,places.businessStatus,places.websiteUri,nextPageToken'
/** 35 dollars for 1,000 calls at 0.8 pounds a dollar. */
const A_PAGE = 28_000

const setUp = () => {
  const gate = createSendingGate()
  const client = createGooglePlaces({
    baseUrl: BASE,
    apiKey: KEY,
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
  })
  const api = nock('http://127.0.0.1:18003', {
    reqheaders: { 'x-goog-api-key': KEY, 'x-goog-fieldmask': MASK },
  })
  return { gate, client, api }
}

const SEARCH: TextSearch = {
  query: 'dental practice',
  placeType: 'dentist',
  circle: { centre: { latitude: 53.4794, longitude: -2.2453 }, radiusMetres: 8046.72 },
}
const BODY = {
  textQuery: 'dental practice',
  includedType: 'dentist',
  strictTypeFiltering: true,
  languageCode: 'en-GB',
  regionCode: 'GB',
  locationBias: { circle: { center: { latitude: 53.4794, longitude: -2.2453 }, radius: 8047 } },
  pageSize: 20,
}
const PATH = '/v1/places:searchText'

const read = async (pages: AsyncGenerator<PlaceHit[], void, void>): Promise<PlaceHit[][]> => {
  const all: PlaceHit[][] = []
  for await (const page of pages) all.push(page)
  return all
}
const failure = (status: number, word: string, message: string, reason?: string) => ({
  error: {
    code: status,
    message,
    status: word,
    ...(reason ? { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] } : {}),
  },
})

describe('a text search', () => {
  it('reads pages until there is no more, asking the same with each token', async () => {
    const { client, api, gate } = setUp()
    const place = {
      id: 'ChIJ1',
      displayName: { text: 'Oak Dental', languageCode: 'en' },
      postalAddress: { postalCode: 'm11aa', regionCode: 'GB' },
      location: { latitude: 53.48, longitude: -2.24 },
      businessStatus: 'OPERATIONAL',
      websiteUri: 'https://oakdental.co.uk/',
    }
    api.post(PATH, BODY).reply(200, { places: [place], nextPageToken: 'next' })
    api.post(PATH, { ...BODY, pageToken: 'next' }).reply(200, {
      places: [
        { id: 'ChIJ2', businessStatus: 'CLOSED_TEMPORARILY' },
        { id: 'ChIJ3', businessStatus: 'FUTURE_OPENING' },
      ],
    })
    expect(await read(client.pages(SEARCH))).toEqual([
      [
        {
          id: 'ChIJ1',
          name: 'Oak Dental',
          postcode: 'M1 1AA',
          point: { latitude: 53.48, longitude: -2.24 },
          website: 'https://oakdental.co.uk/',
          isClosed: false,
        },
      ],
      [
        { id: 'ChIJ2', name: '', postcode: null, point: null, website: null, isClosed: true },
        expect.objectContaining({ id: 'ChIJ3', isClosed: false }),
      ],
    ])
    expect(gate.calls).toHaveLength(2)
    for (const call of gate.calls) {
      expect(call).toMatchObject({ vendor: 'google-places', mayKeepBody: false, maxCostMicroPounds: A_PAGE })
      expect(call.costMicroPounds?.({ status: 200, headers: {}, body: '{}', finalUrl: '' })).toBe(A_PAGE)
      expect(JSON.stringify([call.limitKey, call.request, call.requestKey])).not.toMatch(/test-key|next/)
    }
    expect(new Set(gate.calls.map(({ requestKey }) => requestKey)).size).toBe(2)
  })

  it('asks for three pages at most', async () => {
    const { client, api, gate } = setUp()
    api
      .post(PATH)
      .times(3)
      .reply(200, { places: [{ id: 'ChIJ1' }], nextPageToken: 'more' })
    expect(await read(client.pages(SEARCH))).toHaveLength(3)
    expect(gate.calls).toHaveLength(3)
  })

  it('takes an empty object for nothing found, and is not bound to a type when it has none', async () => {
    const { client, api } = setUp()
    const { includedType: _type, strictTypeFiltering: _strict, ...untyped } = BODY
    api.post(PATH, untyped).reply(200, {})
    expect(await read(client.pages({ ...SEARCH, placeType: null }))).toEqual([[]])
  })

  it('asks for no circle wider than Google takes', async () => {
    const { client, api } = setUp()
    api.post(PATH, (body) => body.locationBias.circle.radius === 50_000).reply(200, {})
    await read(client.pages({ ...SEARCH, circle: { ...SEARCH.circle, radiusMetres: 99_000 } }))
  })

  it('asks again when it may help: an earlier page would be paid for twice by a new job', async () => {
    const { client, api, gate } = setUp()
    api.post(PATH).reply(503, failure(503, 'UNAVAILABLE', 'Later.'))
    api.post(PATH).reply(429, failure(429, 'RESOURCE_EXHAUSTED', "limit 'SearchTextRequest per minute'"))
    api.post(PATH).reply(200, { places: [{ id: 'ChIJ1' }] })
    expect(await read(client.pages(SEARCH))).toHaveLength(1)
    expect(gate.calls).toHaveLength(3)
  })
})

describe('what an answer means', () => {
  const errorOf = async (status: number, body: unknown, times = 1): Promise<AppError> => {
    const { client, api } = setUp()
    api
      .post(PATH)
      .times(times)
      .reply(status, body as nock.Body)
    const error = await rejection(read(client.pages(SEARCH)))
    expect(nock.isDone()).toBe(true)
    expect(error).toBeInstanceOf(AppError)
    expect(inspect(error, { depth: 9 })).not.toMatch(/test-key|Redwing/)
    return error as AppError
  }

  it.each([
    ['a wrong key', 400, 'INVALID_ARGUMENT', 'API key not valid.', 'API_KEY_INVALID'],
    ['no key', 403, 'PERMISSION_DENIED', 'unregistered callers', undefined],
    ['an API that is off', 403, 'PERMISSION_DENIED', 'is disabled', 'SERVICE_DISABLED'],
    ["the day's quota", 429, 'RESOURCE_EXHAUSTED', "limit 'SearchTextRequest per day'", undefined],
  ])('%s: the source is unusable', async (_what, status, word, message, reason) => {
    const error = await errorOf(status, failure(status, word, message, reason))
    expect(error).toBeInstanceOf(SourceUnusable)
    expect(error).toMatchObject({ code: 'vendor_refused', isRetryable: false })
  })

  it('the quota of a minute: slow down', async () => {
    const error = await errorOf(429, failure(429, 'RESOURCE_EXHAUSTED', "limit 'x per minute'"), 3)
    expect(error).toBeInstanceOf(RateLimited)
  })

  it('an outage: later', async () => {
    expect(await errorOf(503, failure(503, 'UNAVAILABLE', 'Later.'), 3)).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })

  it.each([
    ['a request that it does not take', 400, failure(400, 'INVALID_ARGUMENT', 'Unsupported types: x.')],
    ['an answer of another shape', 200, { places: [{ displayName: { text: 'Redwing House' } }] }],
    ['an answer that is cut', 200, '{"places":[{"id":"1","displayName":{"text":"Redwing House'],
    ['no JSON at all', 200, '<html>Redwing House</html>'],
  ])('%s: this step is given up, with nothing of it in the error', async (_what, status, body) => {
    expect(await errorOf(status, body)).toBeInstanceOf(ItemFailed)
  })
})
