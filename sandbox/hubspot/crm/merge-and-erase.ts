import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import type { CrmStore } from '../crm-store.ts'
import { failWith, notFound, refuse } from '../errors.ts'
import { answerOf, type CrmCall, crmCall, faultOfIdProperty, findRecord, readBody } from './crm-call.ts'

const mergeSchema = z.object({ primaryObjectId: z.coerce.string(), objectIdToMerge: z.coerce.string() })
const eraseSchema = z.object({ objectId: z.coerce.string(), idProperty: z.string().optional() })

const answerMerge = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(mergeSchema, request, response)
  if (!body) return
  const { store, portal, type, source } = call
  const [primary, other] = [body.primaryObjectId, body.objectIdToMerge].map((id) =>
    store.record(portal, type, id),
  )
  if (!primary || !other) return failWith(response, notFound)
  if (primary.id === other.id) return refuse(response, 'A record cannot be merged with itself')
  const merged = store.merge(portal, type, primary.id, other.id, source)
  if (!merged) return failWith(response, notFound)
  response.json(answerOf(merged, ['name', 'domain', 'email', 'hs_merged_object_ids'], call))
}

const answerErase = (request: Request, response: Response, call: CrmCall) => {
  const body = readBody(eraseSchema, request, response)
  if (!body) return
  const fault = faultOfIdProperty(body.idProperty, call)
  if (fault) return failWith(response, fault)
  const { store, portal, source } = call
  const record = findRecord(call, body.objectId, body.idProperty, true)
  store.privacyDelete(portal, record?.id ?? body.objectId, source)
  response.status(204).end()
}

/** Merging two companies or contacts, which cannot be undone, and erasing a contact for good. */
export const addMergeAndEraseRoutes = (router: Router, store: CrmStore): void => {
  for (const type of ['companies', 'contacts'] as const) {
    router.post(`/crm/objects/2026-09/${type}/merge`, (request, response) =>
      answerMerge(request, response, crmCall(response, store, type)),
    )
  }
  router.post('/crm/objects/2026-09/contacts/gdpr-delete', (request, response) =>
    answerErase(request, response, crmCall(response, store, 'contacts')),
  )
}
