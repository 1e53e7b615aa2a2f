import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readConfig } from '../../../server/config.ts'
import { ensureSandbox, type LocalSandbox } from '../../../server/local-sandbox.ts'
import { createLog } from '../../../server/observability/log.ts'

/** The make-believe vendors as their controls name them. */
export type SandboxVendor = z.infer<typeof vendorSchema>

const vendorSchema = z.enum([
  'openai',
  'companies-house',
  'companies-house-documents',
  'google-places',
  'planning',
  'hunter',
  'postcodes-io',
  'hubspot',
  'web',
])

/** A failure as `PUT /control/faults` takes it; the rate is 1 unless said. */
export type Fault = {
  vendor: SandboxVendor
  kind: 'status' | 'timeout' | 'cut' | 'nonsense' | 'empty'
  status?: number
  rate?: number
  count?: number
}

/** One request as a vendor received it. */
export type JournalEntry = {
  /** ISO 8601, to the millisecond. */
  at: string
  vendor: SandboxVendor
  method: string
  path: string
  target?: string
  body: unknown
}

/** The outside world of one test file, with the handles that only tests may use. */
export type SandboxWorld = {
  /** Data folder that every process of the file shares, so that all meet this one sandbox. */
  dataDir: string
  urls: LocalSandbox['urls']
  /** The portals' ids, the default one first. */
  portalIds: number[]
  /** What a process or an in-process application of this file needs to know, without its database. */
  environment: Record<string, string>
  /** Asks the control; the answer's body as JSON. Throws when it refuses. */
  control(method: string, path: string, body?: unknown): Promise<unknown>
  setFault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  /** 0 = at once, 1 = as in real life. */
  setLatency(scale: number): Promise<void>
  journal(vendor?: SandboxVendor): Promise<JournalEntry[]>
  /** Gives the sandbox up and removes the data folder. */
  stop(): Promise<void>
}

const journalSchema = z.object({
  entries: z.array(
    z.object({
      at: z.iso.datetime(),
      vendor: vendorSchema,
      method: z.string(),
      path: z.string(),
      target: z.string().optional(),
      body: z.unknown(),
    }),
  ),
})

const controlAt =
  (url: string) =>
  async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

/**
 * Starts a sandbox in a data folder of its own and keeps it up until `stop`. Vendors answer at once and without
 * limits. `settings` are more of the sandbox's variables (a register file, a seed).
 */
export async function startSandboxWorld(settings: Record<string, string> = {}): Promise<SandboxWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-e2e-'))
  const environment = {
    LEADWRIGHT_MODE: 'sandbox',
    LEADWRIGHT_DATA_DIR: dataDir,
    SANDBOX_LATENCY: '0',
    SANDBOX_LIMITS: '0',
    PORT: '0',
    ...settings,
  }
  const sandbox = await ensureSandbox(readConfig(environment), createLog({ level: 'silent' }))
  const control = controlAt(sandbox.urls.control)
  return {
    dataDir,
    urls: sandbox.urls,
    portalIds: sandbox.portals.map(({ id }) => id),
    environment,
    control,
    setFault: async (fault) => void (await control('PUT', '/faults', { rate: 1, ...fault })),
    clearFaults: async () => void (await control('DELETE', '/faults')),
    setLatency: async (scale) => void (await control('PUT', '/latency', { scale })),
    journal: async (vendor) =>
      journalSchema.parse(await control('GET', `/journal${vendor ? `?vendor=${vendor}` : ''}`)).entries,
    stop: async () => {
      await sandbox.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
