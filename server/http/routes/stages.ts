import { moveLeadRequestSchema, stageMappingSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { StagesPart } from '../../app/stages.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentLeadStages, presentMapping } from '../presenters/stages.ts'
import { parseId, parseInput } from '../validate.ts'

const showMapping =
  (stages: StagesPart): RequestHandler =>
  async (_request, response) => {
    response.json(presentMapping(await stages.mapping(actorOf(response).portalId)))
  }

const saveMapping =
  (stages: StagesPart): RequestHandler =>
  async ({ body }, response) => {
    const mapping = parseInput(stageMappingSchema, body, Object.keys(stageMappingSchema.shape))
    response.json(presentMapping(await stages.saveMapping({ actor: actorOf(response), mapping })))
  }

const move =
  (stages: StagesPart): RequestHandler =>
  async ({ params, body }, response) => {
    const leadId = parseId(params.id, 'lead')
    const { stage, reason } = parseInput(moveLeadRequestSchema, body, ['stage', 'reason'])
    const view = await stages.move({ actor: actorOf(response), leadId, stage, reason: reason || null })
    response.json(presentLeadStages(view))
  }

const showMoves =
  (stages: StagesPart): RequestHandler =>
  async ({ params }, response) => {
    const { portalId } = actorOf(response)
    response.json(presentLeadStages(await stages.moves(portalId, parseId(params.id, 'lead'))))
  }

/** The stages of leads: how they are mapped to HubSpot's, moving a lead, and how it moved. */
export const stageRoutes = (stages: StagesPart): Router => {
  const router = Router()
  router
    .route('/api/v1/stages/mapping')
    .get(noQuery, showMapping(stages))
    .put(noQuery, jsonObject, saveMapping(stages))
    .all(onlyMethods('GET', 'PUT'))
  router.route('/api/v1/leads/:id/stage').post(noQuery, jsonObject, move(stages)).all(onlyMethods('POST'))
  router.route('/api/v1/leads/:id/stage-moves').get(noQuery, showMoves(stages)).all(onlyMethods('GET'))
  return router
}
