import type { Exclusion, ExclusionResponse, ExclusionsResponse } from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

const path = '/api/v1/exclusions'

/** A page of the companies that lead campaigns leave out, newest first. Throws `CallFailure`. */
export const readExclusions = (
  baseUrl: string,
  page: { limit: number; after: string | null },
): Promise<ExclusionsResponse> =>
  call<ExclusionsResponse>({ baseUrl, method: 'GET', path: withQuery(path, page) })

/** Leaves a company out from now on; the same again changes nothing. Throws `CallFailure` that names wrong fields. */
export const addExclusion = async (
  baseUrl: string,
  body: { name: string; companyNumber?: string; website?: string },
): Promise<Exclusion> => (await call<ExclusionResponse>({ baseUrl, method: 'POST', path, body })).exclusion

/** Lets lead campaigns find a company again. Throws `CallFailure`. */
export const removeExclusion = async (baseUrl: string, id: string): Promise<void> => {
  await call({ baseUrl, method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` })
}
