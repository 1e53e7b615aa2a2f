import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../../server/commands/deps.ts'
import { sweep } from '../../../server/jobs/sweep.ts'
import { createLog } from '../../../server/observability/log.ts'
import { startQueue } from '../../../server/queue/boss.ts'
import {
  launch,
  manufacturingBrief,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const operator = () => ({ portalId: running.portalId, userId: null, name: 'a test' })
const isPaused = ({ status }: { status: string }) => status === 'paused'
const pounds = (count: number) => count * 1_000_000
const setLimits = (campaign: number, portal: number) =>
  running.app.money.saveLimits({
    actor: operator(),
    limits: {
      campaignMicroPounds: pounds(campaign),
      personMonthMicroPounds: pounds(25),
      portalMonthMicroPounds: pounds(portal),
    },
  })

describe('a campaign that has spent what it may', () => {
  it('pauses within the limit and says so, is refused while there is no room, and goes on when there is', async () => {
    await setLimits(0.15, 100)
    const { id } = await launch(running, manufacturingBrief({ maxResults: 60, radiusMiles: 20 }))
    const paused = await waitUntil(running, id, { isEnough: isPaused })
    expect(paused.statusReason).toMatch(
      /^The limit of 0\.15 pounds for a campaign is reached: 0\.\d\d spent\./,
    )
    expect(paused.statusReason).toContain('admin can raise it')
    expect(paused.costMicroPounds).toBeLessThanOrEqual(pounds(0.15))
    expect(paused.budget.limitMicroPounds).toBe(pounds(0.15))
    expect(paused.counts.inProgress + paused.counts.leads).toBeGreaterThan(0)

    const order = { actor: operator(), campaignId: id }
    await expect(running.app.commands.resumeCampaign(order)).rejects.toMatchObject({ code: 'budget_reached' })
    expect(await running.app.reads.campaign(running.portalId, id)).toMatchObject({ status: 'paused' })
    await setLimits(5, 100)
    await running.app.commands.resumeCampaign(order)
    const ended = await waitUntil(running, id)
    expect(ended.status, ended.statusReason).toMatch(/completed/)
    expect(ended.counts).toMatchObject({ inProgress: 0, failed: 0 })
    expect(ended.counts.leads).toBeGreaterThanOrEqual(paused.counts.leads)
    const held = await running.database.query('select 1 from spending where reserved_micro_pounds > 0')
    expect(held).toEqual([])
  })

  it('obeys its own budget, and goes on when that is raised, its leads kept', async () => {
    const brief = manufacturingBrief({ maxResults: 60, radiusMiles: 20, budget: 0.1 })
    const { id } = await launch(running, brief)
    const paused = await waitUntil(running, id, { isEnough: isPaused })
    expect(paused.statusReason).toContain('its own budget')
    expect(paused.costMicroPounds).toBeLessThanOrEqual(pounds(0.1))
    const order = { actor: operator(), campaignId: id }
    await expect(running.app.commands.resumeCampaign({ ...order, budget: 0.1 })).rejects.toMatchObject({
      code: 'budget_reached',
      hint: expect.stringContaining('Raise its budget'),
    })
    await running.app.commands.resumeCampaign({ ...order, budget: 3 })
    const ended = await waitUntil(running, id)
    expect(ended.status, ended.statusReason).toMatch(/completed/)
    expect(ended.counts.leads).toBeGreaterThanOrEqual(paused.counts.leads)
    expect(ended.brief).toMatchObject({ budget: 3 })
    const spent = await running.app.reads.spending(running.portalId, id)
    expect(spent.find(({ source }) => source === 'web-search')?.microPounds).toBe(ended.costMicroPounds)
    expect(spent.find(({ source }) => source === 'checking')?.calls).toBeGreaterThan(0)
  })
})

describe('a portal that has spent its month', () => {
  it('launches nothing, and says who can raise the limit', async () => {
    await running.database.query(
      "insert into portal_user (portal_id, user_id, name, is_admin) values ($1, 9, 'Ada Admin', true)",
      [running.portalId],
    )
    const { usedThisMonth } = await running.app.money.limits(operator())
    expect(usedThisMonth.portalMicroPounds).toBeGreaterThan(0)
    await setLimits(5, Math.max(0.1, Math.floor(usedThisMonth.portalMicroPounds / 10_000) / 100))
    await expect(launch(running, manufacturingBrief())).rejects.toMatchObject({
      code: 'budget_reached',
      message: expect.stringContaining('for this HubSpot account in a month'),
      hint: expect.stringContaining('Ada Admin'),
    })
    const forecast = { portalId: running.portalId, raw: manufacturingBrief() }
    expect((await running.app.commands.forecastCampaign(forecast)).warnings).toEqual([
      expect.stringContaining('in a month is reached'),
    ])
    await setLimits(5, 100)
  })
})

describe('a portal that is disconnected in the middle', () => {
  it('has its campaigns paused by the sweep; a person resumes them after it came back', async () => {
    await world.setLatency(0.05)
    const { id } = await launch(running, manufacturingBrief({ maxResults: 30, radiusMiles: 15 }))
    await waitUntil(running, id, { isEnough: ({ counts }) => counts.inProgress > 5 })
    const setStatus = (status: string) =>
      running.database.query('update portal set status = $2 where id = $1', [running.portalId, status])
    await setStatus('disconnected')
    await sweepOnce()
    const paused = await running.app.reads.campaign(running.portalId, id)
    expect(paused).toMatchObject({ status: 'paused' })
    expect(paused?.statusReason).toContain('resume the campaign; it does not go on by itself')
    const order = { actor: operator(), campaignId: id }
    await expect(running.app.commands.resumeCampaign(order)).rejects.toMatchObject({ code: 'not_connected' })
    await expect(launch(running, manufacturingBrief())).rejects.toMatchObject({ code: 'not_connected' })

    await setStatus('connected')
    await sweepOnce()
    expect(await running.app.reads.campaign(running.portalId, id)).toMatchObject({ status: 'paused' })
    await world.setLatency(0)
    await running.app.commands.resumeCampaign(order)
    expect((await waitUntil(running, id)).counts).toMatchObject({ inProgress: 0, failed: 0 })
  })
})

/** The sweep uses the database and the queue only. */
const sweepOnce = async () => {
  const { database } = running
  const queue = await startQueue(running.databaseUrl, () => {}, { isWorker: false })
  const flow = { sql: database, inTransaction: database.transaction, queue }
  await sweep({ flow, log: createLog({ level: 'silent' }) } as unknown as Deps)
  await queue.stop(1_000)
}
