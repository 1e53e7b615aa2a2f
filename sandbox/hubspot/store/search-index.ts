import type { CrmRecord } from '../crm-record.ts'
import { byId, byModified, createOrderedRecords, type OrderedRecords } from './ordered-records.ts'

/** What the search sees: the records of one type in one portal as they were when the index last caught up. */
export interface SearchIndex {
  byId(): OrderedRecords
  byModified(): OrderedRecords
  get(id: string): CrmRecord | null
  /** Records with this value of a text property, which is compared in lower case. */
  withValue(propertyName: string, lowerCaseValue: string): readonly CrmRecord[]
  /** Will be seen when the lag has passed: this record, or that it is gone. */
  note(id: string, record: CrmRecord | null): void
  /** Seen at once. */
  addAll(records: readonly CrmRecord[]): void
}

/** More changes than this are taken in by one pass over all records, instead of one move in the order for each. */
const fewMaximum = 100

type Noted = { id: string; record: CrmRecord | null; atMs: number }
type ValueMap = Map<string, string[]>

const textOf = (record: CrmRecord, name: string): string => (record.properties[name] ?? '').toLowerCase()

/** Ids by the value of a property; made at the first question about that property and kept up from then on. */
const createValueMaps = () => {
  const maps = new Map<string, ValueMap>()
  const add = (map: ValueMap, record: CrmRecord, name: string): void => {
    const value = textOf(record, name)
    if (value === '') return
    const ids = map.get(value)
    if (ids) ids.push(record.id)
    else map.set(value, [record.id])
  }
  return {
    add: (record: CrmRecord): void => {
      for (const [name, map] of maps) add(map, record, name)
    },
    remove: (record: CrmRecord): void => {
      for (const [name, map] of maps) {
        const ids = map.get(textOf(record, name)) ?? []
        const at = ids.indexOf(record.id)
        if (at >= 0) ids.splice(at, 1)
      }
    },
    idsWith: (name: string, value: string, records: readonly CrmRecord[]): readonly string[] => {
      const known = maps.get(name) ?? new Map<string, string[]>()
      if (!maps.has(name)) {
        for (const record of records) add(known, record, name)
        maps.set(name, known)
      }
      return known.get(value) ?? []
    },
  }
}

/** An empty index. `lagMs` is how long it takes, at the moment, to notice a change. */
export const createSearchIndex = (lagMs: () => number): SearchIndex => {
  const [ids, times] = [createOrderedRecords(byId), createOrderedRecords(byModified)]
  const values = createValueMaps()
  const noted: Noted[] = []

  const find = (id: string): CrmRecord | null => {
    const record = ids.all()[ids.firstNot((each) => Number(each.id) < Number(id))]
    return record?.id === id ? record : null
  }
  const apply = ({ id, record }: Noted): void => {
    const before = find(id)
    if (before) {
      times.remove(before)
      values.remove(before)
      if (!record) ids.remove(before)
    }
    if (!record) return
    ids.put(record)
    times.put(record)
    values.add(record)
  }
  const applyMany = (due: readonly Noted[]): void => {
    const last = new Map(due.map(({ id, record }) => [id, record]))
    const before = [...last.keys()].flatMap((id) => find(id) ?? [])
    const after = [...last.values()].filter((record) => record !== null)
    for (const record of before) values.remove(record)
    for (const record of after) values.add(record)
    for (const order of [ids, times]) order.exchange(new Set(before), after)
  }
  const catchUp = (): void => {
    const seenUntilMs = Date.now() - lagMs()
    const young = noted.findIndex(({ atMs }) => atMs > seenUntilMs)
    const due = noted.splice(0, young < 0 ? noted.length : young)
    if (due.length > fewMaximum) applyMany(due)
    else for (const each of due) apply(each)
  }
  const caughtUp = <T>(read: () => T): T => {
    if (noted.length > 0) catchUp()
    return read()
  }
  return {
    byId: () => caughtUp(() => ids),
    byModified: () => caughtUp(() => times),
    get: (id) => caughtUp(() => find(id)),
    withValue: (name, value) =>
      caughtUp(() => values.idsWith(name, value, ids.all()).flatMap((id) => find(id) ?? [])),
    note: (id, record) => void noted.push({ id, record, atMs: Date.now() }),
    addAll: (records) => {
      catchUp()
      for (const order of [ids, times]) order.exchange(new Set(), records)
      for (const record of records) values.add(record)
    },
  }
}
