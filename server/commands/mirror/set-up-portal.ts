import type { Crm } from '../../../src/crm/crm.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import { ensureMirror, restartMirror, wantComparison } from '../../db/repositories/crm-mirrors.ts'
import { findSetup, saveSetup } from '../../db/repositories/crm-setups.ts'
import { savePortalFacts } from '../../db/repositories/portals.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { portalJob } from './portal-job.ts'

/** What the set-up brought back from HubSpot. */
export type FoundSetup = {
  account: Awaited<ReturnType<Crm['account']>>
  missingProperties: { name: string; reason: string }[]
  numberCandidates: { name: string; label: string }[]
}

/**
 * Reads what we need to know about the account and makes our properties there; what cannot be made is told, not fatal.
 * Throws what the CRM throws for the rest.
 */
export const lookAtPortal = async (crm: Crm): Promise<FoundSetup> => {
  const account = await crm.account()
  const numberCandidates = await crm.companyNumberProperties().catch(noneWhenNotAllowed)
  const { missing } = await crm.ensureProperties()
  return { account, missingProperties: missing, numberCandidates }
}

/** Without the right to read properties the portal's own one stays unknown, and ours is used. */
const noneWhenNotAllowed = (error: unknown): [] => {
  if (error instanceof SourceUnusable && error.code === 'not_allowed') return []
  throw error
}

/** Saves what was found and starts the import; one that is under way goes on, unless company numbers now stand elsewhere. */
export const saveFoundSetup = async (
  sql: Sql,
  queue: JobQueue,
  portalId: number,
  { found, doneAt }: { found: FoundSetup; doneAt: Date },
): Promise<void> => {
  const before = await findSetup(sql, portalId)
  await savePortalFacts(sql, portalId, found.account)
  await saveSetup(sql, portalId, { ...found, doneAt })
  await ensureMirror(sql, portalId)
  const after = await findSetup(sql, portalId)
  if (before !== null && before.numberProperty !== after?.numberProperty) await restartMirror(sql, portalId)
  // Nobody told us what happened while the portal was away.
  else await wantComparison(sql, portalId)
  await queue.enqueue(sql, 'portal.import', [portalJob(portalId)])
}
