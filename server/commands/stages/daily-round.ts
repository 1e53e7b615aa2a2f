import { randomUUID } from 'node:crypto'
import { purgeOwnWrites } from '../../db/repositories/own-writes.ts'
import { leadsWaiting } from '../../db/repositories/stage-moves.ts'
import { purgeDeliveries } from '../../db/repositories/webhook-deliveries.ts'
import { sortJob } from '../../hubspot/webhook-events-store.ts'
import type { Deps } from '../deps.ts'
import { portalJob } from '../mirror/portal-job.ts'

/**
 * What is done daily about HubSpot's news: everything that a job gave up is started again (webhooks not sorted, changes not
 * read, moves not told), and what has served its time is deleted.
 */
export const dailyRound = async (
  { flow }: Pick<Deps, 'flow'>,
  connected: readonly number[],
): Promise<void> => {
  const { sql, queue } = flow
  await queue.enqueue(sql, 'webhooks.sort', [sortJob()])
  await queue.enqueue(sql, 'portal.sync', connected.map(portalJob))
  const waiting = await leadsWaiting(sql)
  await queue.enqueue(
    sql,
    'lead.stage',
    waiting.map((payload) => ({ id: randomUUID(), key: payload.leadId, payload })),
  )
  await purgeDeliveries(sql)
  await purgeOwnWrites(sql)
}
