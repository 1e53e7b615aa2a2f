import {
  type ContactSettingsResponse,
  contactSettingsRequestSchema,
  type LeadContactsResponse,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentContacts } from '../presenters/contacts.ts'
import { noSuch, parseId, parseInput } from '../validate.ts'

const ofLead =
  ({ contacts }: Pick<App, 'contacts'>): RequestHandler =>
  async (request, response) => {
    const leadId = parseId(request.params.id, 'lead')
    const found = await contacts.ofLead(actorOf(response).portalId, leadId)
    if (found === null) throw noSuch('lead')
    response.json(presentContacts(found) satisfies LeadContactsResponse)
  }

const readSettings =
  ({ contacts }: Pick<App, 'contacts'>): RequestHandler =>
  async (_request, response) => {
    const settings = await contacts.settings(actorOf(response).portalId)
    response.json({ contacts: settings } satisfies ContactSettingsResponse)
  }

const saveSettings =
  ({ contacts }: Pick<App, 'contacts'>): RequestHandler =>
  async (request, response) => {
    const schema = contactSettingsRequestSchema
    const wanted = parseInput(schema, request.body, Object.keys(schema.shape))
    const settings = await contacts.saveSettings({ actor: actorOf(response), ...wanted })
    response.json({ contacts: settings } satisfies ContactSettingsResponse)
  }

/** The people of leads, and whether their addresses are looked for. */
export const contactRoutes = (app: Pick<App, 'contacts'>): Router => {
  const router = Router()
  router.route('/api/v1/leads/:id/contacts').get(noQuery, ofLead(app)).all(onlyMethods('GET'))
  router
    .route('/api/v1/settings/contacts')
    .get(noQuery, readSettings(app))
    .put(noQuery, jsonObject, saveSettings(app))
    .all(onlyMethods('GET', 'PUT'))
  return router
}
