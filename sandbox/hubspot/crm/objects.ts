import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import { objectTypes } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { failWith, notFound, refuse } from '../errors.ts'
import {
  answerOf,
  answersOf,
  type CrmCall,
  crmCall,
  faultOfIdProperty,
  findRecord,
  listed,
  propertiesSchema,
  readBody,
} from './crm-call.ts'
import { associationsSchema, faultOfAssociations, linkAll, linksInWords } from './record-links.ts'
import { keptValues } from './value-check.ts'
import { faultOfWish } from './write-check.ts'

const createSchema = z.object({ properties: propertiesSchema, associations: associationsSchema })
const changeSchema = z.object({ properties: propertiesSchema })

/** A single-record call: which record, by which property. */
const asked = (request: Request): { id: string; idProperty: string | undefined } => ({
  id: String(request.params.id),
  idProperty: typeof request.query.idProperty === 'string' ? request.query.idProperty : undefined,
})

const answerOne = (request: Request, response: Response, call: CrmCall) => {
  const { id, idProperty } = asked(request)
  const fault = faultOfIdProperty(idProperty, call)
  if (fault) return failWith(response, fault)
  const record =
    request.query.archived === 'true'
      ? call.store.archived(call.portal, call.type, id)
      : findRecord(call, id, idProperty, true)
  if (!record) return failWith(response, notFound)
  const others = listed(request.query.associations)
  response.json({
    ...answerOf(record, listed(request.query.properties), call),
    ...(others.length > 0 ? { associations: linksInWords(record, others, call) } : {}),
  })
}

const answerCreate = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(createSchema, request, response)
  if (!body) return
  const { store, portal, type, definitions, source } = call
  const target = { store, portal, type, claimed: new Set<string>() }
  const fault =
    faultOfWish({ before: null, properties: body.properties }, target) ??
    faultOfAssociations(body.associations, call)
  if (fault) return failWith(response, fault)
  const record = store.create(portal, type, keptValues(body.properties, definitions, {}), source)
  linkAll(record.id, body.associations, call)
  response.status(201).json(answerOf(record, Object.keys(body.properties), call))
}

const answerChange = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(changeSchema, request, response)
  if (!body) return
  const { store, portal, type, definitions, source } = call
  const { id, idProperty } = asked(request)
  const before = findRecord(call, id, idProperty, true)
  const fault = faultOfIdProperty(idProperty, call) ?? (before ? null : notFound)
  if (fault || !before) return failWith(response, fault ?? notFound)
  const target = { store, portal, type, claimed: new Set<string>() }
  const refusal = faultOfWish({ before, properties: body.properties }, target)
  if (refusal) return failWith(response, refusal)
  const values = keptValues(body.properties, definitions, before.properties)
  const record = store.update(portal, type, before.id, values, source) ?? before
  response.json(answerOf(record, Object.keys(body.properties), call))
}

const pageMaximum = 100

const answerList = (request: Request, response: Response, call: CrmCall) => {
  const { store, portal, type } = call
  const limit = request.query.limit === undefined ? 10 : Number(request.query.limit)
  const after = request.query.after === undefined ? 0 : Number(request.query.after)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMaximum) {
    return refuse(response, `limit must be an integer from 1 to ${pageMaximum}`)
  }
  if (!Number.isInteger(after)) return refuse(response, 'after must be a paging cursor of an earlier answer')
  // The cursor is the id to start behind, so that records made meanwhile shift no page.
  const isArchived = request.query.archived === 'true'
  const records = isArchived ? store.archivedRecords(portal, type) : store.records(portal, type)
  const from = isArchived
    ? records.filter(({ id }) => Number(id) <= after).length
    : store.positionAfter(portal, type, after)
  const page = records.slice(from, from + limit)
  const last = page.at(-1)
  const link = `https://api.hubapi.com/crm/objects/2026-09/${type}?limit=${limit}&after=${last?.id}`
  response.json({
    results: answersOf(page, listed(request.query.properties), call),
    ...(records.length > from + limit && last ? { paging: { next: { after: last.id, link } } } : {}),
  })
}

/** List, read, create, change and archive single records of every type. */
export const addObjectRoutes = (router: Router, store: CrmStore): void => {
  for (const type of objectTypes) {
    const path = `/crm/objects/2026-09/${type}`
    router.get(path, (request, response) => answerList(request, response, crmCall(response, store, type)))
    router.post(path, (request, response) => answerCreate(request, response, crmCall(response, store, type)))
    router.get(`${path}/:id`, (request, response) =>
      answerOne(request, response, crmCall(response, store, type)),
    )
    router.patch(`${path}/:id`, (request, response) =>
      answerChange(request, response, crmCall(response, store, type)),
    )
    router.delete(`${path}/:id`, (request, response) => {
      const call = crmCall(response, store, type)
      store.archive(call.portal, type, request.params.id, call.source)
      response.status(204).end()
    })
  }
}
