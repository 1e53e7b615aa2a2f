import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createRateLimiter, type RateLimiter } from '../../../server/queue/limits.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import { AppError, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import type { CallScope, OutsideAnswer, OutsideCall } from '../../../src/ports/outside-call.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { addRunningCampaign } from '../../setup/running-campaign.ts'

const PORTAL = 7
const answer: OutsideAnswer = {
  status: 200,
  headers: { etag: 'x' },
  body: 'An answer — “true”.',
  finalUrl: 'https://vendor.example/final',
}
const OUTAGE = () => new AppError('vendor_unavailable', 'It is down.', { isRetryable: true })

let target: TestDatabase
let database: Database
let campaignId: string

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [PORTAL])
})

beforeEach(async () => {
  campaignId = await addRunningCampaign(database, PORTAL)
})

afterAll(async () => {
  await database.close()
  await target.drop()
})

/** The gate as one job's attempt sees it; `isRepeat` when the job may have run before. */
const attempt = (isRepeat: boolean, changes: Partial<CallScope> = {}) => {
  const limiter = createRateLimiter(database, 0.001)
  const gate = createGate({ sql: database, recorder: createAnswerRecorder(database), limiter, scale: 0.001 })
  return gate.forScope({ portalId: PORTAL, campaignId, itemId: null, isRepeat, ...changes })
}

const callWith = (send: OutsideCall['send'], changes: Partial<OutsideCall> = {}): OutsideCall => ({
  vendor: 'companies-house',
  operation: 'company-profile',
  requestKey: 'GET https://vendor.example/1',
  limitKey: 'one-key',
  request: { method: 'GET', url: 'https://vendor.example/1' },
  maxCostMicroPounds: 0,
  send,
  ...changes,
})

const rows = () =>
  database.query<{ state: string; reserved: number; cost: number }>(
    `select state, reserved_micro_pounds as reserved, cost_micro_pounds as cost from outside_call where campaign_id = $1`,
    [campaignId],
  )

describe('an answer that was recorded', () => {
  it('is given to the same job again, word for word, without a call', async () => {
    const send = vi.fn(async () => answer)
    const first = await attempt(false).call(callWith(send))
    const second = await attempt(true).call(callWith(send))
    expect(send).toHaveBeenCalledTimes(1)
    expect(second).toMatchObject({
      ...answer,
      contentHash: first.contentHash,
      retrievedAt: first.retrievedAt,
      wasRecorded: true,
    })
    expect(first.wasRecorded).toBe(false)
  })

  it('is nobody else’s: another request, step, campaign or portal asks for itself', async () => {
    const send = vi.fn(async () => answer)
    await attempt(false).call(callWith(send))
    await attempt(true).call(callWith(send, { requestKey: 'GET https://vendor.example/2' }))
    await attempt(true, { itemId: randomUUID() }).call(callWith(send))
    await attempt(true, { campaignId: null }).call(callWith(send))
    expect(send).toHaveBeenCalledTimes(4)
  })

  it('is asked for again when its body may not be kept, and the body is nowhere', async () => {
    const send = vi.fn(async () => ({ ...answer, body: 'the customer’s own companies' }))
    const call = callWith(send, { vendor: 'hubspot', mayKeepBody: false })
    expect(await attempt(false).call(call)).toMatchObject({ body: 'the customer’s own companies' })
    await attempt(true).call(call)
    expect(send).toHaveBeenCalledTimes(2)
    expect(await database.query("select 1 from outside_content where body like '%customer%'")).toEqual([])
  })
})

describe('money', () => {
  const paid = (send: OutsideCall['send']) =>
    callWith(send, { vendor: 'openai', maxCostMicroPounds: 900, costMicroPounds: () => 250 })

  it('is reserved in full while the call is out, and settled to what it cost', async () => {
    let during: unknown
    const send = async () => {
      during = await rows()
      return answer
    }
    await attempt(false).call(paid(send))
    expect(during).toEqual([{ state: 'reserved', reserved: 900, cost: 0 }])
    expect(await rows()).toEqual([{ state: 'answered', reserved: 0, cost: 250 }])
  })

  it('is given back when the vendor refused, and stays reserved when nobody knows whether it was charged', async () => {
    const refused = attempt(false).call(
      paid(async () => Promise.reject(new SourceUnusable('vendor_refused', 'No.'))),
    )
    await expect(refused).rejects.toThrow('No.')
    expect(await rows()).toEqual([{ state: 'reserved', reserved: 0, cost: 0 }])
    await expect(attempt(true).call(paid(async () => Promise.reject(OUTAGE())))).rejects.toThrow('down')
    expect(await rows()).toEqual([{ state: 'reserved', reserved: 900, cost: 0 }])
    await attempt(true).call(paid(async () => answer))
    expect(await rows()).toEqual([{ state: 'answered', reserved: 0, cost: 250 }])
  })

  it('is not spent a second time inside one attempt', async () => {
    const send = vi.fn(async () => Promise.reject(OUTAGE()))
    await expect(attempt(false).call(paid(send))).rejects.toThrow('down')
    expect(send).toHaveBeenCalledTimes(1)
  })
})

