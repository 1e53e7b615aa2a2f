import type { Home } from '@leadwright/contract'
import { call } from './call.ts'

/** What every page and the settings need first: connection, who looks, checklist. Throws `CallFailure`. */
export const readHome = (baseUrl: string): Promise<Home> =>
  call<Home>({ baseUrl, method: 'GET', path: '/api/v1/home' })
