import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../src/errors.ts'

/** An account of the operating system by numbers. */
export type Account = { uid: number; gid: number }

/** Distributions make `postgres` for this purpose; `nobody` exists everywhere. */
const STAND_INS = ['postgres', 'nobody']

/**
 * The account that the server has to run as, because PostgreSQL refuses root: the owner of the first of `folders`
 * that exists and is not root's, else `postgres`, else `nobody`. Null when this process is not root and stays itself.
 * Throws AppError `startup` when there is no such account. Creates none.
 */
export function serverAccount(folders: string[]): Account | null {
  if (process.getuid?.() !== 0) return null
  for (const folder of folders) {
    const owner = ownerOf(folder)
    if (owner && owner.uid !== 0) return owner
  }
  for (const name of STAND_INS) {
    const account = accountNamed(name)
    if (account) return account
  }
  throw new AppError('startup', 'PostgreSQL does not run as root, and there is no account to run it as.', {
    hint: 'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of version 15 or newer.',
  })
}

/** The folder itself and the one it is to be made in: whoever owns a checkout owns its data, also under sudo. */
export const withParent = (folder: string): string[] => [folder, dirname(folder)]

function ownerOf(path: string): Account | null {
  try {
    const { uid, gid } = statSync(path)
    return { uid, gid }
  } catch {
    return null
  }
}

function accountNamed(name: string): Account | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [account, , uid, gid] = line.split(':')
    if (account === name && Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  return null
}
