import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxVendor, type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world, { retries: 0 })
  await running.app.startWorker()
})
afterEach(async () => {
  await world.clearFaults()
  await world.control('DELETE', '/journal')
  await running.clear()
})
afterAll(async () => {
  await running.stop()
  await world.stop()
})

const fail = (vendor: SandboxVendor, status: number) => world.setFault({ vendor, kind: 'status', status })
const retry = (campaignId: string, userId: number | null = null) =>
  running.app.commands.retryCampaign({
    actor: { portalId: running.portalId, userId, name: 'Sam' },
    campaignId,
  })
const read = (id: string) => running.app.reads.campaign(running.portalId, id)
const retriesOf = async (id: string) =>
  (await running.app.reads.events(running.portalId, id, { afterId: 0, limit: 1000 }))
    .filter(({ kind }) => kind === 'campaign.retried')
    .map(({ message }) => message)

/** More than there is, so that everything found is looked at. */
const all = educationBrief({ maxResults: 200, radiusMiles: 4 })

const expectSettled = async (id: string) => {
  const ended = await waitUntil(running, id)
  expect(ended.counts.found).toBe(sumOfParts(ended.counts))
  expect(ended.counts.inProgress).toBe(0)
  const open = await running.database.query(
    `select open_steps + open_candidates as open from campaign where id = $1`,
    [id],
  )
  expect(open).toEqual([{ open: 0 }])
  return ended
}

describe('a retry', () => {
  it('takes up searches that failed, and what was skipped with them, and nothing else', async () => {
    await fail('openai', 401)
    const { id } = await launch(running, all)
    const partly = await waitUntil(running, id)
    expect(partly).toMatchObject({ status: 'partly_completed', mayRetry: true })
    const leadsBefore = partly.counts.leads
    const registerCalls = (await world.journal('companies-house')).filter(({ path }) =>
      path.includes('search'),
    )
    await world.clearFaults()

    const going = await retry(id)
    expect(going).toMatchObject({ status: 'running', mayRetry: false, finishedAt: null })
    const ended = await expectSettled(id)
    expect(ended, ended.statusReason).toMatchObject({ status: 'completed', mayRetry: false })
    expect(ended.counts.leads).toBeGreaterThanOrEqual(leadsBefore)
    expect(ended.statusReason).not.toContain('web-search')
    expect(ended.sources.every(({ stepsFailed }) => stepsFailed === 0)).toBe(true)
    expect(ended.sources.find(({ source }) => source === 'web-search')?.stepsDone).toBeGreaterThan(1)
    const searchesAgain = (await world.journal('companies-house')).filter(({ path }) =>
      path.includes('advanced-search'),
    )
    expect(searchesAgain.length).toBe(
      registerCalls.filter(({ path }) => path.includes('advanced-search')).length,
    )
    expect(await retriesOf(id)).toEqual([
      expect.stringMatching(/^Retried by Sam: \d+ search(es)? that failed\.$/),
    ])
  })

  it('examines companies again that failed, and pays for no recorded answer a second time', async () => {
    // After the searches, so that companies are found and then none can be checked to the end.
    const { id } = await launch(running, all)
    await waitUntil(running, id, { isEnough: ({ counts }) => counts.found > 0 })
    await fail('postcodes-io', 500)
    await fail('companies-house', 500)
    const partly = await waitUntil(running, id)
    expect(partly.counts.failed).toBeGreaterThan(0)
    expect(partly.mayRetry).toBe(true)
    const questions = async () => (await world.journal('openai')).map(({ body }) => JSON.stringify(body))
    await world.clearFaults()

    await retry(id)
    const ended = await expectSettled(id)
    expect(ended.counts.failed).toBe(0)
    expect(ended.counts.leads).toBeGreaterThan(partly.counts.leads)
    expect(ended.status, ended.statusReason).toBe('completed')
    const asked = await questions()
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('plans again what could not be planned', async () => {
    const late = await startApp(world, { retries: 0 })
    try {
      const { id } = await launch(late, all)
      await fail('postcodes-io', 500)
      await late.app.startWorker()
      expect(await waitUntil(late, id)).toMatchObject({ status: 'failed', mayRetry: true, startedAt: null })
      await world.clearFaults()
      const actor = { portalId: late.portalId, userId: null, name: 'Sam' }
      await late.app.commands.retryCampaign({ actor, campaignId: id })
      expect(await waitUntil(late, id)).toMatchObject({ status: 'completed', mayRetry: false })
    } finally {
      await late.stop()
    }
  })

  it('may be asked for twice, and fails again honestly while the trouble lasts', async () => {
    await fail('openai', 401)
    const { id } = await launch(running, all)
    await waitUntil(running, id)
    const both = await Promise.all([retry(id), retry(id)])
    expect(both.map(({ id: one }) => one)).toEqual([id, id])
    expect(await expectSettled(id)).toMatchObject({ status: 'partly_completed', mayRetry: true })
    expect((await retriesOf(id)).length).toBeLessThanOrEqual(2)
    await world.clearFaults()
    await retry(id)
    expect(await expectSettled(id)).toMatchObject({ status: 'completed', mayRetry: false })
  })

  it('is refused in words when nothing failed, for who may not launch, and while disconnected', async () => {
    const { id } = await launch(running, educationBrief({ maxResults: 1 }))
    expect(await waitUntil(running, id)).toMatchObject({ status: 'completed', mayRetry: false })
    await expect(retry(id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('completed'),
    })
    await expect(retry(id, 999)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(retry(crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    await running.database.query(`update campaign set status = 'partly_completed' where id = $1`, [id])
    expect((await read(id))?.mayRetry).toBe(false)
    await expect(retry(id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Nothing failed'),
    })
    const setStatus = (status: string) =>
      running.database.query('update portal set status = $2 where id = $1', [running.portalId, status])
    await setStatus('disconnected')
    await expect(retry(id)).rejects.toMatchObject({ code: 'not_connected' })
    await setStatus('connected')
    await running.database.query(`update portal set portal_limit_micro_pounds = 1 where id = $1`, [
      running.portalId,
    ])
    await running.database.query(
      `insert into spending (portal_id, kind, subject, month, spent_micro_pounds)
       values ($1, 'portal', '', to_char(now() at time zone 'Europe/London', 'YYYY-MM'), 1)
       on conflict (portal_id, kind, subject, month) do update set spent_micro_pounds = 1`,
      [running.portalId],
    )
    await expect(retry(id)).rejects.toMatchObject({ code: 'budget_reached' })
    expect((await read(id))?.status).toBe('partly_completed')
  })
})
