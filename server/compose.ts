import { createHash } from 'node:crypto'
import { createHttp } from '../src/clients/http.ts'
import { AppError } from '../src/errors.ts'
import type { App, HealthCheck } from './app.ts'
import { cancelCampaign } from './commands/cancel-campaign.ts'
import type { Deps } from './commands/deps.ts'
import { forecastCampaign } from './commands/forecast-campaign.ts'
import { launchCampaign } from './commands/launch-campaign.ts'
import { readCampaign, readCampaigns, readCampaignTypes } from './commands/read-campaigns.ts'
import { readLead, readLeads } from './commands/read-leads.ts'
import type { Config } from './config.ts'
import { claimDataFolder } from './db/data-folder.ts'
import { type Database, openDatabase } from './db/database.ts'
import { ensureDatabase } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import { listEvents } from './db/repositories/campaign-events.ts'
import { campaignsByStatus, workUnderWay } from './db/repositories/campaigns.ts'
import { claimInstallation } from './db/repositories/installation.ts'
import { createPlaceCache } from './db/repositories/places.ts'
import { upsertPortal } from './db/repositories/portals.ts'
import type { Sql } from './db/sql.ts'
import { startWorker } from './jobs/worker.ts'
import { openSandboxPage } from './local-sandbox/open-page.ts'
import { ensureSandbox, type LocalSandbox } from './local-sandbox.ts'
import type { Log } from './observability/log.ts'
import { observeCampaigns, observeOpenWork } from './observability/metrics.ts'
import { createOutside, type OutsideSettings } from './outside.ts'
import { createAnswerRecorder } from './queue/answer-recorder.ts'
import { startQueue } from './queue/boss.ts'
import { createRateLimiter } from './queue/limits.ts'
import { createGate } from './queue/outside-call-gate.ts'

const STOP_TIMEOUT_MS = 10_000
const MOST_CONNECTIONS = 20
const USER_AGENT = 'LeadwrightBot/0.1 (+https://leadwright.example/bot)'

/** Builds the application from its configuration; the only place that names concrete adapters. Stops what it started when it fails. */
export const compose = async (config: Config, log: Log): Promise<App> => {
  const stops: (() => Promise<void>)[] = []
  const stop = once(async () => {
    for (const one of stops.reverse()) await one()
  })
  try {
    return await build(config, log, stops, stop)
  } catch (error) {
    await stop().catch((err: unknown) => log.warn({ err }, 'stopping after a failed start failed too'))
    throw error
  }
}

const build = async (
  config: Config,
  log: Log,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<App> => {
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
  const queue = await startQueue(url, (err) => log.warn({ err }, 'the queue met an error'), { isWorker })
  stops.push(() => queue.stop(STOP_TIMEOUT_MS))
  const deps = depsOver(config, log, sandbox, {
    sql,
    inTransaction: (body) => database.transaction(body),
    queue,
  })
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

const depsOver = (config: Config, log: Log, sandbox: LocalSandbox | null, flow: Deps['flow']): Deps => {
  const isSandbox = config.mode === 'sandbox'
  const scale = config.sandbox?.limitsScale ?? 1
  const gate = createGate({
    sql: flow.sql,
    recorder: createAnswerRecorder(flow.sql),
    limiter: createRateLimiter(flow.sql, scale),
    scale,
  })
  const clock = { now: () => new Date() }
  const http = createHttp({ userAgent: USER_AGENT })
  const settings = outsideSettings(config, sandbox)
  return {
    flow,
    clock,
    isSandbox,
    log,
    outside: createOutside({
      settings,
      gate,
      http,
      sql: flow.sql,
      places: createPlaceCache(flow.sql),
      clock,
      isSandbox,
    }),
  }
}

/** A make-believe vendor takes any key; in live mode a missing key leaves its source out. */
const outsideSettings = ({ vendors }: Config, sandbox: LocalSandbox | null): OutsideSettings => {
  const anyKey = sandbox === null ? null : 'sandbox'
  const { openai, companiesHouse, postcodesIo, hubspot } = vendors
  return {
    openai: {
      baseUrl: sandbox?.urls.openai ?? openai.baseUrl ?? 'https://api.openai.com/v1',
      apiKey: openai.apiKey ?? anyKey,
      model: openai.model ?? 'gpt-6-luna',
    },
    companiesHouse: {
      baseUrl:
        sandbox?.urls.companiesHouse ??
        companiesHouse.baseUrl ??
        'https://api.company-information.service.gov.uk',
      apiKey: companiesHouse.apiKey ?? anyKey,
    },
    postcodesIo: { baseUrl: sandbox?.urls.postcodesIo ?? postcodesIo.baseUrl ?? 'https://api.postcodes.io' },
    hubspot: {
      baseUrl: sandbox?.urls.hubspot ?? hubspot.baseUrl ?? 'https://api.hubapi.com',
      accessTokens: new Map((sandbox?.portals ?? []).map((portal) => [portal.id, portal.accessToken])),
    },
    webGatewayUrl: sandbox?.urls.web ?? vendors.webGatewayUrl,
  }
}

const appOver = (
  config: Config,
  deps: Deps,
  database: Database,
  sandbox: LocalSandbox | null,
): Omit<App, 'startWorker' | 'stop'> => {
  const { sql } = deps.flow
  const read = async (portalId: number, id: string) => {
    const campaign = await readCampaign(sql, portalId, id)
    if (campaign === null) throw new AppError('not_found', `There is no campaign ${id}.`)
    return campaign
  }
  return {
    mode: config.mode,
    commands: {
      launchCampaign: async (input) => read(input.portalId, (await launchCampaign(deps, input)).id),
      forecastCampaign: (input) => forecastCampaign(deps, input),
      cancelCampaign: async (input) => read(input.portalId, (await cancelCampaign(deps, input)).id),
    },
    reads: {
      campaignTypes: readCampaignTypes,
      campaign: (portalId, id) => readCampaign(sql, portalId, id),
      campaigns: (portalId, page) => readCampaigns(sql, portalId, page),
      events: (portalId, id, page) => listEvents(sql, portalId, id, page),
      leads: (portalId, id, page) => readLeads(sql, portalId, id, page),
      lead: (portalId, id) => readLead(sql, portalId, id),
      defaultPortalId: () => sandbox?.portals[0]?.id ?? 0,
      sandboxPage: (url) => openSandboxPage(sandbox?.urls.web ?? null, url),
    },
    health: { ready: () => ready(sql, database) },
  }
}

const ready = async (sql: Sql, database: Database): Promise<{ ok: boolean; checks: HealthCheck[] }> => {
  const checks = [
    await check('database', async () => {
      await sql.query('select 1')
      return `answers; ${database.pool.totalCount} connections open`
    }),
    await check('queue', async () => {
      const rows = await sql.query<{ waiting: number }>(
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

const once = (body: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  return () => {
    running ??= body()
    return running
  }
}
