import type { Deps } from '../commands/deps.ts'
import { consume } from '../queue/consume.ts'
import { examineHandler } from './handlers/examine.ts'
import { planHandler } from './handlers/plan.ts'
import { publishHandler } from './handlers/publish.ts'
import { searchHandler } from './handlers/search.ts'
import { sweep } from './sweep.ts'

const SWEEP_EVERY_MS = 15_000

/** Starts every handler and the sweep; gives the way to stop sweeping (the queue's own `stop` ends the handlers). */
export const startWorker = async (deps: Deps): Promise<() => void> => {
  await consume(
    deps.flow.queue,
    {
      'campaign.plan': planHandler(deps),
      'campaign.search': searchHandler(deps),
      'campaign.examine': examineHandler(deps),
      'campaign.publish': publishHandler(deps),
    },
    deps.log,
  )
  const timer = setInterval(() => {
    sweep(deps).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'the sweep of open campaigns failed; it runs again'),
    )
  }, SWEEP_EVERY_MS)
  return () => clearInterval(timer)
}
