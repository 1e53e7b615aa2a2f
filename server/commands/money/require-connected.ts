import { AppError } from '../../../src/errors.ts'
import { findConnection } from '../../db/repositories/portal-connections.ts'
import type { Sql } from '../../db/sql.ts'

/** Throws `not_connected`, with the way back, when the portal is disconnected from HubSpot: money is spent for nobody then. */
export const requireConnected = async (sql: Sql, portalId: number): Promise<void> => {
  const connection = await findConnection(sql, portalId)
  if (connection?.status !== 'disconnected') return
  const why = connection.statusReason === '' ? '' : ` ${connection.statusReason}`
  throw new AppError('not_connected', `This HubSpot account is not connected.${why}`, {
    hint: 'Install the app in it again; nothing that was found is lost.',
  })
}
