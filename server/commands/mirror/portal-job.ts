import { randomUUID } from 'node:crypto'
import type { NewJob } from '../../queue/boss.ts'

/** A job that works on a portal as a whole: of one portal one waits and one runs. */
export const portalJob = (
  portalId: number,
): NewJob<'portal.setup'> & NewJob<'portal.import'> & NewJob<'portal.reconcile'> => ({
  id: randomUUID(),
  key: String(portalId),
  payload: { portalId },
})
