import { deletePortal, portalsToDelete } from '../../db/repositories/portal-connections.ts'
import type { ConnectionDeps } from './connection-deps.ts'

/** Deletes all data of the portals that left and whose time to come back is over; the log keeps that it happened. */
export const deleteDuePortals = async ({
  flow,
  log,
}: Pick<ConnectionDeps, 'flow' | 'log'>): Promise<void> => {
  for (const portalId of await portalsToDelete(flow.sql)) {
    if (await flow.inTransaction((sql) => deletePortal(sql, portalId)))
      log.info({ portalId }, 'All data of a portal that had left were deleted.')
  }
}
