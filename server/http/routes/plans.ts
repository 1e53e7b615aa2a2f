import {
  changeScheduleRequestSchema,
  type SchedulesResponse,
  saveScheduleRequestSchema,
  saveTemplateRequestSchema,
  type TemplatesResponse,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { PlansPart, ScheduleView, TemplateView } from '../../app/plans.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { parseId, parseInput } from '../validate.ts'

type Handler = (plans: PlansPart) => RequestHandler

const templatesAnswer = (templates: TemplateView[]): TemplatesResponse => ({ templates })

const schedulesAnswer = (schedules: ScheduleView[]): SchedulesResponse => ({
  schedules: schedules.map(({ nextRunAt, lastRun, ...schedule }) => ({
    ...schedule,
    nextRunAt: nextRunAt?.toISOString() ?? null,
    lastRun: lastRun && { ...lastRun, at: lastRun.at.toISOString() },
  })),
})

const listTemplates: Handler = (plans) => async (_request, response) => {
  response.json(templatesAnswer(await plans.templates(actorOf(response))))
}

const saveTemplate: Handler =
  (plans) =>
  async ({ body }, response) => {
    const schema = saveTemplateRequestSchema
    const input = parseInput(schema, body, Object.keys(schema.shape))
    response.json(templatesAnswer(await plans.saveTemplate({ actor: actorOf(response), ...input })))
  }

const deleteTemplate: Handler =
  (plans) =>
  async ({ params }, response) => {
    const id = parseId(params.id, 'template')
    response.json(templatesAnswer(await plans.deleteTemplate({ actor: actorOf(response), id })))
  }

const listSchedules: Handler = (plans) => async (_request, response) => {
  response.json(schedulesAnswer(await plans.schedules(actorOf(response))))
}

const saveSchedule: Handler =
  (plans) =>
  async ({ body }, response) => {
    const schema = saveScheduleRequestSchema
    const input = parseInput(schema, body, Object.keys(schema.shape))
    response.json(schedulesAnswer(await plans.saveSchedule({ actor: actorOf(response), ...input })))
  }

const changeSchedule: Handler =
  (plans) =>
  async ({ params, body }, response) => {
    const id = parseId(params.id, 'schedule')
    const schema = changeScheduleRequestSchema
    const change = parseInput(schema, body, Object.keys(schema.shape))
    response.json(schedulesAnswer(await plans.changeSchedule({ actor: actorOf(response), id, ...change })))
  }

const deleteSchedule: Handler =
  (plans) =>
  async ({ params }, response) => {
    const id = parseId(params.id, 'schedule')
    response.json(schedulesAnswer(await plans.deleteSchedule({ actor: actorOf(response), id })))
  }

/** Templates and schedules of campaigns. */
export const planRoutes = (plans: PlansPart): Router => {
  const router = Router()
  router
    .route('/api/v1/templates')
    .get(noQuery, listTemplates(plans))
    .post(noQuery, jsonObject, saveTemplate(plans))
    .all(onlyMethods('GET', 'POST'))
  router.route('/api/v1/templates/:id').delete(noQuery, deleteTemplate(plans)).all(onlyMethods('DELETE'))
  router
    .route('/api/v1/schedules')
    .get(noQuery, listSchedules(plans))
    .post(noQuery, jsonObject, saveSchedule(plans))
    .all(onlyMethods('GET', 'POST'))
  router
    .route('/api/v1/schedules/:id')
    .put(noQuery, jsonObject, changeSchedule(plans))
    .delete(noQuery, deleteSchedule(plans))
    .all(onlyMethods('PUT', 'DELETE'))
  return router
}
