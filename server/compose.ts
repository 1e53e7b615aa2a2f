import { createHash } from 'node:crypto'
import { createHttp } from '../src/clients/http.ts'
import type { App } from './app.ts'
import type { Deps } from './commands/deps.ts'
import { pauseCampaignsOf } from './commands/flow/pause-campaigns.ts'
import { createKeptRegisters } from './commands/registers/kept-registers.ts'
import { loadSandboxRegisters } from './commands/registers/load-sandbox-registers.ts'
import { createKeysInUse } from './commands/settings/keys-in-use.ts'
import { activityPart } from './compose/activity-part.ts'
import { campaignCommands } from './compose/campaign-commands.ts'
import { companyListPart } from './compose/company-list-part.ts'
import { type ComposedConnection, connectionDeps, connectionPart } from './compose/connection-part.ts'
import { contactsPart } from './compose/contacts-part.ts'
import { googlePart } from './compose/google-part.ts'
import { ready } from './compose/health.ts'
import { homePart } from './compose/home-part.ts'
import { matchesPart } from './compose/matches-part.ts'
import { mirrorPart } from './compose/mirror-part.ts'
import { moneyPart } from './compose/money-part.ts'
import { notificationsPart } from './compose/notifications-part.ts'
import { outsideSettings, systemKeys } from './compose/outside-settings.ts'
import { plansPart } from './compose/plans-part.ts'
import { readsOver } from './compose/reads.ts'
import { recordsPart } from './compose/records-part.ts'
import { registersPart } from './compose/registers-part.ts'
import { reviewPart } from './compose/review-part.ts'
import { secretBoxOf } from './compose/secret-box.ts'
import { settingsPart } from './compose/settings-part.ts'
import { stagesPart } from './compose/stages-part.ts'
import { webhooksPart } from './compose/webhooks-part.ts'
import { workflowPart } from './compose/workflow-part.ts'
import type { Config } from './config.ts'
import { claimDataFolder } from './db/data-folder.ts'
import { type Database, openDatabase } from './db/database.ts'
import { ensureDatabase } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { campaignsByStatus, workUnderWay } from './db/repositories/campaigns.ts'
import { claimInstallation } from './db/repositories/installation.ts'
import { createPlaceCache } from './db/repositories/places.ts'
import { upsertPortal } from './db/repositories/portals.ts'
import type { Sql } from './db/sql.ts'
import { createMissingPermissions } from './hubspot/missing-permissions.ts'
import { startWorker } from './jobs/worker.ts'
import { ensureSandbox, type LocalSandbox } from './local-sandbox.ts'
import type { Log } from './observability/log.ts'
import { observeCampaigns, observeOpenWork } from './observability/metrics.ts'
import { createOutside } from './outside.ts'
import { createAnswerRecorder } from './queue/answer-recorder.ts'
import { type QueueClock, startQueue } from './queue/boss.ts'
import { createRateLimiter } from './queue/limits.ts'
import { createGate } from './queue/outside-call-gate.ts'

const clock = { now: () => new Date() }
const STOP_TIMEOUT_MS = 10_000
const MOST_CONNECTIONS = 20
const USER_AGENT = 'LeadwrightBot/0.1 (+https://leadwright.example/bot)'

/** What only the process knows: `baseUrl` is where it listens (without a slash at the end), null when it does not; `queueClock`: the queue's clock, the system's when absent. */
type ComposeOptions = { baseUrl: string | null; queueClock?: QueueClock }

/** Builds the application from its configuration; the only place that names concrete adapters. Stops what it started when it fails. */
export const compose = async (
  config: Config,
  log: Log,
  options: ComposeOptions = { baseUrl: null },
): Promise<App> => {
  const stops: (() => Promise<void>)[] = []
  const stop = once(async () => {
    for (const one of stops.reverse()) await one()
  })
  try {
    return await build(config, log, options, stops, stop)
  } catch (error) {
    await stop().catch((err: unknown) => log.warn({ err }, 'stopping after a failed start failed too'))
    throw error
  }
}

