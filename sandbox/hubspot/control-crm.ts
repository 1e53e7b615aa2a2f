import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { readControlBody } from '../control-body.ts'
import type { Portal } from '../world/world.ts'
import { type CrmRecord, objectTypes } from './crm-record.ts'
import type { CrmStore } from './crm-store.ts'
import { personAt } from './pages/company-fields.ts'
import { plainKind } from './schema/association-kinds.ts'

const id = z.string().regex(/^\d+$/)
const properties = z.record(z.string(), z.string().nullable())
const putSchema = z.object({ id: id.optional(), properties })
const newSchema = z.object({ properties, companyId: id.optional() })
const fillSchema = z.object({ count: z.number().int().min(1).max(1_000_000) })
const mergeSchema = z.object({ primaryId: id, otherId: id })
const ruleSchema = z.object({
  objectType: z.enum(objectTypes).default('companies'),
  require: z.string().min(1),
  when: z.object({ propertyName: z.string(), value: z.string() }).optional(),
})
const settingsSchema = z.object({
  rules: z.array(ruleSchema).optional(),
  customPropertyRoom: z.number().int().min(0).optional(),
})
const troubleSchema = z.object({
  status: z.number().int().min(400).max(599),
  count: z.number().int().positive().default(1),
  retryAfterSeconds: z.number().int().min(0).optional(),
  path: z.string().optional(),
})

const answerRecord = (response: Response, record: CrmRecord | null): void => {
  if (record) response.json(record)
  else response.status(404).json({ error: 'The portal has no such record.' })
}

type Visit = { portal: Portal; request: Request; response: Response }

/** What a person does to records on HubSpot's pages. */
const recordRoutes = (on: OnPortal, store: CrmStore): void => {
  on('put', '/companies', ({ portal, request, response }) => {
    const body = readControlBody(putSchema, request.body, response)
    if (!body) return
    const known = body.id
      ? store.update(portal, 'companies', body.id, body.properties, personAt(portal))
      : null
    answerRecord(
      response,
      known ?? store.create(portal, 'companies', body.properties, personAt(portal), body.id),
    )
  })
  on('post', '/contacts', ({ portal, request, response }) => {
    const body = readControlBody(newSchema, request.body, response)
    if (!body) return
    const contact = store.create(portal, 'contacts', body.properties, personAt(portal))
    const kind = plainKind('contacts', 'companies')
    const company = body.companyId ? store.record(portal, 'companies', body.companyId) : null
    if (kind && company) {
      store
        .links(portal)
        .add({ type: 'contacts', id: contact.id }, { type: 'companies', id: company.id }, kind)
    }
    answerRecord(response, contact)
  })
  on('post', '/companies/merge', ({ portal, request, response }) => {
    const body = readControlBody(mergeSchema, request.body, response)
    if (!body) return
    answerRecord(response, store.merge(portal, 'companies', body.primaryId, body.otherId, personAt(portal)))
  })
  on('post', '/companies/:recordId/archive', ({ portal, request, response }) => {
    const recordId = String(request.params.recordId)
    store.archive(portal, 'companies', recordId, personAt(portal))
    answerRecord(response, store.archived(portal, 'companies', recordId))
  })
  on('post', '/companies/:recordId/restore', ({ portal, request, response }) => {
    answerRecord(
      response,
      store.restore(portal, 'companies', String(request.params.recordId), personAt(portal)),
    )
  })
  on('post', '/contacts/:recordId/privacy-delete', ({ portal, request, response }) => {
    store.privacyDelete(portal, String(request.params.recordId), personAt(portal))
    response.json({})
  })
}

/** How the portal is set up, and what state it is in. */
const settingRoutes = (on: OnPortal, store: CrmStore): void => {
  on('post', '/companies/fill', ({ portal, request, response }) => {
    const body = readControlBody(fillSchema, request.body, response)
    if (!body) return
    store.fill(portal, body.count)
    response.json({ companies: store.records(portal, 'companies').length })
  })
  on('put', '/rules', ({ portal, request, response }) => {
    const body = readControlBody(settingsSchema, request.body, response)
    if (!body) return
    const settings = store.settings(portal)
    settings.rules = body.rules ?? settings.rules
    settings.customPropertyRoom = body.customPropertyRoom ?? settings.customPropertyRoom
    response.json({ rules: settings.rules, customPropertyRoom: settings.customPropertyRoom })
  })
  on('put', '/trouble', ({ portal, request, response }) => {
    const body = readControlBody(troubleSchema, request.body, response)
    if (!body) return
    store.settings(portal).trouble = body
    response.json({ trouble: body })
  })
  on('delete', '/trouble', ({ portal, response }) => {
    store.settings(portal).trouble = null
    response.json({ trouble: null })
  })
}

type OnPortal = (method: 'put' | 'post' | 'delete', path: string, act: (visit: Visit) => void) => void

/**
 * What tests do to a portal's CRM (`/portals/:id/...`), as its own people would (CRM_UI): `PUT companies`, `POST contacts`,
 * `companies/merge`, `companies/:id/archive|restore`, `contacts/:id/privacy-delete`; and how it is set up: `POST
 * companies/fill {count}`, `PUT rules {rules, customPropertyRoom}`, `PUT|DELETE trouble {status, count, retryAfterSeconds, path}`.
 */
export const crmControlRouter = (store: CrmStore): Router => {
  const router = Router()
  const on: OnPortal = (method, path, act) => {
    router[method](`/portals/:portalId${path}`, (request, response) => {
      const portal = store.portalById(Number(request.params.portalId))
      if (portal) return act({ portal, request, response })
      const error = `No portal has the id ${request.params.portalId}: GET /control/portals lists them.`
      response.status(404).json({ error })
    })
  }
  recordRoutes(on, store)
  settingRoutes(on, store)
  return router
}
