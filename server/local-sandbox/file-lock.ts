import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../src/errors.ts'

const retryAfterMs = 100
const patienceMs = 90_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const take = async (file: string): Promise<boolean> => {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

// Between making the file and writing the number into it a lock looks empty: that is no reason to break it at once.
const isAbandoned = async (file: string): Promise<boolean> => {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  return pid > 0 && !isAlive(pid)
}

/**
 * Runs `body` while no other process runs one with the same lock file. The lock of a process that is gone is broken.
 * @throws AppError `startup` when the holder keeps it for more than 90 seconds
 */
export const withFileLock = async <Result>(file: string, body: () => Promise<Result>): Promise<Result> => {
  const startedAtMs = performance.now()
  while (!(await take(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true })
    else if (performance.now() - startedAtMs > patienceMs) {
      throw new AppError('startup', `Another process holds ${file} for more than 90 seconds.`, {
        hint: 'End that process, or delete the file when none is running.',
      })
    } else await wait(retryAfterMs)
  }
  try {
    return await body()
  } finally {
    await rm(file, { force: true })
  }
}
