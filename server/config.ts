import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { AppError } from '../src/errors.ts'
import { sandboxVariables, variables } from './config/variables.ts'

/** Everything the process was told from outside, checked. Holds secrets: never log or print it as a whole. */
export type Config = {
  mode: 'sandbox' | 'live'
  /** Which parts this process runs. */
  role: 'all' | 'web' | 'worker'
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where browsers reach the web part; null: the host and port themselves. No slash at the end. */
  publicBaseUrl: string | null
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null
  /** Absolute. */
  dataDir: string
  logLevel: LogLevel
  encryptionKeys: string | null
  vendors: VendorSettings
  /** Null in live mode. */
  sandbox: SandboxSettings | null
}

/** pino's levels. */
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/**
 * Addresses and keys of the vendors. A `baseUrl` of null means: the sandbox's in sandbox mode, the vendor's own in
 * live mode. A key of null in live mode means that the source is not configured.
 */
export type VendorSettings = {
  /** `models`: the preferred one first; null: the usual ones. */
  openai: { baseUrl: string | null; apiKey: string | null; models: string[] | null }
  companiesHouse: { baseUrl: string | null; documentBaseUrl: string | null; apiKey: string | null }
  postcodesIo: { baseUrl: string | null }
  hubspot: {
    baseUrl: string | null
    authorizeUrl: string | null
    clientId: string | null
    clientSecret: string | null
    appId: string | null
  }
  googlePlaces: { baseUrl: string | null; apiKey: string | null }
  hunter: { baseUrl: string | null; apiKey: string | null }
  planning: { baseUrl: string | null }
  findATender: { baseUrl: string | null }
  contractsFinder: { baseUrl: string | null }
  /** Takes every request to a company website; null in live mode: the websites themselves. */
  webGatewayUrl: string | null
}

/** What the make-believe outside world is to be like. */
export type SandboxSettings = {
  /** 0: any free port. */
  port: number
  seed: number
  /** CSV of real companies, absolute; null: fictional firms from the seed. */
  registerFile: string | null
  /** Folder of real centroids, absolute. */
  geoFolder: string | null
  /** 0 = vendors answer at once, 1 = as in real life. */
  latencyScale: number
  /** 0 = no rate limits, 1 = as in real life. */
  limitsScale: number
}

/** Where the vendors themselves are, for live mode without another base URL. */
export const vendorHomes = {
  openai: 'https://api.openai.com/v1',
  companiesHouse: 'https://api.company-information.service.gov.uk',
  companiesHouseDocuments: 'https://document-api.company-information.service.gov.uk',
  postcodesIo: 'https://api.postcodes.io',
  googlePlaces: 'https://places.googleapis.com/v1',
  hunter: 'https://api.hunter.io/v2',
  planning: 'https://www.planit.org.uk',
  hubspot: 'https://api.hubapi.com',
} as const

/** The project's own folder. */
export const projectDir = resolve(fileURLToPath(new URL('..', import.meta.url)))

const vendorSettings = (env: z.infer<typeof variables>): VendorSettings => ({
  openai: { baseUrl: env.OPENAI_BASE_URL, apiKey: env.OPENAI_API_KEY, models: env.OPENAI_MODEL },
  companiesHouse: {
    baseUrl: env.COMPANIES_HOUSE_BASE_URL,
    documentBaseUrl: env.COMPANIES_HOUSE_DOCUMENT_BASE_URL,
    apiKey: env.COMPANIES_HOUSE_API_KEY,
  },
  postcodesIo: { baseUrl: env.POSTCODES_IO_BASE_URL },
  hubspot: {
    baseUrl: env.HUBSPOT_API_BASE_URL,
    authorizeUrl: env.HUBSPOT_AUTHORIZE_URL,
    clientId: env.HUBSPOT_CLIENT_ID,
    clientSecret: env.HUBSPOT_CLIENT_SECRET,
    appId: env.HUBSPOT_APP_ID,
  },
  googlePlaces: { baseUrl: env.GOOGLE_PLACES_BASE_URL, apiKey: env.GOOGLE_MAPS_API_KEY },
  hunter: { baseUrl: env.HUNTER_BASE_URL, apiKey: env.HUNTER_API_KEY },
  planning: { baseUrl: env.PLANNING_BASE_URL },
  findATender: { baseUrl: env.FIND_A_TENDER_BASE_URL },
  contractsFinder: { baseUrl: env.CONTRACTS_FINDER_BASE_URL },
  webGatewayUrl: env.WEB_GATEWAY_URL,
})

const absolute = (path: string | null): string | null => (path === null ? null : resolve(path))

// A tenth of real life: slow enough to watch a campaign move, fast enough to see its end.
const defaultLatencyScale = 0.1

const sandboxSettings = (env: z.infer<typeof sandboxVariables>): SandboxSettings => {
  const latencyScale = env.SANDBOX_LATENCY ?? defaultLatencyScale
  return {
    port: env.SANDBOX_PORT ?? 0,
    seed: env.SANDBOX_SEED ?? 1,
    registerFile: absolute(env.SANDBOX_REGISTER),
    geoFolder: absolute(env.SANDBOX_GEO),
    latencyScale,
    limitsScale: env.SANDBOX_LIMITS ?? latencyScale,
  }
}

const faultsOf = (error: z.ZodError): { field: string; message: string }[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))

/**
 * Reads and checks the environment, the only place that does. Sandbox variables are ignored in live mode.
 * @throws AppError `startup` that names every wrong variable at once, never their values
 */
export const readConfig = (
  environment: Record<string, string | undefined> = process.env,
  defaults: { logLevel: LogLevel } = { logLevel: 'info' },
): Config => {
  const main = variables.safeParse(environment)
  const mode = environment.LEADWRIGHT_MODE?.trim()
  const isSandbox = mode === 'sandbox'
  const sandbox = sandboxVariables.safeParse(mode === 'live' ? {} : environment)
  if (!main.success || !sandbox.success) {
    const faults = [
      ...(main.error ? faultsOf(main.error) : []),
      ...(sandbox.error ? faultsOf(sandbox.error) : []),
    ]
    const message = faults.map((fault) => `${fault.field} ${fault.message}`).join('; ')
    throw new AppError('startup', `${message}.`, {
      fields: faults,
      hint: 'Set the named variables and start again.',
    })
  }
  const env = main.data
  return {
    mode: isSandbox ? 'sandbox' : 'live',
    role: env.LEADWRIGHT_ROLE ?? 'all',
    host: env.LEADWRIGHT_HOST ?? (isSandbox ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT ?? 3000,
    publicBaseUrl: env.PUBLIC_BASE_URL,
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.LEADWRIGHT_DATA_DIR ?? resolve(projectDir, '.data')),
    logLevel: env.LOG_LEVEL ?? defaults.logLevel,
    encryptionKeys: env.ENCRYPTION_KEYS,
    vendors: vendorSettings(env),
    sandbox: isSandbox ? sandboxSettings(sandbox.data) : null,
  }
}
