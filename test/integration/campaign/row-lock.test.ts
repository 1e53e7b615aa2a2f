import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { lockCampaign } from '../../../server/db/repositories/campaigns.ts'
import { settleCandidates } from '../../../server/db/repositories/candidates.ts'
import type { Sql } from '../../../server/db/sql.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { addRunningCampaign } from '../../setup/running-campaign.ts'

const PORTAL = 7
let campaignId: string

let target: TestDatabase
let database: Database

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [PORTAL])
  campaignId = await addRunningCampaign(database, PORTAL)
})
afterAll(async () => {
  await database.close()
  await target.drop()
})

/** What another connection does while a transaction holds the campaign's row; it does not wait. */
const meanwhile = (hold: (sql: Sql) => Promise<unknown>, write: (sql: Sql) => Promise<unknown>) =>
  database.transaction(async (holder) => {
    await hold(holder)
    await database.transaction(async (other) => {
      await other.query(`set local lock_timeout = '300ms'`)
      await write(other)
    })
  })

const writeAnEvent = (sql: Sql) =>
  sql.query(
    `insert into campaign_event (portal_id, campaign_id, kind, level, message) values ($1, $2, 'note', 'info', 'meanwhile')`,
    [PORTAL, campaignId],
  )
const lock = (sql: Sql) => lockCampaign(sql, PORTAL, campaignId)
const settleNone = (sql: Sql) => settleCandidates(sql, PORTAL, campaignId, [])

describe.each([
  ['locked', lock],
  ['locked by a settlement', settleNone],
])('a campaign that is %s', (_, hold) => {
  it('lets rows that refer to it be written', async () => {
    await expect(meanwhile(hold, writeAnEvent)).resolves.toBeUndefined()
  })

  it('lets nobody else settle anything', async () => {
    await expect(meanwhile(hold, lock)).rejects.toThrow(/lock timeout/)
    await expect(meanwhile(hold, settleNone)).rejects.toThrow(/lock timeout/)
  })
})
