import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { asDatabaseError, errorCodeOf } from './database-error.ts'
import type { DatabaseLog } from './database-log.ts'
import { numberParsers } from './number-parsers.ts'
import type { Sql } from './sql.ts'

const CONNECT_TIMEOUT_MS = 10_000
const DEFAULT_MAX_CONNECTIONS = 10

/** Serialisation failure and deadlock: the database undid the transaction, and the same one may succeed now. */
const WORTH_REPEATING = new Set(['40001', '40P01'])
const MAX_RUNS = 3
const BETWEEN_RUNS_MS = 20

/** The open database. As `Sql` it runs each statement on any connection, outside transactions. */
export type Database = Sql & {
  pool: pg.Pool
  /**
   * Runs `body` in a transaction on one connection and commits; rolls back when it throws. After a deadlock or
   * serialisation failure the whole body runs again, three times at most, so it has no effects but those on the
   * database. Throws what `body` throws, and AppError `database` when the database is out of reach.
   */
  transaction<T>(body: (tx: Sql) => Promise<T>): Promise<T>
  /** Waits for running queries and closes every connection. */
  close(): Promise<void>
}

/**
 * Opens a pool on the database (connections are made when needed). `int8` and `numeric` come as numbers when a number
 * holds them exactly, as text otherwise. Lost connections are logged and replaced; they never end the process.
 */
export function openDatabase(url: string, options: { log: DatabaseLog; maxConnections?: number }): Database {
  const pool = openPool(url, options)
  return {
    pool,
    query: sqlOver(pool).query,
    transaction: (body) => repeated(() => inTransaction(pool, body)),
    close: () => pool.end(),
  }
}

function openPool(
  url: string,
  { log, maxConnections }: { log: DatabaseLog; maxConnections?: number },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // A name of its own, and a connection that stays: others see by it that this process lives.
    application_name: `leadwright-${randomBytes(4).toString('hex')}`,
    min: 1,
    types: numberParsers,
  })
  pool.on('error', (error) => {
    // While the pool ends, its connections go one by one: nothing is lost then.
    if (!pool.ending) log.warn({ reason: error.message }, 'An idle database connection was lost.')
  })
  // The pool listens to idle clients only, and a loss without a listener ends the process. Whoever uses the client
  // learns of the loss from the query under way.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Each text is prepared once a connection: planning the long ones costs as much as running them. There are some hundred. */
const statementNames = new Map<string, string>()

const statementName = (text: string): string => {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  statementNames.set(text, name)
  return name
}

/** Also what pg-boss needs: its `executeSql` is this `query` with the rows in an object. */
function sqlOver(connection: pg.Pool | pg.PoolClient): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      try {
        const { rows } = await connection.query({ name: statementName(text), text, values: [...values] })
        return rows as Row[]
      } catch (error) {
        throw asDatabaseError(error)
      }
    },
  }
}

async function inTransaction<T>(pool: pg.Pool, body: (tx: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => Promise.reject(asDatabaseError(error)))
  const sql = sqlOver(client)
  let isUsable = true
  try {
    await sql.query('begin')
    const result = await body(sql)
    await sql.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isUsable = false
    })
    throw error
  } finally {
    client.release(!isUsable)
  }
}

async function repeated<T>(body: () => Promise<T>): Promise<T> {
  for (let run = 1; ; run++) {
    try {
      return await body()
    } catch (error) {
      if (run === MAX_RUNS || !WORTH_REPEATING.has(errorCodeOf(error) ?? '')) throw error
      await pause(run * BETWEEN_RUNS_MS)
    }
  }
}
