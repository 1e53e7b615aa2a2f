import type { Connection, ConnectionResponse } from '@leadwright/contract'
import { call } from './call.ts'

/** Ends the connection; `confirm` is the account's name or id as a person typed it. Throws `CallFailure`. */
export const disconnect = async (baseUrl: string, confirm: string): Promise<Connection> =>
  (
    await call<ConnectionResponse>({
      baseUrl,
      method: 'POST',
      path: '/api/v1/connection/disconnect',
      body: { confirm },
    })
  ).connection
