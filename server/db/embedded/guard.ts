import type { DatabaseLog } from '../database-log.ts'
import type { Home } from './home.ts'
import { withHomeLock } from './home-lock.ts'
import { ensureRunning, isServerProcessAlive } from './postmaster.ts'

const LOOK_EVERY_MS = 1000

/**
 * Starts the server again when it was killed, on its old port, so that connection pools recover by themselves.
 * Does not keep the process alive. The returned function ends the watch and waits for a start under way.
 */
export function keepRunning(
  home: Home,
  options: { isDurable: boolean; log: DatabaseLog },
): () => Promise<void> {
  let current: Promise<void> | null = null
  const look = () => {
    if (current || isServerProcessAlive(home)) return
    current = restart(home, options).finally(() => {
      current = null
    })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await current
  }
}

async function restart(home: Home, options: { isDurable: boolean; log: DatabaseLog }): Promise<void> {
  try {
    const port = await withHomeLock(home, () => ensureRunning(home, options))
    options.log.warn({ port }, 'The embedded database had ended; it runs again.')
  } catch (error) {
    options.log.warn(
      { reason: String(error) },
      'The embedded database had ended and does not start; trying again.',
    )
  }
}