const build = async (
  config: Config,
  log: Log,
  options: ComposeOptions,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<App> => {
  const box = await secretBoxOf(config)
  if (config.databaseUrl === null) await claimDataFolder(config.dataDir, config.mode)
  const [url, sandbox] = await Promise.all([
    databaseUrl(config, log, stops),
    localSandbox(config, log, stops),
  ])
  await migrate(url)
  const database = openDatabase(url, { log, maxConnections: MOST_CONNECTIONS })
  stops.push(() => database.close())
  const sql: Sql = database
  await claimInstallation(sql, config.mode, worldOf(config))
  for (const portal of sandbox?.portals ?? []) await upsertPortal(sql, portal)
  const isWorker = config.role !== 'web'
  const queue = await startQueue(url, (err) => log.warn({ err }, 'the queue met an error'), {
    isWorker,
    clock: options.queueClock,
  })
  stops.push(() => queue.stop(STOP_TIMEOUT_MS))
  const flow = { sql, inTransaction: database.transaction, queue }
  const baseUrl = config.publicBaseUrl ?? options.baseUrl
  const connection = await connectionDeps({ config, log, flow, clock, box, sandbox, baseUrl })
  const deps = depsOver(config, sandbox, connection)
  observeCampaigns(() => campaignsByStatus(sql))
  observeOpenWork(() => workUnderWay(sql))
  stops.push(async () => {
    observeCampaigns(null)
    observeOpenWork(null)
  })
  return {
    ...appOver(config, deps, database, sandbox),
    startWorker: async () => void stops.push(await startWorker(deps, url)),
    stop,
  }
}

const databaseUrl = async (config: Config, log: Log, stops: (() => Promise<void>)[]): Promise<string> => {
  if (config.databaseUrl !== null) return config.databaseUrl
  const embedded = await ensureDatabase({ dataDir: config.dataDir, databaseName: databaseName(config), log })
  stops.unshift(() => embedded.stop())
  return embedded.url
}

/** Each sandbox world has its own database in the data folder, so that worlds never mix. */
const databaseName = (config: Config): string => {
  const world = worldOf(config)
  return world === null
    ? 'leadwright'
    : `leadwright_${createHash('sha256').update(world).digest('hex').slice(0, 12)}`
}

const worldOf = ({ sandbox }: Config): string | null =>
  sandbox === null ? null : JSON.stringify([sandbox.seed, sandbox.registerFile, sandbox.geoFolder])

const localSandbox = async (
  config: Config,
  log: Log,
  stops: (() => Promise<void>)[],
): Promise<LocalSandbox | null> => {
  if (config.mode !== 'sandbox') return null
  const sandbox = await ensureSandbox(config, log)
  stops.unshift(() => sandbox.stop())
  return sandbox
}

const depsOver = (config: Config, sandbox: LocalSandbox | null, connection: ComposedConnection): Deps => {
  const { flow, box } = connection
  const isSandbox = config.mode === 'sandbox'
  const scale = config.sandbox?.limitsScale ?? 1
  const gate = createGate({
    sql: flow.sql,
    recorder: createAnswerRecorder(flow.sql),
    limiter: createRateLimiter(flow.sql, scale),
    scale,
  })
  const http = createHttp({ userAgent: USER_AGENT })
  const settings = outsideSettings(config, sandbox)
  const keysInUse = createKeysInUse({ sql: flow.sql, box, systemKeys: systemKeys(settings) })
  return {
    ...connection,
    clock,
    isSandbox,
    keysInUse,
    systemModels: settings.openai.models,
    outside: createOutside({
      settings,
      accessTokens: connection.accessTokens,
      missingPermissions: createMissingPermissions(),
      companiesClosed: (portalId, refusal) => pauseCampaignsOf(flow, portalId, refusal.message),
      keysInUse,
      gate,
      http,
      sql: flow.sql,
      places: createPlaceCache(flow.sql),
      registers: createKeptRegisters(flow.sql, () =>
        loadSandboxRegisters({ ...flow, clock }, sandbox?.urls.web ?? null),
      ),
      clock,
      isSandbox,
      scale,
    }),
  }
}

const appOver = (
  config: Config,
  deps: Deps,
  database: Database,
  sandbox: LocalSandbox | null,
): Omit<App, 'startWorker' | 'stop'> => {
  const { sql } = deps.flow
  return {
    mode: config.mode,
    commands: campaignCommands(deps),
    reads: readsOver(sql, sandbox),
    settings: settingsPart(deps),
    connection: connectionPart(deps),
    contacts: contactsPart(deps),
    lists: companyListPart(deps),
    google: googlePart(deps),
    home: homePart(deps, sandbox && ((portalId) => `${sandbox.urls.preview}/${portalId}/record/0-2`)),
    activity: activityPart(deps),
    mirror: mirrorPart(deps),
    money: moneyPart(deps),
    notifications: notificationsPart(deps),
    plans: plansPart(deps),
    records: recordsPart(deps),
    registers: registersPart(deps),
    review: reviewPart(deps),
    matches: matchesPart(deps),
    stages: stagesPart(deps),
    webhooks: webhooksPart(deps),
    workflow: workflowPart(deps),
    health: { ready: () => ready(database) },
  }
}

const once = (body: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  return () => {
    running ??= body()
    return running
  }
}
