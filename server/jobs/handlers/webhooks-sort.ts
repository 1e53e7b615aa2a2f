import type { Deps } from '../../commands/deps.ts'
import { portalJob } from '../../commands/mirror/portal-job.ts'
import { awaitHandOvers } from '../../db/repositories/job-hand-over.ts'
import { connectedPortalIds } from '../../db/repositories/portal-connections.ts'
import { sortDeliveries } from '../../hubspot/webhook-events-sort.ts'
import { WEBHOOKS_HAND_OVER } from '../../hubspot/webhook-events-store.ts'
import { recordWebhookEvents } from '../../observability/metrics.ts'
import type { JobHandler } from '../../queue/consume.ts'

/** Sorts every stored webhook, oldest first, and starts the reading of what changed. */
export const webhooksSortHandler = (deps: Deps): JobHandler<'webhooks.sort'> => ({
  run: async (job) => {
    const { sql, queue, inTransaction } = deps.flow
    await awaitHandOvers(sql, WEBHOOKS_HAND_OVER)
    for (;;) {
      job.signal.throwIfAborted()
      const connected = new Set(await connectedPortalIds(sql))
      const round = await inTransaction(async (tx) => {
        const sorted = await sortDeliveries(tx, { connected, appId: appIdOf(deps) })
        await queue.enqueue(tx, 'portal.sync', sorted.portalIds.map(portalJob))
        return sorted
      })
      recordWebhookEvents(round.counts)
      if (round.deliveries === 0) return
    }
  },
  // What is stored waits for the next delivery, or for the daily round.
  giveUp: async () => {},
})

/** A signature was checked with this app's secret, so it is known; unless the setting went away since. */
const appIdOf = (deps: Deps): number | null => {
  try {
    return deps.hubSpotApp().appId
  } catch {
    return null
  }
}
