import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signV3 } from '../../sandbox/preview/fetch/signature.ts'
import type { FetchAnswer, FetchCall } from '../../sandbox/preview/page-data.ts'
import {
  type Answer,
  clientSecret,
  fixtures,
  type Listening,
  portal,
  type Received,
  serveBackend,
  servePreview,
  smallWorld,
} from './support/preview-server.ts'

// Known answers of HubSpot's documentation and of public verifiers.
const vectors = [
  {
    secret: 'f6e94c08-85d0-4608-bcc6-e1850176e7b8',
    request: {
      method: 'POST',
      url: 'https://www.hubspot.com/webhook',
      body: 'REQUEST_BODY',
      timestampMs: 1632188626483,
    },
    signature: 'jf872r5vscVcxCiDRHA4rGrqe/8BPLNVkdJSHdMnGTU=',
  },
  {
    secret: '12345678-aaaa-bbbb-cccc-ddddeeeeffff',
    request: {
      method: 'GET',
      url: 'https://hubspot.com/?appId=1&portalId=2&userId=3',
      body: '',
      timestampMs: 1111111111,
    },
    signature: 'zTfXjo07jfzGouo4wvyAj3qEMUTVJ0PPYPACrluQtQI=',
  },
  {
    secret: '12345678-aaaa-bbbb-cccc-ddddeeeeffff',
    request: {
      method: 'GET',
      url: 'https://hubspot.com/?appId=1&portalId=2&userId=3',
      body: '{"a":1,"b":2}',
      timestampMs: 1111111111,
    },
    signature: 'aaknaCGCYJ4yqzuf1UKGqAWUfdcilJtm5nc/ZCudR9k=',
  },
]

it.each(vectors)('signs as HubSpot does: $signature', ({ secret, request, signature }) => {
  expect(signV3(secret, request)).toBe(signature)
})

describe('the proxy of hubspot.fetch', () => {
  const world = smallWorld()
  let answer: Answer
  let preview: Listening
  let backend: Listening & { received: Received[] }
  const closeAll = async () => Promise.all([preview.close(), backend.close()])

  beforeEach(async () => {
    answer = (_request, response) => response.writeHead(200, { 'x-hidden': 'yes' }).end('{"ok":true}')
    backend = await serveBackend((request, response) => answer(request, response))
    preview = await servePreview(world, `${fixtures}/kitchen-sink`)
    world.useBackend(backend.url)
  })
  afterEach(closeAll)

  const post = (call: Partial<FetchCall>, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${preview.url}/preview/fetch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({
        portalId: portal.id,
        userId: 502,
        requestUri: 'https://kitchen.example.co.uk/api/v1/leads?state=new&q=a%20b',
        ...call,
      }),
    })
  const ask = async (call: Partial<FetchCall>) => (await (await post(call)).json()) as FetchAnswer

  it('adds who asks to the address and signs the whole of it with the secret of the app', async () => {
    const given = await ask({
      method: 'POST',
      requestBody: { key: 'k1' },
      requestHeaders: { authorization: 'Bearer x' },
    })
    expect(given).toEqual({ status: 200, body: '{"ok":true}' })
    const [request] = backend.received
    expect(request?.path).toBe(
      `/api/v1/leads?state=new&q=a%20b&userId=502&portalId=${portal.id}&userEmail=rob%2Brep%40northbridge.example&appId=4711`,
    )
    expect(request?.body).toBe('{"key":"k1"}')
    expect(request?.headers.authorization).toBe('Bearer x')
    const timestamp = String(request?.headers['x-hubspot-request-timestamp'])
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000)
    // Of the escapes only some are decoded before signing: %40 is one, %2B and %20 are not.
    const signed = `${backend.url}${request?.path.replace('%40', '@')}`
    const expected = createHmac('sha256', clientSecret)
      .update(`POST${signed}{"key":"k1"}${timestamp}`)
      .digest('base64')
    expect(request?.headers['x-hubspot-signature-v3']).toBe(expected)
  })

  it.each([
    ['an origin that is not permitted', { requestUri: 'https://evil.example/api' }, 403],
    ['http', { requestUri: 'http://kitchen.example.co.uk/api' }, 400],
    ['a relative address', { requestUri: '/api' }, 400],
    ['a user name in the address', { requestUri: 'https://a:b@kitchen.example.co.uk/api' }, 400],
    ['another header', { requestHeaders: { 'X-Mine': '1' } }, 400],
    ['a method that HubSpot has not', { method: 'OPTIONS' }, 400],
    ['a user of another account', { userId: 999 }, 403],
    ['another portal', { portalId: 90000002 }, 403],
    ['a body above 1 MB', { method: 'POST', requestBody: { text: 'x'.repeat(1_048_577) } }, 413],
  ])('refuses %s before anything leaves', async (_name, call, status) => {
    const given = await ask(call)
    expect(given.status).toBe(status)
    expect(JSON.parse(given.body)).toMatchObject({ status: 'error', message: expect.stringMatching(/\w/) })
    expect(backend.received).toEqual([])
  })

  it('refuses pages of another origin', async () => {
    const response = await post({}, { Origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(backend.received).toEqual([])
  })

  it('hands on a refusal of the server with its own words, once', async () => {
    answer = (_request, response) => response.writeHead(422).end('{"message":"No such postcode"}')
    expect(await ask({})).toEqual({ status: 422, body: '{"message":"No such postcode"}' })
    expect(backend.received).toHaveLength(1)
  })

  it('tries once more after an answer of 500 or a cut connection, and no third time', async () => {
    answer = (_request, response) => {
      if (backend.received.length > 1) response.end('again')
      else response.writeHead(503).end()
    }
    expect(await ask({})).toEqual({ status: 200, body: 'again' })
    backend.received.length = 0
    answer = (_request, response) => response.socket?.destroy()
    expect((await ask({})).status).toBe(502)
    expect(backend.received).toHaveLength(2)
    backend.received.length = 0
    answer = (_request, response) => response.writeHead(500).end('down')
    expect(await ask({})).toEqual({ status: 500, body: 'down' })
    expect(backend.received).toHaveLength(2)
  })

  it('follows no redirect and takes no answer above 1 MB', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end()
    expect((await ask({})).status).toBe(502)
    expect(backend.received).toHaveLength(1)
    answer = (_request, response) => response.end('x'.repeat(1_048_577))
    const given = await ask({})
    expect(given.status).toBe(502)
    expect(given.body).toContain('larger than 1 MB')
  })

  it('gives up after the time that the extension allows', async () => {
    answer = () => undefined
    const given = await ask({ requestTimeoutMillis: 150 })
    expect(given.status).toBe(504)
    expect(given.body).toContain('150 ms')
  })

  it('lets twenty calls of an account run and answers 429 to the next', async () => {
    const waiting: (() => void)[] = []
    const twenty = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        waiting.push(() => response.end('done'))
        if (waiting.length === 20) resolve()
      }
    })
    const running = Array.from({ length: 20 }, () => ask({}))
    await twenty
    expect((await ask({})).status).toBe(429)
    for (const finish of waiting) finish()
    const answers = await Promise.all(running)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    answer = (_request, response) => response.end('free')
    expect(await ask({})).toEqual({ status: 200, body: 'free' })
  })

  it('says so while no server runs', async () => {
    world.useBackend(null)
    const given = await ask({})
    expect(given.status).toBe(502)
    expect(given.body).toContain('No Leadwright server')
  })
})
