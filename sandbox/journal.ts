import type { RequestHandler } from 'express'
import type { Journal, JournalEntry, Vendor } from './context.ts'

/** Older entries are forgotten above this, so that a long bench run cannot fill the memory. */
const maximumEntries = 50_000

/** A journal that lives as long as the sandbox. Credentials are never part of an entry. */
export const createJournal = (): Journal => {
  let entries: JournalEntry[] = []
  const middleware =
    (vendor: Vendor): RequestHandler =>
    (request, _response, next) => {
      const target = request.get('x-original-url')
      entries.push({
        at: new Date().toISOString(),
        vendor,
        method: request.method,
        path: request.url,
        ...(target === undefined ? {} : { target }),
        body: request.body ?? null,
      })
      if (entries.length > maximumEntries) entries = entries.slice(maximumEntries / 10)
      next()
    }
  return {
    middleware,
    entries: (vendor) => (vendor ? entries.filter((entry) => entry.vendor === vendor) : entries),
    clear: () => {
      entries = []
    },
  }
}
