import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CampaignView } from '../../../server/app.ts'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import {
  launch,
  manufacturingBrief,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

const PAUSES = 6

let world: SandboxWorld

beforeAll(async () => {
  world = await startSandboxWorld()
  await world.setLatency(0.03)
})

afterAll(() => world.stop())

const actorOf = ({ portalId }: RunningApp) => ({ portalId, userId: null, name: 'a test' })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const leadNumbers = async ({ app, portalId }: RunningApp, campaignId: string): Promise<string[]> => {
  const numbers: string[] = []
  let after: string | null = null
  do {
    const page = await app.reads.leads(portalId, campaignId, { limit: 100, after })
    numbers.push(...page.items.map(({ companyNumber }) => companyNumber ?? ''))
    after = page.nextAfter
  } while (after !== null)
  return numbers.toSorted()
}

/** Two workers in one app's database, stopped with it. */
const withTwoWorkers = async <T>(body: (running: RunningApp) => Promise<T>): Promise<T> => {
  const running = await startApp(world)
  try {
    await running.app.startWorker()
    await (await running.another()).startWorker()
    return await body(running)
  } finally {
    await running.stop()
  }
}

/** Pauses and resumes at moments that differ from run to run; gives what was seen on the way. */
const disturb = async (running: RunningApp, id: string): Promise<CampaignView[]> => {
  const seen: CampaignView[] = []
  for (let turn = 0; turn < PAUSES; turn++) {
    await pause(Math.random() * 500)
    const order = { actor: actorOf(running), campaignId: id }
    const paused = await running.app.commands.pauseCampaign(order).catch(() => null)
    if (paused === null) break
    seen.push(paused)
    await pause(Math.random() * 200)
    seen.push(await running.app.commands.resumeCampaign(order))
  }
  return seen
}

/** Launches, disturbs or not, waits; what stands at the end. */
const runOf = (raw: Record<string, unknown>, isDisturbed: boolean) =>
  withTwoWorkers(async (running) => {
    const { id } = await launch(running, raw)
    const seen = isDisturbed ? await disturb(running, id) : []
    if (isDisturbed) expect(seen.length).toBeGreaterThan(3)
    for (const { counts } of seen) expect(counts.found).toBe(sumOfParts(counts))
    const ended = await waitUntil(running, id)
    expect(ended.counts.found).toBe(sumOfParts(ended.counts))
    await expectAllSettledOnce(running)
    return { ended, numbers: await leadNumbers(running, id) }
  })

const expectAllSettledOnce = async ({ database }: RunningApp) => {
  const left = await database.query(
    `select (select count(*) from search_step where state in ('planned', 'open')) as steps,
            (select count(*) from candidate where outcome is null) as candidates,
            (select open_steps + open_candidates from campaign) as counters,
            (select count(*) from lead) = (select lead_count from campaign) as leads,
            (select count(*) from campaign_event where kind = 'lead.published') = (select count(*) from lead) as told,
            (select count(*) from pgboss.job where name like 'campaign.%' and state < 'completed') as jobs,
            (select count(*) from spending where reserved_micro_pounds > 0) as held`,
  )
  expect(left).toEqual([{ steps: 0, candidates: 0, counters: 0, leads: true, told: true, jobs: 0, held: 0 }])
}

describe('pausing and resuming at random moments, with two workers', () => {
  it('ends as an undisturbed run does: no company lost, none twice', async () => {
    // What the model finds depends on what was found before it; the register alone gives the same to whoever asks.
    await world.setFault({ vendor: 'openai', kind: 'status', status: 401 })
    const brief = manufacturingBrief({ maxResults: 200, radiusMiles: 4 })
    const wanted = await runOf(brief, false)
    const disturbed = await runOf(brief, true).finally(world.clearFaults)
    expect(wanted.numbers.length).toBeGreaterThan(10)
    expect(disturbed.numbers).toEqual(wanted.numbers)
    expect(disturbed.ended.counts).toEqual(wanted.ended.counts)
    expect(disturbed.ended.status).toBe(wanted.ended.status)
  })

  it('reaches its target and asks the model nothing twice', async () => {
    const before = (await world.journal('openai')).length
    const { ended, numbers } = await runOf(manufacturingBrief({ maxResults: 25, radiusMiles: 20 }), true)
    expect(ended, ended.statusReason).toMatchObject({ status: 'completed', counts: { leads: 25, failed: 0 } })
    expect(new Set(numbers).size).toBe(25)
    const questions = (await world.journal('openai')).slice(before).map(({ body }) => JSON.stringify(body))
    expect(questions.length).toBeGreaterThan(3)
    expect(new Set(questions).size).toBe(questions.length)
  })
})

describe('a paused campaign', () => {
  it('makes no calls beyond those in flight, and keeps its leads when it is cancelled', async () => {
    await withTwoWorkers(async (running) => {
      const { id } = await launch(running, manufacturingBrief({ maxResults: 60, radiusMiles: 20 }))
      await waitUntil(running, id, { isEnough: ({ counts }) => counts.leads >= 2 && counts.inProgress > 5 })
      const order = { actor: actorOf(running), campaignId: id }
      const paused = await running.app.commands.pauseCampaign(order)
      expect(paused).toMatchObject({
        status: 'paused',
        statusReason: 'Paused by a test. Resume it to go on.',
      })
      expect(paused.counts.inProgress).toBeGreaterThan(0)
      expect(await running.app.commands.pauseCampaign(order)).toMatchObject({ status: 'paused' })
      await pause(2_500)
      const settled = (await world.journal()).length
      await pause(1_000)
      expect((await world.journal()).length).toBe(settled)
      expect((await waitUntil(running, id, { isEnough: () => true })).counts).toEqual(paused.counts)

      const cancelled = await running.app.commands.cancelCampaign(order)
      expect(cancelled).toMatchObject({
        status: 'cancelled',
        counts: { leads: paused.counts.leads, inProgress: 0 },
      })
      await expect(running.app.commands.resumeCampaign(order)).rejects.toMatchObject({ code: 'conflict' })
      await expect(running.app.commands.pauseCampaign(order)).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  it('may be one that no worker has looked at: it is planned when it is resumed', async () => {
    const running = await startApp(world)
    try {
      const { id } = await launch(running, manufacturingBrief({ maxResults: 2 }))
      const order = { actor: actorOf(running), campaignId: id }
      expect(await running.app.commands.pauseCampaign(order)).toMatchObject({ status: 'paused' })
      await running.app.startWorker()
      await pause(500)
      expect(await running.app.reads.campaign(running.portalId, id)).toMatchObject({
        status: 'paused',
        counts: { found: 0 },
      })
      expect(await running.app.commands.resumeCampaign(order)).toMatchObject({ status: 'queued' })
      expect(await waitUntil(running, id)).toMatchObject({ status: 'completed', counts: { leads: 2 } })
    } finally {
      await running.stop()
    }
  })
})
