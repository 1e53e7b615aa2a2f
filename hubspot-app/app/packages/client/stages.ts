import type { StageMapping, StageMappingResponse } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/stages/mapping'

/** How our stages are mapped to the account's, which are read from HubSpot for it. Throws `CallFailure`. */
export const readStageMapping = (baseUrl: string): Promise<StageMappingResponse> =>
  call<StageMappingResponse>({ baseUrl, method: 'GET', path })

/** Sets the mapping. Throws `CallFailure`, with every stage that the account's stages do not allow. */
export const saveStageMapping = (baseUrl: string, body: StageMapping): Promise<StageMappingResponse> =>
  call<StageMappingResponse>({ baseUrl, method: 'PUT', path, body })
