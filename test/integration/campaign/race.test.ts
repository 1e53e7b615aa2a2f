import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CampaignView } from '../../../server/app.ts'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeEach(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
})

afterEach(async () => {
  await running.stop()
  await world.stop()
})

describe('two campaigns after the same firms, on two workers at once', () => {
  it('leave one lead a firm, and count the other’s as known', async () => {
    const { app, portalId } = running
    const other = await running.another()
    const wanted = educationBrief({ maxResults: 8, radiusMiles: 5 })
    const launched = await Promise.all([launch(running, wanted), launch({ app: other, portalId }, wanted)])
    await Promise.all([app.startWorker(), other.startWorker()])

    const readings: CampaignView[] = []
    const watch = (campaign: CampaignView) => void readings.push(campaign)
    const ended = await Promise.all(launched.map(({ id }) => waitUntil(running, id, { watch })))

    const leads = (
      await Promise.all(ended.map(({ id }) => app.reads.leads(portalId, id, { limit: 100, after: null })))
    ).flatMap(({ items }) => items)
    expect(new Set(leads.map((lead) => lead.companyNumber)).size).toBe(leads.length)
    expect(new Set(leads.map((lead) => lead.website).filter(Boolean)).size).toBe(
      leads.filter((lead) => lead.website).length,
    )
    expect(ended.map(({ counts }) => counts.leads)).toEqual([8, 8])
    expect(ended.reduce((sum, { counts }) => sum + counts.known, 0)).toBeGreaterThan(0)

    // What a person who watches sees adds up at every moment, not only at the end.
    expect(readings.filter(({ counts }) => counts.inProgress > 0).length).toBeGreaterThan(2)
    const wrong = readings.filter(({ counts }) => counts.found !== sumOfParts(counts))
    expect(wrong.map(({ counts }) => counts)).toEqual([])
    const perCampaign = launched.map(({ id }) => readings.filter((reading) => reading.id === id))
    for (const one of perCampaign) {
      const leadCounts = one.map(({ counts }) => counts.leads)
      expect(leadCounts).toEqual(leadCounts.toSorted((a, b) => a - b))
    }
  })
})
