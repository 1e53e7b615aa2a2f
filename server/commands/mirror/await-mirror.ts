import { setTimeout as pause } from 'node:timers/promises'
import { findMirror, type MirrorRow } from '../../db/repositories/crm-mirrors.ts'
import { findSetup } from '../../db/repositories/crm-setups.ts'
import { isFilled } from '../../hubspot/mirror.ts'
import type { Deps } from '../deps.ts'
import { portalJob } from './portal-job.ts'

/** So long a campaign waits for companies that are just being read; a large portal takes minutes. */
const MOST_WAIT_MS = 30_000
const LOOK_EVERY_MS = 100

/**
 * The portal's mirror as soon as it is filled, or as it is after half a minute, or when reading has just failed. Reading that
 * nobody has begun, or that stands still, is begun.
 */
export const awaitMirror = async (
  { flow, clock }: Deps,
  portalId: number,
  signal: AbortSignal,
): Promise<MirrorRow | null> => {
  const askedAt = clock.now()
  let mirror = await findMirror(flow.sql, portalId)
  if (isFilled(mirror)) return mirror
  if (mirror?.state !== 'importing') {
    const queue = (await findSetup(flow.sql, portalId)) === null ? 'portal.setup' : 'portal.import'
    await flow.queue.enqueue(flow.sql, queue, [portalJob(portalId)])
  }
  while (clock.now().getTime() - askedAt.getTime() < MOST_WAIT_MS) {
    await pause(LOOK_EVERY_MS, undefined, { signal })
    mirror = await findMirror(flow.sql, portalId)
    const hasJustFailed = mirror?.failedAt != null && mirror.failedAt >= askedAt
    if (isFilled(mirror) || hasJustFailed) break
  }
  return mirror
}
