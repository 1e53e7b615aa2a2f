import { type NotificationsResponse, notificationsSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { parseInput } from '../validate.ts'

const read =
  (app: App): RequestHandler =>
  async (_request, response) => {
    const notifications = await app.notifications.read(actorOf(response).portalId)
    response.json({ notifications } satisfies NotificationsResponse)
  }

const save =
  (app: App): RequestHandler =>
  async (request, response) => {
    const wanted = parseInput(notificationsSchema, request.body, Object.keys(notificationsSchema.shape))
    const notifications = await app.notifications.save({ actor: actorOf(response), notifications: wanted })
    response.json({ notifications } satisfies NotificationsResponse)
  }

/** What people of a portal are told of. */
export const notificationRoutes = (app: App): Router => {
  const router = Router()
  router
    .route('/api/v1/settings/notifications')
    .get(noQuery, read(app))
    .put(noQuery, jsonObject, save(app))
    .all(onlyMethods('GET', 'PUT'))
  return router
}
