import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { awaitHandOvers, beginHandOver } from '../../../server/db/repositories/job-hand-over.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

let target: TestDatabase
let database: Database
beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: { info: () => {}, warn: () => {} } })
})
afterAll(async () => {
  await database.close()
  await target.drop()
})

it('a job that begins sees what was handed over before it, though that was not committed yet', async () => {
  const order: string[] = []
  const started = Promise.withResolvers<void>()
  const mayCommit = Promise.withResolvers<void>()
  const handingOver = database.transaction(async (tx) => {
    await beginHandOver(tx, 'key')
    started.resolve()
    await mayCommit.promise
    order.push('handed over')
  })
  await started.promise
  const job = awaitHandOvers(database, 'key').then(() => order.push('job'))
  await awaitHandOvers(database, 'another key')
  order.push('job of another key')
  mayCommit.resolve()
  await Promise.all([handingOver, job])
  expect(order).toEqual(['job of another key', 'handed over', 'job'])
})

it('many hand over at the same time', async () => {
  await database.transaction(async (tx) => {
    await beginHandOver(tx, 'key')
    await database.transaction((other) => beginHandOver(other, 'key'))
  })
})
