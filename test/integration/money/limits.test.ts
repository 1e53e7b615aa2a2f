import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { type MoneyLimits, updateLimits } from '../../../server/db/repositories/money-limits.ts'
import {
  type CallToRecord,
  noteUnanswered,
  recordAnswers,
  releaseReservation,
  reserveCall,
} from '../../../server/db/repositories/outside-calls.ts'
import { limitStates } from '../../../server/db/repositories/spending.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

const PERSON = 501
const NOON = new Date('2026-11-22T12:00:00Z')

let target: TestDatabase
let database: Database
let portalId = 0

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }), maxConnections: 12 })
})

afterAll(async () => {
  await database.close()
  await target.drop()
})

/** Each test its own portal: counters start at zero. */
beforeEach(async () => {
  portalId += 1
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [portalId])
})

const limited = (changes: Partial<MoneyLimits>) =>
  updateLimits(database, portalId, {
    campaignMicroPounds: 1_000_000_000,
    personMonthMicroPounds: 1_000_000_000,
    portalMonthMicroPounds: 1_000_000_000,
    ...changes,
  })

const newCampaign = async (options: { userId?: number | null; budget?: number } = {}): Promise<string> => {
  const id = randomUUID()
  const brief = options.budget === undefined ? {} : { budget: options.budget }
  await database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by, launched_by_user_id)
     values ($1, $2, $3, 'education', 'x', $4, '{}', 1, 'running', true, 'a test', $5)`,
    [id, portalId, id, JSON.stringify(brief), options.userId ?? null],
  )
  return id
}

const callOf = (campaignId: string | null, requestKey: string = randomUUID()): CallToRecord => ({
  id: randomUUID(),
  scope: { portalId, campaignId, itemId: null, isRepeat: false },
  vendor: 'openai',
  operation: 'search-step',
  requestKey,
  request: { method: 'POST', url: 'https://vendor.example/' },
})

const reserve = (call: CallToRecord, most: number, at = NOON) => reserveCall(database, call, most, at)
const settle = (call: CallToRecord, costMicroPounds: number) => {
  const answer = { status: 200, headers: {}, finalUrl: 'https://vendor.example/', body: null }
  const record = { contentHash: 'a'.repeat(64), durationMs: 1, retrievedAt: NOON, isPaid: true }
  return recordAnswers(database, [{ ...call, ...answer, ...record, costMicroPounds }])
}

/** What is used under each limit: `spent + held`. */
const used = async (campaignId: string | null, userId: number | null = null, at = NOON) =>
  Object.fromEntries(
    (await limitStates(database, { portalId, campaignId, userId }, at)).map(({ named, spent, held }) => [
      named,
      [spent, held],
    ]),
  )

describe('a limit', () => {
  it('is never passed by fifty that reserve at once, and is used to the last call that fits', async () => {
    await limited({ campaignMicroPounds: 1_000 })
    const campaignId = await newCampaign()
    const results = await Promise.all(Array.from({ length: 50 }, () => reserve(callOf(campaignId), 90)))
    expect(results.filter(({ refused }) => refused === null)).toHaveLength(11)
    expect(results.find(({ refused }) => refused !== null)?.refused).toEqual({
      named: 'campaign',
      most: 1_000,
      spent: 0,
      held: 990,
    })
    expect((await used(campaignId)).campaign).toEqual([0, 990])
  })

  it.each([
    ['a person’s month', 'personMonthMicroPounds', 'person'],
    ['the portal’s month', 'portalMonthMicroPounds', 'portal'],
  ])('of %s holds over all campaigns together', async (_what, limit, named) => {
    await limited({ [limit]: 500 })
    const campaigns = await Promise.all(Array.from({ length: 5 }, () => newCampaign({ userId: PERSON })))
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => reserve(callOf(campaigns[turn % 5] ?? null), 40)),
    )
    expect(results.filter(({ refused }) => refused === null)).toHaveLength(12)
    expect(results.find(({ refused }) => refused !== null)?.refused).toMatchObject({ named })
    expect((await used(null, PERSON))[named]).toEqual([0, 480])
  })

  it('of a campaign’s own budget is the lower one’s, never above the portal’s', async () => {
    await limited({ campaignMicroPounds: 5_000_000 })
    const [low, high] = [await newCampaign({ budget: 2 }), await newCampaign({ budget: 50 })]
    expect((await reserve(callOf(low), 2_000_001)).refused).toMatchObject({
      named: 'budget',
      most: 2_000_000,
    })
    expect((await reserve(callOf(low), 2_000_000)).refused).toBeNull()
    expect((await reserve(callOf(high), 5_000_001)).refused).toMatchObject({ named: 'campaign' })
  })

  it('of one person is nothing to another, nor to the operator', async () => {
    await limited({ personMonthMicroPounds: 100 })
    const [own, others, operators] = [PERSON, PERSON + 1, null].map((userId) => newCampaign({ userId }))
    expect((await reserve(callOf((await own) ?? null), 100)).refused).toBeNull()
    expect((await reserve(callOf((await own) ?? null), 1)).refused).toMatchObject({ named: 'person' })
    expect((await reserve(callOf((await others) ?? null), 100)).refused).toBeNull()
    expect((await reserve(callOf((await operators) ?? null), 1_000)).refused).toBeNull()
  })

  it('that refuses leaves the other counters as they were', async () => {
    await limited({ portalMonthMicroPounds: 10 })
    const campaignId = await newCampaign({ userId: PERSON })
    await reserve(callOf(campaignId), 11)
    expect(await used(campaignId, PERSON)).toEqual({ campaign: [0, 0], person: [0, 0], portal: [0, 0] })
  })
})

describe('months', () => {
  it('begin in the portal’s own time zone', async () => {
    await limited({ portalMonthMicroPounds: 100 })
    await database.query("update portal set time_zone = 'Pacific/Auckland' where id = $1", [portalId])
    const [stillOctoberInUtc, october] = [new Date('2026-10-31T12:00:00Z'), new Date('2026-10-31T09:00:00Z')]
    expect((await reserve(callOf(null), 100, october)).refused).toBeNull()
    expect((await reserve(callOf(null), 1, october)).refused).not.toBeNull()
    expect((await reserve(callOf(null), 100, stillOctoberInUtc)).refused).toBeNull()
  })

  it('count a call where it was reserved, though it is answered later', async () => {
    const before = new Date('2026-10-15T12:00:00Z')
    const call = callOf(null)
    await reserve(call, 100, before)
    await settle(call, 30)
    expect((await used(null, null, before)).portal).toEqual([30, 0])
    expect((await used(null, null, NOON)).portal).toEqual([0, 0])
  })

  it('go on in a time zone that nobody knows', async () => {
    await database.query("update portal set time_zone = 'Middle/Earth' where id = $1", [portalId])
    expect((await reserve(callOf(null), 5)).refused).toBeNull()
  })
})

describe('a call that broke off', () => {
  it('stays counted at its most, is taken over by its repeat and counted once', async () => {
    await limited({ campaignMicroPounds: 100 })
    const campaignId = await newCampaign()
    const call = callOf(campaignId)
    await reserve(call, 90)
    expect((await used(campaignId)).campaign).toEqual([0, 90])
    await noteUnanswered(database, call)
    const again = { ...call, id: randomUUID() }
    expect(await reserve(again, 90)).toMatchObject({ addedMicroPounds: 0, refused: null })
    await releaseReservation(database, again, 0, NOON)
    expect((await used(campaignId)).campaign).toEqual([0, 90])
    await settle(again, 25)
    expect((await used(campaignId)).campaign).toEqual([25, 0])
  })

  it('gives back what it reserved when it cost nothing', async () => {
    const campaignId = await newCampaign()
    const call = callOf(campaignId)
    const { addedMicroPounds } = await reserve(call, 90)
    await releaseReservation(database, call, addedMicroPounds, NOON)
    expect((await used(campaignId)).campaign).toEqual([0, 0])
  })
})

describe('whatever is reserved, answered, released and repeated, by several at once', () => {
  const step = fc.record({
    call: fc.nat(9),
    most: fc.integer({ min: 1, max: 40 }),
    end: fc.constantFrom('answer', 'release', 'crash'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('no limit is ever passed, and at the end the counters are the sum of the calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 8 }), { minLength: 2, maxLength: 4 }),
        async (workers) => {
          portalId += 1
          await database.query("insert into portal (id, name) values ($1, 'A portal')", [portalId])
          await limited({ campaignMicroPounds: 200, portalMonthMicroPounds: 300 })
          const campaigns = [await newCampaign(), await newCampaign()]
          const work = async (steps: (typeof workers)[number], worker: number) => {
            for (const { call, most, end, share } of steps) {
              // Each worker its own requests: the same one is never under way twice.
              const one = callOf(campaigns[call % 2] ?? null, `${worker}:${call}`)
              const { refused, addedMicroPounds } = await reserve(one, most)
              if (refused !== null) continue
              if (end === 'answer') await settle(one, Math.floor(share * most))
              if (end === 'release') await releaseReservation(database, one, addedMicroPounds, NOON)
              for (const campaignId of campaigns) expectWithin(await used(campaignId), 200, 300)
            }
          }
          await Promise.all(workers.map(work))
          await expectCountersToBeSums()
        },
      ),
      { numRuns: 25 },
    )
  })
})

const expectWithin = (counters: Awaited<ReturnType<typeof used>>, campaign: number, portal: number) => {
  const sum = (named: string) => (counters[named] ?? []).reduce((total, part) => total + part, 0)
  expect(sum('campaign')).toBeLessThanOrEqual(campaign)
  expect(sum('portal')).toBeLessThanOrEqual(portal)
}

const expectCountersToBeSums = async () => {
  const calls = await database.query(
    `select coalesce(sum(cost_micro_pounds), 0)::int as spent, coalesce(sum(reserved_micro_pounds), 0)::int as held
       from outside_call where portal_id = $1`,
    [portalId],
  )
  for (const kind of ['campaign', 'portal']) {
    const counted = await database.query(
      `select coalesce(sum(spent_micro_pounds), 0)::int as spent, coalesce(sum(reserved_micro_pounds), 0)::int as held
         from spending where portal_id = $1 and kind = $2`,
      [portalId, kind],
    )
    expect(counted).toEqual(calls)
  }
}