describe('a call that fails', () => {
  it('is made again when that may help, three times in all, and records nothing', async () => {
    const send = vi.fn(async () => Promise.reject(OUTAGE()))
    await expect(attempt(false).call(callWith(send))).rejects.toMatchObject({ code: 'vendor_unavailable' })
    expect(send).toHaveBeenCalledTimes(3)
    expect(await rows()).toEqual([])
  })

  it('brings its answer when a later try succeeds', async () => {
    const send = vi.fn<OutsideCall['send']>(async () => answer).mockRejectedValueOnce(OUTAGE())
    expect(await attempt(false).call(callWith(send))).toMatchObject(answer)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('is not made again when that cannot help', async () => {
    const send = vi.fn(async () => Promise.reject(new SourceUnusable('vendor_refused', 'Wrong key.')))
    await expect(attempt(false).call(callWith(send))).rejects.toThrow('Wrong key.')
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is not made at all once the job was cancelled while it waited for its turn', async () => {
    const cancelled = new AbortController()
    const limiter = {
      reserve: async () => {
        cancelled.abort(new Error('cancelled'))
        return 50
      },
      pushBack: async () => {},
    }
    const gate = createGate({ sql: database, recorder: createAnswerRecorder(database), limiter, scale: 1 })
    const send = vi.fn(async () => answer)
    const scope = { portalId: PORTAL, campaignId, itemId: null, isRepeat: false }
    await expect(gate.forScope(scope, cancelled.signal).call(callWith(send))).rejects.toThrow()
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a call that lets others go first', () => {
  const calledWith = async (turns: (number | null)[]) => {
    const reserve = vi.fn<RateLimiter['reserve']>(async () =>
      turns.length > 0 ? (turns.shift() as number | null) : 0,
    )
    const limiter = { reserve, pushBack: async () => {} }
    const gate = createGate({ sql: database, recorder: createAnswerRecorder(database), limiter, scale: 0 })
    const scope = { portalId: PORTAL, campaignId, itemId: null, isRepeat: false, letsOthersFirst: true }
    await gate.forScope(scope).call(callWith(async () => answer))
    return reserve.mock.calls.map(([, , mostWaitSeconds]) => mostWaitSeconds)
  }

  it('takes a turn for which nobody waits', async () => {
    expect(await calledWith([null, null, 0])).toEqual([0, 0, 0])
  })

  it('takes its place in the line after a minute of that', async () => {
    const asked = await calledWith(Array.from({ length: 30 }, () => null))
    expect(asked).toEqual([...Array.from({ length: 30 }, () => 0), undefined])
  })
})

describe('a vendor that asks us to slow down', () => {
  it('is left alone by every process for as long as it wants', async () => {
    const key = randomUUID()
    const limiter = createRateLimiter(database, 1)
    const gate = createGate({ sql: database, recorder: createAnswerRecorder(database), limiter, scale: 0 })
    const send = vi.fn(async () => Promise.reject(new RateLimited('Slow down.', 30_000)))
    const call = callWith(send, { limitKey: key, maxCostMicroPounds: 1 })
    const scope = { portalId: PORTAL, campaignId, itemId: null, isRepeat: false }
    await expect(gate.forScope(scope).call(call)).rejects.toThrow('Slow down.')
    const elsewhere = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
    const waitMs = await createRateLimiter(elsewhere, 1).reserve('companies-house', key)
    await elsewhere.close()
    expect(waitMs).toBeGreaterThan(28_000)
    expect(waitMs).toBeLessThanOrEqual(31_000)
  })
})
