import { checkRecordRequestSchema, hubSpotCompanyIdSchema, type RecordResponse } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentRecord } from '../presenters/record.ts'
import { noSuch, parseInput } from '../validate.ts'

const companyIdOf = (text: unknown): string => {
  const id = hubSpotCompanyIdSchema.safeParse(text)
  if (!id.success) throw noSuch('company', 'companyId')
  return id.data
}

const show =
  ({ records, mode }: App): RequestHandler =>
  async ({ params }, response) => {
    const record = await records.read(actorOf(response), companyIdOf(params.companyId))
    response.json({ record: presentRecord(record, mode === 'sandbox') } satisfies RecordResponse)
  }

const check =
  ({ records, mode }: App): RequestHandler =>
  async ({ params, body }, response) => {
    const hubspotCompanyId = companyIdOf(params.companyId)
    const { checkKey } = parseInput(checkRecordRequestSchema, body, ['checkKey'])
    const record = await records.check({ actor: actorOf(response), hubspotCompanyId, checkKey })
    response.status(202).json({ record: presentRecord(record, mode === 'sandbox') } satisfies RecordResponse)
  }

/** The card on a company's record: all that it shows, and the check of the company. */
export const recordRoutes = (app: App): Router => {
  const router = Router()
  const path = '/api/v1/records/:companyId'
  router.route(path).get(noQuery, show(app)).all(onlyMethods('GET'))
  router.route(`${path}/check`).post(noQuery, jsonObject, check(app)).all(onlyMethods('POST'))
  return router
}
