import type { Deps } from '../commands/deps.ts'
import { setAllInQueue } from '../commands/plans/run-schedule.ts'
import { listenTo } from '../db/listen.ts'
import { createClosedCampaigns } from '../queue/closed-campaigns.ts'
import { consume } from '../queue/consume.ts'
import { examineHandler } from './handlers/examine.ts'
import { houseDailyHandler } from './handlers/house-daily.ts'
import { launcherTaskHandler } from './handlers/launcher-task.ts'
import { leadContactsHandler } from './handlers/lead-contacts.ts'
import { leadDeepenHandler } from './handlers/lead-deepen.ts'
import { leadStageHandler } from './handlers/lead-stage.ts'
import { planHandler } from './handlers/plan.ts'
import { portalCheckHandler } from './handlers/portal-check.ts'
import { portalImportHandler } from './handlers/portal-import.ts'
import { portalReconcileHandler } from './handlers/portal-reconcile.ts'
import { portalSetupHandler } from './handlers/portal-setup.ts'
import { portalSyncHandler } from './handlers/portal-sync.ts'
import { publishHandler } from './handlers/publish.ts'
import { scheduleRunHandler } from './handlers/schedule-run.ts'
import { searchHandler } from './handlers/search.ts'
import { webhooksSortHandler } from './handlers/webhooks-sort.ts'
import { sweep } from './sweep.ts'

const SWEEP_EVERY_MS = 15_000

/** Starts every handler and the sweep; gives the way to end what the queue's own `stop` does not end. */
export const startWorker = async (deps: Deps, databaseUrl: string): Promise<() => Promise<void>> => {
  const closed = createClosedCampaigns()
  const listening = await listenTo(databaseUrl, 'campaign_closed', closed.close, deps.log)
  consume(
    { queue: deps.flow.queue, closed, log: deps.log },
    {
      'campaign.plan': planHandler(deps),
      'campaign.search': searchHandler(deps),
      'campaign.examine': examineHandler(deps),
      'campaign.publish': publishHandler(deps),
      'launcher.task': launcherTaskHandler(deps),
      'schedule.run': scheduleRunHandler(deps),
      'portal.check': portalCheckHandler(deps),
      'portal.setup': portalSetupHandler(deps),
      'portal.import': portalImportHandler(deps),
      'portal.reconcile': portalReconcileHandler(deps),
      'webhooks.sort': webhooksSortHandler(deps),
      'portal.sync': portalSyncHandler(deps),
      'lead.deepen': leadDeepenHandler(deps),
      'lead.contacts': leadContactsHandler(deps),
      'lead.stage': leadStageHandler(deps),
      'house.daily': houseDailyHandler(deps),
    },
  )
  // At night, when few campaigns run and HubSpot is quiet.
  await deps.flow.queue.schedule('house.daily', '17 2 * * *', 'Europe/London', {})
  await setAllInQueue(deps)
  const timer = setInterval(() => {
    sweep(deps).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'the sweep of open campaigns failed; it runs again'),
    )
  }, SWEEP_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await listening.stop()
  }
}
