import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectHonest, failing, outages, runUnder } from './support/outage.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { type Fault, type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

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

describe.each(outages)('HubSpot $how', (outage) => {
  it('is no reason to stop, but duplicates that could stay are warned of', async () => {
    const small = { maxResults: 60, radiusMiles: 1 }
    const { campaign, leads, warnings } = await runUnder(running, world, [failing('hubspot', outage)], small)
    expectHonest(campaign, /HubSpot could not be used/)
    expect(leads.length).toBeGreaterThan(0)
    expect(warnings).toMatch(/HubSpot could not be read .*duplicates/)
  })
})

describe.each(outages)('postcodes.io $how after the launch', (outage) => {
  it('fails the campaign, since no place can be told from another', async () => {
    const { campaign, leads } = await runUnder(running, world, [failing('postcodes-io', outage)])
    expectHonest(campaign, /postcodes\.io|127\.0\.0\.1/)
    expect(campaign.status).toBe('failed')
    expect(leads).toEqual([])
  })
})

describe.each(outages)('Every company website $how', (outage) => {
  it('still brings real leads, none of them with a website', async () => {
    const { campaign, leads } = await runUnder(running, world, [failing('web', outage)], { maxResults: 5 })
    expect(campaign.status).toBe('completed')
    expect(leads).toHaveLength(5)
    const proved = leads.filter((lead) => lead.website !== null || lead.verification === 'verified')
    expect(proved.map(({ name }) => name)).toEqual([])
  })
})

describe('vendors that fail a fifth of their calls', () => {
  it('are asked again, and the campaign brings all its leads', async () => {
    const faults = (['openai', 'companies-house', 'hubspot', 'web'] as const).map(
      (vendor): Fault => ({ vendor, kind: 'status', status: 503, rate: 0.2 }),
    )
    const { campaign, leads } = await runUnder(running, world, faults)
    expect(campaign.status).toBe('completed')
    expect(leads).toHaveLength(8)
  })
})
