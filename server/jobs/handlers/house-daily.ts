import { deleteDuePortals } from '../../commands/connection/delete-due-portals.ts'
import { purgeFoundAddresses } from '../../commands/contacts/purge-addresses.ts'
import type { Deps } from '../../commands/deps.ts'
import { portalJob } from '../../commands/mirror/portal-job.ts'
import { purge } from '../../commands/retention/purge.ts'
import { dailyRound } from '../../commands/stages/daily-round.ts'
import { deleteOldStates } from '../../db/repositories/oauth-states.ts'
import { connectedPortalIds } from '../../db/repositories/portal-connections.ts'
import { leavingPortalIds } from '../../db/repositories/portal-tokens.ts'
import type { JobHandler } from '../../queue/consume.ts'

/** What is done once a day: one job for each portal and subject, and what has to be deleted is deleted. */
export const houseDailyHandler = (deps: Deps): JobHandler<'house.daily'> => ({
  run: async () => {
    const { sql, queue } = deps.flow
    const connected = await connectedPortalIds(sql)
    const leaving = await leavingPortalIds(sql)
    await queue.enqueue(sql, 'portal.check', [...connected, ...leaving].map(portalJob))
    await queue.enqueue(sql, 'portal.reconcile', connected.map(portalJob))
    await dailyRound(deps, connected)
    await deleteOldStates(sql)
    await purgeFoundAddresses(sql, deps.clock.now())
    await deleteDuePortals(deps)
    await purge(deps)
  },
  giveUp: async () => {},
})
