import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '../../src/errors.ts'
import { errorCodeOf, isOutOfReach } from './database-error.ts'

const RETRY_EVERY_MS = 100

/**
 * One connected client, which the caller ends. A server that is just starting is waited for, up to `timeoutMs`.
 * Throws AppError `database`, without the password in it, when the server cannot be reached or refuses.
 */
export async function connectWhenReady(url: string, timeoutMs = 60_000): Promise<pg.Client> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs })
    // A client without a listener ends the process when its server goes away.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (!isOutOfReach(error) || performance.now() > deadline) throw unreachable(url, error)
    }
    await pause(RETRY_EVERY_MS)
  }
}

function unreachable(url: string, cause: unknown): AppError {
  const { host, pathname } = new URL(url)
  const reason = cause instanceof Error ? cause.message || errorCodeOf(cause) : String(cause)
  return new AppError('database', `The database ${pathname.slice(1)} at ${host} cannot be used: ${reason}.`, {
    hint: 'Check DATABASE_URL and that the PostgreSQL server it names is running; leave it out to use the bundled one.',
    cause,
    isRetryable: true,
  })
}
