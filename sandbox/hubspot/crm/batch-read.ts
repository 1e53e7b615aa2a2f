import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import { objectTypes } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { failWith, refuse } from '../errors.ts'
import { answerBatch, batchMaximum, missingError } from './batch-answer.ts'
import { answersOf, type CrmCall, crmCall, faultOfIdProperty, findRecord, readBody } from './crm-call.ts'

const idsSchema = z.array(z.object({ id: z.coerce.string() }))
const readSchema = z.object({
  inputs: idsSchema,
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
})
const archiveSchema = z.object({ inputs: idsSchema })

const tooMany = `The maximum number of inputs supported in a batch request is ${batchMaximum}`

const answerRead = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(readSchema, request, response)
  if (!body) return
  const { inputs, properties, idProperty } = body
  if (inputs.length > batchMaximum) return refuse(response, tooMany)
  const fault = faultOfIdProperty(idProperty, call)
  if (fault) return failWith(response, fault)
  const ids = [...new Set(inputs.map(({ id }) => id))]
  const found = ids.map((id) => ({ id, record: findRecord(call, id, idProperty, false) }))
  const missing = found.filter(({ record }) => record === null).map(({ id }) => id)
  const records = found.flatMap(({ record }) => record ?? [])
  answerBatch(
    response,
    answersOf(records, properties, call),
    missing.length > 0 ? [missingError(missing, call.kind.singular)] : [],
  )
}

const answerArchive = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(archiveSchema, request, response)
  if (!body) return
  if (body.inputs.length > batchMaximum) return refuse(response, tooMany)
  for (const { id } of body.inputs) call.store.archive(call.portal, call.type, id, call.source)
  response.status(204).end()
}

/** Batch read (as records are now, not as the search sees them) and batch archive of every type. */
export const addBatchReadRoutes = (router: Router, store: CrmStore): void => {
  for (const type of objectTypes) {
    const path = `/crm/objects/2026-09/${type}/batch`
    router.post(`${path}/read`, (request, response) =>
      answerRead(request, response, crmCall(response, store, type)),
    )
    router.post(`${path}/archive`, (request, response) =>
      answerArchive(request, response, crmCall(response, store, type)),
    )
  }
}
