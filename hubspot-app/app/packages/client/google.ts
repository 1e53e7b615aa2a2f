import type { GooglePlaceResponse, LiveGooglePlaceResponse } from '@leadwright/contract'
import { call } from './call.ts'

const pathOf = (leadId: string): string => `/api/v1/leads/${encodeURIComponent(leadId)}/google`

/** What is known of a lead's place without asking Google. Throws `CallFailure`. */
export const readGooglePlace = async (
  baseUrl: string,
  leadId: string,
): Promise<GooglePlaceResponse['place']> =>
  (await call<GooglePlaceResponse>({ baseUrl, method: 'GET', path: pathOf(leadId) })).place

/** Asks Google about a lead's place, at the cost of whoever asks. Nothing of the answer may be kept. Throws `CallFailure`. */
export const showGooglePlace = (baseUrl: string, leadId: string): Promise<LiveGooglePlaceResponse> =>
  call<LiveGooglePlaceResponse>({ baseUrl, method: 'POST', path: pathOf(leadId), body: {} })
