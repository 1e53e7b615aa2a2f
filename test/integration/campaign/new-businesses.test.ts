import { afterAll, beforeAll, expect, it } from 'vitest'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import { launch, type RunningApp, startApp, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

it('young companies with a sign of life become leads; old, holding and paper ones are left out in words', async () => {
  const since = new Date()
  since.setUTCMonth(since.getUTCMonth() - 24)
  const brief = {
    type: 'new-businesses',
    postcode: 'M1 1AA',
    radiusMiles: 15,
    maxResults: 60,
    inputs: { months: 24 },
  }
  const { id } = await launch(running, brief)
  const campaign = await waitUntil(running, id)
  expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
  expect(campaign.counts.leads, campaign.statusReason).toBeGreaterThanOrEqual(10)
  const { items: leads } = await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })
  const rows = await running.database.query<{
    facts: { incorporatedOn: string; sicCodes: string[]; officers: unknown[] }
  }>('select facts from lead')
  for (const { facts } of rows) {
    expect(facts.incorporatedOn >= since.toISOString().slice(0, 10), facts.incorporatedOn).toBe(true)
    expect(facts.sicCodes.some((code) => !['64209', '70100', '74990', '99999'].includes(code))).toBe(true)
  }
  expect(rows.some(({ facts }) => facts.officers.length > 0)).toBe(true)
  expect(leads.every(({ address }) => !/83 Ducie Street/.test(address ?? ''))).toBe(true)
  const events = await running.database.query<{ message: string }>('select message from campaign_event')
  expect(events.map(({ message }) => message).join('\n')).toMatch(
    /Left out in M1: \d+ whose address is only sold as a registered office\./,
  )
})
