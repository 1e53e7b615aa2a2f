/**
 * Silence is a test: console output, process warnings, traffic to anything but this machine and planned vendor answers
 * that nobody asked for fail the test in which they happen. (Unhandled rejections fail the run by vitest itself.)
 */
import { format } from 'node:util'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { refuseForeignConnections } from './loopback-only.ts'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[?::1\]?)(:\d+)?$/
const METHODS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const

const noise: string[] = []

for (const method of METHODS) {
  console[method] = (...words: unknown[]) => {
    noise.push(`console.${method}: ${format(...words)}`)
  }
}
process.on('warning', (warning) => noise.push(`warning: ${warning.message}`))
const isIntercepted = refuseForeignConnections((address) => noise.push(`connection to ${address}`))

beforeEach(async () => {
  const nock = await loadedNock()
  if (!nock) return
  nock.disableNetConnect()
  nock.enableNetConnect(LOOPBACK)
  nock.emitter.removeListener('no match', noteUnplanned).on('no match', noteUnplanned)
})

afterEach(async () => {
  const nock = await loadedNock()
  const unused = nock?.pendingMocks() ?? []
  nock?.cleanAll()
  expectSilence()
  expect(unused, 'planned vendor answers that were never asked for').toEqual([])
})

afterAll(expectSilence)

function noteUnplanned(request: Request): void {
  const { host, href } = new URL(request.url)
  if (!LOOPBACK.test(host)) noise.push(`a request that no planned answer fits: ${request.method} ${href}`)
}

function expectSilence(): void {
  expect(noise.splice(0), 'a test has to be silent and to stay on this machine').toEqual([])
}

/** nock when the test file uses it, else null: loading it would cost every file a fifth of a second. */
const loadedNock = async () => (isIntercepted() ? (await import('nock')).default : null)
