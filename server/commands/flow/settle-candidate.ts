import type { Outcome } from '../../../src/campaigns/campaign.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { LeftOut, ProvedCompany } from '../../../src/pipeline/examination.ts'
import { addToCounters, type CampaignRow } from '../../db/repositories/campaigns.ts'
import {
  type CandidateEnd,
  type CandidateRow,
  findByIdentity,
  findOpenCandidate,
  mergeSettled,
  settleCandidate,
} from '../../db/repositories/candidates.ts'
import type { Sql } from '../../db/sql.ts'

/** The candidate that is settled, with its campaign's locked row. */
export type CandidateScope = { campaign: CampaignRow; candidateId: string }

/** Of two candidates that are one company, the one with the word further left here keeps it. */
const rank: readonly Outcome[] = [
  'lead',
  'known',
  'related',
  'unsure',
  'suppressed',
  'wrongSize',
  'excluded',
  'outOfArea',
  'notTrading',
  'unverified',
  'failed',
  'surplus',
]

/** The identity of a company of this number inside a campaign. */
export const numberIdentity = (companyNumber: string): string => `number:${companyNumber}`

/**
 * Settles a candidate that is left out, merging it with another find of the same company; counts it as no longer open.
 * A no-op when it was settled already.
 */
export const settleLeftOut = async (sql: Sql, scope: CandidateScope, examination: LeftOut): Promise<void> => {
  const candidate = await findOpenCandidate(sql, scope.campaign.portalId, scope.candidateId)
  if (candidate === null) return
  const { companyNumber } = examination
  await settleAs(sql, scope, {
    outcome: examination.outcome,
    reason: examination.reason,
    matched: examination.matched,
    companyNumber,
    identityKey: identityOf(candidate, examination),
  })
}

/** What a company is known by inside a campaign: the known company that it is, else its number, else its name. */
const identityOf = (candidate: CandidateRow, { companyNumber, matched }: LeftOut): string => {
  if (matched?.kind === 'same') return `${matched.known.kind}:${matched.known.id}`
  if (companyNumber !== null) return numberIdentity(companyNumber)
  return `name:${companyNameKey(candidate.name) ?? candidate.id}`
}

/**
 * Settles a candidate under an identity that another find of the campaign may hold; the better outcome keeps it.
 * `holder` saves looking it up again. Counts a candidate less under way, and a lead more when it is one.
 */
export const settleAs = async (
  sql: Sql,
  { campaign, candidateId }: CandidateScope,
  end: CandidateEnd & { outcome: Outcome; identityKey: string },
  known?: { holder: CandidateRow | null },
): Promise<void> => {
  const { portalId, id: campaignId } = campaign
  const holder = known ? known.holder : await findByIdentity(sql, portalId, campaignId, end.identityKey)
  const keepsHolder = holder !== null && rankOf(holder.outcome) <= rankOf(end.outcome)
  if (holder !== null && !keepsHolder) await mergeSettled(sql, portalId, holder.id, candidateId)
  if (!(await settleCandidate(sql, portalId, candidateId, keepsHolder ? mergedInto(holder.id, end) : end)))
    return
  const leads = end.outcome === 'lead' && !keepsHolder ? 1 : 0
  await addToCounters(sql, campaign, { openCandidates: -1, leads })
}

const rankOf = (outcome: CandidateRow['outcome']): number =>
  outcome === null || outcome === 'merged' ? rank.length : rank.indexOf(outcome)

const mergedInto = (holderId: string, end: CandidateEnd): CandidateEnd => ({
  outcome: 'merged',
  reason: 'the same company as another find',
  companyNumber: end.companyNumber,
  identityKey: end.identityKey,
  mergedInto: holderId,
})

/** True when the new findings prove or show more of the same company than what its lead has. */
export const isBetter = (
  company: ProvedCompany,
  lead: { verification: string; facts: { website: string | null; phone: string | null } },
): boolean => {
  const worth = (verification: string, facts: { website: string | null; phone: string | null }): number =>
    (verification === 'verified' ? 4 : 0) + (facts.website === null ? 0 : 2) + (facts.phone === null ? 0 : 1)
  return worth(company.verification.verdict, company.facts) > worth(lead.verification, lead.facts)
}
