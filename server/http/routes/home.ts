import { type ChecklistResponse, type Home, hideChecklistRequestSchema } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentHome } from '../presenters/home.ts'
import { parseInput } from '../validate.ts'

const path = '/api/v1/checklist'
const nothing = z.strictObject({})

const showHome =
  ({ home, mode }: App): RequestHandler =>
  async (_request, response) => {
    const view = await home.home(actorOf(response))
    response.json(presentHome(view, mode === 'sandbox') satisfies Home)
  }

const showChecklist =
  ({ home }: App): RequestHandler =>
  async (_request, response) => {
    response.json({ checklist: await home.checklist(actorOf(response)) } satisfies ChecklistResponse)
  }

const confirm =
  ({ home }: App): RequestHandler =>
  async ({ params, body }, response) => {
    parseInput(nothing, body, [])
    const checklist = await home.confirmStep({ actor: actorOf(response), step: String(params.step) })
    response.json({ checklist } satisfies ChecklistResponse)
  }

const hide =
  ({ home }: App): RequestHandler =>
  async ({ body }, response) => {
    const { isHidden } = parseInput(hideChecklistRequestSchema, body, ['isHidden'])
    const checklist = await home.hideChecklist({ actor: actorOf(response), isHidden })
    response.json({ checklist } satisfies ChecklistResponse)
  }

/** What pages and settings begin with, and the checklist of the first hour. */
export const homeRoutes = (app: App): Router => {
  const router = Router()
  router.route('/api/v1/home').get(noQuery, showHome(app)).all(onlyMethods('GET'))
  router.route(path).get(noQuery, showChecklist(app)).all(onlyMethods('GET'))
  router.route(`${path}/hidden`).put(noQuery, jsonObject, hide(app)).all(onlyMethods('PUT'))
  router.route(`${path}/:step/confirm`).post(noQuery, jsonObject, confirm(app)).all(onlyMethods('POST'))
  return router
}
