import type { ObjectType } from '../crm-record.ts'

/** One HubSpot-defined way for one record to point to another; `inverseId` is how the other points back. */
export type AssociationKind = {
  from: ObjectType
  to: ObjectType
  typeId: number
  inverseId: number
  /** Null for the plain association between the two types. */
  label: string | null
}

const pair = (
  [from, to]: readonly [ObjectType, ObjectType],
  [typeId, inverseId]: readonly [number, number],
  [label, inverseLabel]: readonly [string | null, string | null] = [null, null],
): AssociationKind[] => [
  { from, to, typeId, inverseId, label },
  { from: to, to: from, typeId: inverseId, inverseId: typeId, label: inverseLabel },
]

/** HubSpot's own association types between the kinds of records here, by their published ids. */
const kinds: readonly AssociationKind[] = [
  ...pair(['contacts', 'companies'], [279, 280]),
  ...pair(['contacts', 'companies'], [1, 2], ['Primary', 'Primary']),
  ...pair(['notes', 'companies'], [190, 189]),
  ...pair(['notes', 'contacts'], [202, 201]),
  ...pair(['tasks', 'companies'], [192, 191]),
  ...pair(['tasks', 'contacts'], [204, 203]),
  ...pair(['companies', 'companies'], [13, 14], ['Child Company', 'Parent Company']),
  ...pair(['companies', 'companies'], [450, 450]).slice(0, 1),
  ...pair(['contacts', 'contacts'], [449, 449]).slice(0, 1),
]

/** The kind with this id between the two types, or null. */
export const associationKind = (from: ObjectType, to: ObjectType, typeId: number): AssociationKind | null =>
  kinds.find((kind) => kind.from === from && kind.to === to && kind.typeId === typeId) ?? null

/** The plain association between the two types, or null when HubSpot knows none. */
export const plainKind = (from: ObjectType, to: ObjectType): AssociationKind | null =>
  kinds.find((kind) => kind.from === from && kind.to === to && kind.label === null) ?? null

/** The kind with this id that starts at the type, or null: ids are different for every pair of types. */
export const associationKindFrom = (from: ObjectType, typeId: number): AssociationKind | null =>
  kinds.find((kind) => kind.from === from && kind.typeId === typeId) ?? null
