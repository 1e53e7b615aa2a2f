import type {
  ChooseRowsRequest,
  ChooseRowsResponse,
  ReadListRequest,
  ReadListResponse,
  ReportResponse,
} from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

const reportPath = (campaignId: string): string =>
  `/api/v1/campaigns/${encodeURIComponent(campaignId)}/report`

/** How a pasted list is read, line by line; nothing is stored. Throws `CallFailure`. */
export const readCompanyList = (baseUrl: string, body: ReadListRequest): Promise<ReadListResponse> =>
  call<ReadListResponse>({ baseUrl, method: 'POST', path: '/api/v1/company-lists/read', body })

/** One page of the report on a list, in its order. Throws `CallFailure`. */
export const readReport = (
  baseUrl: string,
  campaignId: string,
  page: { limit: number; after: string | null },
): Promise<ReportResponse> =>
  call<ReportResponse>({ baseUrl, method: 'GET', path: withQuery(reportPath(campaignId), page) })

/** Makes lines leads, leaves them out of later campaigns, or neither; the same again changes nothing. Throws `CallFailure`. */
export const chooseRows = (
  baseUrl: string,
  campaignId: string,
  body: ChooseRowsRequest,
): Promise<ChooseRowsResponse> =>
  call<ChooseRowsResponse>({ baseUrl, method: 'POST', path: `${reportPath(campaignId)}/choices`, body })
