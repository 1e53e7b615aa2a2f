import type { Database } from '../../../server/db/database.ts'

/** Names of all tables, the queue's included, in which some row holds the text anywhere. */
export const tablesThatHold = async (database: Database, text: string): Promise<string[]> => {
  const tables = await database.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'pgboss')`,
  )
  const found = await Promise.all(
    tables.map(async ({ schema, name }) => {
      const [row] = await database.query<{ holds: boolean }>(
        `select exists (select 1 from "${schema}"."${name}" as r where position($1 in r::text) > 0) as holds`,
        [text],
      )
      return row?.holds ? [name] : []
    }),
  )
  return found.flat()
}
