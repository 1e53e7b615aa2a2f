import { existsSync } from 'node:fs'
import { appendFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/errors.ts'
import { run } from './access.ts'
import { programPath } from './binaries.ts'
import { folderFault } from './folder-fault.ts'
import { DATABASE_USER, type Home, makeFolder } from './home.ts'

/** Sorting by code point is the same on every machine and needs no locale of the operating system. */
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']

/** No socket file: its path may be longer than the 107 bytes that the system allows. Shared memory as files, for containers with a small /dev/shm. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 300
shared_buffers = '64MB'
dynamic_shared_memory_type = mmap
`

/**
 * Makes the cluster when there is none. A killed attempt leaves nothing half-made behind. To be called with the lock.
 * Throws AppError `startup` when it cannot be made.
 */
export async function prepareCluster(home: Home, isDurable: boolean): Promise<void> {
  const { access, clusterFolder } = home
  if (existsSync(join(clusterFolder, 'PG_VERSION'))) return
  const fresh = `${clusterFolder}.new`
  try {
    await rm(fresh, { recursive: true, force: true })
    makeFolder(fresh, access.kind === 'same' ? null : access.account, 0o700)
    await initialise(home, fresh, isDurable ? [] : ['--no-sync'])
    await appendFile(join(fresh, 'postgresql.conf'), SETTINGS)
    await rename(fresh, clusterFolder)
  } catch (error) {
    throw folderFault(home.folder, error)
  }
}

async function initialise(home: Home, folder: string, extra: string[]): Promise<void> {
  const login = ['-U', DATABASE_USER, '-A', 'scram-sha-256', `--pwfile=${home.passwordFile}`]
  try {
    await run(home.access, programPath(home.binaries, 'initdb'), [
      '-D',
      folder,
      ...login,
      ...LOCALE,
      ...extra,
    ])
  } catch (cause) {
    const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
    if (/No space left/.test(words)) throw Object.assign(new Error(words), { code: 'ENOSPC' })
    const reason = words.split('\n').find((line) => /error|fatal/i.test(line)) ?? words.slice(-300)
    throw new AppError('startup', `The database could not be made in ${home.folder}: ${reason.trim()}.`, {
      hint: 'Name another folder in LEADWRIGHT_DATA_DIR, or set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      cause,
    })
  }
}
