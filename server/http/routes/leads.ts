import type { LeadResponse } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentLead } from '../presenters/lead.ts'
import { presentHistory } from '../presenters/lead-list.ts'
import { noSuch, parseId } from '../validate.ts'

const show =
  (app: App): RequestHandler =>
  async (request, response) => {
    const lead = await app.reads.lead(actorOf(response).portalId, parseId(request.params.id, 'lead'))
    if (!lead) throw noSuch('lead')
    response.json({ lead: presentLead(lead) } satisfies LeadResponse)
  }

const history =
  (app: App): RequestHandler =>
  async (request, response) => {
    const leadId = parseId(request.params.id, 'lead')
    response.json(presentHistory(await app.review.history(actorOf(response).portalId, leadId)))
  }

/** One lead with its evidence, and its history. */
export const leadRoutes = (app: App): Router => {
  const router = Router()
  router.route('/api/v1/leads/:id').get(noQuery, show(app)).all(onlyMethods('GET'))
  router.route('/api/v1/leads/:id/history').get(noQuery, history(app)).all(onlyMethods('GET'))
  return router
}
