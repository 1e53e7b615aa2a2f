import { recordId } from '../../world/portal-records.ts'
import type { Portal } from '../../world/world.ts'
import type { ChangeSource, CrmRecord, ObjectType, Properties } from '../crm-record.ts'
import type { CrmChange } from '../crm-store.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { timeNames } from '../schema/time-names.ts'
import { withoutBackwardStage } from './forward-only.ts'
import type { Links } from './links.ts'
import { mergedProperties } from './merge-records.ts'
import { createRecordTable, type RecordTable } from './record-table.ts'
import { createSearchIndex, type SearchIndex } from './search-index.ts'

/** What a shelf belongs to. `tell` hears of every change, `lagMs` is how long the search takes to notice one. */
type Surroundings = {
  portal: Portal
  type: ObjectType
  definitions: PropertySet
  links: Links
  tell: (change: CrmChange) => void
  lagMs: () => number
}

const realChanges = (changes: Properties, record: CrmRecord): [string, string][] =>
  Object.entries(changes).flatMap(([name, value]): [string, string][] =>
    (value ?? '') === (record.properties[name] ?? '') ? [] : [[name, value ?? '']],
  )

/** All records of one type in one portal, with recycle bin, search index and the ids that merges left behind. */
export class Shelf {
  readonly table: RecordTable
  readonly bin: RecordTable = createRecordTable(() => [])
  readonly index: SearchIndex
  readonly #around: Surroundings
  /** Old ids of merged records, with the id of what they became. */
  readonly #heirs = new Map<string, string>()
  readonly #names: { created: string; modified: string }
  #lastMs = 0
  #idsGiven = 0
  #highestId = 0

  constructor(around: Surroundings) {
    this.#around = around
    this.#names = timeNames(around.type)
    this.table = createRecordTable(around.definitions.uniqueNames)
    this.index = createSearchIndex(around.lagMs)
  }

  /** The record, also by the id of one that was merged into it. */
  get(id: string): CrmRecord | null {
    return this.table.get(this.#heirs.get(id) ?? id)
  }

  /** The next id that no record has or had. */
  nextId(): string {
    for (;;) {
      const id = recordId(this.#around.portal.id, this.#idsGiven)
      this.#idsGiven += 1
      if (Number(id) > this.#highestId || !(this.table.get(id) || this.bin.get(id) || this.#heirs.has(id))) {
        return id
      }
    }
  }

  /** Seen by the search at once, told to nobody. */
  addAll(records: readonly CrmRecord[]): void {
    this.table.addAll(records)
    this.index.addAll(records)
    this.#idsGiven = Math.max(this.#idsGiven, records.length)
    for (const { id } of records) this.#highestId = Math.max(this.#highestId, Number(id))
  }

  create(properties: Properties, source: ChangeSource, wantedId?: string): CrmRecord {
    const [id, at] = [wantedId ?? this.nextId(), this.#now()]
    const origin = { hs_object_source: source.changeSource, hs_object_source_id: source.sourceId }
    const record = this.#place(this.#made(id, { ...origin, ...properties }, at))
    this.#tell(id, at, source, { kind: 'creation' })
    this.#tellValues(record, Object.keys(properties), source)
    return record
  }

  update(id: string, changes: Properties, source: ChangeSource): CrmRecord | null {
    const before = this.get(id)
    if (!before) return null
    const allowed = withoutBackwardStage(changes, before, source, this.#around.definitions)
    const real = realChanges(allowed, before)
    if (real.length === 0) return before
    const record = this.#place(this.#changed(before, Object.fromEntries(real)))
    this.#tellValues(
      record,
      real.map(([name]) => name),
      source,
    )
    return record
  }

  archive(id: string, source: ChangeSource): void {
    const record = this.get(id)
    if (!record) return
    const archivedAt = this.#now()
    this.#take(record)
    this.bin.put({ ...record, archivedAt })
    this.#tell(record.id, archivedAt, source, { kind: 'deletion' })
  }

  restore(id: string, source: ChangeSource): CrmRecord | null {
    const archived = this.bin.get(id)
    if (!archived) return null
    this.bin.remove(id)
    const record = this.#place({ ...this.#changed(archived, {}), archivedAt: null })
    this.#tell(id, record.updatedAt, source, { kind: 'restore' })
    return record
  }

  merge(primaryId: string, otherId: string, source: ChangeSource): CrmRecord | null {
    const [primary, other] = [this.get(primaryId), this.get(otherId)]
    if (!primary || !other || primary.id === other.id) return null
    const [newObjectId, at] = [this.nextId(), this.#now()]
    const { properties, moved, mergedIds } = mergedProperties(primary, other)
    const { type, links } = this.#around
    for (const old of [primary, other]) {
      this.#take(old)
      links.move({ type, id: old.id }, { type, id: newObjectId })
    }
    for (const old of mergedIds) this.#heirs.set(old, newObjectId)
    const made = this.#made(newObjectId, properties, at)
    const record = this.#place({ ...made, createdAt: primary.createdAt })
    this.#tell(newObjectId, at, source, {
      kind: 'merge',
      primaryObjectId: primary.id,
      mergedObjectIds: [other.id],
      newObjectId,
      numberOfPropertiesMoved: moved,
    })
    return record
  }

  /** Gone for good, out of the recycle bin too. */
  erase(id: string, source: ChangeSource): void {
    const record = this.get(id) ?? this.bin.get(id)
    if (!record) return
    this.#take(record)
    this.bin.remove(record.id)
    this.#tell(record.id, this.#now(), source, { kind: 'privacyDeletion' })
  }

  // Never earlier than the change before, so that "changed since" finds all that comes later.
  #now(): string {
    this.#lastMs = Math.max(Date.now(), this.#lastMs)
    return new Date(this.#lastMs).toISOString()
  }

  #made(id: string, properties: Properties, at: string): CrmRecord {
    const { created, modified } = this.#names
    return {
      id,
      portalId: this.#around.portal.id,
      properties: { [created]: at, ...properties, hs_object_id: id, [modified]: at },
      createdAt: at,
      updatedAt: at,
      archivedAt: null,
    }
  }

  #changed(record: CrmRecord, values: Properties): CrmRecord {
    const at = this.#now()
    const properties = { ...record.properties, ...values, [this.#names.modified]: at }
    return { ...record, properties, updatedAt: at }
  }

  #place(record: CrmRecord): CrmRecord {
    this.#highestId = Math.max(this.#highestId, Number(record.id))
    this.table.put(record)
    this.index.note(record.id, record)
    return record
  }

  #take(record: CrmRecord): void {
    this.table.remove(record.id)
    this.index.note(record.id, null)
  }

  #tell(id: string, at: string, source: ChangeSource, what: WhatChanged): void {
    const { portal, type, tell } = this.#around
    tell({
      portalId: portal.id,
      objectType: type,
      objectId: id,
      occurredAtMs: Date.parse(at),
      source,
      ...what,
    })
  }

  /** HubSpot tells no changes of what it calculates. */
  #tellValues(record: CrmRecord, names: readonly string[], source: ChangeSource): void {
    for (const propertyName of names) {
      if (this.#around.definitions.find(propertyName)?.isCalculated) continue
      const propertyValue = record.properties[propertyName] ?? ''
      const what = { kind: 'propertyChange' as const, propertyName, propertyValue }
      this.#tell(record.id, record.updatedAt, source, what)
    }
  }
}

type WhatChanged = CrmChange extends infer Change
  ? Change extends CrmChange
    ? Omit<Change, 'portalId' | 'objectType' | 'objectId' | 'occurredAtMs' | 'source'>
    : never
  : never
