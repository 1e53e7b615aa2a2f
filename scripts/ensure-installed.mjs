/**
 * Runs before every npm script. Installs what package-lock.json asks for when it is not there yet, and makes
 * sure that the command after it meets a Node that runs TypeScript. Plain JavaScript for Node 14 and newer,
 * because this is the one file that the machine's own Node has to read.
 * Says everything on stderr: stdout belongs to the command that follows. Exit 0 ready, 1 not possible.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InstallError } from './install/install-error.mjs'
import { takeLock } from './install/lock.mjs'
import { discardUnusableNode, requireUsableNode } from './install/node-version.mjs'
import { runNpmCi } from './install/npm-ci.mjs'
import { isInstalled, writeStamp } from './install/stamp.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => process.stderr.write(`leadwright: ${line}\n`)

async function ensureInstalled() {
  if (isInstalled(root)) return
  const lock = await takeLock(root, say)
  try {
    // Whoever held the lock before may have done the work.
    if (isInstalled(root)) return
    say('Installing the packages of package-lock.json. This happens once and takes one to three minutes.')
    await runNpmCi(root, lock)
    discardUnusableNode(root)
    writeStamp(root)
    say('Installed.')
  } finally {
    lock.release()
  }
}

try {
  await ensureInstalled()
  requireUsableNode(root)
} catch (error) {
  say(error instanceof InstallError ? error.message : `The installation failed: ${error.message}`)
  process.exit(error.exitCode || 1)
}
