import { z } from 'zod'
import type { CrmRecord } from '../crm-record.ts'
import { type HubSpotFault, invalid } from '../errors.ts'
import { type AssociationKind, associationKindFrom } from '../schema/association-kinds.ts'
import type { CrmCall } from './crm-call.ts'
import { kindOf, objectKind } from './object-kinds.ts'

/** `associations` in the body of a creation. */
export const associationsSchema = z
  .array(
    z.object({
      to: z.object({ id: z.coerce.string() }),
      types: z.array(
        z.object({ associationCategory: z.literal('HUBSPOT_DEFINED'), associationTypeId: z.number().int() }),
      ),
    }),
  )
  .default([])

type Wanted = z.output<typeof associationsSchema>

const eachKind = (
  wanted: Wanted,
  call: CrmCall,
): { id: string; typeId: number; kind: AssociationKind | null }[] =>
  wanted.flatMap(({ to, types }) =>
    types.map(({ associationTypeId: typeId }) => ({
      id: to.id,
      typeId,
      kind: associationKindFrom(call.type, typeId),
    })),
  )

/** Why a record cannot be made with these associations, or null. */
export const faultOfAssociations = (wanted: Wanted, call: CrmCall): HubSpotFault | null => {
  for (const { id, typeId, kind } of eachKind(wanted, call)) {
    if (!kind) return invalid(`${typeId} is no association type of ${call.type}`)
    if (!call.store.record(call.portal, kind.to, id)) {
      return invalid(`Some objects to associate with do not exist: ${kind.to} ${id}`)
    }
  }
  return null
}

/** Makes the associations of a new record. */
export const linkAll = (id: string, wanted: Wanted, call: CrmCall): void => {
  const links = call.store.links(call.portal)
  for (const { id: otherId, kind } of eachKind(wanted, call)) {
    const other = kind ? call.store.record(call.portal, kind.to, otherId) : null
    if (kind && other) links.add({ type: call.type, id }, { type: kind.to, id: other.id }, kind)
  }
}

/** `associations` of a single record's answer: by the asked type, the living records that it points to. */
export const linksInWords = (record: CrmRecord, others: readonly string[], call: CrmCall): object => {
  const { store, portal, type } = call
  const entries = others.flatMap((word) => {
    const other = objectKind(word)
    if (!other) return []
    const ends = store
      .links(portal)
      .of({ type, id: record.id }, other.type)
      .filter(({ id }) => store.record(portal, other.type, id))
    const name = `${kindOf(type).singular}_to_${other.singular}`.toLowerCase()
    return ends.length > 0 ? [[other.type, { results: ends.map(({ id }) => ({ id, type: name })) }]] : []
  })
  return Object.fromEntries(entries)
}
