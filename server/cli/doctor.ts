import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { AppError } from '../../src/errors.ts'
import type { HealthCheck } from '../app.ts'
import type { Config } from '../config.ts'
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

const keyChecks = ({ mode, vendors }: Config): HealthCheck[] => {
  if (mode === 'sandbox') return [{ name: 'Keys', ok: true, detail: 'none needed in sandbox mode' }]
  const keys: [string, string | null, string][] = [
    ['OpenAI key', vendors.openai.apiKey, 'OPENAI_API_KEY; without it there is no web search'],
    [
      'Companies House key',
      vendors.companiesHouse.apiKey,
      'COMPANIES_HOUSE_API_KEY; without it nothing can be verified',
    ],
  ]
  return keys.map(([name, key, what]) => ({
    name,
    ok: key !== null,
    detail: key === null ? `not configured: set ${what}` : 'configured',
  }))
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
    const running = await withApp((app) => app.health.ready()).then(
      (health) => health.checks,
      (error: unknown) => [problemOf('Start', error)],
    )
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
