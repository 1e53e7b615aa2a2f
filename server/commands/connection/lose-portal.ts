import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { disconnectPortal } from '../../db/repositories/portal-connections.ts'
import { deleteLeasedTokens } from '../../db/repositories/portal-tokens.ts'
import type { Log } from '../../observability/log.ts'
import type { Flow } from '../flow/flow.ts'
import { pauseCampaignsOf } from '../flow/pause-campaigns.ts'
import { KEEP_DAYS } from './keep-days.ts'

const REASON = 'The app was uninstalled in HubSpot, or its access was revoked there.'

/**
 * A portal has ended our access over there: it counts as disconnected and its campaigns pause. False, and nothing
 * happens, when the tokens were replaced since the lease was taken: then it has been installed anew.
 */
export const losePortal = async (
  { flow, log }: { flow: Flow; log: Log },
  { portalId, leaseId }: { portalId: number; leaseId: string },
): Promise<boolean> => {
  const isLost = await flow.inTransaction(async (sql) => {
    if (!(await deleteLeasedTokens(sql, portalId, leaseId))) return false
    await disconnectPortal(sql, portalId, { reason: REASON, keepDays: KEEP_DAYS })
    const who = { portalId, userId: null, name: 'HubSpot' }
    await insertAudit(sql, who, { action: 'portal.lost', subject: `portal ${portalId}` })
    return true
  })
  if (!isLost) return false
  log.warn({ portalId }, 'A portal has ended our access.')
  await pauseCampaignsOf(flow, portalId, REASON)
  return true
}
