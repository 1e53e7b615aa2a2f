import { RateLimited } from '../../../src/errors.ts'
import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { noteStandstill } from '../../commands/mirror/note-standstill.ts'
import { portalJob } from '../../commands/mirror/portal-job.ts'
import { noteFailure } from '../../db/repositories/crm-mirrors.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import { readMirror } from '../../hubspot/mirror.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'

/** With the calls in flight shorter than a stopping process waits for its jobs, and long enough that changing over costs little. */
const SLICE_MS = 7_000

const AWAY = 'This HubSpot account is not connected; reading its companies goes on when it is.'

const noteAway = ({ flow, clock }: Deps, job: RunningJob<'portal.import'>): Promise<void> =>
  settle(flow.queue, flow.inTransaction, job, (tx) =>
    noteFailure(tx, job.payload.portalId, AWAY, clock.now()),
  )

/** Reads a slice of a portal's companies and enqueues the next one. Why it stands still is kept; a reconnection goes on. */
export const portalImportHandler = (deps: Deps): JobHandler<'portal.import'> => ({
  run: async (job) => {
    const { portalId } = job.payload
    const { sql, queue, inTransaction } = deps.flow
    if (!(await isConnected(sql, portalId))) return noteAway(deps, job)
    const outcome = await readSlice(deps, job).catch((error: unknown) => {
      job.signal.throwIfAborted()
      // Other apps of the account use the search too; the limiter has noted the pause.
      if (error instanceof RateLimited) return 'more'
      return noteStandstill(deps, portalId, error)
    })
    await settle(queue, inTransaction, job, async (tx) => {
      // At the end leads follow what no webhook told.
      const next = outcome === 'more' ? 'portal.import' : 'portal.sync'
      await queue.enqueue(tx, next, [portalJob(portalId)])
    })
  },
  giveUp: (job) => settle(deps.flow.queue, deps.flow.inTransaction, job, async () => {}),
})

const readSlice = (
  deps: Deps,
  { payload, signal }: RunningJob<'portal.import'>,
): Promise<'more' | 'done'> => {
  const endsAt = deps.clock.now().getTime() + SLICE_MS
  return readMirror({
    ...mirroringOf(deps, { portalId: payload.portalId, signal }),
    inTransaction: deps.flow.inTransaction,
    isOver: () => deps.clock.now().getTime() >= endsAt,
  })
}
