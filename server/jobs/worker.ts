import type { Deps } from '../commands/deps.ts'
import { listenTo } from '../db/listen.ts'
import { createClosedCampaigns } from '../queue/closed-campaigns.ts'
import { consume } from '../queue/consume.ts'
import { examineHandler } from './handlers/examine.ts'
import { planHandler } from './handlers/plan.ts'
import { publishHandler } from './handlers/publish.ts'
import { searchHandler } from './handlers/search.ts'
import { sweep } from './sweep.ts'

const SWEEP_EVERY_MS = 15_000

/** Starts every handler and the sweep; gives the way to end what the queue's own `stop` does not end. */
export const startWorker = async (deps: Deps, databaseUrl: string): Promise<() => Promise<void>> => {
  const closed = createClosedCampaigns()
  const listening = await listenTo(databaseUrl, 'campaign_closed', closed.close, deps.log)
  await consume(
    { queue: deps.flow.queue, closed, log: deps.log },
    {
      'campaign.plan': planHandler(deps),
      'campaign.search': searchHandler(deps),
      'campaign.examine': examineHandler(deps),
      'campaign.publish': publishHandler(deps),
    },
  )
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
