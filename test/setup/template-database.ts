import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase } from '../../server/db/embedded.ts'
import { migrate } from '../../server/db/migrate.ts'

/** What the tests are handed: a server, and the name of the database in it that every test database is a copy of. */
export type TestServer = {
  /** Connection string of a database that is no template, for creating and dropping others. */
  adminUrl: string
  templateName: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Everything a database of this product has before its first use, in order: each step is given the template's URL. */
const STEPS: ((url: string) => Promise<unknown>)[] = [migrate]

const TEMPLATE_NAME = 'template'
const SILENT = { info: () => {}, warn: () => {} }

type Shared = { server: Promise<TestServer & { remove(): Promise<void> }>; users: number }

/** vitest calls the set-up for each project, with module instances of their own; the server is one for the whole run. */
const run = globalThis as typeof globalThis & { leadwrightTestServer?: Shared }

/** Called by vitest before the tests of a project. */
export async function setup(project: TestProject): Promise<void> {
  run.leadwrightTestServer ??= { server: start(), users: 0 }
  run.leadwrightTestServer.users += 1
  const { adminUrl, templateName } = await run.leadwrightTestServer.server
  project.provide('testServer', { adminUrl, templateName })
}

/** Called by vitest after the tests of a project; the last one ends the server and removes its data. */
export async function teardown(): Promise<void> {
  const shared = run.leadwrightTestServer
  if (!shared) return
  shared.users -= 1
  if (shared.users > 0) return
  run.leadwrightTestServer = undefined
  await (await shared.server).remove()
}

async function start() {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-test-'))
  // For tests run as root: the server's own account has to get in.
  await chmod(dataDir, 0o755)
  const database = await ensureDatabase({
    dataDir,
    databaseName: TEMPLATE_NAME,
    log: SILENT,
    isDurable: false,
  })
  for (const step of STEPS) await step(database.url)
  const adminUrl = Object.assign(new URL(database.url), { pathname: '/postgres' }).href
  const remove = async () => {
    await database.stop()
    for (const folder of [dataDir, database.folder]) await rm(folder, { recursive: true, force: true })
  }
  return { adminUrl, templateName: TEMPLATE_NAME, remove }
}
