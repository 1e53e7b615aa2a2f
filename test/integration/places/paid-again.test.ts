import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { updateLimits } from '../../../server/db/repositories/money-limits.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createRateLimiter } from '../../../server/queue/limits.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import { createGooglePlaces } from '../../../src/clients/google-places/client.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { addRunningCampaign } from '../../setup/running-campaign.ts'

const PORTAL = 7
const A_PAGE = 28_000

let world: SandboxWorld
let target: TestDatabase
let database: Database
let campaignId: string
const stepId = randomUUID()

beforeAll(async () => {
  world = await startSandboxWorld()
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [PORTAL])
  campaignId = await addRunningCampaign(database, PORTAL)
  await updateLimits(database, PORTAL, {
    campaignMicroPounds: 8 * A_PAGE,
    personMonthMicroPounds: 50_000_000,
    portalMonthMicroPounds: 50_000_000,
  })
})

afterAll(async () => {
  await database?.close()
  await target?.drop()
  await world?.stop()
})

/** One attempt of the same step's search, to its end. */
const attempt = async (isRepeat: boolean): Promise<string[]> => {
  const gate = createGate({
    sql: database,
    recorder: createAnswerRecorder(database),
    limiter: createRateLimiter(database, 0),
    scale: 0.001,
  }).forScope({ portalId: PORTAL, campaignId, itemId: stepId, isRepeat })
  const client = createGooglePlaces({
    baseUrl: world.urls.googlePlaces,
    apiKey: 'a-key',
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
  })
  const circle = { centre: { latitude: 53.4794, longitude: -2.2453 }, radiusMetres: 20_000 }
  const ids: string[] = []
  for await (const page of client.pages({ query: 'schools', placeType: null, circle }))
    ids.push(...page.map(({ id }) => id))
  return ids
}

const money = () =>
  database.query<{ spent: string; held: string }>(
    `select sum(cost_micro_pounds)::int as spent, sum(reserved_micro_pounds)::int as held from outside_call where campaign_id = $1`,
    [campaignId],
  )
const counted = () =>
  database.query(
    `select spent_micro_pounds::int as spent, reserved_micro_pounds::int as held from spending where kind = 'campaign'`,
  )

it('a search that a job makes again is asked and paid for again, since its answers may not be kept, and the limit holds', async () => {
  const first = await attempt(false)
  expect(first.length).toBeGreaterThan(40)
  expect(await money()).toEqual([{ spent: 3 * A_PAGE, held: 0 }])
  expect(await attempt(true)).toEqual(first)
  expect(await world.journal('google-places')).toHaveLength(6)
  expect(await money()).toEqual([{ spent: 6 * A_PAGE, held: 0 }])
  expect(await counted()).toEqual([{ spent: 6 * A_PAGE, held: 0 }])
  expect(await database.query('select 1 from outside_content')).toEqual([])

  await expect(attempt(true)).rejects.toMatchObject({ code: 'budget_reached' })
  expect(await world.journal('google-places')).toHaveLength(8)
  expect(await counted()).toEqual([{ spent: 8 * A_PAGE, held: 0 }])
})
