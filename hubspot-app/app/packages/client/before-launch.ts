import type {
  CampaignType,
  CampaignTypesResponse,
  ForecastRequest,
  ForecastResponse,
  PrepareRequest,
  PrepareResponse,
} from '@leadwright/contract'
import { call } from './call.ts'

/** The campaign types with all that a form needs. Throws `CallFailure`. */
export const readCampaignTypes = async (baseUrl: string): Promise<CampaignType[]> =>
  (await call<CampaignTypesResponse>({ baseUrl, method: 'GET', path: '/api/v1/campaign-types' }))
    .campaignTypes

/** What a launch with this brief would bring; starts nothing. Throws `CallFailure`, with every refused field. */
export const readForecast = async (
  baseUrl: string,
  body: ForecastRequest,
): Promise<ForecastResponse['forecast']> =>
  (await call<ForecastResponse>({ baseUrl, method: 'POST', path: '/api/v1/forecasts', body })).forecast

/** Completes a type's own inputs (checks of a description, companies looked up) to be checked before launch. Throws `CallFailure`, with every refused field. */
export const prepareCampaign = async (
  baseUrl: string,
  body: PrepareRequest,
): Promise<PrepareResponse['preparation']> =>
  (await call<PrepareResponse>({ baseUrl, method: 'POST', path: '/api/v1/campaigns/prepare', body }))
    .preparation
