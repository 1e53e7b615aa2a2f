import { type LeadViewsResponse, saveLeadViewRequestSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { ReviewPart } from '../../app/review.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { parseId, parseInput } from '../validate.ts'

const list =
  (review: ReviewPart): RequestHandler =>
  async (_request, response) => {
    response.json({ views: await review.views(actorOf(response)) } satisfies LeadViewsResponse)
  }

const save =
  (review: ReviewPart): RequestHandler =>
  async ({ body }, response) => {
    const input = parseInput(saveLeadViewRequestSchema, body, Object.keys(saveLeadViewRequestSchema.shape))
    const views = await review.saveView({ actor: actorOf(response), ...input })
    response.json({ views } satisfies LeadViewsResponse)
  }

const remove =
  (review: ReviewPart): RequestHandler =>
  async ({ params }, response) => {
    const id = parseId(params.id, 'saved view')
    const views = await review.deleteView({ actor: actorOf(response), id })
    response.json({ views } satisfies LeadViewsResponse)
  }

/** Saved filters of lists of leads. */
export const leadViewRoutes = (review: ReviewPart): Router => {
  const router = Router()
  router
    .route('/api/v1/lead-views')
    .get(noQuery, list(review))
    .post(noQuery, jsonObject, save(review))
    .all(onlyMethods('GET', 'POST'))
  router.route('/api/v1/lead-views/:id').delete(noQuery, remove(review)).all(onlyMethods('DELETE'))
  return router
}
