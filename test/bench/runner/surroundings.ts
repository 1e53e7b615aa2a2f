import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { ensureDatabase } from '../../../server/db/embedded.ts'
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

type Stops = (() => Promise<void>)[]

/** Runs `body` with a folder in which the embedded database stays up from world to world. Ctrl-C stops everything too. */
export const withBenchFolder = async <T>(body: (folder: BenchFolder) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  const stops: Stops = [() => rm(dataDir, { recursive: true, force: true })]
  const endListening = onSignal(() => stopAll(stops, 0))
  let worlds = 0
  try {
    await begin(stops, ensureDatabase({ dataDir, databaseName: 'bench', log }), async (database) => {
      await database.stop()
      // It may live elsewhere than asked for (root in a folder of others).
      await rm(database.folder, { recursive: true, force: true })
    })
    return await body({
      inWorld: (settings, use) => {
        worlds += 1
        return inWorld({ dataDir, databaseName: `world_${worlds}`, stops }, settings, use)
      },
    })
  } finally {
    endListening()
    await stopAll(stops, 0)
  }
}

/** Waits for what is starting; from now on, not only from when it runs, it is stopped with the others. */
const begin = async <T>(stops: Stops, starting: Promise<T>, stop: (one: T) => Promise<void>): Promise<T> => {
  stops.push(async () => {
    const started = await starting.then(
      (one) => ({ one }),
      () => null,
    )
    if (started !== null) await stop(started.one)
  })
  return starting
}

/** Stops the newest first, down to a number of them that stay. */
const stopAll = async (stops: Stops, remaining: number): Promise<void> => {
  while (stops.length > remaining) await stops.pop()?.()
}

const onSignal = (stop: () => Promise<void>): (() => void) => {
  const end = (): void => void stop().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end)
  }
}

const inWorld = async <T>(
  { dataDir, databaseName, stops }: { dataDir: string; databaseName: string; stops: Stops },
  settings: WorldSettings,
  use: (surroundings: Surroundings) => Promise<T>,
): Promise<T> => {
  const already = stops.length
  try {
    const started = ensureDatabase({ dataDir, databaseName, log })
    const database = await begin(stops, started, (one) => one.stop())
    const config = readConfig({
      LEADWRIGHT_MODE: 'sandbox',
      LEADWRIGHT_DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      SANDBOX_SEED: String(settings.seed),
      SANDBOX_LATENCY: String(settings.latencyScale),
      SANDBOX_LIMITS: String(settings.limitsScale),
    })
    const sandbox = await begin(stops, ensureSandbox(config, log), (one) => one.stop())
    const app = await begin(stops, compose(config, log), (one) => one.stop())
    const sql = openDatabase(database.url, { log, maxConnections: 2 })
    stops.push(() => sql.close())
    await app.startWorker()
    const sandboxUrl = sandbox.urls.control.replace(/\/control$/, '')
    return await use({ app, sql, sandboxUrl, portalId: app.reads.defaultPortalId() })
  } finally {
    await stopAll(stops, already)
  }
}
