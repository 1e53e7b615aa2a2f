import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import { empty, launch, manufacturingBrief, waitUntil } from '../../e2e/support/running-app.ts'
import { type MirroredPortal, startMirroredPortal } from './mirrored-portal.ts'

let portal: MirroredPortal

beforeAll(async () => {
  portal = await startMirroredPortal()
  await portal.running.app.startWorker()
})

beforeEach(() => portal.until(({ state }) => state === 'ready'))

afterAll(() => portal.stop())

const runCampaign = async (changes: Record<string, unknown> = {}) => {
  const { running, portalId } = portal
  const { id } = await launch(running, manufacturingBrief({ maxResults: 5, ...changes }))
  const campaign = await waitUntil(running, id)
  expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
  const { items: leads } = await running.app.reads.leads(portalId, id, { limit: 100, after: null })
  const events = await running.app.reads.events(portalId, id, { afterId: 0, limit: 1000 })
  return { campaign, leads, events }
}

const warningsOf = (events: { level: string; message: string }[]) =>
  events.flatMap(({ level, message }) => (level === 'warning' && /hubspot/i.test(message) ? [message] : []))

describe('a campaign', () => {
  it('leaves out companies that a person added to HubSpot a moment before, without reading all of it again', async () => {
    const { world, running, put } = portal
    const first = await runCampaign()
    const numbers = first.leads.map(({ companyNumber }) => companyNumber)
    expect(numbers.length).toBeGreaterThan(0)
    await empty(running.database, 'campaign')
    for (const number of numbers) await put({ name: 'As somebody typed it', companies_house_number: number })
    await world.control('DELETE', '/journal')
    const second = await runCampaign()
    expect(warningsOf(second.events)).toEqual([])
    for (const { companyNumber } of second.leads) expect(numbers).not.toContain(companyNumber)
    expect(second.campaign.counts.known).toBeGreaterThan(0)
    expect((await world.journal('hubspot')).length).toBeLessThanOrEqual(2)
  })

  it('fills a mirror that nobody has begun to fill, and waits for it', async () => {
    const { running } = portal
    await running.clear()
    const { events } = await runCampaign()
    expect(warningsOf(events)).toEqual([])
    expect(events.map(({ message }) => message).join('\n')).toMatch(
      /Checks against 30\d companies of your HubSpot/,
    )
  })

  it('goes on when HubSpot stops answering in the middle of the import, and says what is not checked', async () => {
    const { world, running, portalId } = portal
    await running.clear()
    await world.control('PUT', `/portals/${portalId}/trouble`, {
      status: 502,
      count: 1_000_000,
      path: '/search',
    })
    const { campaign, events } = await runCampaign()
    await world.control('DELETE', `/portals/${portalId}/trouble`)
    expect(campaign.counts.leads).toBeGreaterThan(0)
    expect(warningsOf(events).join('\n')).toMatch(
      /HubSpot could not be read .*only earlier leads are checked/,
    )
    // The next campaign takes it up again.
    expect(warningsOf((await runCampaign()).events)).toEqual([])
  })
})
