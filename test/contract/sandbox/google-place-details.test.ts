import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorShape, livePlaceShape, placesShape } from '../shapes/google-places.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

const MASK =
  'id,displayName,businessStatus,rating,userRatingCount,regularOpeningHours.weekdayDescriptions,currentOpeningHours.openNow,googleMapsUri,attributions'

let sandbox: RunningSandbox
let ids: string[]
beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_LIMITS: '0' })
  const circle = { center: { latitude: 53.4794, longitude: -2.2453 }, radius: 50_000 }
  const answer = await sandbox.send(
    'POST',
    '/google-places/v1/places:searchText',
    { textQuery: 'dentist', locationBias: { circle } },
    {
      'x-goog-api-key': 'a-key',
      'x-goog-fieldmask':
        'places.id,places.displayName,places.postalAddress,places.location,places.businessStatus,places.websiteUri',
    },
  )
  ids = (placesShape.parse(await answer.json()).places ?? []).map(({ id }) => id)
})
afterAll(() => sandbox.stop())

const details = (id: string, headers: Record<string, string> = {}) =>
  sandbox.send('GET', `/google-places/v1/places/${id}?languageCode=en-GB&regionCode=GB`, undefined, {
    'x-goog-api-key': 'a-key',
    'x-goog-fieldmask': MASK,
    ...headers,
  })

describe("Google's place details", () => {
  it('gives what the mask names of the place asked for, of some with rating and hours, of some without', async () => {
    const places = await Promise.all(
      ids.map(async (id) => livePlaceShape.parse(await (await details(id)).json())),
    )
    expect(places.map(({ id }) => id)).toEqual(ids)
    for (const known of ['rating', 'regularOpeningHours'] as const) {
      expect(places.some((place) => place[known] !== undefined)).toBe(true)
      expect(places.some((place) => place[known] === undefined)).toBe(true)
    }
    const again = await Promise.all(
      ids.map(async (id) => livePlaceShape.parse(await (await details(id)).json())),
    )
    expect(again.map(({ rating }) => rating)).toEqual(places.map(({ rating }) => rating))
  })

  it('gives no field that was not asked for', async () => {
    const answer = await details(ids[0] ?? '', { 'x-goog-fieldmask': 'id,rating' })
    const given = Object.keys((await answer.json()) as object)
    expect(given.filter((field) => field !== 'id' && field !== 'rating')).toEqual([])
    expect(given).toContain('id')
  })

  it.each<[string, string, Record<string, string>, number, string]>([
    ['no mask', 'first', { 'x-goog-fieldmask': '' }, 400, 'INVALID_ARGUMENT'],
    [
      'a mask with the prefix of a search',
      'first',
      { 'x-goog-fieldmask': 'places.id' },
      400,
      'INVALID_ARGUMENT',
    ],
    ['what can be no id', 'short', {}, 400, 'INVALID_ARGUMENT'],
    ['an id that was retired', 'ChIJretiredRetiredRetiredRe', {}, 404, 'NOT_FOUND'],
    ['a wrong key', 'first', { 'x-goog-api-key': 'off-project' }, 403, 'PERMISSION_DENIED'],
  ])('refuses %s', async (_what, id, headers, status, word) => {
    const answer = await details(id === 'first' ? (ids[0] ?? '') : id, headers)
    expect(answer.status).toBe(status)
    expect(errorShape.parse(await answer.json()).error.status).toBe(word)
  })
})
