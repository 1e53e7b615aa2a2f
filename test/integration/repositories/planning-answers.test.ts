import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createPlanningAnswers } from '../../../server/db/repositories/planning-answers.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  database = openDatabase(test.url, { log: createLog({ level: 'silent' }) })
})
afterAll(async () => {
  await database.close()
  await test.drop()
})

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const answer = (url: string, hours: number, body = '{}') => ({
  url,
  body,
  contentHash: 'f00d',
  retrievedAt: hoursAgo(hours),
})

it('keeps a page of planning data for a day, the newest in place of an older one', async () => {
  const answers = createPlanningAnswers(database)
  expect(await answers.fresh('https://planit/a')).toBeNull()
  const first = answer('https://planit/a', 23)
  await answers.keep(first)
  expect(await answers.fresh('https://planit/a')).toEqual(first)
  const second = answer('https://planit/a', 1, '{"total": 1}')
  await answers.keep(second)
  expect(await answers.fresh('https://planit/a')).toEqual(second)
  expect(await answers.fresh('https://planit/b')).toBeNull()
})

it('gives nothing older, and throws it away', async () => {
  const answers = createPlanningAnswers(database)
  await answers.keep(answer('https://planit/old', 25))
  expect(await answers.fresh('https://planit/old')).toBeNull()
  await answers.keep(answer('https://planit/new', 0))
  const rows = await database.query<{ url: string }>(`select url from planning_answer where url like '%/old'`)
  expect(rows).toEqual([])
})
