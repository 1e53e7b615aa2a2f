import { AppError } from '../../../src/errors.ts'
import type { ConnectionView } from '../../app/connection.ts'
import { findConnection } from '../../db/repositories/portal-connections.ts'
import type { Sql } from '../../db/sql.ts'

/** How a portal is connected. Throws `not_found` for one that we never saw. */
export const readConnection = async (sql: Sql, portalId: number): Promise<ConnectionView> => {
  const row = await findConnection(sql, portalId)
  if (row === null) throw new AppError('not_found', 'This HubSpot account is not known here.')
  const { name, installedAt, status, ...rest } = row
  return {
    ...rest,
    portalName: name,
    installedAt,
    status: installedAt === null ? 'never_installed' : status,
  }
}
