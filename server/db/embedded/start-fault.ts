import { readFileSync } from 'node:fs'
import { AppError } from '../../../src/errors.ts'
import type { Home } from './home.ts'

/** Reasons that waiting does not cure, as PostgreSQL words them. */
const FINAL: [RegExp, string][] = [
  [/No space left on device/, 'Free some disk space and start again.'],
  [
    /has wrong ownership|Permission denied|Operation not permitted/,
    'Start as the account that owns the data folder, or name another in LEADWRIGHT_DATA_DIR.',
  ],
  [/incompatible with server|not compatible/, 'Name another folder in LEADWRIGHT_DATA_DIR.'],
  [
    /could not map anonymous shared memory|out of memory|Cannot allocate memory/i,
    'Free some memory and start again.',
  ],
]
const LOG_TAIL_CHARACTERS = 4000

/**
 * Why the server did not start, from its own log: the last fatal line, or `reason` when given.
 * `isFinal` is false for what may pass by itself: a port just taken, children of a killed server.
 */
export function startFault(
  home: Home,
  reason: string | null,
): { error: AppError; isFinal: boolean; isPortTaken: boolean } {
  const cause = reason ?? lastFatalLine(home.serverLog)
  const final = FINAL.find(([pattern]) => pattern.test(cause))
  const error = new AppError('startup', `The database in ${home.folder} does not start: ${cause}.`, {
    hint: final?.[1] ?? `Read ${home.serverLog} for the whole story.`,
  })
  return { error, isFinal: final !== undefined, isPortTaken: /TCP\/IP sockets/.test(cause) }
}

function lastFatalLine(path: string): string {
  try {
    const lines = readFileSync(path, 'utf8').slice(-LOG_TAIL_CHARACTERS).split('\n')
    const line =
      lines.findLast((text) => /FATAL|PANIC|ERROR|error/.test(text)) ??
      lines.findLast((text) => text.trim() !== '')
    return line?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim() ?? 'its log is empty'
  } catch {
    return 'it left no log'
  }
}
