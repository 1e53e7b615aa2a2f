/**
 * Silence is a test: console output, process warnings, traffic to anything but this machine and planned vendor answers
 * that nobody asked for fail the test in which they happen. (Unhandled rejections fail the run by vitest itself.)
 */
import { createRequire } from 'node:module'
import { format } from 'node:util'
import type Nock from 'nock'
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
refuseForeignConnections((address) => noise.push(`connection to ${address}`))

beforeEach(() => {
  const nock = loadedNock()
  if (!nock) return
  nock.disableNetConnect()
  nock.enableNetConnect(LOOPBACK)
})

afterEach(() => {
  const nock = loadedNock()
  const unused = nock?.pendingMocks() ?? []
  nock?.cleanAll()
  expectSilence()
  expect(unused, 'planned vendor answers that were never asked for').toEqual([])
})

afterAll(expectSilence)

function expectSilence(): void {
  expect(noise.splice(0), 'a test has to be silent and to stay on this machine').toEqual([])
}

/** nock when the test file uses it, else null: loading it costs every file a fifth of a second. */
function loadedNock(): typeof Nock | null {
  const require = createRequire(import.meta.url)
  return require.cache[require.resolve('nock')]?.exports ?? null
}
