import type { Connection, ConnectionResponse } from '@leadwright/contract'
import { call } from './call.ts'

/** How this HubSpot account is connected. Throws `CallFailure`, code `not_connected` when it never was. */
export const readConnection = async (baseUrl: string): Promise<Connection> =>
  (await call<ConnectionResponse>({ baseUrl, method: 'GET', path: '/api/v1/connection' })).connection
