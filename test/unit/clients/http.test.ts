import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { retryAfterMs } from '../../../src/clients/classify.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { pinnedAgent } from '../../../src/clients/website/site-sender.ts'
import { AppError } from '../../../src/errors.ts'

const http = createHttp({ userAgent: 'Leadwright/1.0 (+https://leadwright.example/bot)' })
const LIMITS = { timeoutMs: 2000, maxBytes: 10_000 }
let server: Server | null = null

const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  server = null
})

const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('send', () => {
  it('names us, sends the body and gives status, headers and text', async () => {
    const base = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () =>
        response.writeHead(418, { 'X-Seen': request.headers['user-agent'] }).end(`${request.method} ${body}`),
      )
    })
    const answer = await http.send({ method: 'POST', url: `${base}/x`, body: 'héllo' }, LIMITS)
    expect(answer).toMatchObject({ status: 418, body: 'POST héllo', finalUrl: `${base}/x` })
    expect(answer.headers['x-seen']).toBe(http.userAgent)
  })

  it('never follows a redirect', async () => {
    const base = await serve((_request, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    )
    const answer = await http.send({ method: 'GET', url: base }, LIMITS)
    expect(answer).toMatchObject({ status: 302, headers: { location: '/elsewhere' } })
  })

  it.each([
    ['text/html; charset=windows-1252', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]), 'Café €'],
    [
      'text/html',
      Buffer.concat([Buffer.from('<meta charset="windows-1252">'), Buffer.from([0xe9])]),
      '<meta charset="windows-1252">é',
    ],
    ['text/html', Buffer.from('<p>Café</p>'), '<p>Café</p>'],
    ['text/html; charset=nonsense', Buffer.from('Café'), 'Café'],
  ])('reads %s', async (type, bytes, text) => {
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(bytes),
    )
    expect((await http.send({ method: 'GET', url: base }, LIMITS)).body).toBe(text)
  })

  it('stops at the cap of the unpacked body', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    expect(bomb.byteLength).toBeLessThan(LIMITS.maxBytes)
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    expect(await failure(http.send({ method: 'GET', url: base }, LIMITS))).toMatchObject({
      code: 'too_large',
      isRetryable: false,
    })
  })

  it('does not read a body of another type than wanted', async () => {
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(50_000)),
    )
    const answer = await http.send({ method: 'GET', url: base }, { ...LIMITS, readsOnly: /html/ })
    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  it('gives up a server that never ends, also in the middle of the body', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200).write('a')
    })
    const error = await failure(http.send({ method: 'GET', url: base }, { ...LIMITS, timeoutMs: 150 }))
    expect(error).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
      message: expect.stringMatching(/150 ms/),
    })
  })

  it('says a cut body and a closed port are worth another try', async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
    })
    expect(await failure(http.send({ method: 'GET', url: base }, LIMITS))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
    server = null
    expect(await failure(http.send({ method: 'GET', url: base }, LIMITS))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })

  it('gives the reason of an abort as it is', async () => {
    const base = await serve(() => {})
    const reason = new AppError('conflict', 'The campaign was cancelled.')
    const controller = new AbortController()
    const sent = failure(http.send({ method: 'GET', url: base }, { ...LIMITS, signal: controller.signal }))
    controller.abort(reason)
    expect(await sent).toBe(reason)
  })
})

describe('pinnedAgent', () => {
  it('connects to the checked address whatever the name would lead to', async () => {
    const base = await serve((request, response) => response.end(`for ${request.headers.host}`))
    // A name like any other for the name service, though the tests' own loopback check lets it pass for its start.
    const host = `127.no-such-host.example:${new URL(base).port}`
    const dispatcher = pinnedAgent(['127.0.0.1'])
    const answer = await http.send({ method: 'GET', url: `http://${host}/` }, { ...LIMITS, dispatcher })
    expect(answer).toMatchObject({ status: 200, body: `for ${host}` })
    await dispatcher.destroy()
  })
})

describe('retryAfterMs', () => {
  const answer = (headers: Record<string, string>) => ({ status: 429, headers, body: '', finalUrl: '' })

  it.each([
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after-ms': '350', 'retry-after': '9' }, 350],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT', date: 'Sun, 22 Nov 2026 12:00:00 GMT' }, 30_000],
    [{ 'x-ratelimit-reset': '1795348830', date: 'Sun, 22 Nov 2026 12:00:00 GMT' }, 30_000],
    [{ 'x-ratelimit-reset': '1', date: 'Sun, 22 Nov 2026 12:00:00 GMT' }, 0],
    [{ 'retry-after': '999999' }, 3_600_000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'x-ratelimit-reset': '1795348830' }, null],
    [{}, null],
  ])('reads %o as %s', (headers, expected) => {
    expect(retryAfterMs(answer(headers as Record<string, string>))).toBe(expected)
  })
})
