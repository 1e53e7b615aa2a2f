import { judgeKnown, type Verdict } from '../../src/matching/verdict.ts'
import type { CompanyKeys } from '../../src/ports/known-companies.ts'
import { saveSearched } from '../db/repositories/crm-companies.ts'
import { findMirror } from '../db/repositories/crm-mirrors.ts'
import { mirroredCompaniesOf } from '../db/repositories/known-companies.ts'
import { catchUp } from './catch-up.ts'
import { type Mirroring, mirrored, refreshCompanies } from './refresh-companies.ts'

/** A lead that is about to be written to HubSpot. */
export type Candidate = CompanyKeys & { id: string }

/**
 * Asks HubSpot right before a write which of these companies it has already, and gives the verdict on each that it may have,
 * by the candidate's id; those that are new are not in it. What changed lately and whatever shares a domain or number comes
 * into the mirror first, then all is matched there: some eleven calls for 500 candidates. HubSpot's search is some seconds
 * behind, so a company made in the last moments may be missed. Throws what the CRM throws.
 */
export const liveCheck = async (
  mirroring: Mirroring,
  candidates: readonly Candidate[],
): Promise<Map<string, Verdict>> => {
  const { sql, portalId, crm, now } = mirroring
  if (candidates.length === 0) return new Map()
  const mirror = await findMirror(sql, portalId)
  await catchUp(mirroring, mirror?.reconciledUntil ?? mirror?.finishedAt ?? now())
  const seenAt = now()
  const found = await crm.companiesWith({
    domains: candidates.flatMap(({ domain }) => domain ?? []),
    companyNumbers: candidates.flatMap(({ companyNumber }) => companyNumber ?? []),
  })
  const gone = await saveSearched(sql, portalId, found.map(mirrored), seenAt)
  await refreshCompanies(mirroring, gone)
  const partners = await mirroredCompaniesOf(sql, portalId).partnersOf([...candidates])
  return new Map(
    candidates.flatMap((candidate) => {
      const verdict = judgeKnown(candidate, partners)
      return verdict === null ? [] : [[candidate.id, verdict] as const]
    }),
  )
}
