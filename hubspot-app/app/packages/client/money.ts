import type { MoneyLimits, MoneyResponse } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/settings/limits'

/** The account's limits and what is used of this month's, in millionths of a pound. Throws `CallFailure`. */
export const readLimits = (baseUrl: string): Promise<MoneyResponse> =>
  call<MoneyResponse>({ baseUrl, method: 'GET', path })

/** Sets the limits. Throws `CallFailure`, with every refused field. */
export const saveLimits = (baseUrl: string, body: MoneyLimits): Promise<MoneyResponse> =>
  call<MoneyResponse>({ baseUrl, method: 'PUT', path, body })
