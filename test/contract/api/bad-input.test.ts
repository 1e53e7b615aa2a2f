import { request } from 'node:http'
import { errorResponseSchema } from '@leadwright/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeApp } from '../../unit/server/fake-app.ts'
import { startHttp } from '../../unit/server/start-http.ts'

const { app, state } = fakeApp()
let http: Awaited<ReturnType<typeof startHttp>>
beforeAll(async () => {
  http = await startHttp(app)
})
afterAll(() => http.close())

const runs = { numRuns: 60 }

const expectNamedRefusal = (answer: { status: number; json: unknown }): void => {
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  const { error } = errorResponseSchema.parse(answer.json)
  expect(error.fields.length).toBeGreaterThan(0)
  expect(error.message).not.toBe('')
  expect(http.lines).toEqual([])
  expect(state.launches).toBe(0)
}

/** A JSON object in which at least one field cannot be right. */
const wrongBody = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.record({
    launchKey: fc.oneof(fc.constant('launch-0001'), fc.jsonValue()),
    type: fc.oneof(fc.constant('education'), fc.jsonValue()),
    postcode: fc.oneof(fc.constant('M1 1AA'), fc.jsonValue()),
    radiusMiles: fc.oneof(fc.double({ min: 200.5, noNaN: true }), fc.constant('near'), fc.constant(-1)),
    maxResults: fc.jsonValue(),
    inputs: fc.jsonValue(),
  }),
)
const awkwardText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constant("' or 1=1 --"),
)

describe('bad input is refused with a named field, whatever it is', () => {
  test.each([
    '/api/v1/campaigns',
    '/api/v1/campaigns/prepare',
    '/api/v1/forecasts',
    '/api/v1/leads/decisions',
    '/api/v1/lead-views',
  ])('bodies of %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(wrongBody, async (body) => expectNamedRefusal(await http.send('POST', path, body))),
      runs,
    )
  })

  test('text that is no JSON object', async () => {
    const notObject = fc
      .string({ minLength: 1 })
      .filter((text) => !text.trim().startsWith('{') && text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(notObject, async (body) =>
        expectNamedRefusal(await http.send('POST', '/api/v1/campaigns', body)),
      ),
      runs,
    )
  })

  test('bodies of cancel', async () => {
    const body = fc.dictionary(awkwardText, fc.jsonValue(), { minKeys: 1 })
    const path = '/api/v1/campaigns/0b8e6a52-7c11-4d5b-8123-000000000001/cancel'
    await fc.assert(
      fc.asyncProperty(body, async (given) => expectNamedRefusal(await http.send('POST', path, given))),
      runs,
    )
  })

  const queried = [
    '/api/v1/campaign-types',
    '/api/v1/campaigns',
    '/api/v1/campaigns/x',
    '/api/v1/campaigns/x/events',
    '/api/v1/campaigns/x/leads',
    '/api/v1/campaigns/x/left-out',
    '/api/v1/leads',
    '/api/v1/leads/x',
    '/api/v1/leads/x/history',
    '/api/v1/lead-views',
  ]
  test.each(queried)('query parameters of %s', async (path) => {
    const name = fc.oneof(fc.constantFrom('limit', 'after', 'afterId', 'status'), awkwardText)
    // No value of these is right anywhere: a size of 0, a cursor and a state with a quote.
    const value = fc.oneof(
      fc.constant("0'"),
      awkwardText.map((text) => `'${text.toWellFormed()}`),
    )
    await fc.assert(
      fc.asyncProperty(name, value, async (key, text) => {
        const query = new URLSearchParams([[key.toWellFormed(), text]])
        expectNamedRefusal(await http.send('GET', `${path}?${query}`))
      }),
      runs,
    )
  })

  test.each([
    ['GET', ''],
    ['GET', '/events'],
    ['GET', '/leads'],
    ['POST', '/cancel'],
  ])('ids of %s campaigns/:id%s', async (method, rest) => {
    await fc.assert(
      fc.asyncProperty(awkwardText, async (id) => {
        const part = encodeURIComponent(id.toWellFormed())
        // Dots would be taken out of the address before it is sent.
        if (/^\.+$/.test(part)) return
        expectNamedRefusal(await http.send(method, `/api/v1/campaigns/${part}${rest}`))
      }),
      runs,
    )
  })

  test('raw addresses that no client library would send', async () => {
    const raw = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const { port, hostname } = new URL(http.url)
        request({ hostname, port, path, agent: false }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode ?? 0))
        })
          .once('error', reject)
          .end()
      })
    for (const path of [
      '/api/v1/campaigns/%',
      '/%FF',
      '/api/v1/leads/..%2f..',
      '/api/v1/campaigns?%',
      '/api/v1/campaigns?a[b]=1',
    ]) {
      const status = await raw(path)
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(status, path).toBeLessThan(500)
    }
  })
})
