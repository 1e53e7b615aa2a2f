import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { distanceKm } from '../../../src/geo/distance.ts'
import { applicationsShape } from '../shapes/planning.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

const MANCHESTER = { latitude: 53.4794, longitude: -2.2453 }
const TODAY = '2026-11-01'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_LIMITS: '0' })
})
afterEach(async () => {
  await sandbox.send('DELETE', '/control/faults')
  await sandbox.send('PUT', '/control/limits', { scale: 0 })
})
afterAll(() => sandbox.stop())

const ask = (parameters: Record<string, string>) =>
  sandbox.get(`/planning/api/applics/json?${new URLSearchParams(parameters)}`)
const around = (krad: number, more: Record<string, string> = {}) => ({
  lat: String(MANCHESTER.latitude),
  lng: String(MANCHESTER.longitude),
  krad: String(krad),
  ...more,
})
const read = async (parameters: Record<string, string>) =>
  applicationsShape.parse(await (await ask(parameters)).json())

describe("PlanIt's applications", () => {
  it('lie in the circle, newest first, page by page and none twice', async () => {
    const first = await read(around(40, { recent: '180', pg_sz: '50' }))
    expect(first.total).toBeGreaterThan(100)
    expect(first).toMatchObject({ from: 0, to: 49 })
    const second = await read(around(40, { recent: '180', pg_sz: '50', page: '2' }))
    const records = [...first.records, ...second.records]
    expect(new Set(records.map(({ name }) => name)).size).toBe(100)
    for (const { location_x, location_y, distance } of records) {
      const away = distanceKm(MANCHESTER, { latitude: location_y, longitude: location_x })
      expect(away).toBeLessThanOrEqual(40)
      expect(distance).toBeCloseTo(away, 1)
    }
    const days = records.map(({ start_date }) => start_date)
    expect(days).toEqual(days.toSorted().reverse())
  })

  it('are of the days and the state asked for', async () => {
    const recent = await read(around(60, { recent: '30', app_state: 'Undecided' }))
    expect(recent.records.length).toBeGreaterThan(5)
    for (const { start_date, app_state } of recent.records) {
      expect(start_date >= '2026-10-02' && start_date <= TODAY).toBe(true)
      expect(app_state).toBe('Undecided')
    }
  })

  it('are of firms and of households, some naming a company, each with a page for people', async () => {
    const { records } = await read(around(97, { recent: '180', pg_sz: '1000' }))
    const texts = records.map(({ description, address }) => `${address} ${description}`)
    expect(texts.filter((text) => /dwelling|conservatory|\bfell\b/i.test(text)).length).toBeGreaterThan(50)
    expect(texts.filter((text) => /\b(limited|ltd|llp)\b/i.test(text)).length).toBeGreaterThan(20)
    const agents = records.filter(({ other_fields }) => 'agent_company' in other_fields)
    expect(agents.length).toBeGreaterThan(20)
    const [one] = records
    const page = await sandbox.get('/web/fetch', { 'x-original-url': one?.link ?? '' })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(one?.uid)
  })

  it('are the same each time', async () => {
    const bodies = await Promise.all([1, 2].map(async () => (await ask(around(20, { recent: '90' }))).text()))
    expect(bodies[0]).toBe(bodies[1])
  })

  it.each([
    [{ krad: 'wide' }, 'krad'],
    [{ recent: '0' }, 'recent'],
    [{ colour: 'red' }, 'colour'],
    [{ pcode: 'ZZ99 9ZZ' }, 'ZZ99 9ZZ'],
  ])('%j is refused', async (parameters, word) => {
    const answer = await ask(parameters as Record<string, string>)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(word)
  })
})

describe("PlanIt's patience", () => {
  it('is for one request a minute: the next is told how long to wait, in seconds of real life', async () => {
    await sandbox.send('PUT', '/control/limits', { scale: 0.5 })
    expect((await ask(around(5))).status).toBe(200)
    const refused = await ask(around(5))
    expect(refused.status).toBe(429)
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(50)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('may end by order of a test', async () => {
    await sandbox.send('PUT', '/control/faults', { vendor: 'planning', kind: 'status', status: 503, rate: 1 })
    expect((await ask(around(5))).status).toBe(503)
  })
})
