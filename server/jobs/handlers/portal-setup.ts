import { namePeople } from '../../commands/connection/name-people.ts'
import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { noteStandstill } from '../../commands/mirror/note-standstill.ts'
import { lookAtPortal, saveFoundSetup } from '../../commands/mirror/set-up-portal.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'

/** Sets a portal up and starts its import. What fails for good shows in the mirror's state; a reconnection tries again. */
export const portalSetupHandler = (deps: Deps): JobHandler<'portal.setup'> => ({
  run: async (job) => {
    const { portalId } = job.payload
    const { sql, queue, inTransaction } = deps.flow
    if (!(await isConnected(sql, portalId))) return settle(queue, inTransaction, job, async () => {})
    const { crm } = mirroringOf(deps, { portalId, signal: job.signal })
    const found = await lookAtPortal(crm).catch((error: unknown) => {
      job.signal.throwIfAborted()
      return noteStandstill(deps, portalId, error)
    })
    await namePeople({ sql, log: deps.log, crm, portalId })
    await settle(queue, inTransaction, job, (tx) =>
      saveFoundSetup(tx, queue, portalId, { found, doneAt: deps.clock.now() }),
    )
  },
  giveUp: (job) => settle(deps.flow.queue, deps.flow.inTransaction, job, async () => {}),
})
