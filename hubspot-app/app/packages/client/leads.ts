import type {
  DecideRequest,
  DecideResponse,
  EditFieldRequest,
  Lead,
  LeadCountResponse,
  LeadFilter,
  LeadHistoryResponse,
  LeadListResponse,
  LeadResponse,
  LeadSort,
  LeadStagesResponse,
  LeadView,
  LeadViewsResponse,
  MoveLeadRequest,
  SaveLeadViewRequest,
} from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

const path = '/api/v1/leads'
const viewsPath = '/api/v1/lead-views'

/** Which leads, in which order, and from where on; `after` null: from the first. */
export type LeadListQuery = LeadFilter & { sort: LeadSort; limit: number; after: string | null }

/** One page of leads with how many there are, counted up to 10,000. Throws `CallFailure`. */
export const readLeadList = (baseUrl: string, query: LeadListQuery): Promise<LeadListResponse> =>
  call<LeadListResponse>({ baseUrl, method: 'GET', path: withQuery(path, query) })

/** How many leads a filter finds, however many, and when that was. Throws `CallFailure`. */
export const countLeads = (baseUrl: string, filter: LeadFilter): Promise<LeadCountResponse> =>
  call<LeadCountResponse>({ baseUrl, method: 'GET', path: withQuery(`${path}/count`, filter) })

/** One lead with all its evidence. Throws `CallFailure`, code `not_found` when there is none. */
export const readLead = async (baseUrl: string, id: string): Promise<Lead> =>
  (await call<LeadResponse>({ baseUrl, method: 'GET', path: `${path}/${encodeURIComponent(id)}` })).lead

/** What happened to a lead, newest first. Throws `CallFailure`. */
export const readLeadHistory = async (baseUrl: string, id: string): Promise<LeadHistoryResponse['history']> =>
  (
    await call<LeadHistoryResponse>({
      baseUrl,
      method: 'GET',
      path: `${path}/${encodeURIComponent(id)}/history`,
    })
  ).history

/** Where a lead stands and what became of its moves in HubSpot. Throws `CallFailure`. */
export const readStageMoves = (baseUrl: string, id: string): Promise<LeadStagesResponse> =>
  call<LeadStagesResponse>({ baseUrl, method: 'GET', path: `${path}/${encodeURIComponent(id)}/stage-moves` })

/** Moves a lead; to the stage where it is, nothing is done. Throws `CallFailure`. */
export const moveLead = (baseUrl: string, id: string, body: MoveLeadRequest): Promise<LeadStagesResponse> =>
  call<LeadStagesResponse>({
    baseUrl,
    method: 'POST',
    path: `${path}/${encodeURIComponent(id)}/stage`,
    body,
  })

const fieldPath = (id: string, field: string): string =>
  `${path}/${encodeURIComponent(id)}/fields/${encodeURIComponent(field)}`

/** Corrects a field of a lead, or clears it; the lead as it is then. Throws `CallFailure`, with what the field may be. */
export const editLeadField = async (
  baseUrl: string,
  { id, field }: { id: string; field: string },
  body: EditFieldRequest,
): Promise<Lead> =>
  (await call<LeadResponse>({ baseUrl, method: 'PUT', path: fieldPath(id, field), body })).lead

/** Takes a correction back: what was found is shown again. Throws `CallFailure`. */
export const takeBackEdit = async (
  baseUrl: string,
  { id, field, editKey }: { id: string; field: string; editKey: string },
): Promise<Lead> =>
  (
    await call<LeadResponse>({
      baseUrl,
      method: 'DELETE',
      path: withQuery(fieldPath(id, field), { editKey }),
    })
  ).lead

/** Accepts, rejects or reopens; the same again changes nothing. Throws `CallFailure`, code `conflict` when a filter finds others by now. */
export const decideLeads = (baseUrl: string, body: DecideRequest): Promise<DecideResponse> =>
  call<DecideResponse>({ baseUrl, method: 'POST', path: `${path}/decisions`, body })

/** The saved views, by name. Throws `CallFailure`. */
export const readLeadViews = async (baseUrl: string): Promise<LeadView[]> =>
  (await call<LeadViewsResponse>({ baseUrl, method: 'GET', path: viewsPath })).views

/** Keeps a view for everybody in this account; all views. Throws `CallFailure`. */
export const saveLeadView = async (baseUrl: string, body: SaveLeadViewRequest): Promise<LeadView[]> =>
  (await call<LeadViewsResponse>({ baseUrl, method: 'POST', path: viewsPath, body })).views

/** Deletes a saved view; all that are left. Throws `CallFailure`. */
export const deleteLeadView = async (baseUrl: string, id: string): Promise<LeadView[]> =>
  (
    await call<LeadViewsResponse>({
      baseUrl,
      method: 'DELETE',
      path: `${viewsPath}/${encodeURIComponent(id)}`,
    })
  ).views
