import type { Deps } from '../../commands/deps.ts'
import { tellLauncher } from '../../commands/notifications/tell-launcher.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'

/**
 * Brings a launcher's HubSpot task up to date. One that failed for good is let go: what it would have told stays untold and
 * is told with the launcher's next campaign.
 */
export const launcherTaskHandler = (deps: Deps): JobHandler<'launcher.task'> => {
  const { sql, queue, inTransaction } = deps.flow
  const done = (job: Parameters<JobHandler<'launcher.task'>['run']>[0]) =>
    settle(queue, inTransaction, job, async () => {})
  return {
    run: async (job) => {
      const { portalId } = job.payload
      const scope = { portalId, campaignId: null, itemId: null, isRepeat: job.isRepeat }
      const crm = deps.outside.crm(portalId, scope, job.signal)
      await tellLauncher({ sql, crm, now: deps.clock.now() }, job.payload)
      await done(job)
    },
    giveUp: (job) => done(job),
  }
}
