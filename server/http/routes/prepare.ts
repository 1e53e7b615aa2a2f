import type { PrepareResponse } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'

const prepare =
  (app: App): RequestHandler =>
  async (request, response) => {
    const preparation = await app.commands.prepareCampaign({ actor: actorOf(response), raw: request.body })
    response.json({ preparation } satisfies PrepareResponse)
  }

/** The inputs of a brief, completed for a person to look at before the launch. To be mounted before `/campaigns/:id`. */
export const prepareRoutes = (app: App): Router => {
  const router = Router()
  router.route('/api/v1/campaigns/prepare').post(noQuery, jsonObject, prepare(app)).all(onlyMethods('POST'))
  return router
}
