import { availableParallelism, cpus, loadavg, platform } from 'node:os'
import type { Sql } from '../../../server/db/sql.ts'

/** The machine and its programs, for every report; `load` is that of the last minute at the time of the call. */
export const machine = (): Record<string, string | number> => ({
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  system: platform(),
  node: process.version,
  load: (loadavg()[0] ?? 0).toFixed(2),
})

/** The database program behind a connection, for example `PostgreSQL 18.4`. */
export const postgresVersion = async (sql: Sql): Promise<string> => {
  const rows = await sql.query<{ version: string }>(`select current_setting('server_version') as version`)
  return `PostgreSQL ${rows[0]?.version ?? 'unknown'}`
}
