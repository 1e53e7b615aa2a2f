import { pino } from 'pino'
import { redactNamed, redactText } from './redact.ts'

type Write = {
  (fields: object, message?: string): void
  (message: string): void
}

/**
 * What everyone logs with: fields first (ids as fields: `portalId`, `campaignId`, `jobId`), then one sentence.
 * An error goes in as `{ err }`. Secrets, e-mail addresses and phone numbers are taken out on the way.
 */
export type Log = {
  debug: Write
  info: Write
  warn: Write
  error: Write
  fatal: Write
  /** A log whose lines all carry these fields. */
  child(fields: Record<string, unknown>): Log
}

/** Where finished lines go, one JSON object each. */
type Sink = { write(line: string): void }

// stdout belongs to the command line's data.
const standardError: Sink = { write: (line) => void process.stderr.write(line) }

/** Makes the process's log: single-line JSON on stderr from `level` up. */
export const createLog = (options: { level: string; sink?: Sink }): Log => {
  const sink = options.sink ?? standardError
  return pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redactNamed(fields) as Record<string, unknown>,
      },
    },
    // The whole line goes through the patterns once more: messages and stacks hold text from outside.
    { write: (line: string) => sink.write(redactText(line)) },
  )
}
