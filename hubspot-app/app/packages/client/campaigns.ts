import type { Campaign, CampaignResponse, CampaignsResponse, LaunchRequest } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/campaigns'

/** The newest campaign that was launched from this company's record, or null. Throws `CallFailure`. */
export const newestCampaignFrom = async (baseUrl: string, companyId: string): Promise<Campaign | null> => {
  const query = `launchedFromCompanyId=${encodeURIComponent(companyId)}&limit=1`
  const answer = await call<CampaignsResponse>({ baseUrl, method: 'GET', path: `${path}?${query}` })
  return answer.campaigns[0] ?? null
}

/** One campaign as it stands. Throws `CallFailure`. */
export const readCampaign = async (baseUrl: string, id: string): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'GET', path: `${path}/${id}` })).campaign

/** Launches; the same `launchKey` gives the same campaign. Throws `CallFailure`. */
export const launchCampaign = async (baseUrl: string, request: LaunchRequest): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'POST', path, body: request })).campaign

/** Stops a campaign; what it found stays. Throws `CallFailure`, code `conflict` when it has ended already. */
export const cancelCampaign = async (baseUrl: string, id: string): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'POST', path: `${path}/${id}/cancel`, body: {} })).campaign
