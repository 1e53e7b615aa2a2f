import pg from 'pg'
import { connectWhenReady } from './connect.ts'
import type { DatabaseLog } from './database-log.ts'
import { locateBinaries } from './embedded/binaries.ts'
import { registerClient } from './embedded/clients.ts'
import { prepareCluster } from './embedded/cluster.ts'
import { keepRunning } from './embedded/guard.ts'
import type { Home } from './embedded/home.ts'
import { withHomeLock } from './embedded/home-lock.ts'
import { chooseHome } from './embedded/place.ts'
import { ensureRunning, stopServer } from './embedded/postmaster.ts'

/** Where and how the bundled PostgreSQL runs. */
export type EmbeddedOptions = {
  /** Folder that holds the database; made when missing. */
  dataDir: string
  /** Created when missing. */
  databaseName: string
  log: DatabaseLog
  /** False gives up safety against power cuts (not kills) for speed; for tests. Counts when this call starts the server. Default true. */
  isDurable?: boolean
}

/** A running database. The server stays up, and is restarted when it dies, until the last of its users has called `stop`. */
export type EmbeddedDatabase = {
  /** Connection string with password, loopback only. The port stays the same across restarts when it is free. */
  url: string
  /** Where the data really is: `dataDir`, or its stand-in in the system's state folder. */
  folder: string
  /** Gives up this use of it; ends the server when no other living process uses it. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the bundled PostgreSQL in `dataDir`, or adopts the one that runs there already, also one whose starter was
 * killed. Any number of processes may call this at once: there is one server. Works as root (the server then runs as
 * the folder's owner, else `postgres`, else `nobody`) and as an ordinary user.
 * Throws AppError `startup` or `database` with one sentence when folder, disk, port or platform do not allow it.
 */
export async function ensureDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { databaseName, log } = options
  const home = await chooseHome(options.dataDir, await locateBinaries(), log)
  const isDurable = options.isDurable ?? true
  const { port, unregister } = await withHomeLock(home, async () => {
    await prepareCluster(home, isDurable)
    const unregister = registerClient(home)
    try {
      const port = await ensureRunning(home, { isDurable, log })
      await createDatabase(home.urlOf(port, 'postgres'), databaseName)
      return { port, unregister }
    } catch (error) {
      unregister()
      throw error
    }
  })
  const stopGuarding = keepRunning(home, { isDurable, log })
  return {
    url: home.urlOf(port, databaseName),
    folder: home.folder,
    stop: once(() => leave(home, stopGuarding, unregister)),
  }
}

async function leave(
  home: Home,
  stopGuarding: () => Promise<void>,
  unregister: () => boolean,
): Promise<void> {
  await stopGuarding()
  await withHomeLock(home, async () => {
    const isLast = unregister()
    if (isLast) await stopServer(home)
  })
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = await connectWhenReady(adminUrl)
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

function once(body: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= body()
    return running
  }
}
