/** The proof that an installation was finished: written last, inside node_modules, so that it goes when they go. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InstallError } from './install-error.mjs'

const stampPath = (root) => join(root, 'node_modules', '.leadwright-installed')

function wantedStamp(root) {
  const lockFile = join(root, 'package-lock.json')
  if (!existsSync(lockFile)) {
    throw new InstallError(
      `${lockFile} is missing, so it is unknown what to install; check the project out again.`,
    )
  }
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return `${hash} ${process.platform} ${process.arch}\n`
}

/** True when node_modules were installed completely, from this lock file, for this platform. */
export function isInstalled(root) {
  const wanted = wantedStamp(root)
  try {
    return readFileSync(stampPath(root), 'utf8') === wanted
  } catch {
    return false
  }
}

/** Declares node_modules complete. Atomic: a reader sees the whole stamp or none. */
export function writeStamp(root) {
  const partial = `${stampPath(root)}.${process.pid}`
  writeFileSync(partial, wantedStamp(root))
  renameSync(partial, stampPath(root))
}
