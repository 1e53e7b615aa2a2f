import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../../../src/errors.ts'
import { errorCodeOf } from '../database-error.ts'
import { folderFault } from './folder-fault.ts'
import type { Home } from './home.ts'
import { isAlive, ownMark, type ProcessMark } from './process-life.ts'

const POLL_MS = 25
const WAIT_LIMIT_MS = 120_000

/** Also one at a time within this process, where a claim by process id would let the second caller wait for itself. */
const queues = new Map<string, Promise<unknown>>()

/**
 * Runs `body` while no other process and no other caller starts or stops the server of this home. A holder that was
 * killed is passed over. Throws AppError `startup` after two minutes of waiting.
 */
export async function withHomeLock<T>(home: Home, body: () => Promise<T>): Promise<T> {
  const before = queues.get(home.folder) ?? Promise.resolve()
  const mine = before.catch(() => {}).then(() => holdingClaim(home, body))
  queues.set(home.folder, mine)
  return mine
}

async function holdingClaim<T>(home: Home, body: () => Promise<T>): Promise<T> {
  const claim = await takeClaim(home)
  try {
    return await body()
  } finally {
    unlinkSync(claim)
  }
}

/**
 * Claims are files 1, 2, ... that appear whole and for one process only. Just their own holder removes them: the claim
 * of a killed holder stays, and the next one takes the next number. (Removing a dead claim lets two through: whoever
 * removes late removes a rival's fresh one.)
 */
async function takeClaim(home: Home): Promise<string> {
  const deadline = performance.now() + WAIT_LIMIT_MS
  for (;;) {
    const last = latestClaim(home.lockFolder)
    if (!last || !isAlive(last.holder)) {
      const path = join(home.lockFolder, String((last?.number ?? 0) + 1))
      if (claimed(home, path)) return path
    } else if (performance.now() > deadline) {
      throw new AppError(
        'startup',
        `Process ${last.holder.pid} has been starting or stopping the database for two minutes.`,
        {
          hint: 'End that process and start again.',
        },
      )
    } else {
      await pause(POLL_MS)
    }
  }
}

function latestClaim(folder: string): { number: number; holder: ProcessMark } | null {
  const numbers = readdirSync(folder).map(Number).filter(Number.isInteger)
  if (numbers.length === 0) return null
  const number = Math.max(...numbers)
  try {
    return { number, holder: JSON.parse(readFileSync(join(folder, String(number)), 'utf8')) }
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
    return latestClaim(folder) // given up between the two calls
  }
}

function claimed(home: Home, path: string): boolean {
  const partial = `${path}.${randomUUID()}.partial`
  try {
    writeFileSync(partial, JSON.stringify(ownMark()))
    linkSync(partial, path)
    return true
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false
    throw folderFault(home.folder, error)
  } finally {
    removeIfThere(partial)
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
  }
}
