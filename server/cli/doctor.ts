import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { AppError } from '../../src/errors.ts'
import type { RegisterStateView } from '../app/registers.ts'
import type { App, HealthCheck } from '../app.ts'
import { type Config, vendorHomes } from '../config.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

// The embedded database keeps some hundred megabytes; below this it may stop in the middle of a campaign.
const neededFreeBytes = 1_000_000_000

const nodeCheck = (): HealthCheck => {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return {
    name: 'Node',
    ok,
    detail: ok ? process.versions.node : `${process.versions.node}: install Node 24 or newer`,
  }
}

const diskCheck = async ({ dataDir }: Config): Promise<HealthCheck> => {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK)
    const { bavail, bsize } = await statfs(dataDir)
    const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB free in ${dataDir}`
    const ok = bavail * bsize >= neededFreeBytes
    return { name: 'Disk', ok, detail: ok ? free : `${free}: at least 1 GB is needed` }
  } catch {
    return {
      name: 'Disk',
      ok: false,
      detail: `${dataDir} cannot be written: set LEADWRIGHT_DATA_DIR to a folder that can`,
    }
  }
}

/** What live mode needs to be told, with what is missing without it. */
const liveSettings = ({
  encryptionKeys,
  publicBaseUrl,
  vendors,
}: Config): [string, string | null, string][] => [
  [
    'Encryption keys',
    encryptionKeys,
    'ENCRYPTION_KEYS, for example k1: and the output of openssl rand -base64 32; without it live mode does not start',
  ],
  [
    'Public address',
    publicBaseUrl,
    'PUBLIC_BASE_URL; HubSpot signs the address that it calls, so that without it no request can be proved',
  ],
  ['HubSpot client id', vendors.hubspot.clientId, 'HUBSPOT_CLIENT_ID; without it no portal can install'],
  ['HubSpot secret', vendors.hubspot.clientSecret, 'HUBSPOT_CLIENT_SECRET; without it no portal can install'],
  ['HubSpot app id', vendors.hubspot.appId, 'HUBSPOT_APP_ID; without it no request can be proved'],
  [
    'OpenAI key',
    vendors.openai.apiKey,
    'OPENAI_API_KEY; without it only portals with a key of their own search the web',
  ],
  [
    'Companies House key',
    vendors.companiesHouse.apiKey,
    'COMPANIES_HOUSE_API_KEY; without it only portals with a key of their own can prove a company',
  ],
]

const keyChecks = (config: Config): HealthCheck[] => {
  if (config.mode === 'sandbox') return [{ name: 'Keys', ok: true, detail: 'none needed in sandbox mode' }]
  return liveSettings(config).map(([name, value, what]) => ({
    name,
    ok: value !== null,
    detail: value === null ? `not configured: set ${what}` : 'configured',
  }))
}

const reachTimeoutMs = 5000

// Any answer will do: whether the key is right shows when it is used.
const reachCheck = async (name: string, url: string): Promise<HealthCheck> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(reachTimeoutMs) })
    await answer.body?.cancel()
    return { name, ok: true, detail: `${new URL(url).host} answers` }
  } catch {
    return {
      name,
      ok: false,
      detail: `${new URL(url).host} cannot be reached: check the network and the firewall`,
    }
  }
}

/** A model that ends, soon or already, has to be replaced. */
const modelCheck = async (app: App): Promise<HealthCheck> => {
  const { model, warning } = await app.settings.model(app.reads.defaultPortalId())
  return { name: 'Language model', ok: warning === null, detail: warning ?? model }
}

const dayMs = 86_400_000
/** Schools and homes open and close: both registers are published anew every month. */
const oldAfterDays = 60

/** A register that is not there costs campaigns a source; it stops nothing, so that it is no problem. */
const registerCheck = ({ register, importedAt, openCount }: RegisterStateView): HealthCheck => {
  const name = register === 'schools' ? 'Schools register' : 'Care register'
  const again = `register import ${register} <file>`
  if (importedAt === null) return { name, ok: true, detail: `not loaded: ${again} loads it` }
  const days = Math.max(0, Math.floor((Date.now() - importedAt.getTime()) / dayMs))
  const age = days === 0 ? 'loaded today' : `loaded ${days} ${days === 1 ? 'day' : 'days'} ago`
  const old = days > oldAfterDays ? `; it is old: ${again} renews it` : ''
  return { name, ok: true, detail: `${openCount} open, ${age}${old}` }
}

/** In sandbox mode one question through the whole product; in live mode a knock at each vendor's door. */
const outsideChecks = async (app: App, { vendors }: Config): Promise<HealthCheck[]> => {
  if (app.mode === 'live') {
    return Promise.all([
      reachCheck('HubSpot', vendors.hubspot.baseUrl ?? vendorHomes.hubspot),
      reachCheck('OpenAI', vendors.openai.baseUrl ?? vendorHomes.openai),
      reachCheck('Companies House', vendors.companiesHouse.baseUrl ?? vendorHomes.companiesHouse),
      reachCheck('postcodes.io', vendors.postcodesIo.baseUrl ?? vendorHomes.postcodesIo),
    ])
  }
  const raw = { type: 'education', postcode: 'M1 1AA', radiusMiles: 1, maxResults: 1 }
  return app.commands.forecastCampaign({ portalId: app.reads.defaultPortalId(), raw }).then(
    () => [{ name: 'Sandbox', ok: true, detail: 'answers' }],
    (error: unknown) => [problemOf('Sandbox', error)],
  )
}

const problemOf = (name: string, error: unknown): HealthCheck => ({
  name,
  ok: false,
  detail: error instanceof AppError ? `${error.message} ${error.hint ?? ''}`.trim() : String(error),
})

const runChecks = async ({ readConfig, withApp }: CliContext): Promise<HealthCheck[]> => {
  const node = nodeCheck()
  try {
    const config = readConfig()
    const own = [
      node,
      { name: 'Settings', ok: true, detail: `${config.mode} mode` },
      await diskCheck(config),
      ...keyChecks(config),
    ]
    const running = await withApp(async (app) => [
      ...(await app.health.ready()).checks,
      ...(await outsideChecks(app, config)),
      await modelCheck(app).catch((error: unknown) => problemOf('Language model', error)),
      ...(await app.registers.status()).map(registerCheck),
    ]).catch((error: unknown) => [problemOf('Start', error)])
    return [...own, ...running]
  } catch (error) {
    return [node, problemOf('Settings', error)]
  }
}

/** `doctor`: looks at everything that must work and says for each what to do. Exit code 1 when something does not. */
export const doctor = async (options: { json?: boolean }, context: CliContext): Promise<number> => {
  const checks = await runChecks(context)
  const ok = checks.every((check) => check.ok)
  const width = Math.max(...checks.map((check) => check.name.length))
  const lines = checks.map(
    (check) => `${check.ok ? 'ok     ' : 'PROBLEM'}  ${check.name.padEnd(width)}  ${check.detail}`,
  )
  context.output.data(options.json ? JSON.stringify({ ok, checks }, null, 2) : lines.join('\n'))
  return ok ? exitCodes.done : exitCodes.failed
}
