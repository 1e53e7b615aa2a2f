import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { ConnectionView } from '../../app/connection.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { disconnectPortal } from '../../db/repositories/portal-connections.ts'
import { markLeaving } from '../../db/repositories/portal-tokens.ts'
import { pauseCampaignsOf } from '../flow/pause-campaigns.ts'
import { requireRole } from '../require-role.ts'
import type { ConnectionDeps } from './connection-deps.ts'
import { KEEP_DAYS } from './keep-days.ts'
import { leaveHubSpot } from './leave-hubspot.ts'
import { readConnection } from './read-connection.ts'

const isConfirmed = ({ portalId, portalName }: ConnectionView, confirm: string): boolean =>
  [String(portalId), portalName.toLowerCase()].includes(confirm.trim().toLowerCase())

const end = ({ flow }: ConnectionDeps, actor: Actor, reason: string): Promise<void> =>
  flow.inTransaction(async (sql) => {
    const { portalId } = actor
    if (!(await disconnectPortal(sql, portalId, { reason, keepDays: KEEP_DAYS }))) {
      throw new AppError('conflict', 'This HubSpot account is not connected; there is nothing to disconnect.')
    }
    await markLeaving(sql, portalId)
    await insertAudit(sql, actor, { action: 'portal.disconnected', subject: `portal ${portalId}` })
  })

/**
 * Ends a portal's connection for an admin. From the first commit on nothing is read or written there any more; HubSpot is
 * told afterwards, and a HubSpot that is down only puts that off.
 */
export const disconnect = async (
  deps: ConnectionDeps,
  { actor, confirm }: { actor: Actor; confirm: string },
): Promise<ConnectionView> => {
  const { sql } = deps.flow
  await requireRole(sql, actor, 'admin')
  const { portalId } = actor
  if (!isConfirmed(await readConnection(sql, portalId), confirm)) {
    throw invalidInput([{ field: 'confirm', message: 'must be the name or the id of this HubSpot account' }])
  }
  const reason = `Disconnected by ${actor.name}.`
  await end(deps, actor, reason)
  await pauseCampaignsOf(deps.flow, portalId, reason)
  await leaveHubSpot(deps, portalId).catch((err: unknown) =>
    deps.log.warn(
      { portalId, err },
      'HubSpot could not be told of a disconnect; the daily check does it again.',
    ),
  )
  return readConnection(sql, portalId)
}
