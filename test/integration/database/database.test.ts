import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { recordingLog } from './recording-log.ts'

describe('the open database', () => {
  let target: TestDatabase
  let database: Database

  beforeAll(async () => {
    target = await createTestDatabase()
    database = openDatabase(target.url, { log: recordingLog(), maxConnections: 4 })
    await database.query('create table account (id int primary key, amount int not null)')
  })

  afterAll(async () => {
    await database.close()
    await target.drop()
  })

  it('gives whole numbers and decimals as numbers, unless a number would change them', async () => {
    const rows = await database.query(
      "select 7::int8 as small, 9007199254740993::int8 as large, 0.1::numeric as tenth, 12345678901234567.5::numeric as precise, 'NaN'::numeric as nan",
    )
    expect(rows).toEqual([
      { small: 7, large: '9007199254740993', tenth: 0.1, precise: '12345678901234567.5', nan: 'NaN' },
    ])
  })

  it('commits what a transaction did, on one connection', async () => {
    const statement = 'select pg_backend_pid() as pid'
    const [before, after] = await database.transaction(async (tx) => {
      const first = await tx.query(statement)
      await tx.query('insert into account values ($1, 1), ($2, 1)', [1, 2])
      return [first, await tx.query(statement)]
    })
    expect(before).toEqual(after)
    expect(await database.query('select count(*) as n from account')).toEqual([{ n: 2 }])
  })

  it('undoes everything when the body throws', async () => {
    const attempt = database.transaction(async (tx) => {
      await tx.query('insert into account values (3, 1)')
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await database.query('select 1 from account where id = 3')).toEqual([])
  })

  it('repeats a transaction that lost a deadlock', async () => {
    await database.query('insert into account values (10, 0), (11, 0)')
    const bothHoldOne = Promise.withResolvers<void>()
    let holders = 0
    const addOneTo = (first: number, second: number) =>
      database.transaction(async (tx) => {
        await tx.query('update account set amount = amount + 1 where id = $1', [first])
        holders += 1
        if (holders === 2) bothHoldOne.resolve()
        await bothHoldOne.promise
        await tx.query('update account set amount = amount + 1 where id = $1', [second])
      })
    await Promise.all([addOneTo(10, 11), addOneTo(11, 10)])
    const rows = await database.query('select amount from account where id in (10, 11)')
    expect(rows).toEqual([{ amount: 2 }, { amount: 2 }])
  })

  it('survives the loss of a connection in the middle of a transaction', async () => {
    const attempt = database.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
      await database.query('select pg_terminate_backend($1)', [row?.pid])
      await tx.query('select 1')
    })
    await expect(attempt).rejects.toMatchObject({ code: 'database', isRetryable: true })
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })
})
