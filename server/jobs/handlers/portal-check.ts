import { checkPortal } from '../../commands/connection/check-portal.ts'
import type { Deps } from '../../commands/deps.ts'
import type { JobHandler } from '../../queue/consume.ts'

/** Looks whether a portal still wants us. What fails for good shows in the portal's connection, and is asked again tomorrow. */
export const portalCheckHandler = (deps: Deps): JobHandler<'portal.check'> => ({
  run: (job) => checkPortal(deps, job.payload.portalId),
  giveUp: async () => {},
})
