import {
  addExclusionRequestSchema,
  type ChooseRowsResponse,
  chooseRowsRequestSchema,
  type ExclusionResponse,
  type ExclusionsResponse,
  exclusionsQuerySchema,
  type ReadListResponse,
  type ReportResponse,
  readListRequestSchema,
  reportQuerySchema,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { CompanyListPart, ExclusionView } from '../../app/company-list.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { parseId, parseInput } from '../validate.ts'

type Handler = (lists: CompanyListPart) => RequestHandler

const read: Handler = (lists) => (request, response) => {
  const body = parseInput(readListRequestSchema, request.body, ['text', 'file', 'columns'])
  const source = body.file === undefined ? { text: body.text ?? '' } : { file: body.file }
  const { leftOver, ...list } = lists.read(source, body.columns ?? null)
  const good = list.rows.filter(({ fault }) => fault === null).length
  const counts = { good, faulty: list.rows.length - good, leftOver }
  response.json({ ...list, counts } satisfies ReadListResponse)
}

const report: Handler = (lists) => async (request, response) => {
  const { limit, after } = parseInput(reportQuerySchema, request.query, ['limit', 'after'])
  const id = parseId(request.params.id, 'campaign')
  const page = { limit, after: after ?? null }
  response.json((await lists.report(actorOf(response).portalId, id, page)) satisfies ReportResponse)
}

const csv: Handler = (lists) => async (request, response) => {
  const text = await lists.csv(actorOf(response).portalId, parseId(request.params.id, 'campaign'))
  response.attachment('company-check.csv').type('text/csv; charset=utf-8').send(text)
}

const choose: Handler = (lists) => async (request, response) => {
  const wanted = parseInput(chooseRowsRequestSchema, request.body, ['choice', 'lines'])
  const campaignId = parseId(request.params.id, 'campaign')
  const chosen = await lists.choose({ actor: actorOf(response), campaignId, ...wanted })
  response.json(chosen satisfies ChooseRowsResponse)
}

const present = ({ at, ...exclusion }: ExclusionView) => ({ ...exclusion, at: at.toISOString() })

const listExclusions: Handler = (lists) => async (request, response) => {
  const { limit, after } = parseInput(exclusionsQuerySchema, request.query, ['limit', 'after'])
  const page = { limit, after: after ?? null }
  const { items, nextAfter } = await lists.exclusions(actorOf(response).portalId, page)
  response.json({ exclusions: items.map(present), nextAfter } satisfies ExclusionsResponse)
}

const exclude: Handler = (lists) => async (request, response) => {
  const schema = addExclusionRequestSchema
  const { name, companyNumber, website } = parseInput(schema, request.body, Object.keys(schema.shape))
  const named = { name, companyNumber: companyNumber ?? null, website: website ?? null }
  const exclusion = await lists.exclude({ actor: actorOf(response), ...named })
  response.json({ exclusion: present(exclusion) } satisfies ExclusionResponse)
}

const include: Handler = (lists) => async (request, response) => {
  await lists.include({ actor: actorOf(response), id: parseId(request.params.id, 'exclusion') })
  response.json({})
}

/** Reading a list of companies, the report on it with what its lines are made, and the companies that are left out. */
export const companyListRoutes = (lists: CompanyListPart): Router => {
  const router = Router()
  const ofCampaign = '/api/v1/campaigns/:id/report'
  const exclusions = '/api/v1/exclusions'
  router.route('/api/v1/company-lists/read').post(noQuery, jsonObject, read(lists)).all(onlyMethods('POST'))
  router.route(ofCampaign).get(report(lists)).all(onlyMethods('GET'))
  router.route(`${ofCampaign}.csv`).get(noQuery, csv(lists)).all(onlyMethods('GET'))
  router.route(`${ofCampaign}/choices`).post(noQuery, jsonObject, choose(lists)).all(onlyMethods('POST'))
  router
    .route(exclusions)
    .get(listExclusions(lists))
    .post(noQuery, jsonObject, exclude(lists))
    .all(onlyMethods('GET', 'POST'))
  router.route(`${exclusions}/:id`).delete(noQuery, include(lists)).all(onlyMethods('DELETE'))
  return router
}
