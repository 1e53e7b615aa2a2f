import type { CrmRecord } from '../crm-record.ts'
import { byId, createOrderedRecords } from './ordered-records.ts'

/** The records of one type in one portal, as they are now. */
export interface RecordTable {
  all(): readonly CrmRecord[]
  get(id: string): CrmRecord | null
  /** Where records behind this id begin in `all`. */
  positionAfter(id: number): number
  /** By the value of a property whose values are unique; letters of any case are the same. */
  withUnique(propertyName: string, value: string): CrmRecord | null
  put(record: CrmRecord): void
  remove(id: string): void
  addAll(records: readonly CrmRecord[]): void
}

/** An empty table. `uniqueNames` gives the unique properties at the moment. */
export const createRecordTable = (uniqueNames: () => readonly string[]): RecordTable => {
  const ordered = createOrderedRecords(byId)
  const owners = new Map<string, Map<string, string>>()

  const get = (id: string): CrmRecord | null => {
    const wanted = Number(id)
    const record = ordered.all()[ordered.firstNot((each) => Number(each.id) < wanted)]
    return record?.id === id ? record : null
  }
  const ownersOf = (name: string): Map<string, string> => {
    const known = owners.get(name) ?? new Map<string, string>()
    owners.set(name, known)
    return known
  }
  const forget = (record: CrmRecord | null): void => {
    for (const name of record ? uniqueNames() : []) {
      const value = record?.properties[name]?.toLowerCase()
      if (value && ownersOf(name).get(value) === record?.id) ownersOf(name).delete(value)
    }
  }
  const remember = (record: CrmRecord): void => {
    for (const name of uniqueNames()) {
      const value = record.properties[name]?.toLowerCase()
      if (value) ownersOf(name).set(value, record.id)
    }
  }
  return {
    all: ordered.all,
    get,
    positionAfter: (id) => ordered.firstNot((each) => Number(each.id) <= id),
    withUnique: (name, value) => {
      const id = ownersOf(name).get(value.toLowerCase())
      return id === undefined ? null : get(id)
    },
    put: (record) => {
      forget(get(record.id))
      remember(record)
      ordered.put(record)
    },
    remove: (id) => {
      const record = get(id)
      if (!record) return
      forget(record)
      ordered.remove(record)
    },
    addAll: (records) => {
      ordered.exchange(new Set(), records)
      if (uniqueNames().length > 0) for (const record of records) remember(record)
    },
  }
}
