import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { LeftOut } from '../../../src/pipeline/examination.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import { type CandidateEnd, settleCandidates } from '../../db/repositories/candidates.ts'
import type { Sql } from '../../db/sql.ts'

/** A candidate that is left out, with the name that it was found by. */
export type LeftOutCandidate = { candidateId: string; name: string; leftOut: LeftOut }

/** The identity of a company of this number inside a campaign. */
export const numberIdentity = (companyNumber: string): string => `number:${companyNumber}`

/**
 * Settles candidates that are left out, merging those that are one company; counts them as no longer under way.
 * The campaign afterwards, locked, or null when it is not running (nothing was done then).
 */
export const settleLeftOut = (
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  candidates: LeftOutCandidate[],
): Promise<CampaignRow | null> => settleCandidates(sql, ids.portalId, ids.campaignId, candidates.map(endOf))

const endOf = ({ candidateId, name, leftOut }: LeftOutCandidate): CandidateEnd => ({
  candidateId,
  outcome: leftOut.outcome,
  reason: leftOut.reason,
  companyNumber: leftOut.companyNumber,
  identityKey: identityOf(candidateId, name, leftOut),
  matched: leftOut.matched,
})

/** What a company is known by inside a campaign: its number, else the known company that it is, else its name. */
const identityOf = (candidateId: string, name: string, { companyNumber, matched }: LeftOut): string => {
  const number = companyNumber ?? (matched?.kind === 'same' ? matched.known.companyNumber : null)
  if (number !== null) return numberIdentity(number)
  if (matched?.kind === 'same') return `${matched.known.kind}:${matched.known.id}`
  return `name:${companyNameKey(name) ?? candidateId}`
}
