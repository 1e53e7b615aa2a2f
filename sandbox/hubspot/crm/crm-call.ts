import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Portal } from '../../world/world.ts'
import type { ChangeSource, CrmRecord, ObjectType } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { type HubSpotFault, invalid, refuse } from '../errors.ts'
import { portalOf, sourceOf } from '../gate.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { type ObjectAnswer, objectAnswers } from './object-answer.ts'
import { kindOf, type ObjectKind } from './object-kinds.ts'

/** What every call about one type of records works with. */
export type CrmCall = {
  store: CrmStore
  portal: Portal
  source: ChangeSource
  type: ObjectType
  kind: ObjectKind
  definitions: PropertySet
}

/** The call's surroundings; only valid behind the gate. */
export const crmCall = (response: Response, store: CrmStore, type: ObjectType): CrmCall => {
  const portal = portalOf(response)
  const definitions = store.properties(portal, type)
  return { store, portal, source: sourceOf(response), type, kind: kindOf(type), definitions }
}

/** The record in HubSpot's form. */
export const answerOf = (record: CrmRecord, asked: readonly string[], call: CrmCall): ObjectAnswer =>
  objectAnswers(asked, call.kind, call.definitions)(record)

/** Many records in HubSpot's form. */
export const answersOf = (
  records: readonly CrmRecord[],
  asked: readonly string[],
  call: CrmCall,
): ObjectAnswer[] => records.map(objectAnswers(asked, call.kind, call.definitions))

/** Why this property cannot stand in for an id, or null when it can (or none was named). */
export const faultOfIdProperty = (
  idProperty: string | undefined,
  { definitions }: CrmCall,
): HubSpotFault | null => {
  if (idProperty === undefined || idProperty === 'hs_object_id') return null
  const definition = definitions.find(idProperty)
  if (!definition) return invalid(`Property "${idProperty}" does not exist`)
  return definition.hasUniqueValue
    ? null
    : invalid(`Property "${idProperty}" can not be used as an idProperty: its values are not unique`)
}

/** The record that an id, or the value of a unique property, stands for. `byOldId`: ids of merged records lead on. */
export const findRecord = (
  call: CrmCall,
  id: string,
  idProperty: string | undefined,
  byOldId: boolean,
): CrmRecord | null => {
  const { store, portal, type } = call
  if (idProperty !== undefined && idProperty !== 'hs_object_id') {
    return store.recordWith(portal, type, idProperty, id)
  }
  return byOldId ? store.record(portal, type, id) : store.recordOfOwnId(portal, type, id)
}

/** Comma-separated or repeated query values, as a list. */
export const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .flatMap((part) => String(part).split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Property values of a body: HubSpot takes numbers and booleans for text too, and null for "not filled in". */
export const propertiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => String(value ?? '')),
)

/** The body in the schema's shape, or null after HubSpot's refusal. */
export const readBody = <T>(schema: z.ZodType<T>, request: Request, response: Response): T | null => {
  const parsed = schema.safeParse(request.body ?? {})
  if (parsed.success) return parsed.data
  const details = parsed.error.issues.map(({ path, message }) => ({
    message: `${path.join('.')}: ${message}`,
  }))
  refuse(response, 'Invalid input JSON', details)
  return null
}
