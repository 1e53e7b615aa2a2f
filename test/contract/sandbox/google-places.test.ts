import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { distanceMiles } from '../../../src/geo/distance.ts'
import { errorShape, placesShape } from '../shapes/google-places.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

const MASK =
  'places.id,places.displayName,places.postalAddress,places.location,places.businessStatus,places.websiteUri,nextPageToken'
const MANCHESTER = { latitude: 53.4794, longitude: -2.2453 }

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_LIMITS: '0' })
})
afterAll(() => sandbox.stop())

const send = (body: object, headers: Record<string, string> = {}) =>
  sandbox.send('POST', '/google-places/v1/places:searchText', body, {
    'x-goog-api-key': 'a-key',
    'x-goog-fieldmask': MASK,
    ...headers,
  })
const search = async (body: object) => placesShape.parse(await (await send(body)).json())
const around = (radiusMetres: number) => ({
  locationBias: { circle: { center: MANCHESTER, radius: radiusMetres } },
})

/** All pages of a search. */
const allOf = async (body: object) => {
  const places = []
  const sizes = []
  let pageToken: string | undefined
  do {
    const page = await search(pageToken === undefined ? body : { ...body, pageToken })
    places.push(...(page.places ?? []))
    sizes.push(page.places?.length ?? 0)
    pageToken = page.nextPageToken
  } while (pageToken !== undefined)
  return { places, sizes }
}

describe("Google's text search", () => {
  it('stops at sixty places, in pages of twenty, none twice', async () => {
    const { places, sizes } = await allOf({ textQuery: 'schools', ...around(50_000) })
    expect(sizes).toEqual([20, 20, 20])
    expect(new Set(places.map(({ id }) => id)).size).toBe(60)
  })

  it('leans to the circle, with some places from outside', async () => {
    const { places } = await allOf({ textQuery: 'dentist', ...around(10_000) })
    const away = places.map(({ location }) => distanceMiles(MANCHESTER, location) * 1.609344)
    expect(away.length).toBeGreaterThan(3)
    expect(away.some((km) => km <= 10)).toBe(true)
    expect(away.some((km) => km > 10)).toBe(true)
    expect(away.every((km) => km <= 20.1)).toBe(true)
  })

  it('keeps to a rectangle that restricts it', async () => {
    const low = { latitude: 53.4, longitude: -2.35 }
    const high = { latitude: 53.55, longitude: -2.1 }
    const { places } = await allOf({
      textQuery: 'schools',
      locationRestriction: { rectangle: { low, high } },
    })
    expect(places.length).toBeGreaterThan(0)
    for (const { location } of places) {
      expect(location.latitude).toBeGreaterThanOrEqual(low.latitude)
      expect(location.longitude).toBeLessThanOrEqual(high.longitude)
    }
  })

  it('keeps to a type when told to be strict', async () => {
    const asked = { textQuery: 'health care', includedType: 'dentist', ...around(50_000) }
    const strict = await allOf({ ...asked, strictTypeFiltering: true })
    const loose = await allOf(asked)
    const dentists = await allOf({ textQuery: 'dentist', ...around(50_000) })
    const ids = new Set(dentists.places.map(({ id }) => id))
    expect(strict.places.length).toBeGreaterThan(0)
    expect(loose.places.some(({ id }) => !ids.has(id))).toBe(true)
    if (dentists.places.length < 60) expect(strict.places.every(({ id }) => ids.has(id))).toBe(true)
  })

  it('knows firms by other names than the register, some closed, some without a website', async () => {
    const { places } = await allOf({ textQuery: 'IT support', ...around(50_000) })
    const more = await allOf({ textQuery: 'care homes', ...around(50_000) })
    const all = [...places, ...more.places]
    expect(all.some(({ businessStatus }) => businessStatus !== 'OPERATIONAL')).toBe(true)
    expect(all.some(({ websiteUri }) => websiteUri === undefined)).toBe(true)
    const known = await Promise.all(all.slice(0, 60).map(({ displayName }) => firmsNamed(displayName.text)))
    expect(known.some((firms) => firms === 0)).toBe(true)
    expect(known.filter((firms) => firms > 0).length).toBeGreaterThan(20)
  })
})

const firmsNamed = async (name: string): Promise<number> => {
  const answer = await sandbox.get(`/control/truth/firms?name=${encodeURIComponent(name)}`)
  return z.object({ firms: z.array(z.unknown()) }).parse(await answer.json()).firms.length
}

it('gives the place that is called as the query says before all others', async () => {
  const { places } = await allOf({ textQuery: 'dentist', ...around(50_000) })
  const last = places.at(-1)?.displayName.text ?? ''
  const named = await search({ textQuery: last, ...around(50_000) })
  expect(named.places?.[0]?.displayName.text).toBe(last)
})

describe('what Google refuses', () => {
  const leeds = { textQuery: 'dentist', ...around(10_000) }

  it.each<[string, object]>([
    ['a circle wider than 50 km', { textQuery: 'dentist', ...around(50_001) }],
    ['a type that does not exist', { ...leeds, includedType: 'rocket_base' }],
    ['a circle that restricts', { textQuery: 'dentist', locationRestriction: around(1000).locationBias }],
    ['a field that the body does not have', { ...leeds, maxDistance: 5 }],
    ['a page token that it never gave', { ...leeds, pageToken: 'made-up' }],
  ])('%s', async (_what, body) => {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(errorShape.parse(await answer.json()).error.status).toBe('INVALID_ARGUMENT')
  })

  it('a page token with another search', async () => {
    const { nextPageToken } = await search({ textQuery: 'schools', ...around(50_000) })
    expect(nextPageToken).toBeDefined()
    expect((await send({ textQuery: 'colleges', ...around(50_000), pageToken: nextPageToken })).status).toBe(
      400,
    )
  })

  it('a project without this API', async () => {
    const answer = await send(leeds, { 'x-goog-api-key': 'off-project' })
    expect(answer.status).toBe(403)
    expect(errorShape.parse(await answer.json()).error.details?.[0]?.reason).toBe('SERVICE_DISABLED')
  })

  it('calls above the quota, in its own words', async () => {
    await sandbox.send('PUT', '/control/faults', {
      vendor: 'google-places',
      kind: 'status',
      status: 429,
      rate: 1,
      count: 1,
    })
    const answer = await send(leeds)
    expect(answer.status).toBe(429)
    expect(errorShape.parse(await answer.json()).error.status).toBe('RESOURCE_EXHAUSTED')
  })
})
