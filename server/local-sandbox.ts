import { createHash, randomUUID } from 'node:crypto'
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../src/errors.ts'
import type { Config, SandboxSettings } from './config.ts'
import { fingerprintAt, portalsAt, type SandboxPortal, tell } from './local-sandbox/control-client.ts'
import { withFileLock } from './local-sandbox/file-lock.ts'
import { startSandboxProcess } from './local-sandbox/sandbox-process.ts'
import type { Log } from './observability/log.ts'

/** A running make-believe outside world. An address set in the environment stands in place of the sandbox's own. */
export type LocalSandbox = {
  urls: {
    openai: string
    companiesHouse: string
    companiesHouseDocuments: string
    postcodesIo: string
    googlePlaces: string
    hunter: string
    planning: string
    hubspot: string
    web: string
    control: string
    /** HubSpot's pages with our extensions on them, for the browser. */
    preview: string
  }
  portals: SandboxPortal[]
  /** What it is made of, in words for people. */
  description: string
  /** Calls back whenever this process has brought it back after a loss: it has forgotten everything then. */
  whenRestarted(callback: () => Promise<void>): void
  /** Gives up the use of it; it ends by itself when nobody uses it. May be called twice. */
  stop(): Promise<void>
}

const renewEveryMs = 5000

/** What the make-believe world is made of; empty in live mode. */
const describeWorld = (settings: SandboxSettings | null): string => {
  if (settings === null) return ''
  return settings.registerFile === null
    ? 'Sandbox: every company and claim here is make-believe.'
    : 'Sandbox on a register of real companies: the companies are real, but every claim comes from make-believe sources.'
}

// Without a register the sandbox takes no notice of the geography.
const worldKey = (seed: number, register: string | null, geo: string | null): string =>
  JSON.stringify([seed, register, register === null ? null : geo])
const keyOf = (settings: SandboxSettings): string =>
  worldKey(settings.seed, settings.registerFile, settings.geoFolder)

const filesOf = (config: Config, settings: SandboxSettings) => {
  const name = createHash('sha256').update(keyOf(settings)).digest('hex').slice(0, 12)
  const file = (ending: string) => join(config.dataDir, `sandbox-${name}.${ending}`)
  return { address: file('json'), lock: file('lock'), log: file('log') }
}

const addressSchema = z.object({ url: z.string() })

/** The running sandbox named in the file, if it is the same world. */
const findRunning = async (addressFile: string, settings: SandboxSettings): Promise<string | null> => {
  const saved = await readFile(addressFile, 'utf8')
    .then(
      (text) => addressSchema.parse(JSON.parse(text)),
      () => null,
    )
    .catch(() => null)
  if (saved === null) return null
  const found = await fingerprintAt(saved.url)
  const isSame = found !== null && worldKey(found.seed, found.register, found.geo) === keyOf(settings)
  return isSame ? saved.url : null
}

const findOrStart = (
  config: Config,
  settings: SandboxSettings,
  client: string,
  log: Log,
): Promise<string> => {
  const files = filesOf(config, settings)
  return withFileLock(files.lock, async () => {
    const running = await findRunning(files.address, settings)
    // The lease is what keeps it: a sandbox whose last user has just left may be ending.
    if (running !== null && (await tell(running, 'lease', client))) return running
    const url = await startSandboxProcess(settings, files.log)
    await tell(url, 'lease', client)
    await writeFile(files.address, JSON.stringify({ url }))
    log.info({ url, seed: settings.seed }, 'The sandbox is running.')
    return url
  })
}

/** Renews the lease, and brings the sandbox back at the same address when it is gone (killed, or the machine slept). */
const keepLease = (url: string, client: string, restart: () => Promise<unknown>, log: Log): (() => void) => {
  let isBusy = false
  const renew = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    const isThere = await tell(url, 'lease', client)
    if (!isThere) {
      log.warn({ url }, 'The sandbox does not answer; starting it again.')
      await restart().catch((err) => log.error({ err }, 'The sandbox could not be started again.'))
    }
    isBusy = false
  }
  const timer = setInterval(() => void renew(), renewEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

const makeDataFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
  } catch (cause) {
    throw new AppError('startup', `The data folder ${dataDir} cannot be written.`, {
      cause,
      hint: 'Give this user write access to it, or name another one in LEADWRIGHT_DATA_DIR.',
    })
  }
}

const urlsOf = (url: string, vendors: Config['vendors']): LocalSandbox['urls'] => ({
  openai: vendors.openai.baseUrl ?? `${url}/openai/v1`,
  companiesHouse: vendors.companiesHouse.baseUrl ?? `${url}/companies-house`,
  companiesHouseDocuments: vendors.companiesHouse.documentBaseUrl ?? `${url}/companies-house-documents`,
  postcodesIo: vendors.postcodesIo.baseUrl ?? `${url}/postcodes-io`,
  googlePlaces: vendors.googlePlaces.baseUrl ?? `${url}/google-places/v1`,
  hunter: vendors.hunter.baseUrl ?? `${url}/hunter/v2`,
  planning: vendors.planning.baseUrl ?? `${url}/planning`,
  hubspot: vendors.hubspot.baseUrl ?? `${url}/hubspot`,
  web: vendors.webGatewayUrl ?? `${url}/web`,
  control: `${url}/control`,
  preview: `${url}/preview`,
})

/**
 * Gives the make-believe outside world of the configuration: the one that runs already for this data folder if it is
 * built from the same seed, register and geography, else a new process. Several processes at once start only one.
 * @throws AppError `startup` when it cannot run
 */
export const ensureSandbox = async (config: Config, log: Log): Promise<LocalSandbox> => {
  const settings = config.sandbox
  if (settings === null) throw new AppError('startup', 'The sandbox runs in sandbox mode only.')
  const client = `leadwright-${process.pid}-${randomUUID().slice(0, 8)}`
  await makeDataFolder(config.dataDir)
  const url = await findOrStart(config, settings, client, log)
  const callbacks: (() => Promise<void>)[] = []
  const restart = async (): Promise<void> => {
    await findOrStart(config, { ...settings, port: Number(new URL(url).port) }, client, log)
    for (const callback of callbacks) await callback()
  }
  const stopRenewing = keepLease(url, client, restart, log)
  return {
    urls: urlsOf(url, config.vendors),
    portals: await portalsAt(url),
    description: describeWorld(settings),
    whenRestarted: (callback) => void callbacks.push(callback),
    stop: async () => {
      stopRenewing()
      await tell(url, 'leave', client)
    },
  }
}
