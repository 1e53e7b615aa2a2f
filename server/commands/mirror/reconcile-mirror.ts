import { countCompanies } from '../../db/repositories/crm-companies.ts'
import { findMirror, wantComparison } from '../../db/repositories/crm-mirrors.ts'
import { findSetup } from '../../db/repositories/crm-setups.ts'
import { catchUp } from '../../hubspot/catch-up.ts'
import { isFilled } from '../../hubspot/mirror.ts'
import type { Mirroring } from '../../hubspot/refresh-companies.ts'

const A_WEEK_MS = 7 * 86_400_000

/**
 * Catches up with what changed in HubSpot since the last time, and gives the job that is needed besides: the set-up or the
 * import when they were never ended, an import that compares all companies once a week or when HubSpot has another number of
 * them than we, null when nothing is. Throws what the CRM throws.
 */
export const reconcileMirror = async (
  mirroring: Mirroring,
): Promise<'portal.setup' | 'portal.import' | null> => {
  const { sql, portalId } = mirroring
  const mirror = await findMirror(sql, portalId)
  if (mirror === null || (await findSetup(sql, portalId)) === null) return 'portal.setup'
  if (!isFilled(mirror) || mirror.runStartedAt !== null) return 'portal.import'
  await catchUp(mirroring, mirror.reconciledUntil ?? mirror.finishedAt ?? new Date(0))
  if (!(await isComparisonDue(mirroring, mirror.comparedAt))) return null
  await wantComparison(sql, portalId)
  return 'portal.import'
}

const isComparisonDue = async (
  { sql, portalId, crm, now }: Mirroring,
  comparedAt: Date | null,
): Promise<boolean> => {
  if (now().getTime() - (comparedAt?.getTime() ?? 0) >= A_WEEK_MS) return true
  const there = (await crm.companySpan())?.total ?? 0
  return there !== (await countCompanies(sql, portalId))
}
