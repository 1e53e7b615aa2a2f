import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { chmod, cp, lstat, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../src/errors.ts'
import type { DatabaseLog } from '../database-log.ts'
import { type Access, run, waysFor } from './access.ts'
import { serverAccount, withParent } from './account.ts'
import { type Binaries, programPath } from './binaries.ts'
import { folderFault } from './folder-fault.ts'
import { type Home, makeFolder, prepareHome } from './home.ts'

/** Where data goes when root runs the project from a folder that the server's account cannot be let into. */
const STATE_FOLDER = '/var/lib/leadwright'

/**
 * Decides where the database lives and how its programs are run: in `dataDir` with the least privilege that reaches
 * it; only if nothing does, in the system's state folder under a name made from the path, which one log line says.
 * Throws AppError `startup` when the folder cannot be written or the programs do not run on this machine.
 */
export async function chooseHome(dataDir: string, binaries: Binaries, log: DatabaseLog): Promise<Home> {
  const folder = resolve(dataDir)
  const account = serverAccount([join(folder, `postgres-${binaries.major}`), ...withParent(folder)])
  try {
    makeFolder(folder, account)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw folderFault(folder, error)
  }
  const here = await firstThatWorks(waysFor(account), folder, binaries)
  if ('access' in here) return prepareHome(folder, binaries, here.access)
  if (!account) throw unusableBinaries(here.reason)
  return stateHome(folder, binaries, log)
}

/** A folder of our own for this path, beside one copy of the programs that every such folder shares. */
async function stateHome(folder: string, binaries: Binaries, log: DatabaseLog): Promise<Home> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  const stateFolder = join(STATE_FOLDER, `${basename(dirname(folder))}-${hash}`)
  const account = serverAccount([stateFolder])
  try {
    for (const path of [STATE_FOLDER, stateFolder]) makeFolder(path, path === stateFolder ? account : null)
    const copy = { ...binaries, folder: await copyOf(binaries) }
    const there = await firstThatWorks(waysFor(account), stateFolder, copy)
    if ('reason' in there) throw unusableBinaries(there.reason)
    log.info(
      { folder: stateFolder },
      `The database cannot reach ${folder} without root's rights, so it is kept in ${stateFolder}.`,
    )
    return prepareHome(stateFolder, copy, there.access)
  } catch (error) {
    throw folderFault(stateFolder, error)
  }
}

async function firstThatWorks(
  ways: Access[],
  folder: string,
  binaries: Binaries,
): Promise<{ access: Access } | { reason: string }> {
  let reason = ''
  for (const access of ways) {
    try {
      await run(access, 'sh', [
        '-c',
        'cd "$1" && exec "$2" -V',
        'sh',
        folder,
        programPath(binaries, 'postgres'),
      ])
      return { access }
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }
  return { reason }
}

async function copyOf(binaries: Binaries): Promise<string> {
  const copy = join(STATE_FOLDER, `postgresql-${binaries.version}`)
  if (await exists(copy)) return copy
  const partial = `${copy}.${process.pid}`
  await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true })
  await openForAll(partial)
  try {
    await rename(partial, copy)
  } catch (error) {
    await rm(partial, { recursive: true })
    if (!(await exists(copy))) throw error
  }
  return copy
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForAll(path)
    else if (entry.isFile()) await chmod(path, 0o755)
  }
}

function unusableBinaries(reason: string): AppError {
  const cause = reason.split('\n').filter(Boolean).at(-1) ?? 'no reason given'
  return new AppError('startup', `The bundled PostgreSQL does not run on this machine: ${cause}.`, {
    hint: 'Set DATABASE_URL to a PostgreSQL of version 15 or newer.',
  })
}
