import type { CompanyRecord, RecordResponse } from '@leadwright/contract'
import { call } from './call.ts'

const pathOf = (companyId: string): string => `/api/v1/records/${companyId}`

/** All that the card on this HubSpot company's record shows. Throws `CallFailure`. */
export const readRecord = async (baseUrl: string, companyId: string): Promise<CompanyRecord> =>
  (await call<RecordResponse>({ baseUrl, method: 'GET', path: pathOf(companyId) })).record

/** Looks this company up; the same `checkKey` looks once. Throws `CallFailure`. */
export const checkRecord = async (
  baseUrl: string,
  companyId: string,
  checkKey: string,
): Promise<CompanyRecord> =>
  (
    await call<RecordResponse>({
      baseUrl,
      method: 'POST',
      path: `${pathOf(companyId)}/check`,
      body: { checkKey },
    })
  ).record
