import { type MoneyResponse, moneyLimitsSchema } from '@leadwright/contract'
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
    response.json((await app.money.limits(actorOf(response))) satisfies MoneyResponse)
  }

const save =
  (app: App): RequestHandler =>
  async (request, response) => {
    const limits = parseInput(moneyLimitsSchema, request.body, Object.keys(moneyLimitsSchema.shape))
    const saved = await app.money.saveLimits({ actor: actorOf(response), limits })
    response.json(saved satisfies MoneyResponse)
  }

/** What may be spent, and how much of it is. */
export const moneyRoutes = (app: App): Router => {
  const router = Router()
  router
    .route('/api/v1/settings/limits')
    .get(noQuery, read(app))
    .put(noQuery, jsonObject, save(app))
    .all(onlyMethods('GET', 'PUT'))
  return router
}
