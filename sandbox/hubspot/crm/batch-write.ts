import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import { type CrmRecord, objectTypes } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { failWith, invalid, notFound } from '../errors.ts'
import { batchMaximum, type Row, refuseInputs, writeRows } from './batch-answer.ts'
import {
  answerOf,
  type CrmCall,
  crmCall,
  faultOfIdProperty,
  findRecord,
  propertiesSchema,
  readBody,
} from './crm-call.ts'
import { associationsSchema, faultOfAssociations, linkAll } from './record-links.ts'
import { keptValues } from './value-check.ts'
import { faultOfWish } from './write-check.ts'

const traced = { objectWriteTraceId: z.string().optional(), properties: propertiesSchema }
const createSchema = z.object({ inputs: z.array(z.object({ ...traced, associations: associationsSchema })) })
const changeSchema = z.object({
  inputs: z.array(z.object({ ...traced, id: z.coerce.string(), idProperty: z.string().optional() })),
})

type Change = z.output<typeof changeSchema>['inputs'][number]

const targetOf = ({ store, portal, type }: CrmCall) => ({ store, portal, type, claimed: new Set<string>() })

const createIn = (call: CrmCall, properties: Record<string, string>): CrmRecord =>
  call.store.create(call.portal, call.type, keptValues(properties, call.definitions, {}), call.source)

const changeIn = (call: CrmCall, before: CrmRecord, properties: Record<string, string>): CrmRecord => {
  const values = keptValues(properties, call.definitions, before.properties)
  return call.store.update(call.portal, call.type, before.id, values, call.source) ?? before
}

const answerCreate = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(createSchema, request, response)
  if (!body || refuseInputs(response, indices(body.inputs.length))) return
  const target = targetOf(call)
  const rows = body.inputs.map(({ properties, associations, objectWriteTraceId: traceId }): Row<object> => {
    const fault = faultOfWish({ before: null, properties }, target) ?? faultOfAssociations(associations, call)
    if (fault) return { traceId, fault }
    const write = (): object => {
      const record = createIn(call, properties)
      linkAll(record.id, associations, call)
      return answerOf(record, Object.keys(properties), call)
    }
    return { traceId, fault: null, write }
  })
  writeRows(response, rows, call.kind.singular, 201)
}

/** Creations have no ids that could be the same. */
const indices = (count: number): string[] =>
  Array.from({ length: Math.min(count, batchMaximum + 1) }, (_, index) => String(index))

const answerUpdate = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(changeSchema, request, response)
  if (
    !body ||
    refuseInputs(
      response,
      body.inputs.map(({ id }) => id),
    )
  )
    return
  const target = targetOf(call)
  const rows = body.inputs.map(({ id, idProperty, properties, objectWriteTraceId: traceId }): Row<object> => {
    const wrongId = faultOfIdProperty(idProperty, call)
    if (wrongId) return { traceId, fault: wrongId }
    // Unlike single calls, a batch knows nothing of the old ids of merged records.
    const before = findRecord(call, id, idProperty, false)
    if (!before) return { traceId, fault: notFound, missingId: id }
    const fault = faultOfWish({ before, properties }, target)
    if (fault) return { traceId, fault }
    const write = (): object => answerOf(changeIn(call, before, properties), Object.keys(properties), call)
    return { traceId, fault: null, write }
  })
  writeRows(response, rows, call.kind.singular)
}

const upsertRow = (input: Change, call: CrmCall, target: ReturnType<typeof targetOf>): Row<object> => {
  const { id, idProperty, objectWriteTraceId: traceId } = input
  if (idProperty === undefined) return { traceId, fault: invalid('idProperty is required for an upsert') }
  const before = findRecord(call, id, idProperty, false)
  const properties = before ? input.properties : { ...input.properties, [idProperty]: id }
  const fault = faultOfWish({ before, properties }, target)
  if (fault) return { traceId, fault }
  const write = (): object => {
    const record = before ? changeIn(call, before, properties) : createIn(call, properties)
    return { ...answerOf(record, [...Object.keys(properties), idProperty], call), new: before === null }
  }
  return { traceId, fault: null, write }
}

const answerUpsert = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(changeSchema, request, response)
  if (
    !body ||
    refuseInputs(
      response,
      body.inputs.map(({ id }) => id),
    )
  )
    return
  const wrongId = body.inputs.map(({ idProperty }) => faultOfIdProperty(idProperty, call)).find(Boolean)
  if (wrongId) return failWith(response, wrongId)
  const target = targetOf(call)
  writeRows(
    response,
    body.inputs.map((input) => upsertRow(input, call, target)),
    call.kind.singular,
  )
}

/** Batch create, update and upsert of every type. */
export const addBatchWriteRoutes = (router: Router, store: CrmStore): void => {
  for (const type of objectTypes) {
    const path = `/crm/objects/2026-09/${type}/batch`
    router.post(`${path}/create`, (request, response) =>
      answerCreate(request, response, crmCall(response, store, type)),
    )
    router.post(`${path}/update`, (request, response) =>
      answerUpdate(request, response, crmCall(response, store, type)),
    )
    router.post(`${path}/upsert`, (request, response) =>
      answerUpsert(request, response, crmCall(response, store, type)),
    )
  }
}
