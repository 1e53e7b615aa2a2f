import { randomUUID } from 'node:crypto'
import { beginHandOver } from '../db/repositories/job-hand-over.ts'
import { insertDelivery } from '../db/repositories/webhook-deliveries.ts'
import type { Sql } from '../db/sql.ts'
import type { JobQueue, NewJob } from '../queue/boss.ts'

/** Under which key `webhooks.sort` is handed deliveries. */
export const WEBHOOKS_HAND_OVER = 'webhooks.sort'

/** Stores a webhook as it came and has it sorted, in the caller's transaction; nothing of it is read yet. */
export const storeDelivery = async (tx: Sql, queue: JobQueue, body: Uint8Array): Promise<void> => {
  await beginHandOver(tx, WEBHOOKS_HAND_OVER)
  await insertDelivery(tx, body)
  await queue.enqueue(tx, 'webhooks.sort', [sortJob()])
}

/** The job that sorts what is stored; of the house, so that there is one key. */
export const sortJob = (): NewJob<'webhooks.sort'> => ({ id: randomUUID(), key: 'house', payload: {} })
