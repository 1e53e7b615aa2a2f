/**
 * One installer at a time, across processes, even when holders are killed.
 *
 * Files .install-lock/1, /2, ... each name a holder and its npm child. A file is made by link(2), so it appears with
 * its content and only for one contender. Only its own holder removes it; the file of a killed holder stays and the
 * next contender takes the next number. Removing a dead holder's file instead would let two contenders through: one
 * that removes late removes its rival's fresh lock.
 */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { InstallError } from './install-error.mjs'
import { isAlive, pause, startTimeOf } from './process-life.mjs'

const POLL_MS = 200
const WAIT_LIMIT_MS = 20 * 60 * 1000
const GRACE_MS = 5000

/**
 * Waits for other installers, ends the orphaned npm of a killed one, then gives the lock:
 * `noteNpm(pid)` to record the child, `release()` when done.
 * Throws InstallError when another installer takes longer than 20 minutes.
 */
export async function takeLock(root, say) {
  const folder = join(root, '.install-lock')
  makeFolder(folder)
  const startedAt = Date.now()
  let hasSaid = false
  for (;;) {
    const last = latest(folder)
    if (!last || !isAlive(last.pid, last.pidStart)) {
      if (last) await endOrphan(last)
      const path = join(folder, String(last ? last.number + 1 : 1))
      if (claim(path)) return { noteNpm: (npmPid) => record(path, npmPid), release: () => unlinkSync(path) }
      continue
    }
    if (!hasSaid) say(`Process ${last.pid} is installing already; waiting for it.`)
    hasSaid = true
    if (Date.now() - startedAt > WAIT_LIMIT_MS) throw new InstallError(tooLong(last, folder))
    await pause(POLL_MS)
  }
}

const tooLong = (last, folder) =>
  `Process ${last.pid} has been installing for over 20 minutes; end it, delete ${folder} and run the command again.`

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new InstallError(
      `${folder} cannot be created (${error.code}); make the project folder writable for this account.`,
    )
  }
}

/** The claim with the highest number: that of the holder, or of the last one that was killed. */
function latest(folder) {
  const numbers = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  if (numbers.length === 0) return null
  const number = Math.max(...numbers)
  try {
    return { number, ...JSON.parse(readFileSync(join(folder, String(number)), 'utf8')) }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return latest(folder) // released between the two calls
  }
}

function contentOf(npmPid) {
  const npmStart = npmPid ? startTimeOf(npmPid) : null
  return JSON.stringify({ pid: process.pid, pidStart: startTimeOf(process.pid), npmPid, npmStart })
}

function claim(path) {
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, contentOf(null))
  try {
    linkSync(partial, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(partial)
  }
}

function record(path, npmPid) {
  writeFileSync(`${path}.partial`, contentOf(npmPid))
  renameSync(`${path}.partial`, path)
}

/** An npm whose starter was killed goes on writing node_modules; it and its scripts share one process group. */
async function endOrphan({ npmPid, npmStart }) {
  const isRunning = () => isAlive(npmPid, npmStart)
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (!isRunning()) return
    try {
      process.kill(-npmPid, signal)
    } catch {
      // Another account's process: it cannot be ended from here, only waited for.
    }
    for (let waitedMs = 0; waitedMs < GRACE_MS && isRunning(); waitedMs += POLL_MS) await pause(POLL_MS)
  }
  while (isRunning()) await pause(POLL_MS)
}
