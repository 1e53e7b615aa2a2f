import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodeOf } from '../database-error.ts'
import type { Access } from './access.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { folderFault } from './folder-fault.ts'

/** The database's own superuser; reachable only over loopback with the random password. */
export const DATABASE_USER = 'leadwright'
const PASSWORD_BYTES = 24

/** The folder in which one embedded database lives, and how its programs are run there. */
export type Home = {
  /** `postgres-18`: the cluster; a new major version gets a new one. */
  clusterFolder: string
  /** One file for each process that uses the server. */
  clientsFolder: string
  /** Claims of the processes that are starting or stopping the server. */
  lockFolder: string
  passwordFile: string
  portFile: string
  serverLog: string
  folder: string
  binaries: Binaries
  access: Access
  /** Connection string with the password. */
  urlOf(port: number, databaseName: string): string
}

/**
 * Makes the folders and the password where they are missing.
 * Throws AppError `startup` when the folder cannot be written.
 */
export function prepareHome(folder: string, binaries: Binaries, access: Access): Home {
  const clientsFolder = join(folder, 'clients')
  const lockFolder = join(folder, 'starting')
  const passwordFile = join(folder, 'password')
  const account = access.kind === 'same' ? null : access.account
  try {
    for (const path of [folder, clientsFolder, lockFolder]) makeFolder(path, account)
    const password = ensurePassword(passwordFile, account)
    return {
      clusterFolder: join(folder, `postgres-${binaries.major}`),
      portFile: join(folder, 'port'),
      serverLog: join(folder, `postgres-${binaries.major}`, 'server.log'),
      ...{ folder, clientsFolder, lockFolder, passwordFile, binaries, access },
      urlOf: (port, name) =>
        `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`,
    }
  } catch (error) {
    throw folderFault(folder, error)
  }
}

/** Makes a folder that belongs to the server's account. One that exists is left as it is. */
export function makeFolder(path: string, account: Account | null, mode = 0o755): void {
  if (mkdirSync(path, { recursive: true }) === undefined) return
  // Not left to the umask: the server's account has to pass through.
  chmodSync(path, mode)
  if (account) chownSync(path, account.uid, account.gid)
}

function ensurePassword(path: string, account: Account | null): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
  }
  const partial = `${path}.${process.pid}`
  writeFileSync(partial, randomBytes(PASSWORD_BYTES).toString('base64url'), { mode: 0o600 })
  if (account) chownSync(partial, account.uid, account.gid)
  try {
    // Appears whole and once, also when several processes start the first time together.
    linkSync(partial, path)
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(partial)
  }
  return readFileSync(path, 'utf8')
}
