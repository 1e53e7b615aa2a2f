import type { CrmRecord } from '../crm-record.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { timeNames } from '../schema/time-names.ts'
import type { ObjectKind } from './object-kinds.ts'

/** A record in the form of HubSpot's SimplePublicObject. */
export type ObjectAnswer = {
  id: string
  properties: Record<string, string | null>
  createdAt: string
  updatedAt: string
  archived: boolean
  archivedAt?: string
}

/**
 * Gives records as HubSpot answers them: the asked properties (null where the record has none; names that HubSpot does
 * not know are left out), or the usual ones, and always id and times.
 */
export const objectAnswers = (
  asked: readonly string[],
  kind: ObjectKind,
  definitions: PropertySet,
): ((record: CrmRecord) => ObjectAnswer) => {
  const { created, modified } = timeNames(kind.type)
  const wanted = asked.length > 0 ? asked.filter((name) => definitions.find(name)) : kind.usualProperties
  const names = [...new Set([...wanted, created, modified, 'hs_object_id'])].sort()
  return (record) => ({
    id: record.id,
    properties: Object.fromEntries(names.map((name) => [name, record.properties[name] || null])),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: record.archivedAt !== null,
    ...(record.archivedAt ? { archivedAt: record.archivedAt } : {}),
  })
}
