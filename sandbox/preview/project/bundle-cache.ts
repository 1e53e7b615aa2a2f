import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatMessages, type Message } from 'esbuild'

/** What was built: text, and the files that it was made from, relative to the cache's folder. */
type Built<T> = { value: T; sources: string[] }

type Kept<T> = { value: T; changedMs: number; sources: string[] }

/** Keeps what was built until one of its sources changes. Failures are not kept. */
export type BundleCache<T> = (key: string, build: () => Promise<Built<T>>) => Promise<T>

const lastChange = async (folder: string, sources: readonly string[]): Promise<number> => {
  const times = await Promise.all(
    sources.map((source) =>
      stat(resolve(folder, source)).then(
        ({ mtimeMs }) => mtimeMs,
        () => Number.POSITIVE_INFINITY,
      ),
    ),
  )
  return Math.max(0, ...times)
}

/** A cache over builds in `folder`; a request finds the newest state without a watcher that has to be stopped. */
export const createBundleCache = <T>(folder: string): BundleCache<T> => {
  const kept = new Map<string, Kept<T>>()
  return async (key, build) => {
    const known = kept.get(key)
    if (known && (await lastChange(folder, known.sources)) === known.changedMs) return known.value
    const { value, sources } = await build()
    kept.set(key, { value, sources, changedMs: await lastChange(folder, sources) })
    return value
  }
}

const messagesOf = (fault: unknown): Message[] | null =>
  fault instanceof Error && 'errors' in fault && Array.isArray(fault.errors) ? fault.errors : null

/** A build's failure in words for a person: each fault with its file and line. */
export const describeBuildFailure = async (fault: unknown): Promise<string> => {
  const messages = messagesOf(fault)
  if (messages === null) return fault instanceof Error ? fault.message : String(fault)
  const lines = await formatMessages(messages, { kind: 'error', color: false })
  return lines.join('\n').trim()
}
