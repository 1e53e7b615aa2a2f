import type { Portal } from '../world/world.ts'
import type { ChangeSource, CrmRecord, ObjectType, Properties } from './crm-record.ts'
import type { PropertySet } from './schema/property-set.ts'
import type { Links } from './store/links.ts'
import type { PortalSettings } from './store/portal-settings.ts'
import type { SearchIndex } from './store/search-index.ts'

/** The words of the store stand apart, since its parts are made of them too. */
export type { ChangeSource, CrmRecord, ObjectType, Properties } from './crm-record.ts'

/** What happened to one record, for the webhooks. */
export type CrmChange = {
  portalId: number
  objectType: ObjectType
  objectId: string
  occurredAtMs: number
  source: ChangeSource
} & (
  | { kind: 'creation' }
  | { kind: 'deletion' }
  | { kind: 'restore' }
  | { kind: 'privacyDeletion' }
  | { kind: 'propertyChange'; propertyName: string; propertyValue: string }
  | {
      kind: 'merge'
      primaryObjectId: string
      mergedObjectIds: string[]
      newObjectId: string
      numberOfPropertiesMoved: number
    }
)

/**
 * The records in the make-believe portals' CRMs, as they change while the sandbox runs. It keeps HubSpot's own rules
 * (ids, times, forward-only stages, recycle bin, merges); what a caller may write is checked before.
 */
export interface CrmStore {
  portals(): readonly Portal[]
  portalById(id: number): Portal | null
  /** Seen at once however young; archived ones only by `archived`. Old ids of merged records lead to the merged one (hs_merged_object_ids). */
  record(portal: Portal, type: ObjectType, id: string): CrmRecord | null
  /** The record that has this very id now, not one that it was merged into. */
  recordOfOwnId(portal: Portal, type: ObjectType, id: string): CrmRecord | null
  /** The record with this value of a unique property. */
  recordWith(portal: Portal, type: ObjectType, propertyName: string, value: string): CrmRecord | null
  archived(portal: Portal, type: ObjectType, id: string): CrmRecord | null
  archivedRecords(portal: Portal, type: ObjectType): readonly CrmRecord[]
  /** By ascending id. */
  records(portal: Portal, type: ObjectType): readonly CrmRecord[]
  /** Position of the first record behind this id, for paging through {@link records}. */
  positionAfter(portal: Portal, type: ObjectType, id: number): number
  /** As the lagging index sees them, by ascending id. */
  searchable(portal: Portal, type: ObjectType): readonly CrmRecord[]
  /** The search's own view: a change is not found until the index lag has passed. */
  index(portal: Portal, type: ObjectType): SearchIndex
  /** An id may be wished for, when no record has it. */
  create(
    portal: Portal,
    type: ObjectType,
    properties: Properties,
    source: ChangeSource,
    wantedId?: string,
  ): CrmRecord
  /** `''` clears. A backward lifecycle stage is silently left out, except when a person sets it (CRM_UI). Null: no such record. */
  update(
    portal: Portal,
    type: ObjectType,
    id: string,
    properties: Properties,
    source: ChangeSource,
  ): CrmRecord | null
  /** Into the recycle bin. */
  archive(portal: Portal, type: ObjectType, id: string, source: ChangeSource): void
  /** Out of the recycle bin; null when it is not there. */
  restore(portal: Portal, type: ObjectType, id: string, source: ChangeSource): CrmRecord | null
  /** Both end and a record with a new id begins: the primary's values, gaps filled by the other's. Null: one is missing, or both are the same. */
  merge(
    portal: Portal,
    type: ObjectType,
    primaryId: string,
    otherId: string,
    source: ChangeSource,
  ): CrmRecord | null
  /** Gone for good, out of the recycle bin too. */
  privacyDelete(portal: Portal, contactId: string, source: ChangeSource): void
  /** Adds plausible companies, fast, seen by the search at once and without change events. */
  fill(portal: Portal, count: number): void
  /** Which properties and groups records of a type have here. */
  properties(portal: Portal, type: ObjectType): PropertySet
  /** Associations between the portal's records. */
  links(portal: Portal): Links
  settings(portal: Portal): PortalSettings
  onChange(listener: (change: CrmChange) => void): void
}
