import { randomUUID } from 'node:crypto'
import { unseenSince } from '../db/repositories/crm-companies.ts'
import {
  beginRun,
  ensureMirror,
  findMirror,
  finishRun,
  type ImportRange,
  importRanges,
  type MirrorRow,
  noteResumed,
} from '../db/repositories/crm-mirrors.ts'
import { catchUp } from './catch-up.ts'
import { type FullReading, LANES, readRanges } from './read-ranges.ts'
import { refreshCompanies } from './refresh-companies.ts'

/** How many of the companies that nobody saw are looked at together. */
const UNSEEN_AT_ONCE = 1000

/**
 * Reads on where the last slice ended, until the mirror holds all companies of the portal (`done`) or the slice is over
 * (`more`). The first of a portal is its import, later ones compare, when that is wanted. Everything read so far is saved, so that a restart goes
 * on. In the end what nobody saw is read record by record, and what changed meanwhile is caught up with.
 */
export const readMirror = async (reading: FullReading): Promise<'more' | 'done'> => {
  const { sql, portalId, isOver } = reading
  await ensureMirror(sql, portalId)
  await noteResumed(sql, portalId)
  const mirror = await findMirror(sql, portalId)
  if (mirror === null || !isReadingWanted(mirror)) return 'done'
  const startedAt = mirror.runStartedAt ?? (await begin(reading, mirror.generation))
  if (startedAt === null) return 'more'
  const isRead = await readRanges(reading, await importRanges(sql, portalId))
  if (!isRead || (await importRanges(sql, portalId)).length > 0) return 'more'
  for (;;) {
    const unseen = await unseenSince(sql, portalId, startedAt, UNSEEN_AT_ONCE)
    await refreshCompanies(reading, unseen)
    if (unseen.length < UNSEEN_AT_ONCE) break
    if (isOver()) return 'more'
  }
  const reconciledUntil = reading.now()
  await catchUp(reading, startedAt)
  await finishRun(sql, portalId, { startedAt, finishedAt: reading.now(), reconciledUntil })
  return 'done'
}

const isReadingWanted = (mirror: MirrorRow): boolean =>
  !isFilled(mirror) || mirror.runStartedAt !== null || mirror.isComparisonWanted

/** Lays the ids that HubSpot has out in ranges, so that several are read at a time. Null: the mirror was begun anew meanwhile. */
const begin = async (
  { portalId, crm, now, inTransaction }: FullReading,
  generation: number,
): Promise<Date | null> => {
  const startedAt = now()
  const span = await crm.companySpan()
  const ranges = span === null ? [] : inParts(BigInt(span.from), BigInt(span.to), BigInt(LANES))
  const run = { generation, startedAt, expected: span?.total ?? 0, ranges }
  return (await inTransaction((sql) => beginRun(sql, portalId, run))) ? startedAt : null
}

/** Parts of the same width; fewer where there are not enough ids. */
const inParts = (from: bigint, to: bigint, parts: bigint): ImportRange[] => {
  const width = (to - from) / parts + 1n
  const ranges: ImportRange[] = []
  for (let next = from; next <= to; next += width) {
    const end = next + width - 1n < to ? next + width - 1n : to
    ranges.push({ id: randomUUID(), nextId: String(next), toId: String(end) })
  }
  return ranges
}

/** True when every company of the portal has been read once. */
export const isFilled = (mirror: MirrorRow | null): boolean => mirror?.finishedAt != null
