import { type ConnectionResponse, disconnectRequestSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentConnection } from '../presenters/connection.ts'
import { parseInput } from '../validate.ts'

type ConnectedApp = Pick<App, 'connection' | 'mode'>

const show =
  ({ connection, mode }: ConnectedApp): RequestHandler =>
  async (_request, response) => {
    const view = await connection.read(actorOf(response).portalId)
    response.json({ connection: presentConnection(view, mode === 'sandbox') } satisfies ConnectionResponse)
  }

const disconnect =
  ({ connection, mode }: ConnectedApp): RequestHandler =>
  async (request, response) => {
    const { confirm } = parseInput(disconnectRequestSchema, request.body, ['confirm'])
    const view = await connection.disconnect({ actor: actorOf(response), confirm })
    response.json({ connection: presentConnection(view, mode === 'sandbox') } satisfies ConnectionResponse)
  }

/** How the portal is connected, and the way out. */
export const connectionRoutes = (app: ConnectedApp): Router => {
  const router = Router()
  router.route('/api/v1/connection').get(noQuery, show(app)).all(onlyMethods('GET'))
  router
    .route('/api/v1/connection/disconnect')
    .post(noQuery, jsonObject, disconnect(app))
    .all(onlyMethods('POST'))
  return router
}
