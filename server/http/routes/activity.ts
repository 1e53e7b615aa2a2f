import { type ActivityResponse, activityQuerySchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { parseInput } from '../validate.ts'

const list =
  ({ activity }: App): RequestHandler =>
  async (request, response) => {
    const { kind, limit, after } = parseInput(activityQuerySchema, request.query, ['kind', 'limit', 'after'])
    const page = { kind: kind ?? null, limit, after: after ?? null }
    const { items, nextAfter } = await activity.list(actorOf(response).portalId, page)
    const told = items.map((item) => ({ ...item, at: item.at.toISOString() }))
    response.json({ activity: told, nextAfter } satisfies ActivityResponse)
  }

/** What happened in a portal, newest first. */
export const activityRoutes = (app: App): Router => {
  const router = Router()
  router.route('/api/v1/activity').get(list(app)).all(onlyMethods('GET'))
  return router
}
