import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { portalJob } from '../../commands/mirror/portal-job.ts'
import { followHubSpot } from '../../commands/stages/follow-hubspot.ts'
import { keepStagesFresh } from '../../commands/stages/portal-stages.ts'
import { endChanges, openChanges } from '../../db/repositories/crm-changes.ts'
import { awaitHandOvers } from '../../db/repositories/job-hand-over.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import { refreshCompanies } from '../../hubspot/refresh-companies.ts'
import { syncHandOver } from '../../hubspot/webhook-events-sort.ts'
import type { JobHandler } from '../../queue/consume.ts'

/** As many as HubSpot reads in one call. */
const COMPANIES_AT_ONCE = 100
/** Shorter than a stopping process waits for its jobs. */
const SLICE_MS = 8_000

/**
 * Reads the companies that changed as they are now, then lets the leads follow. Events are hints: it does not matter which
 * of them came, in which order or how often. A change is ended when its company was read after it; whatever breaks off is
 * read again.
 */
export const portalSyncHandler = (deps: Deps): JobHandler<'portal.sync'> => ({
  run: async (job) => {
    const { portalId } = job.payload
    const { sql, queue } = deps.flow
    // What changed waits for a reconnection.
    if (!(await isConnected(sql, portalId))) return
    await awaitHandOvers(sql, syncHandOver(portalId))
    const mirroring = mirroringOf(deps, { portalId, signal: job.signal })
    const endsAt = deps.clock.now().getTime() + SLICE_MS
    for (;;) {
      job.signal.throwIfAborted()
      const changes = await openChanges(sql, portalId, COMPANIES_AT_ONCE)
      await refreshCompanies(
        mirroring,
        changes.map(({ id }) => id),
      )
      await endChanges(sql, portalId, changes)
      if (changes.length < COMPANIES_AT_ONCE) break
      if (deps.clock.now().getTime() < endsAt) continue
      await queue.enqueue(sql, 'portal.sync', [portalJob(portalId)])
      break
    }
    await followHubSpot(deps, portalId)
    await keepStagesFresh(deps, mirroring)
  },
  // The changes stay: the next event or the daily round reads them.
  giveUp: async () => {},
})
