import { AppError } from '../../../src/errors.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import type { AccessTokens } from '../../hubspot/access-tokens.ts'
import type { ConnectionDeps } from './connection-deps.ts'
import { leaveHubSpot } from './leave-hubspot.ts'

/**
 * The look that we take at every portal daily: does it still want us (an uninstall in HubSpot tells nobody), and does
 * HubSpot know of those that left. Throws what stands in the way of knowing.
 */
export const checkPortal = async (
  deps: ConnectionDeps & { accessTokens: AccessTokens },
  portalId: number,
): Promise<void> => {
  if (!(await isConnected(deps.flow.sql, portalId))) return leaveHubSpot(deps, portalId)
  await deps.accessTokens.check(portalId).catch((error: unknown) => {
    // That it is lost is an answer, too, and written down already.
    if (!(error instanceof AppError) || error.code !== 'not_connected') throw error
  })
}
