import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/clients/http.ts'
import { createWebsiteClient } from '../../../src/clients/website/client.ts'
import { createGatewayResolve } from '../../../src/clients/website/resolve.ts'
import { AppError } from '../../../src/errors.ts'
import type { ScopedGate } from '../../../src/ports/outside-call.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

type SiteAnswer = { status?: number; headers?: Record<string, string>; body?: string | Buffer }

// A web gateway with a few sites behind it, in the shape that WEB_GATEWAY_URL promises.
const HTML = { 'content-type': 'text/html; charset=utf-8' }
let pages: Record<string, SiteAnswer> = {}
/** What an address answers first, before its page. */
let stumbles = new Map<string, SiteAnswer[]>()
let names: Record<string, string[]> = {}
let asked: { url: string; headers: IncomingHttpHeaders }[] = []
let server: Server
let gatewayUrl = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://gateway')
    if (url.pathname === '/dns') {
      const addresses = names[url.searchParams.get('name') ?? '']
      response
        .writeHead(addresses ? 200 : 404)
        .end(JSON.stringify(addresses ? { addresses } : { error: 'NXDOMAIN' }))
      return
    }
    const original = String(request.headers['x-original-url'])
    asked.push({ url: original, headers: request.headers })
    const page =
      stumbles.get(original)?.shift() ??
      pages[original] ??
      (original.endsWith('/robots.txt') ? { status: 404 } : { status: 404, headers: HTML, body: 'not here' })
    response.writeHead(page.status ?? 200, page.headers ?? HTML).end(page.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

beforeEach(() => {
  pages = {}
  stumbles = new Map()
  asked = []
  names = { 'acme.co.uk': ['81.2.69.160'], 'www.acme.co.uk': ['81.2.69.161'] }
})

const http = createHttp({ userAgent: 'Leadwright/1.0 (+https://leadwright.example/bot)' })

const setUp = (gate: ScopedGate = createSendingGate()) =>
  createWebsiteClient({ gatewayUrl, gate, http, resolve: createGatewayResolve({ gatewayUrl, http }) })

const askedUrls = () => asked.map(({ url }) => url)

describe('a page', () => {
  it('is read after robots.txt, under our own name, with one limit for its host', async () => {
    pages['https://acme.co.uk/about'] = { body: '<h1>Acme</h1>' }
    const gate = createSendingGate()
    const page = await setUp(gate).page('https://acme.co.uk/about#team')
    expect(page).toMatchObject({
      kind: 'page',
      url: 'https://acme.co.uk/about',
      finalUrl: 'https://acme.co.uk/about',
      status: 200,
      html: '<h1>Acme</h1>',
    })
    expect(askedUrls()).toEqual(['https://acme.co.uk/robots.txt', 'https://acme.co.uk/about'])
    expect(asked.every(({ headers }) => headers['user-agent'] === http.userAgent)).toBe(true)
    expect(gate.calls.map(({ limitKey }) => limitKey)).toEqual(['website:acme.co.uk', 'website:acme.co.uk'])
    expect(gate.calls.at(-1)?.request).toEqual({ method: 'GET', url: 'https://acme.co.uk/about' })
  })

  it('is cited by the address it was found at after redirects', async () => {
    pages['http://acme.co.uk/'] = { status: 301, headers: { location: 'https://www.acme.co.uk/' } }
    pages['https://www.acme.co.uk/'] = { body: 'home' }
    expect(await setUp().page('http://acme.co.uk')).toMatchObject({
      kind: 'page',
      finalUrl: 'https://www.acme.co.uk/',
      html: 'home',
    })
  })

  it.each([
    ['not-html', { headers: { 'content-type': 'application/pdf' }, body: '%PDF' }],
    ['not-html', { headers: {}, body: 'what is it' }],
    ['status', { status: 404, headers: HTML, body: 'gone' }],
    ['status', { status: 503, headers: HTML, body: 'down' }],
    ['status', { status: 429, headers: HTML, body: 'slow down' }],
    ['too-large', { headers: HTML, body: Buffer.alloc(2_100_000, 'a') }],
    ['bad-redirect', { status: 302, headers: {} }],
  ] satisfies [string, SiteAnswer][])('is refused as %s', async (refusal, answer) => {
    pages['https://acme.co.uk/x'] = answer
    expect(await setUp().page('https://acme.co.uk/x')).toMatchObject({
      kind: 'refused',
      refusal,
      reason: expect.stringMatching(/acme\.co\.uk/),
    })
  })

  it('is read though its site stumbles at first, robots.txt too; each try has a name of its own', async () => {
    pages['https://acme.co.uk/'] = { body: 'home' }
    stumbles = new Map([
      ['https://acme.co.uk/robots.txt', [{ status: 503 }]],
      ['https://acme.co.uk/', [{ status: 502 }, { status: 504 }]],
    ])
    const gate = createSendingGate()
    expect(await setUp(gate).page('https://acme.co.uk/')).toMatchObject({ kind: 'page', html: 'home' })
    expect(new Set(gate.calls.map(({ requestKey }) => requestKey)).size).toBe(5)
  })

  it('is asked for three times at most, and once where the server says that it never will', async () => {
    for (const [path, status] of [
      ['down', 503],
      ['broken', 500],
    ] as const) {
      pages[`https://acme.co.uk/${path}`] = { status, headers: HTML, body: '' }
      await setUp().page(`https://acme.co.uk/${path}`)
    }
    expect(askedUrls().filter((url) => url.endsWith('/down'))).toHaveLength(3)
    expect(askedUrls().filter((url) => url.endsWith('/broken'))).toHaveLength(1)
  })

  it('is refused when its redirects do not end', async () => {
    for (let step = 0; step < 10; step += 1)
      pages[`https://acme.co.uk/${step}`] = { status: 302, headers: { location: `/${step + 1}` } }
    expect(await setUp().page('https://acme.co.uk/0')).toMatchObject({
      kind: 'refused',
      refusal: 'bad-redirect',
    })
    expect(asked).toHaveLength(1 + 6)
  })

  it('is refused when the host does not exist, by DNS or by the gateway', async () => {
    expect(await setUp().page('https://gone.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'no-such-host',
    })
    expect(asked).toEqual([])
    pages['https://acme.co.uk/robots.txt'] = { status: 502, headers: { 'x-gateway-error': 'NXDOMAIN' } }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'no-such-host',
    })
  })

  it('is refused when the host cannot be reached', async () => {
    pages['https://acme.co.uk/'] = { status: 502, headers: { 'x-gateway-error': 'ECONNREFUSED' } }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'unreachable',
    })
  })

  it('is refused when the address is none', async () => {
    expect(await setUp().page('no address')).toMatchObject({ kind: 'refused', refusal: 'bad-address' })
  })
})

