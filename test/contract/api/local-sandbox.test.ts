import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { ensureSandbox, type LocalSandbox } from '../../../server/local-sandbox.ts'
import { createLog } from '../../../server/observability/log.ts'

const log = createLog({ level: 'silent' })
let dataDir: string
const started: LocalSandbox[] = []
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadwright-sandbox-'))
})
afterEach(async () => {
  for (const sandbox of started.splice(0)) await sandbox.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const ensure = async (environment: Record<string, string> = {}): Promise<LocalSandbox> => {
  const settings = {
    LEADWRIGHT_MODE: 'sandbox',
    LEADWRIGHT_DATA_DIR: dataDir,
    SANDBOX_LATENCY: '0',
    ...environment,
  }
  const sandbox = await ensureSandbox(readConfig(settings), log)
  started.push(sandbox)
  return sandbox
}
const isThere = (sandbox: LocalSandbox): Promise<boolean> =>
  fetch(`${sandbox.urls.control}/truth/world`).then(
    (answer) => answer.ok,
    () => false,
  )

test('several at once share one sandbox, which ends with its last user', async () => {
  const [first, second] = await Promise.all([ensure(), ensure()])
  expect(second.urls.control).toBe(first.urls.control)
  expect(first.portals[0]?.id).toBe(90000001)
  await first.stop()
  expect(await isThere(second)).toBe(true)
  await second.stop()
  await vi.waitUntil(async () => !(await isThere(second)), { timeout: 5000 })
})

test('another seed is another world', async () => {
  const [first, second] = await Promise.all([ensure(), ensure({ SANDBOX_SEED: '2' })])
  expect(second.urls.control).not.toBe(first.urls.control)
})

test('a damaged address file does not matter, and an address from the environment wins', async () => {
  const first = await ensure()
  await first.stop()
  for (const name of await readdir(dataDir))
    if (name.endsWith('.json')) await writeFile(join(dataDir, name), '{"url":')
  const second = await ensure({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' })
  expect(await isThere(second)).toBe(true)
  expect(second.urls.openai).toBe('http://127.0.0.1:1/v1')
})

test('what it cannot read is said in its own words', async () => {
  await expect(
    ensure({ SANDBOX_GEO: dataDir, SANDBOX_REGISTER: join(dataDir, 'none.csv') }),
  ).rejects.toMatchObject({
    code: 'startup',
    message: expect.stringContaining('none.csv'),
  })
})
