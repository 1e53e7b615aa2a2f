import type { Sql } from '../sql.ts'

/**
 * Rows handed to a queue with one waiting job a key. While such a job waits, enqueueing another does nothing, so that rows
 * not yet committed could be missed by a job that begins just then. Whoever hands over calls this in their transaction
 * before they enqueue; the job calls `awaitHandOvers` first and sees every row that relies on it.
 */
export const beginHandOver = async (tx: Sql, key: string): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [key])
}

/** Returns when everybody who handed rows over under this key before has committed. Takes milliseconds. */
export const awaitHandOvers = async (sql: Sql, key: string): Promise<void> => {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
}