describe('the guard', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'ftp://acme.co.uk/',
    'http://acme.co.uk:8080/',
    'https://uk.linkedin.com/company/acme',
  ])('holds against %s, asked or redirected to', async (target) => {
    expect(await setUp().page(target)).toMatchObject({ kind: 'refused', refusal: 'blocked-address' })
    pages['https://acme.co.uk/'] = { status: 302, headers: { location: target } }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
    expect(askedUrls()).toEqual(['https://acme.co.uk/robots.txt', 'https://acme.co.uk/'])
  })

  it('holds against names that lead to private addresses, also the second time they are looked up', async () => {
    names['inside.co.uk'] = ['81.2.69.160', '10.0.0.5']
    expect(await setUp().page('https://inside.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
    expect(asked).toEqual([])
    const answers = [['81.2.69.160'], ['127.0.0.1']]
    const client = createWebsiteClient({
      gatewayUrl,
      gate: createSendingGate(),
      http,
      resolve: async () => answers.shift() ?? [],
    })
    pages['https://rebind.co.uk/'] = { body: 'INTERNAL' }
    expect(await client.page('https://rebind.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
    expect(askedUrls()).toEqual(['https://rebind.co.uk/robots.txt'])
  })

  it('holds without a gateway too', async () => {
    const resolve = async () => ['127.0.0.1']
    const client = createWebsiteClient({ gatewayUrl: null, gate: createSendingGate(), http, resolve })
    expect(await client.page('https://acme.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
    expect(await client.page('http://127.0.0.1/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
  })

  it('holds for robots.txt that redirects to a private address', async () => {
    pages['https://acme.co.uk/robots.txt'] = {
      status: 302,
      headers: { location: 'http://10.0.0.1/robots.txt' },
    }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({
      kind: 'refused',
      refusal: 'blocked-address',
    })
  })
})

describe('robots.txt', () => {
  const plain = (body: string): SiteAnswer => ({ headers: { 'content-type': 'text/plain' }, body })

  it('is obeyed, asked once for each origin, and asked again for a redirect to another', async () => {
    pages['https://acme.co.uk/robots.txt'] = plain('User-agent: *\nDisallow: /private')
    pages['https://www.acme.co.uk/robots.txt'] = plain('User-agent: *\nDisallow: /')
    pages['https://acme.co.uk/'] = { body: 'home' }
    pages['https://acme.co.uk/moved'] = { status: 301, headers: { location: 'https://www.acme.co.uk/' } }
    const client = setUp()
    expect(await client.page('https://acme.co.uk/')).toMatchObject({ kind: 'page' })
    expect(await client.page('https://acme.co.uk/private/x')).toMatchObject({
      kind: 'refused',
      refusal: 'robots',
      reason: expect.stringMatching(/robots\.txt/),
    })
    expect(await client.page('https://acme.co.uk/moved')).toMatchObject({
      kind: 'refused',
      refusal: 'robots',
    })
    expect(askedUrls()).toEqual([
      'https://acme.co.uk/robots.txt',
      'https://acme.co.uk/',
      'https://acme.co.uk/moved',
      'https://www.acme.co.uk/robots.txt',
    ])
  })

  it('may speak to us by name', async () => {
    pages['https://acme.co.uk/robots.txt'] = plain(
      'User-agent: Leadwright\nDisallow: /\n\nUser-agent: *\nDisallow:',
    )
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({ kind: 'refused', refusal: 'robots' })
  })

  it('closes the site when its server is in trouble, and opens it when there is none', async () => {
    pages['https://acme.co.uk/'] = { body: 'home' }
    pages['https://acme.co.uk/robots.txt'] = { status: 503 }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({ kind: 'refused', refusal: 'robots' })
    pages['https://acme.co.uk/robots.txt'] = { status: 403 }
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({ kind: 'page' })
    pages['https://acme.co.uk/robots.txt'] = {
      status: 301,
      headers: { location: 'https://www.acme.co.uk/robots.txt' },
    }
    pages['https://www.acme.co.uk/robots.txt'] = plain('User-agent: *\nDisallow: /')
    expect(await setUp().page('https://acme.co.uk/')).toMatchObject({ kind: 'refused', refusal: 'robots' })
  })
})

describe('what is no fault of the site', () => {
  it('is thrown on', async () => {
    const spent = new AppError('not_allowed', 'The budget is spent.')
    const gate: ScopedGate = { call: () => Promise.reject(spent) }
    expect(await rejection(setUp(gate).page('https://acme.co.uk/'))).toBe(spent)
  })
})
