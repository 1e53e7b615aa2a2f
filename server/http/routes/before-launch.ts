import type { CampaignTypesResponse, ForecastResponse } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'

const campaignTypes =
  (app: App): RequestHandler =>
  (_request, response) => {
    response.json({ campaignTypes: app.reads.campaignTypes() } satisfies CampaignTypesResponse)
  }

const forecast =
  (app: App): RequestHandler =>
  async (request, response) => {
    const { portalId } = actorOf(response)
    const answer = await app.commands.forecastCampaign({ portalId, raw: request.body })
    response.json({ forecast: answer } satisfies ForecastResponse)
  }

/** What a form needs before a launch: the campaign types and the forecast. */
export const beforeLaunchRoutes = (app: App): Router => {
  const router = Router()
  router.route('/api/v1/campaign-types').get(noQuery, campaignTypes(app)).all(onlyMethods('GET'))
  router.route('/api/v1/forecasts').post(noQuery, jsonObject, forecast(app)).all(onlyMethods('POST'))
  return router
}
