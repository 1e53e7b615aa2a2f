import { checkPortal } from '../../commands/connection/check-portal.ts'
import { namePeople } from '../../commands/connection/name-people.ts'
import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import type { JobHandler } from '../../queue/consume.ts'

/**
 * Looks whether a portal still wants us, and what its people are called by now. What fails for good shows in the portal's
 * connection, and is asked again tomorrow.
 */
export const portalCheckHandler = (deps: Deps): JobHandler<'portal.check'> => ({
  run: async ({ payload: { portalId }, signal }) => {
    const { sql } = deps.flow
    await checkPortal(deps, portalId)
    if (!(await isConnected(sql, portalId))) return
    await namePeople({ sql, log: deps.log, crm: mirroringOf(deps, { portalId, signal }).crm, portalId })
  },
  giveUp: async () => {},
})
