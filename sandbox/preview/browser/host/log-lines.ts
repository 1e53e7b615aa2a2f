import type { LogLevel } from '../wire.ts'

/** One line that an extension or the preview wrote. */
export type LogLine = { id: number; level: LogLevel | 'fetch'; source: string; text: string }

/** What happened so far, oldest first; a listener hears of every change. */
export type LogLines = {
  add(line: Omit<LogLine, 'id'>): void
  lines(): readonly LogLine[]
  subscribe(listener: () => void): () => void
}

/** Older lines go, so that a page left open does not grow. */
const keptLines = 200

/** An empty list for React's `useSyncExternalStore`. */
export const createLogLines = (): LogLines => {
  let lines: readonly LogLine[] = []
  let count = 0
  const listeners = new Set<() => void>()
  return {
    add: (line) => {
      count += 1
      lines = [...lines, { ...line, id: count }].slice(-keptLines)
      for (const listener of listeners) listener()
    },
    lines: () => lines,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
