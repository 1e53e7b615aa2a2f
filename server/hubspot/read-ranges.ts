import { randomUUID } from 'node:crypto'
import { saveSearched } from '../db/repositories/crm-companies.ts'
import { advanceRange, type ImportRange, splitRange } from '../db/repositories/crm-mirrors.ts'
import type { InTransaction } from '../queue/settle.ts'
import { type Mirroring, mirrored, refreshCompanies } from './refresh-companies.ts'

/** What a full reading needs besides; `isOver` ends a slice of it between two pages. */
export type FullReading = Mirroring & { inTransaction: InTransaction; isOver: () => boolean }

/** Ranges read at the same time: the search allows a question every 0.23 s, so that an answer and its saving may take 1.9 s. */
export const LANES = 8
/** So many lanes are enough for the limit; a lane that runs dry takes over a part of another when there are fewer. */
const ENOUGH_LANES = 6
/** What is less than two pages is not worth sharing. */
const WORTH_SPLITTING = 400

/** A range being read. `left`: how many companies it still holds by the last answer; null: not asked yet. */
type OpenRange = ImportRange & { left: number | null }

/**
 * Reads the ranges, several at a time, page by page; a page and how far it leads are saved in one commit. True when all are
 * read to their ends, false when the slice was over before. The first failure ends all lanes and is thrown.
 */
export const readRanges = async (reading: FullReading, ranges: readonly ImportRange[]): Promise<boolean> => {
  const waiting: OpenRange[] = ranges.map((range) => ({ ...range, left: null }))
  const taken = new Set<OpenRange>()
  let hasFailed = false
  let isCut = false
  const readOne = async (range: OpenRange): Promise<void> => {
    while (BigInt(range.nextId) <= BigInt(range.toId)) {
      if (hasFailed || reading.isOver()) {
        isCut = true
        return
      }
      await readPage(reading, range)
    }
  }
  const lane = async (): Promise<void> => {
    for (;;) {
      const range = waiting.shift() ?? (await shareOf(reading, taken))
      if (range === null) return
      taken.add(range)
      await readOne(range)
      taken.delete(range)
      if (isCut) return
    }
  }
  const lanes = Array.from({ length: LANES }, () =>
    lane().catch((error: unknown) => {
      hasFailed = true
      throw error
    }),
  )
  const failed = (await Promise.allSettled(lanes)).find((one) => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return !isCut
}

const readPage = async (reading: FullReading, range: OpenRange): Promise<void> => {
  const { sql, portalId, crm, now, inTransaction } = reading
  const seenAt = now()
  const { companies, total } = await crm.companiesIn({ from: range.nextId, to: range.toId })
  const last = companies.at(-1)
  const isLast = last === undefined || companies.length >= total
  // Another lane may have taken over the upper part while HubSpot answered.
  const count = companies.filter(({ id }) => BigInt(id) <= BigInt(range.toId)).length
  const nextId = String((isLast ? BigInt(range.toId) : BigInt(last.id)) + 1n)
  const gone = await inTransaction(async (tx) => {
    const isOurs = await advanceRange(tx, portalId, range, { nextId, count })
    return isOurs ? saveSearched(tx, portalId, companies.map(mirrored), seenAt) : null
  })
  // Begun anew by somebody else: this range is no more.
  range.nextId = gone === null ? String(BigInt(range.toId) + 1n) : nextId
  range.left = Math.max(0, total - companies.length)
  await refreshCompanies({ sql, portalId, crm, now }, gone ?? [])
}

/** The upper half of the ids of the fullest range, when too few lanes are left to use the limit up; null: nothing to share. */
const shareOf = async (
  { portalId, inTransaction }: FullReading,
  taken: ReadonlySet<OpenRange>,
): Promise<OpenRange | null> => {
  if (taken.size >= ENOUGH_LANES) return null
  const [fullest] = [...taken].toSorted((a, b) => (b.left ?? 0) - (a.left ?? 0))
  if (fullest === undefined || (fullest.left ?? 0) < WORTH_SPLITTING) return null
  const middle = (BigInt(fullest.nextId) + BigInt(fullest.toId)) / 2n + 1n
  const upper: OpenRange = {
    id: randomUUID(),
    nextId: String(middle),
    toId: fullest.toId,
    left: Math.floor((fullest.left ?? 0) / 2),
  }
  fullest.toId = String(middle - 1n)
  fullest.left = upper.left
  return (await inTransaction((tx) => splitRange(tx, portalId, fullest, upper))) ? upper : null
}
