import pg from 'pg'
import { AppError } from '../../src/errors.ts'
import { connectWhenReady } from './connect.ts'
import { type Migration, readMigrations } from './migration-files.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Any number will do as long as every version of this program uses the same. */
const LOCK_KEY = 7_312_904

const TABLE = `create table if not exists migration (
  number integer primary key,
  name text not null,
  hash text not null,
  applied_at timestamptz not null default now()
)`

/** What the runner needs of pg: a pool's client or a client of its own. */
type Connection = Pick<pg.ClientBase, 'query'>

/**
 * Applies the SQL files of `folder` (default: this project's) that the database does not have yet, all in one
 * transaction, and gives their names. Any number of processes may call it at once; each file runs once.
 * Throws AppError `startup` when an applied file was changed, when the database is newer than the files, and when a
 * file fails; the database is then as it was.
 */
export async function migrate(database: string | pg.Pool, folder: URL = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder)
  if (typeof database !== 'string') {
    const client = await database.connect()
    return inTransaction(client, migrations).finally(() => client.release())
  }
  const client = await connectWhenReady(database)
  return inTransaction(client, migrations).finally(() => client.end())
}

async function inTransaction(connection: Connection, migrations: Migration[]): Promise<string[]> {
  await connection.query('begin')
  try {
    await connection.query('select pg_advisory_xact_lock($1)', [LOCK_KEY])
    const applied = await applyMissing(connection, migrations)
    await connection.query('commit')
    return applied
  } catch (error) {
    await connection.query('rollback').catch(() => {})
    throw error
  }
}

async function applyMissing(connection: Connection, migrations: Migration[]): Promise<string[]> {
  await connection.query(TABLE)
  const { rows } = await connection.query<Migration>(
    'select number, name, hash from migration order by number',
  )
  for (const row of rows) refuseForeign(row, migrations)
  const present = new Set(rows.map((row) => row.number))
  const missing = migrations.filter(({ number }) => !present.has(number))
  for (const migration of missing) await apply(connection, migration)
  return missing.map(({ name }) => name)
}

function refuseForeign(applied: Migration, migrations: Migration[]): void {
  const own = migrations.find(({ number }) => number === applied.number)
  if (!own) {
    throw new AppError(
      'startup',
      `The database is newer than this program: it has migration ${applied.name}.`,
      {
        hint: 'Start the version that made it or a later one; an older one could damage its data.',
      },
    )
  }
  if (own.hash !== applied.hash) {
    throw new AppError('startup', `Migration ${own.name} was changed after this database had applied it.`, {
      hint: 'Restore the file as it was and put the change into a new migration with the next number.',
    })
  }
}

async function apply(connection: Connection, { number, name, hash, sql }: Migration): Promise<void> {
  try {
    await connection.query(sql)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError(
      'startup',
      `Migration ${name} failed${lineOf(cause, sql)}: ${reason}. Nothing was changed.`,
      { cause },
    )
  }
  await connection.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
    number,
    name,
    hash,
  ])
}

function lineOf(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError) || !error.position) return ''
  return ` in line ${sql.slice(0, Number(error.position)).split('\n').length}`
}
