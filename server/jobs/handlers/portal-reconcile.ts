import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { noteStandstill } from '../../commands/mirror/note-standstill.ts'
import { portalJob } from '../../commands/mirror/portal-job.ts'
import { reconcileMirror } from '../../commands/mirror/reconcile-mirror.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'

/** Brings a portal's mirror up to HubSpot's state and starts a full comparison when one is due. */
export const portalReconcileHandler = (deps: Deps): JobHandler<'portal.reconcile'> => ({
  run: async (job) => {
    const { portalId } = job.payload
    const { sql, queue, inTransaction } = deps.flow
    if (!(await isConnected(sql, portalId))) return settle(queue, inTransaction, job, async () => {})
    const mirroring = mirroringOf(deps, { portalId, signal: job.signal })
    const next = await reconcileMirror(mirroring).catch((error: unknown) => {
      job.signal.throwIfAborted()
      return noteStandstill(deps, portalId, error)
    })
    await settle(queue, inTransaction, job, async (tx) => {
      if (next !== null) await queue.enqueue(tx, next, [portalJob(portalId)])
      // Leads follow what no webhook told.
      await queue.enqueue(tx, 'portal.sync', [portalJob(portalId)])
    })
  },
  giveUp: (job) => settle(deps.flow.queue, deps.flow.inTransaction, job, async () => {}),
})
