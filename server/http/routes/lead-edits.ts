import { editFieldRequestSchema, type LeadResponse, takeBackEditQuerySchema } from '@leadwright/contract'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentLead } from '../presenters/lead.ts'
import { noSuch, parseId, parseInput } from '../validate.ts'

type Edit = Omit<Parameters<App['review']['edit']>[0], 'actor' | 'leadId' | 'field'>

/** Edits, and answers with the lead as it is then. */
const edit = async (app: App, { params }: Request, response: Response, change: Edit): Promise<void> => {
  const [actor, leadId] = [actorOf(response), parseId(params.id, 'lead')]
  await app.review.edit({ actor, leadId, field: String(params.field), ...change })
  const lead = await app.reads.lead(actor.portalId, leadId)
  if (!lead) throw noSuch('lead')
  response.json({ lead: presentLead(lead) } satisfies LeadResponse)
}

const set =
  (app: App): RequestHandler =>
  async (request, response) => {
    const { value, editKey = null } = parseInput(editFieldRequestSchema, request.body, ['value', 'editKey'])
    await edit(app, request, response, { change: { value }, editKey })
  }

const takeBack =
  (app: App): RequestHandler =>
  async (request, response) => {
    const { editKey = null } = parseInput(takeBackEditQuerySchema, request.query, ['editKey'])
    await edit(app, request, response, { change: 'take-back', editKey })
  }

/** A person's corrections of a lead's fields. */
export const leadEditRoutes = (app: App): Router => {
  const router = Router()
  router
    .route('/api/v1/leads/:id/fields/:field')
    .put(noQuery, jsonObject, set(app))
    .delete(takeBack(app))
    .all(onlyMethods('PUT', 'DELETE'))
  return router
}
