import type { CrmRecord } from '../crm-record.ts'

/** Below 0: the first comes first. Two records are never equal but when one replaces the other. */
type Order = (one: CrmRecord, other: CrmRecord) => number

/** By ascending id, as numbers. */
export const byId: Order = (one, other) => Number(one.id) - Number(other.id)

/** By the time of the last change, then by id. ISO times of one form sort as text. */
export const byModified: Order = (one, other) => {
  if (one.updatedAt === other.updatedAt) return byId(one, other)
  return one.updatedAt < other.updatedAt ? -1 : 1
}

/** Records that are always in order; a change costs a search by halves, never a sort. */
export interface OrderedRecords {
  all(): readonly CrmRecord[]
  /** Position of the first record that is not before, where `isBefore` holds for a first part of the records only. */
  firstNot(isBefore: (record: CrmRecord) => boolean): number
  /** Inserts, or replaces the record at the same place in the order. */
  put(record: CrmRecord): void
  remove(record: CrmRecord): void
  /** Many at once, in one pass: cheap when the new ones come in order. */
  exchange(gone: ReadonlySet<CrmRecord>, added: readonly CrmRecord[]): void
}

/** No records yet. */
export const createOrderedRecords = (order: Order): OrderedRecords => {
  let items: CrmRecord[] = []
  const firstNot = (isBefore: (record: CrmRecord) => boolean): number => {
    let [from, to] = [0, items.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      const record = items[middle]
      if (record && isBefore(record)) from = middle + 1
      else to = middle
    }
    return from
  }
  const placeOf = (record: CrmRecord): { at: number; isThere: boolean } => {
    const at = firstNot((each) => order(each, record) < 0)
    const there = items[at]
    return { at, isThere: there !== undefined && order(there, record) === 0 }
  }
  return {
    all: () => items,
    firstNot,
    put: (record) => {
      const { at, isThere } = placeOf(record)
      if (isThere) items[at] = record
      else if (at === items.length) items.push(record)
      else items.splice(at, 0, record)
    },
    remove: (record) => {
      const { at, isThere } = placeOf(record)
      if (isThere) items.splice(at, 1)
    },
    exchange: (gone, added) => {
      const kept = gone.size === 0 ? items : items.filter((record) => !gone.has(record))
      items = kept.concat(added).sort(order)
    },
  }
}
