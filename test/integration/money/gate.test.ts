import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { updateLimits } from '../../../server/db/repositories/money-limits.ts'
import { isOnItsWay } from '../../../server/db/repositories/outside-calls.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import { AppError } from '../../../src/errors.ts'
import type { OutsideAnswer, OutsideCall } from '../../../src/ports/outside-call.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { addRunningCampaign } from '../../setup/running-campaign.ts'

const PORTAL = 7
const answer: OutsideAnswer = { status: 200, headers: {}, body: 'An answer.', finalUrl: 'https://v.example/' }

let target: TestDatabase
let database: Database
let campaignId: string

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [PORTAL])
  await updateLimits(database, PORTAL, {
    campaignMicroPounds: 1_000_000,
    personMonthMicroPounds: 50_000_000,
    portalMonthMicroPounds: 50_000_000,
  })
})

beforeEach(async () => {
  campaignId = await addRunningCampaign(database, PORTAL)
})

afterAll(async () => {
  await database.close()
  await target.drop()
})

const scopeOf = () => ({ portalId: PORTAL, campaignId, itemId: null, isRepeat: true })
const gateOf = (signal?: AbortSignal, sql: Database = database) =>
  createGate({
    sql,
    recorder: createAnswerRecorder(sql),
    limiter: { reserve: async () => 0, pushBack: async () => {} },
    scale: 0,
  }).forScope(scopeOf(), signal)

const paidCall = (
  send: OutsideCall['send'],
  cost: number,
  requestKey: string = randomUUID(),
): OutsideCall => ({
  vendor: 'openai',
  operation: 'search-step',
  requestKey,
  limitKey: 'one-key',
  request: { method: 'POST', url: 'https://v.example/' },
  maxCostMicroPounds: 600_000,
  costMicroPounds: () => cost,
  send,
})

describe('a call that costs', () => {
  it('is not asked a second time while its answer is on the way, by whatever process', async () => {
    const other = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
    const answered = Promise.withResolvers<typeof answer>()
    const again = vi.fn(async () => answer)
    const first = gateOf().call(paidCall(() => answered.promise, 100_000, 'one request'))
    await vi.waitFor(async () => expect(await isOnItsWay(other, scopeOf(), 'one request')).toBe(true))
    const second = gateOf().call(paidCall(again, 100_000, 'one request'))
    answered.resolve(answer)
    expect((await first).wasRecorded).toBe(false)
    expect((await second).wasRecorded).toBe(true)
    expect(again).not.toHaveBeenCalled()
    await other.close()
  })

  it('is not asked a second time when it was answered after the repeat had read its record', async () => {
    const repeat = gateOf()
    // Its first call reads what was answered so far: nothing of the paid one yet.
    await repeat.call(paidCall(async () => answer, 100_000, 'an earlier request'))
    await gateOf().call(paidCall(async () => answer, 100_000, 'the same request'))
    const again = vi.fn(async () => answer)
    const second = await repeat.call(paidCall(again, 100_000, 'the same request'))
    expect(again).not.toHaveBeenCalled()
    expect(second).toMatchObject({ wasRecorded: true, body: answer.body })
    const [money] = await database.query<{ reserved: number; spent: number }>(
      `select reserved_micro_pounds as reserved, spent_micro_pounds as spent from spending
        where kind = 'campaign' and subject = $1`,
      [campaignId],
    )
    expect(money).toEqual({ reserved: 0, spent: 200_000 })
  })

  it('is asked again when the process that asked has died, or when its call broke off', async () => {
    const dead = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
    const never = gateOf(undefined, dead).call(paidCall(() => new Promise(() => {}), 1, 'a lost request'))
    void never.catch(() => {})
    await vi.waitFor(async () => expect(await isOnItsWay(database, scopeOf(), 'a lost request')).toBe(true))
    await dead.close()
    const again = vi.fn(async () => answer)
    await gateOf().call(paidCall(again, 1, 'a lost request'))
    const broken = () =>
      Promise.reject(new AppError('vendor_unavailable', 'It broke off.', { isRetryable: true }))
    await expect(gateOf().call(paidCall(broken, 1, 'a broken request'))).rejects.toThrow('broke off')
    await gateOf().call(paidCall(again, 1, 'a broken request'))
    expect(again).toHaveBeenCalledTimes(2)
  })

  it('is not made when it could pass the limit, and says which limit and who raises it', async () => {
    await gateOf().call(paidCall(async () => answer, 500_000))
    const send = vi.fn(async () => answer)
    await expect(gateOf().call(paidCall(send, 1))).rejects.toMatchObject({
      code: 'budget_reached',
      isRetryable: false,
      message: 'The limit of 1 pound for a campaign is reached: 0.50 spent.',
      hint: expect.stringContaining('An admin can raise it'),
    })
    expect(send).not.toHaveBeenCalled()
  })

  it('waits for the money that a call under way holds, and is made when there is room after all', async () => {
    const { promise: underWay, resolve: end } = Promise.withResolvers<void>()
    const first = gateOf().call(
      paidCall(async () => {
        await underWay
        return answer
      }, 100_000),
    )
    const send = vi.fn(async () => answer)
    await vi.waitFor(async () =>
      expect(
        await database.query('select 1 from outside_call where campaign_id = $1', [campaignId]),
      ).toHaveLength(1),
    )
    const second = gateOf().call(paidCall(send, 1))
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(send).not.toHaveBeenCalled()
    end()
    await Promise.all([first, second])
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is let finish when its campaign is paused meanwhile: its answer is kept, and paid for once', async () => {
    const paused = new AbortController()
    const send = vi.fn(async (signal: AbortSignal) => {
      paused.abort(new Error('the campaign was closed'))
      signal.throwIfAborted()
      return answer
    })
    await gateOf(paused.signal).call(paidCall(send, 70_000, 'the same'))
    expect(await gateOf().call(paidCall(send, 70_000, 'the same'))).toMatchObject({ wasRecorded: true })
    expect(send).toHaveBeenCalledTimes(1)
    expect(
      await database.query('select spent_micro_pounds as spent from spending where subject = $1', [
        campaignId,
      ]),
    ).toEqual([{ spent: 70_000 }])
  })

  it('gives its money back when the campaign was paused before it left', async () => {
    const paused = new AbortController()
    paused.abort(new Error('the campaign was closed'))
    const send = vi.fn(async () => answer)
    await expect(gateOf(paused.signal).call(paidCall(send, 1))).rejects.toThrow('closed')
    expect(send).not.toHaveBeenCalled()
    expect(
      await database.query('select 1 from spending where subject = $1 and reserved_micro_pounds > 0', [
        campaignId,
      ]),
    ).toEqual([])
  })
})
