import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CampaignView } from '../../server/app.ts'
import { sumOfParts } from './support/campaign-json.ts'
import { trueFirm } from './support/ground-truth.ts'
import { educationBrief, launch, type RunningApp, startApp, waitUntil } from './support/running-app.ts'
import { type Fault, type SandboxVendor, type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

let world: SandboxWorld
const started: RunningApp[] = []

beforeAll(async () => {
  world = await startSandboxWorld()
})

afterEach(async () => {
  await world.clearFaults()
  for (const running of started.splice(0)) await running.stop()
})

afterAll(() => world.stop())

/** A campaign of its own on an empty database, run to its end while the faults last. */
async function runUnder(faults: Fault[], changes: Record<string, unknown> = {}) {
  const running = await startApp(world)
  started.push(running)
  await running.app.startWorker()
  const { id } = await launch(running, educationBrief(changes))
  for (const fault of faults) await world.setFault(fault)
  const campaign = await waitUntil(running, id)
  const { items: leads } = await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })
  const events = await running.app.reads.events(running.portalId, id, { afterId: 0, limit: 1000 })
  expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
  expect(campaign.counts.inProgress).toBe(0)
  expect(campaign.counts.leads).toBe(leads.length)
  for (const lead of leads) {
    expect(await trueFirm(world, lead.companyNumber ?? ''), lead.name).toMatchObject({ status: 'active' })
  }
  return { campaign, leads, events }
}

const failing = (vendor: SandboxVendor, kind: Fault['kind'], status?: number): Fault[] => [
  { vendor, kind, ...(status === undefined ? {} : { status }) },
]

/** The one thing that must never be: an ending that calls itself complete though something could not be looked at. */
function expectHonest(campaign: CampaignView, cause: RegExp) {
  expect(['partly_completed', 'failed'], campaign.statusReason).toContain(campaign.status)
  expect(campaign.statusReason).toMatch(cause)
  expect(campaign.statusReason, 'plain words, no program’s').not.toMatch(/undefined|null|\[object|Error:|\bat \//)
}

const every: [string, Fault['kind'], number?][] = [
  ['answers 500', 'status', 500],
  ['refuses the key', 'status', 401],
  ['answers nonsense', 'nonsense'],
  ['cuts its answers', 'cut'],
]

describe('OpenAI is out of order for good', () => {
  it.each(every)('%s: leads come from the register alone, and the campaign says so', async (_name, kind, status) => {
    const { campaign, leads } = await runUnder(failing('openai', kind, status), { maxResults: 100, radiusMiles: 4 })
    expectHonest(campaign, /web-search/)
    expect(campaign.status).toBe('partly_completed')
    expect(leads.length).toBeGreaterThan(0)
    const progress = campaign.sources.find(({ source }) => source === 'web-search')
    expect(progress).toMatchObject({ stepsDone: 0, findings: 0 })
  })
})

describe('Companies House is out of order for good', () => {
  it.each(every)('%s: nothing is believed', async (_name, kind, status) => {
    const { campaign, leads } = await runUnder(failing('companies-house', kind, status))
    expectHonest(campaign, /companies-house|Companies House|could not be checked/)
    expect(leads).toEqual([])
    expect(campaign.counts.found, 'the web search went on').toBeGreaterThan(0)
  })
})

describe('HubSpot is out of order', () => {
  it.each(every)('%s: the campaign goes on, and warns that duplicates could stay', async (_name, kind, status) => {
    const { campaign, leads, events } = await runUnder(failing('hubspot', kind, status), { maxResults: 100, radiusMiles: 3 })
    expectHonest(campaign, /hubspot/i)
    expect(leads.length).toBeGreaterThan(0)
    expect(events.filter(({ level }) => level === 'warning').map(({ message }) => message).join(' ')).toMatch(/HubSpot/)
  })
})

describe('postcodes.io is out of order after the launch', () => {
  it.each(every)('%s: the campaign fails and says why', async (_name, kind, status) => {
    const { campaign } = await runUnder(failing('postcodes-io', kind, status))
    expectHonest(campaign, /postcodes\.io/i)
    expect(campaign.status).toBe('failed')
  })
})

describe('company websites', () => {
  it.each(every)('%s: leads stay real, and none shows a website', async (_name, kind, status) => {
    const { campaign, leads } = await runUnder(failing('web', kind, status))
    expect(campaign.status).toBe('completed')
    expect(leads.length).toBeGreaterThan(0)
    expect(leads.filter((lead) => lead.website !== null || lead.verification === 'verified')).toEqual([])
  })
})

describe('everything is out of order at once', () => {
  it('fails with the reasons of each source, with no lead and no open end', async () => {
    const { campaign, leads } = await runUnder([
      ...failing('openai', 'status', 500),
      ...failing('companies-house', 'status', 500),
      ...failing('hubspot', 'status', 500),
    ])
    expect(campaign.status).toBe('failed')
    expectHonest(campaign, /web-search.*companies-house|companies-house.*web-search/s)
    expect(leads).toEqual([])
  })
})

describe('vendors that fail a fifth of their calls', () => {
  it('brings its leads all the same', async () => {
    const faults = (['openai', 'companies-house', 'hubspot', 'web'] as const).map(
      (vendor): Fault => ({ vendor, kind: 'status', status: 503, rate: 0.2 }),
    )
    const { campaign, leads } = await runUnder(faults)
    expect(['completed', 'partly_completed']).toContain(campaign.status)
    expect(leads).toHaveLength(8)
  })
})
