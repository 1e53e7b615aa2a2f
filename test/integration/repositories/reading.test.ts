import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownCompaniesOf } from '../../../server/db/repositories/known-companies.ts'
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
const ids: string[] = []

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
  for (const maxResults of [11, 2, 1]) {
    const launchedFromCompanyIds = [`7000${maxResults}`, '80001']
    const { id } = await launch(running, educationBrief({ maxResults, launchedFromCompanyIds }))
    await waitUntil(running, id)
    ids.push(id)
  }
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const leadsOf = async (limit: number) => {
  const pages: string[][] = []
  const scores: number[] = []
  for (let after: string | null = null; ; ) {
    const page = await running.app.reads.leads(running.portalId, ids[0] ?? '', { limit, after })
    pages.push(page.items.map((lead) => lead.id))
    scores.push(...page.items.map((lead) => lead.score ?? -1))
    if (page.nextAfter === null) return { pages, scores }
    after = page.nextAfter
  }
}

describe('reading page by page', () => {
  it('meets each lead once, best score first, whatever the size of the page', async () => {
    const whole = await leadsOf(100)
    expect(whole.pages.flat()).toHaveLength(11)
    expect(whole.scores).toEqual(whole.scores.toSorted((a, b) => b - a))
    for (const limit of [1, 4, 10, 11]) {
      const { pages } = await leadsOf(limit)
      expect(pages.flat()).toEqual(whole.pages.flat())
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
    }
  })

  it('meets each campaign once, newest first, and only those in the state asked for', async () => {
    const { app, portalId } = running
    const first = await app.reads.campaigns(portalId, { status: null, limit: 2, after: null })
    const rest = await app.reads.campaigns(portalId, { status: null, limit: 2, after: first.nextAfter })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed())
    expect(rest.nextAfter).toBeNull()
    expect((await app.reads.campaigns(portalId, { status: 'failed', limit: 5, after: null })).items).toEqual(
      [],
    )
    expect(
      (await app.reads.campaigns(portalId, { status: 'completed', limit: 5, after: null })).items,
    ).toHaveLength(3)
  })

  it('meets of one record the campaigns that were launched from it, and of another portal none', async () => {
    const page = { status: null, limit: 5, after: null, launchedFromCompanyId: '70002' }
    const found = await running.app.reads.campaigns(running.portalId, page)
    expect(found.items.map(({ id }) => id)).toEqual([ids[1]])
    const none = { ...page, launchedFromCompanyId: '7000' }
    expect((await running.app.reads.campaigns(running.portalId, none)).items).toEqual([])
    expect((await running.app.reads.campaigns(world.portalIds[1] ?? 0, page)).items).toEqual([])
  })

  it('tells a campaign’s story in order, from where one stopped', async () => {
    const { app, portalId } = running
    const story = await app.reads.events(portalId, ids[0] ?? '', { afterId: 0, limit: 1000 })
    expect(story[0]).toMatchObject({ kind: 'campaign.queued' })
    expect(story.at(-1)).toMatchObject({ kind: 'campaign.completed' })
    expect(story.map(({ id }) => id)).toEqual(story.map(({ id }) => id).toSorted((a, b) => a - b))
    expect(story.filter(({ kind }) => kind === 'lead.published')).toHaveLength(11)
    const half = story[5]?.id ?? 0
    const later = await app.reads.events(portalId, ids[0] ?? '', { afterId: half, limit: 1000 })
    expect(later).toEqual(story.slice(6))
  })
})

describe('what a portal knows', () => {
  it('is found by number, domain or name; not for the campaign’s own leads, nor for another portal', async () => {
    const { items } = await running.app.reads.leads(running.portalId, ids[0] ?? '', {
      limit: 100,
      after: null,
    })
    const lead = items.find(({ website }) => website !== null) ?? items[0]
    const keys = {
      name: null,
      companyNumber: lead?.companyNumber ?? null,
      domain: null,
      nameKey: null,
      postcode: null,
    }
    const known = (portalId: number, except: string | null) =>
      knownCompaniesOf(running.database, portalId, except).partnersOf([keys])
    expect(await known(running.portalId, null)).toMatchObject([{ kind: 'lead', id: lead?.id }])
    expect(await known(running.portalId, ids[1] ?? '')).toHaveLength(1)
    expect(await known(running.portalId, ids[0] ?? '')).toEqual([])
    expect(await known(world.portalIds[1] ?? 0, null)).toEqual([])
  })
})
