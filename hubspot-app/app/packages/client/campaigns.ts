import type {
  Campaign,
  CampaignResponse,
  CampaignSort,
  CampaignsResponse,
  CampaignTab,
  EventsResponse,
  LaunchRequest,
  LeftOutResponse,
  ResumeRequest,
  SpendingResponse,
} from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

const path = '/api/v1/campaigns'

/** Which campaigns a list shows; what is left out does not narrow. `after`: `nextAfter` of the page before. */
export type CampaignsQuery = {
  tab?: CampaignTab
  search?: string
  sort?: CampaignSort
  limit?: number
  after?: string
}

/** A page of campaigns with the counts by tab. Throws `CallFailure`. */
export const listCampaigns = (baseUrl: string, query: CampaignsQuery): Promise<CampaignsResponse> =>
  call<CampaignsResponse>({ baseUrl, method: 'GET', path: withQuery(path, query) })

/** One campaign as it stands. Throws `CallFailure`. */
export const readCampaign = async (baseUrl: string, id: string): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'GET', path: `${path}/${id}` })).campaign

/** The story of a campaign, oldest first, from after this event on. Throws `CallFailure`. */
export const readEvents = (baseUrl: string, id: string, afterId = 0): Promise<EventsResponse> =>
  call<EventsResponse>({
    baseUrl,
    method: 'GET',
    path: withQuery(`${path}/${id}/events`, { afterId, limit: 100 }),
  })

/** Which companies of a campaign became no lead; `after`: `nextAfter` of the page before. */
export type LeftOutQuery = {
  outcome?: LeftOutResponse['companies'][number]['outcome']
  limit?: number
  after?: string
}

/** A page of the companies that became no lead, newest first. Throws `CallFailure`. */
export const readLeftOut = (baseUrl: string, id: string, query: LeftOutQuery): Promise<LeftOutResponse> =>
  call<LeftOutResponse>({ baseUrl, method: 'GET', path: withQuery(`${path}/${id}/left-out`, query) })

/** Launches; the same `launchKey` gives the same campaign. Throws `CallFailure`. */
export const launchCampaign = async (baseUrl: string, request: LaunchRequest): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'POST', path, body: request })).campaign

const moved = async (
  baseUrl: string,
  id: string,
  move: string,
  body: Record<string, unknown> = {},
): Promise<Campaign> =>
  (await call<CampaignResponse>({ baseUrl, method: 'POST', path: `${path}/${id}/${move}`, body })).campaign

/** Stops a campaign; what it found stays. Throws `CallFailure`, code `conflict` when it has ended already. */
export const cancelCampaign = (baseUrl: string, id: string): Promise<Campaign> => moved(baseUrl, id, 'cancel')

/** Holds a campaign until it is resumed. Throws `CallFailure`, code `conflict` when it is not under way. */
export const pauseCampaign = (baseUrl: string, id: string): Promise<Campaign> => moved(baseUrl, id, 'pause')

/** Lets a paused campaign go on. Throws `CallFailure`, code `conflict` when it is not paused. */
export const resumeCampaign = (baseUrl: string, id: string, body: ResumeRequest = {}): Promise<Campaign> =>
  moved(baseUrl, id, 'resume', body)

/** What a campaign has spent, by source. Throws `CallFailure`. */
export const readSpending = (baseUrl: string, id: string): Promise<SpendingResponse> =>
  call<SpendingResponse>({ baseUrl, method: 'GET', path: `${path}/${encodeURIComponent(id)}/spending` })

/** Takes up again what failed. Throws `CallFailure`, code `conflict` when nothing did. */
export const retryCampaign = (baseUrl: string, id: string): Promise<Campaign> => moved(baseUrl, id, 'retry')
