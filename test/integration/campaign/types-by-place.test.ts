import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import { milesBetween } from '../../e2e/support/ground-truth.ts'
import { launch, type RunningApp, startApp, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
beforeEach(() => running.clear())
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const run = async (brief: Record<string, unknown>) => {
  const { id } = await launch(running, { postcode: 'M1 1AA', maxResults: 10, ...brief })
  const campaign = await waitUntil(running, id)
  expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
  const { items: leads } = await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })
  return { campaign, leads }
}

describe('IT firms with a gap', () => {
  it('are leads with the sentence that shows it', async () => {
    const gaps = ['structured cabling', 'penetration testing', 'VoIP telephony', 'CCTV installation']
    const { campaign, leads } = await run({ type: 'it-msp-gaps', inputs: { gaps } })
    expect(campaign.statusReason).toMatch(/^Target reached: 10 of 10\./)
    expect(leads).toHaveLength(10)
    const rows = await running.database.query<{ criteria: { result: string; because: string }[] }>(
      'select criteria from lead',
    )
    for (const { criteria } of rows)
      expect(criteria.some(({ result, because }) => result === 'met' && /website/.test(because))).toBe(true)
  })
})

describe('offices', () => {
  it('count as sites of their companies, and no shop is among them', async () => {
    const { campaign, leads } = await run({ type: 'retail-office' })
    expect(campaign.siteCount).toBeGreaterThanOrEqual(10)
    expect(campaign.siteCount).toBe(leads.reduce((sum, { sites }) => sum + Math.max(1, sites.length), 0))
    expect(campaign.statusReason).toMatch(
      /^Target reached: \d+ sites of \d+ compan(y|ies); 10 sites were asked for\./,
    )
    for (const { sicCodes } of leads) expect(sicCodes.some(({ code }) => !code.startsWith('47'))).toBe(true)
  })
})

describe('several points', () => {
  it('bring companies around each, with the distance to the nearest', async () => {
    const brief = { type: 'location-based', sectors: ['85'], maxResults: 24, count: 'companies' }
    const { campaign, leads } = await run({ ...brief, inputs: { points: ['LS1 1AA', 'B1 1AA'] } })
    expect(leads.length, campaign.statusReason).toBeGreaterThanOrEqual(10)
    const near: Record<string, number> = { 'M1 1AA': 0, 'LS1 1AA': 0, 'B1 1AA': 0 }
    for (const { postcode, distanceMiles, sicCodes } of leads) {
      const miles = await Promise.all(
        Object.keys(near).map((point) => milesBetween(world, point, postcode ?? '')),
      )
      const least = Math.min(...miles)
      expect(distanceMiles).toBeCloseTo(least, 1)
      expect(least).toBeLessThanOrEqual(5)
      const nearest = Object.keys(near)[miles.indexOf(least)] ?? ''
      near[nearest] = (near[nearest] ?? 0) + 1
      expect(sicCodes.some(({ code }) => code.startsWith('85'))).toBe(true)
    }
    expect(Object.values(near).filter((count) => count > 0).length).toBeGreaterThanOrEqual(2)
  })

  it('that do not exist are named at the field, and nothing is launched', async () => {
    const inputs = { points: ['LS1 1AA', 'LE99 9ZZ'] }
    await expect(run({ type: 'location-based', inputs })).rejects.toMatchObject({
      fields: [{ field: 'inputs.points.1' }],
    })
  })
})

describe('a maximum of sites', () => {
  it('is reached with fewer companies when some have several', async () => {
    const brief = { type: 'manufacturing', postcode: 'LE1 1AA', radiusMiles: 40, maxResults: 25 }
    const { campaign, leads } = await run({ ...brief, count: 'sites' })
    expect(campaign.siteCount).toBeGreaterThanOrEqual(25)
    expect(campaign.counts.leads).toBeLessThan(campaign.siteCount)
    const several = leads.filter(({ sites }) => sites.length > 1)
    expect(several.length).toBeGreaterThan(0)
    for (const { sites, evidence } of several) {
      for (const { distanceMiles } of sites) expect(distanceMiles).toBeLessThanOrEqual(40)
      // The first is the address of the lead; each further one stands on a page of its website.
      expect(evidence.filter(({ field }) => field === 'site').length).toBeGreaterThanOrEqual(sites.length - 1)
    }
  })
})
