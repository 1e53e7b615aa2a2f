import { type MirrorResponse, numberPropertyRequestSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { MirrorPart } from '../../app/mirror.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentMirror } from '../presenters/mirror.ts'
import { parseInput } from '../validate.ts'

const show =
  (mirror: MirrorPart): RequestHandler =>
  async (_request, response) => {
    const view = await mirror.status(actorOf(response).portalId)
    response.json({ mirror: presentMirror(view) } satisfies MirrorResponse)
  }

const choose =
  (mirror: MirrorPart): RequestHandler =>
  async (request, response) => {
    const { property } = parseInput(numberPropertyRequestSchema, request.body, ['property'])
    const view = await mirror.chooseNumberProperty({ actor: actorOf(response), property })
    response.json({ mirror: presentMirror(view) } satisfies MirrorResponse)
  }

/** How far the local copy of HubSpot's companies is, and where company numbers stand. */
export const mirrorRoutes = (mirror: MirrorPart): Router => {
  const router = Router()
  router.route('/api/v1/mirror').get(noQuery, show(mirror)).all(onlyMethods('GET'))
  router
    .route('/api/v1/mirror/company-number-property')
    .put(noQuery, jsonObject, choose(mirror))
    .all(onlyMethods('PUT'))
  return router
}
