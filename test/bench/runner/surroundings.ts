import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { type EmbeddedDatabase, ensureDatabase } from '../../../server/db/embedded.ts'
import { ensureSandbox } from '../../../server/local-sandbox.ts'
import { createLog } from '../../../server/observability/log.ts'

/** A world to run in. Scales: 0 = at once or lifted, 1 = as in real life. */
export type WorldSettings = { seed: number; latencyScale: number; limitsScale: number }

/** The running product: composed as the command line composes it, its worker started, over a fresh database. */
export type Surroundings = {
  app: App
  /** The campaign database itself, for counting. */
  sql: Database
  portalId: number
  /** Address of the sandbox without a slash at the end. */
  sandboxUrl: string
}

/** A data folder of a bench's own; removed at the end, with everything that was started in it. */
export type BenchFolder = {
  /** Runs `body` with the product in a world of its own, and stops it afterwards. */
  inWorld<T>(settings: WorldSettings, body: (surroundings: Surroundings) => Promise<T>): Promise<T>
}

const log = createLog({ level: 'error' })

/** Runs `body` with a folder in which the embedded database stays up from world to world. */
export const withBenchFolder = async <T>(body: (folder: BenchFolder) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  const database = await ensureDatabase({ dataDir, databaseName: 'bench', log })
  let worlds = 0
  try {
    return await body({
      inWorld: (settings, use) => {
        worlds += 1
        return inWorld(dataDir, `world_${worlds}`, settings, use)
      },
    })
  } finally {
    await database.stop()
    await removeFolders(dataDir, database)
  }
}

const removeFolders = async (dataDir: string, database: EmbeddedDatabase): Promise<void> => {
  for (const folder of [dataDir, database.folder]) await rm(folder, { recursive: true, force: true })
}

const inWorld = async <T>(
  dataDir: string,
  databaseName: string,
  settings: WorldSettings,
  use: (surroundings: Surroundings) => Promise<T>,
): Promise<T> => {
  const stops: (() => Promise<void>)[] = []
  try {
    const database = await ensureDatabase({ dataDir, databaseName, log })
    stops.push(() => database.stop())
    const config = readConfig({
      LEADWRIGHT_MODE: 'sandbox',
      LEADWRIGHT_DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      SANDBOX_SEED: String(settings.seed),
      SANDBOX_LATENCY: String(settings.latencyScale),
      SANDBOX_LIMITS: String(settings.limitsScale),
    })
    const sandbox = await ensureSandbox(config, log)
    stops.push(() => sandbox.stop())
    const app = await compose(config, log)
    stops.push(() => app.stop())
    const sql = openDatabase(database.url, { log, maxConnections: 2 })
    stops.push(() => sql.close())
    await app.startWorker()
    const sandboxUrl = sandbox.urls.control.replace(/\/control$/, '')
    return await use({ app, sql, sandboxUrl, portalId: app.reads.defaultPortalId() })
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}
