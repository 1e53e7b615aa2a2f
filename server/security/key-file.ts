import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The setting for `createSecretBox` out of the data folder, made there on first use and readable by this account only:
 * for sandbox mode, where nothing real is sealed. Any number of processes at once get the same one.
 */
export const keysOfFolder = async (folder: string): Promise<string> => {
  const file = join(folder, 'encryption-keys')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return known.trim()
  await mkdir(folder, { recursive: true })
  // Written aside and linked into place: nobody reads half a key, and the first one stays.
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(fresh, `sandbox:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  await link(fresh, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(fresh)
  return (await readFile(file, 'utf8')).trim()
}
