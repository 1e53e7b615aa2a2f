import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorShape as googleErrorShape, idsShape } from '../shapes/google-places.ts'
import { accountShape, errorsShape } from '../shapes/hunter.ts'
import { errorShape as openaiErrorShape } from '../shapes/openai.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const basic = (key: string) => ({ authorization: `Basic ${btoa(`${key}:`)}` })

describe('keys that start with "bad" are refused in the words of the vendor', () => {
  test('OpenAI', async () => {
    const ask = (key: string) => sandbox.get('/openai/v1/models', { authorization: `Bearer ${key}` })
    const refused = await ask('bad-key')
    expect(refused.status).toBe(401)
    expect(openaiErrorShape.parse(await refused.json()).error).toMatchObject({
      message: 'Incorrect API key provided',
      code: 'invalid_api_key',
    })
    expect((await ask('any-other-key')).status).toBe(200)
  })

  test('Companies House', async () => {
    const ask = (key: string) =>
      sandbox.get('/companies-house/search/companies?q=school&items_per_page=2', basic(key))
    const refused = await ask('bad-key')
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({ error: 'Invalid Authorization', type: 'ch:service' })
    expect((await ask('any-other-key')).status).toBe(200)
  })

  test.each([
    ['in its own header', (key: string) => ({ 'x-api-key': key })],
    ['as a bearer', (key: string) => ({ authorization: `Bearer ${key}` })],
  ])('Hunter, %s', async (_how, headers) => {
    const refused = await sandbox.get('/hunter/v2/account', headers('bad-key'))
    expect(refused.status).toBe(401)
    expect(errorsShape.parse(await refused.json()).errors[0]?.id).toBe('authentication_failed')
    expect((await sandbox.get('/hunter/v2/account', headers('any-other-key'))).status).toBe(200)
    expect((await sandbox.get('/hunter/v2/account')).status).toBe(401)
  })

  test('Google, which calls it a bad argument', async () => {
    const refused = await search({ textQuery: 'Leeds' }, { 'x-goog-api-key': 'bad-key' })
    expect(refused.status).toBe(400)
    const { error } = googleErrorShape.parse(await refused.json())
    expect(error).toMatchObject({ status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] })
    const withoutKey = await search({ textQuery: 'Leeds' }, { 'x-goog-api-key': '' })
    expect(withoutKey.status).toBe(403)
    expect(googleErrorShape.parse(await withoutKey.json()).error.status).toBe('PERMISSION_DENIED')
  })
})

test("Hunter's account says how many credits are used and when they are renewed", async () => {
  const answer = await sandbox.get('/hunter/v2/account', { 'x-api-key': 'a-key' })
  expect(answer.status).toBe(200)
  const { data } = accountShape.parse(await answer.json())
  expect(data.requests.searches.available).toBeGreaterThan(data.requests.searches.used)
})

const search = (body: object, headers: Record<string, string> = {}) =>
  sandbox.send('POST', '/google-places/v1/places:searchText', body, {
    'x-goog-api-key': 'a-key',
    'x-goog-fieldmask': 'places.id',
    ...headers,
  })

describe("Google's text search", () => {
  test('gives at most as many ids as asked, the same each time', async () => {
    const first = await search({ textQuery: 'Leeds', pageSize: 3 })
    expect(first.status).toBe(200)
    const { places } = idsShape.parse(await first.json())
    expect(places).toHaveLength(3)
    const again = await search(
      { textQuery: 'Leeds', pageSize: 3 },
      { 'x-goog-fieldmask': 'places.id,places.name' },
    )
    const named = idsShape.parse(await again.json()).places
    expect(named?.map(({ id }) => id)).toEqual(places?.map(({ id }) => id))
    expect(named?.every(({ id, name }) => name === `places/${id}`)).toBe(true)
  })

  test('gives an empty object when nothing is found', async () => {
    expect(await (await search({ textQuery: 'Timbuktu' })).json()).toEqual({})
  })

  test.each<[string, object, Record<string, string>]>([
    ['no field mask', { textQuery: 'Leeds' }, { 'x-goog-fieldmask': '' }],
    ['a field that does not exist', { textQuery: 'Leeds' }, { 'x-goog-fieldmask': 'places.colour' }],
    ['no query', {}, {}],
  ])('refuses %s', async (_what, body, headers) => {
    const answer = await search(body, headers)
    expect(answer.status).toBe(400)
    expect(googleErrorShape.parse(await answer.json()).error.status).toBe('INVALID_ARGUMENT')
  })
})
