import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../server/db/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runScript } from './run-script.ts'

describe('migrations', () => {
  let target: TestDatabase
  let path: string
  let client: pg.Client
  const folder = () => pathToFileURL(`${path}/`)

  beforeEach(async () => {
    target = await createTestDatabase()
    client = new pg.Client({ connectionString: target.url })
    await client.connect()
    await client.query('drop table migration')
    path = await mkdtemp(join(tmpdir(), 'leadwright-migrations-'))
    await writeFile(
      join(path, '0001_birds.sql'),
      "create table bird (name text);\ninsert into bird values ('wren');\n",
    )
    await writeFile(join(path, 'README.md'), 'not a migration')
  })

  afterEach(async () => {
    await client.end()
    await target.drop()
    await rm(path, { recursive: true })
  })

  it('applies what is missing, in order, once', async () => {
    expect(await migrate(target.url, folder())).toEqual(['0001_birds'])
    await writeFile(join(path, '0003_eggs.sql'), 'alter table bird add eggs int')
    await writeFile(join(path, '0002_nests.sql'), 'alter table bird add nest text')
    expect(await migrate(target.url, folder())).toEqual(['0002_nests', '0003_eggs'])
    expect(await migrate(target.url, folder())).toEqual([])
    expect((await client.query('select * from bird')).rows).toEqual([
      { name: 'wren', nest: null, eggs: null },
    ])
  })

  it('runs each file once when four processes start together', async () => {
    await writeFile(join(path, '0002_slow.sql'), 'select pg_sleep(0.3)')
    const args = [target.url, folder().href]
    const runs = await Promise.all([1, 2, 3, 4].map(() => runScript('migrate-once.ts', args).finished))
    const applied = runs.flatMap(({ stdout }) => JSON.parse(stdout))
    expect(applied).toEqual(['0001_birds', '0002_slow'])
    expect((await client.query('select count(*)::int as n from bird')).rows).toEqual([{ n: 1 }])
  })

  it('refuses a file that was changed after it was applied', async () => {
    await migrate(target.url, folder())
    await writeFile(join(path, '0001_birds.sql'), 'create table bird (title text)')
    await expect(migrate(target.url, folder())).rejects.toThrow('Migration 0001_birds was changed after')
  })

  it('takes a file with Windows line ends for the same', async () => {
    await migrate(target.url, folder())
    await writeFile(
      join(path, '0001_birds.sql'),
      "create table bird (name text);\r\ninsert into bird values ('wren');\r\n",
    )
    expect(await migrate(target.url, folder())).toEqual([])
  })

  it('refuses a database that is newer than the program', async () => {
    await writeFile(join(path, '0002_nests.sql'), 'select 1')
    await migrate(target.url, folder())
    await rm(join(path, '0002_nests.sql'))
    await expect(migrate(target.url, folder())).rejects.toThrow(
      'newer than this program: it has migration 0002_nests',
    )
  })

  it('names file and line of a failure, and leaves the database as it was', async () => {
    await writeFile(join(path, '0002_wrong.sql'), 'create table nest (id int);\nselect oops from nest;\n')
    await expect(migrate(target.url, folder())).rejects.toThrow(
      'Migration 0002_wrong failed in line 2: column "oops"',
    )
    const { rows } = await client.query(
      "select to_regclass('bird') as bird, to_regclass('migration') as migration",
    )
    expect(rows).toEqual([{ bird: null, migration: null }])
  })

  it('refuses two files with one number', async () => {
    await writeFile(join(path, '0001_fish.sql'), 'select 1')
    await expect(migrate(target.url, folder())).rejects.toThrow(
      '0001_birds and 0001_fish have the same number',
    )
  })
})
