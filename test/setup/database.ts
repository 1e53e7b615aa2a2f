import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own for one test or file. */
export type TestDatabase = {
  url: string
  /** Removes it; connections that are still open are cut. */
  drop(): Promise<void>
}

/**
 * A fresh, migrated database in some 50 ms, a copy of the template. For tests of the projects `integration` and `e2e`;
 * close pools before `drop`. All of them go when the run ends, dropped or not.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, templateName } = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(adminUrl, `create database ${name} template ${templateName}`)
  return {
    url: Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href,
    drop: () => administer(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
