import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectDir, readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { ensureDatabase } from '../../../server/db/embedded.ts'
import { ensureSandbox } from '../../../server/local-sandbox.ts'
import { createLog } from '../../../server/observability/log.ts'

/** The product as one process of its own, installed in a make-believe portal. */
export type ListeningServer = {
  url: string
  /** Where HubSpot's pages are drawn, without a slash at the end. */
  previewUrl: string
  sql: Database
  portalId: number
  /** What HubSpot signs with. */
  secret: string
  /** Ids of all companies of the portal in HubSpot. */
  companyIds: string[]
}

const log = createLog({ level: 'error' })
const PATIENCE_MS = 60_000

/**
 * Runs `body` against a server in a data folder of its own with `companies` more companies in HubSpot; stops and removes it
 * all. `latency`: of the vendors, 0 at once (when left out), 1 as in real life; limits go with it.
 */
export const withListeningServer = async <T>(
  options: { companies: number; latency?: number },
  body: (server: ListeningServer) => Promise<T>,
): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  const stops: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  try {
    const database = await ensureDatabase({ dataDir, databaseName: 'bench', log })
    stops.push(async () => {
      await database.stop()
      await rm(database.folder, { recursive: true, force: true })
    })
    const settings = {
      LEADWRIGHT_MODE: 'sandbox',
      LEADWRIGHT_DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      SANDBOX_LATENCY: String(options.latency ?? 0),
      SANDBOX_LIMITS: String(options.latency ?? 0),
      LOG_LEVEL: 'error',
      PORT: '0',
    }
    const sandbox = await ensureSandbox(readConfig(settings), log)
    stops.push(() => sandbox.stop())
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: projectDir,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    stops.push(() => end(child))
    const url = await addressOf(child)
    const sql = openDatabase(database.url, { log, maxConnections: 2 })
    stops.push(() => sql.close())
    const control = controlAt(sandbox.urls.control)
    const portalId = sandbox.portals[0]?.id ?? 0
    if (options.companies > 0)
      await control('POST', `/portals/${portalId}/companies/fill`, { count: options.companies })
    const { clientSecret: secret } = (await control('GET', '/hubspot/app')) as { clientSecret: string }
    const companyIds = await idsOf(sandbox.urls.hubspot, await tokenOf(control, portalId))
    await imported(sql, portalId)
    return await body({ url, previewUrl: sandbox.urls.preview, sql, portalId, secret, companyIds })
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

/** The import after an installation is no part of what webhooks cost. */
const imported = async (sql: Database, portalId: number): Promise<void> => {
  const endsAt = Date.now() + PATIENCE_MS
  for (;;) {
    const ready = await sql.query(`select 1 from crm_mirror where portal_id = $1 and state = 'ready'`, [
      portalId,
    ])
    if (ready.length > 0) return
    if (Date.now() > endsAt) throw new Error('The companies were not imported in a minute.')
    await wait(100)
  }
}

type Control = (method: string, path: string, body?: object) => Promise<unknown>

const controlAt =
  (url: string): Control =>
  async (method, path, body) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}${path}`, { method, headers, ...init })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return answer.json()
  }

const tokenOf = async (control: Control, portalId: number): Promise<string> => {
  const { portals } = (await control('GET', '/portals')) as {
    portals: { id: number; accessToken: string }[]
  }
  return portals.find(({ id }) => id === portalId)?.accessToken ?? ''
}

const idsOf = async (hubspotUrl: string, token: string): Promise<string[]> => {
  const ids: string[] = []
  for (let after = ''; ; ) {
    const query = `limit=100${after && `&after=${after}`}`
    const answer = await fetch(`${hubspotUrl}/crm/objects/2026-09/companies?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const page = (await answer.json()) as {
      results: { id: string }[]
      paging?: { next?: { after: string } }
    }
    ids.push(...page.results.map(({ id }) => id))
    after = page.paging?.next?.after ?? ''
    if (after === '') return ids
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The server did not start: ${said}`)), PATIENCE_MS)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /Open +(http:\/\/\S+?)\/\s/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
