/** Which Node the command after this script will meet: the one from npm in node_modules/.bin, else the one on PATH. */
import { spawnSync } from 'node:child_process'
import { existsSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { InstallError } from './install-error.mjs'

/** TypeScript runs without flags and warnings from here on. */
const NEEDED_MAJOR = 24

const majorOf = (version) => Number(/^v?(\d+)\./.exec(version || '')?.[1] ?? 0)
const bundledNode = (root) => join(root, 'node_modules', '.bin', 'node')

function majorOfProgram(program) {
  return majorOf(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)
}

/**
 * Takes a bundled Node that cannot run here (musl, old glibc) out of the way; it would hide the machine's own.
 * To be called after an installation.
 */
export function discardUnusableNode(root) {
  const program = bundledNode(root)
  if (existsSync(program) && majorOfProgram(program) < NEEDED_MAJOR) unlinkSync(program)
}

/** Throws InstallError when neither the bundled Node nor the one on PATH is new enough. */
export function requireUsableNode(root) {
  // On every run but the first this process is that Node already: no time spent.
  if (majorOf(process.version) >= NEEDED_MAJOR) return
  const bundled = bundledNode(root)
  if (majorOfProgram(existsSync(bundled) ? bundled : 'node') >= NEEDED_MAJOR) return
  throw new InstallError(
    `This machine (${process.platform}-${process.arch}) has no ready-made Node ${NEEDED_MAJOR} among the packages and its own ` +
      `Node is ${process.version}; install Node ${NEEDED_MAJOR} or newer and run the command again.`,
  )
}
