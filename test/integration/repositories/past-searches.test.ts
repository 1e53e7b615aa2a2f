import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { pastSearches } from '../../../server/db/repositories/past-searches.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase } from '../../setup/database.ts'

let target: Awaited<ReturnType<typeof createTestDatabase>>
let database: Database

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query(`insert into portal (id, name) values (7, 'Ours'), (8, 'Theirs')`)
})
afterAll(async () => {
  await database.close()
  await target.drop()
})

const campaign = async (portalId: number, type: string, status: string) => {
  const id = randomUUID()
  await database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1::uuid, $2, $1::text, $3, 'x', '{}', '{}', 5, $4, true, 'Sam')`,
    [id, portalId, type, status],
  )
  const step = async (
    ordinal: number,
    source: string,
    content: object,
    outcomes: string[],
    state = 'done',
  ) => {
    const stepId = randomUUID()
    await database.query(
      `insert into search_step (id, portal_id, campaign_id, ordinal, source, label, step, state, settled_at)
       values ($1, $2, $3, $4, $5, 'x', $6, $7, now())`,
      [stepId, portalId, id, ordinal, source, JSON.stringify(content), state],
    )
    for (const [index, outcome] of outcomes.entries()) {
      const candidateId = randomUUID()
      await database.query(
        `insert into candidate (id, portal_id, campaign_id, finding_key, name, outcome) values ($1::uuid, $2, $3, $1::text, 'x', $4)`,
        [candidateId, portalId, id, outcome],
      )
      await database.query(
        `insert into finding (id, portal_id, campaign_id, candidate_id, search_step_id, ordinal, finding) values ($1, $2, $3, $4, $5, $6, '{}')`,
        [randomUUID(), portalId, id, candidateId, stepId, index],
      )
    }
  }
  return step
}

it('tells what the searches of a portal’s own ended campaigns of a type brought, by source', async () => {
  const done = await campaign(7, 'education', 'completed')
  await done(0, 'web-search', { wanted: 15 }, ['lead', 'lead', 'known', 'unverified'])
  await done(1, 'web-search', { wanted: 5 }, ['lead'])
  await done(2, 'web-search', { wanted: 15 }, [], 'planned')
  await done(3, 'companies-house', { locations: ['M1', 'M2', 'M3'] }, ['notTrading'])
  await done(4, 'google-places', { tile: {} }, [])
  for (const [portalId, type, status] of [
    [8, 'education', 'completed'],
    [7, 'healthcare', 'completed'],
    [7, 'education', 'running'],
  ] as const) {
    const other = await campaign(portalId, type, status)
    await other(0, 'web-search', { wanted: 15 }, ['lead', 'lead', 'lead'])
  }
  const past = await pastSearches(database, 7, 'education')
  expect(past.toSorted((a, b) => b.parts - a.parts)).toEqual([
    { source: 'web-search', parts: 20, leads: 3, others: 1 },
    { source: 'companies-house', parts: 3, leads: 0, others: 1 },
    { source: 'google-places', parts: 1, leads: 0, others: 0 },
  ])
  expect(await pastSearches(database, 7, 'custom')).toEqual([])
})
