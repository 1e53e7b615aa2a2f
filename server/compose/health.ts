import type { HealthCheck } from '../app.ts'
import type { Database } from '../db/database.ts'

/** Looks at what every request and job needs: the database and the queue. Never throws. */
export const ready = async (database: Database): Promise<{ ok: boolean; checks: HealthCheck[] }> => {
  const checks = [
    await check('database', async () => {
      await database.query('select 1')
      return `answers; ${database.pool.totalCount} connections open`
    }),
    await check('queue', async () => {
      const rows = await database.query<{ waiting: number }>(
        `select count(*)::int as waiting from pgboss.job where state in ('created', 'retry')`,
      )
      return `${rows[0]?.waiting ?? 0} jobs waiting`
    }),
  ]
  return { ok: checks.every((one) => one.ok), checks }
}

const check = async (name: string, look: () => Promise<string>): Promise<HealthCheck> => {
  try {
    return { name, ok: true, detail: await look() }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}
