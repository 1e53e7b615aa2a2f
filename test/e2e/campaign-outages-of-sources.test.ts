import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectHonest, failing, outages, runUnder } from './support/outage.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

// A campaign that hangs on a vendor is found out soon.
vi.setConfig({ testTimeout: 40_000 })

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world, { retries: 1 })
  await running.app.startWorker()
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

describe.each(outages)('OpenAI $how for good', (outage) => {
  it('brings leads from the register alone, and says so', async () => {
    const small = { maxResults: 60, radiusMiles: 1 }
    const { campaign, leads } = await runUnder(running, world, [failing('openai', outage)], small)
    expectHonest(campaign, /web search/)
    expect(campaign.status).toBe('partly_completed')
    expect(leads.length).toBeGreaterThan(0)
    const web = campaign.sources.find(({ source }) => source === 'web-search')
    expect(web).toMatchObject({ stepsDone: 0, findings: 0 })
  })
})

describe.each(outages)('Companies House $how for good', (outage) => {
  it('believes nothing, and says that nothing could be checked', async () => {
    const small = { maxResults: 60, radiusMiles: 1 }
    const { campaign, leads } = await runUnder(running, world, [failing('companies-house', outage)], small)
    expectHonest(campaign, /Companies House/)
    expect(leads).toEqual([])
    expect(campaign.counts.found, 'the web search went on').toBeGreaterThan(0)
    expect(campaign.counts.failed, 'what the web found could not be checked').toBeGreaterThan(0)
  })
})

describe('both sources and HubSpot out of order at once', () => {
  it('fail the campaign with the reason of each, and leave nothing open', async () => {
    const down = { kind: 'status', status: 500 } as const
    const faults = (['openai', 'companies-house', 'hubspot'] as const).map((vendor) => failing(vendor, down))
    const { campaign, leads } = await runUnder(running, world, faults, { maxResults: 5, radiusMiles: 1 })
    expect(campaign.status).toBe('failed')
    for (const cause of [/web search/, /Companies House/, /HubSpot/]) expectHonest(campaign, cause)
    expect(leads).toEqual([])
  })
})
