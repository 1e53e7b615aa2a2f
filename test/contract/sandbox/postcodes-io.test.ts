import { afterAll, beforeAll, expect, test } from 'vitest'
import * as shapes from '../shapes/postcodes-io.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const ask = (path: string): Promise<Response> => sandbox.get(`/postcodes-io${path}`)
const bulk = (postcodes: unknown): Promise<Response> =>
  sandbox.send('POST', '/postcodes-io/postcodes', { postcodes })

test.each([
  ['M1 1AA', 'M1', 53.48, -2.24],
  ['le11aa', 'LE1', 52.63, -1.13],
  ['SW1A 1AA', 'SW1A', 51.5, -0.13],
])('finds %s in about the right place', async (postcode, outcode, latitude, longitude) => {
  const { result } = shapes.postcodeAnswer.parse(
    await (await ask(`/postcodes/${encodeURIComponent(postcode)}`)).json(),
  )
  expect(result.outcode).toBe(outcode)
  expect(Math.abs((result.latitude ?? 0) - latitude)).toBeLessThan(0.05)
  expect(Math.abs((result.longitude ?? 0) - longitude)).toBeLessThan(0.08)
})

test.each([
  ['ZZ1 1ZZ', 'Invalid postcode'],
  ['nonsense', 'Invalid postcode'],
  ['LE99 9ZZ', 'Postcode not found'],
])('refuses %s: %s', async (postcode, error) => {
  const response = await ask(`/postcodes/${encodeURIComponent(postcode)}`)
  expect(response.status).toBe(404)
  expect(shapes.failure.parse(await response.json())).toEqual({ status: 404, error })
})

test('bulk keeps the order, gives null for what does not exist, drops what is no text', async () => {
  const { result } = shapes.bulkAnswer.parse(
    await (await bulk(['LE1 1AA', 7, 'LE99 9ZZ', null, 'm11aa'])).json(),
  )
  expect(result.map(({ query, result: found }) => [query, found?.postcode ?? null])).toEqual([
    ['LE1 1AA', 'LE1 1AA'],
    ['LE99 9ZZ', null],
    ['m11aa', 'M1 1AA'],
  ])
})

test('bulk takes a hundred and refuses more, or no list', async () => {
  expect((await bulk(Array.from({ length: 100 }, () => 'M1 1AA'))).status).toBe(200)
  const many = await bulk(Array.from({ length: 101 }, () => 'M1 1AA'))
  expect(many.status).toBe(400)
  expect(shapes.failure.parse(await many.json()).error).toContain('Up to 100 postcodes')
  const none = await bulk('M1 1AA')
  expect(none.status).toBe(400)
  shapes.failure.parse(await none.json())
})

test('an outward code is found, an unknown one is not', async () => {
  const { result } = shapes.outcodeAnswer.parse(await (await ask('/outcodes/le1')).json())
  expect(result).toMatchObject({ outcode: 'LE1', admin_district: ['Leicester'], country: ['England'] })
  const unknown = await ask('/outcodes/ZZ9')
  expect(unknown.status).toBe(404)
  expect(shapes.failure.parse(await unknown.json()).error).toBe('Outcode not found')
})

test('outward codes near a point come nearest first, cut to radius and limit', async () => {
  const near = async (query: string) =>
    shapes.nearestOutcodesAnswer.parse(await (await ask(`/outcodes?lon=-1.13&lat=52.63&${query}`)).json())
      .result ?? []
  const wide = await near('radius=90000&limit=100')
  expect(wide.length).toBeGreaterThan(5)
  const distances = wide.map(({ distance }) => distance)
  expect(distances).toEqual([...distances].sort((one, other) => one - other))
  expect(Math.max(...distances)).toBeLessThanOrEqual(25_000)
  expect((await near('')).every(({ distance }) => distance <= 5_000)).toBe(true)
  expect(await near('radius=25000&limit=2')).toEqual(wide.slice(0, 2))
})

test('no outward code near a point is null, and wrong questions are refused', async () => {
  const sea = shapes.nearestOutcodesAnswer.parse(await (await ask('/outcodes?lon=-30&lat=50')).json())
  expect(sea.result).toBeNull()
  for (const query of ['lon=x&lat=52', 'lat=52', 'lon=-1&lat=52&radius=far', 'lon=-1&lat=52&limit=-1']) {
    const response = await ask(`/outcodes?${query}`)
    expect(response.status).toBe(400)
    shapes.failure.parse(await response.json())
  }
})

test('the neighbours of an outward code start with itself', async () => {
  const { result } = shapes.nearestOutcodesAnswer.parse(
    await (await ask('/outcodes/M1/nearest?radius=8000')).json(),
  )
  expect(result?.[0]).toMatchObject({ outcode: 'M1', distance: 0 })
  expect(result?.length).toBeGreaterThan(1)
})
