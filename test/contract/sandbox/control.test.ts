import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, runToEnd, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())
afterEach(async () => {
  await sandbox.send('DELETE', '/control/faults')
  await sandbox.send('PUT', '/control/latency', { scale: 0 })
})

const call = () => sandbox.get('/postcodes-io/postcodes/M11AA')
const fault = (body: object) =>
  sandbox.send('PUT', '/control/faults', { vendor: 'postcodes-io', rate: 1, ...body })

describe('faults', () => {
  test('a status comes as often as asked, then no more', async () => {
    await fault({ kind: 'status', status: 429, count: 2 })
    expect([(await call()).status, (await call()).status, (await call()).status]).toEqual([429, 429, 200])
  })

  test('other vendors are not touched', async () => {
    await fault({ kind: 'status', vendor: 'hubspot' })
    expect((await call()).status).toBe(200)
  })

  test('a rate is kept over many calls', async () => {
    await fault({ kind: 'status', status: 503, rate: 0.3 })
    const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await call()).status))
    const failed = statuses.filter((status) => status === 503).length
    expect(failed).toBeGreaterThan(35)
    expect(failed).toBeLessThan(85)
  })

  test('a cut answer breaks off in the middle', async () => {
    await fault({ kind: 'cut' })
    const response = await call()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  test('nonsense is no JSON, empty is nothing', async () => {
    await fault({ kind: 'nonsense', count: 1 })
    await expect((await call()).json()).rejects.toThrow()
    await fault({ kind: 'empty', count: 1 })
    expect(await (await call()).text()).toBe('')
  })

  test('a timeout holds the call until the caller gives up', async () => {
    await fault({ kind: 'timeout', count: 1 })
    const response = fetch(`${sandbox.url}/postcodes-io/postcodes/M11AA`, {
      signal: AbortSignal.timeout(300),
    })
    await expect(response).rejects.toThrow(/aborted|timeout/i)
    expect((await call()).status).toBe(200)
  })

  test('a wrong setting is refused with its fields named', async () => {
    const response = await fault({ vendor: 'fax', kind: 'slow' })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/vendor.*kind/s)
  })
})

test('latency slows calls down, the same call by the same time', async () => {
  const timed = async () => {
    const startedAt = performance.now()
    await call()
    return performance.now() - startedAt
  }
  await sandbox.send('PUT', '/control/latency', { scale: 1 })
  expect(await timed()).toBeGreaterThan(55)
  expect((await sandbox.send('PUT', '/control/latency', { scale: 2 })).status).toBe(400)
})

test('the journal tells what each vendor was asked', async () => {
  await sandbox.send('DELETE', '/control/journal')
  await sandbox.send('POST', '/postcodes-io/postcodes', { postcodes: ['LE1 1AA'] })
  await sandbox.get('/companies-house/search/companies?q=acme', { authorization: 'Basic c2VjcmV0Og==' })
  const text = await (await sandbox.get('/control/journal')).text()
  const { entries } = JSON.parse(text)
  expect(entries).toMatchObject([
    { vendor: 'postcodes-io', method: 'POST', path: '/postcodes', body: { postcodes: ['LE1 1AA'] } },
    { vendor: 'companies-house', method: 'GET', path: '/search/companies?q=acme' },
  ])
  expect(text).not.toContain('c2VjcmV0')
  const one = await (await sandbox.get('/control/journal?vendor=companies-house')).json()
  expect(z.object({ entries: z.array(z.unknown()) }).parse(one).entries.length).toBe(1)
})

test('portals and their tokens are told, and take companies', async () => {
  const answer = await (await sandbox.get('/control/portals')).json()
  expect(z.object({ portals: z.unknown() }).parse(answer).portals).toMatchObject([
    { id: 90000001, accessToken: 'sandbox-token-90000001' },
    { id: 90000002, accessToken: 'sandbox-token-90000002' },
  ])
  const put = await sandbox.send('PUT', '/control/portals/90000002/companies', {
    properties: { name: 'Added Ltd' },
  })
  expect(await put.json()).toMatchObject({ properties: { name: 'Added Ltd' } })
  expect((await sandbox.send('PUT', '/control/portals/1/companies', { properties: {} })).status).toBe(404)
})

describe('life', () => {
  test('ends when its last client leaves, not before', async () => {
    const leased = await startSandbox()
    const ended = new Promise((resolve) => leased.process.once('close', resolve))
    await leased.send('POST', '/control/lease', { client: 'one' })
    await leased.send('POST', '/control/lease', { client: 'two' })
    await leased.send('POST', '/control/leave', { client: 'one' })
    expect((await leased.get('/control/truth/world')).status).toBe(200)
    await leased.send('POST', '/control/leave', { client: 'two' })
    expect(await ended).toBe(0)
  })

  test('stays without clients when told to, and ends quietly on SIGTERM', async () => {
    const kept = await startSandbox({ SANDBOX_KEEP: '1' })
    await kept.send('POST', '/control/lease', { client: 'one' })
    await kept.send('POST', '/control/leave', { client: 'one' })
    expect((await kept.get('/control/truth/world')).status).toBe(200)
    const ended = new Promise((resolve) => kept.process.once('close', resolve))
    kept.process.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a taken port ends it with one sentence', async () => {
    const { port } = new URL(sandbox.url)
    const { code, stderr } = await runToEnd({ SANDBOX_PORT: port })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^The sandbox's port ${port} is taken.*\n$`))
  })
})
