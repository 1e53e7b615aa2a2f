import type { DatabaseLog } from '../../../server/db/database-log.ts'

/** A log that keeps its messages instead of printing them. */
export function recordingLog(): DatabaseLog & { messages: string[] } {
  const messages: string[] = []
  const keep = (_fields: Record<string, unknown>, message: string) => {
    messages.push(message)
  }
  return { info: keep, warn: keep, messages }
}
