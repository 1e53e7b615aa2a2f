import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { lockCampaign } from '../../db/repositories/campaigns.ts'
import { type CandidateRow, examinationOf, findByIdentity } from '../../db/repositories/candidates.ts'
import {
  deleteClaims,
  findLeadByNumber,
  findLeadOfCandidate,
  insertClaims,
  insertLead,
  updateLead,
} from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import { stableId } from '../../db/stable-id.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { advance } from './advance.ts'
import { type CandidateScope, isBetter, numberIdentity, settleAs } from './settle-candidate.ts'

/** Which candidate of which campaign. */
export type CandidateIds = { portalId: number; campaignId: string; candidateId: string }

/**
 * Settles a proved candidate in the caller's transaction: as a lead at DISCOVERY, merged into the lead that it is,
 * surplus when the target was reached, or known when another campaign was faster. A repeat is a no-op.
 */
export const publishLead = async (sql: Sql, queue: JobQueue, ids: CandidateIds): Promise<void> => {
  const { portalId, campaignId, candidateId } = ids
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running') return
  const company = await examinationOf<ProvedCompany>(sql, portalId, candidateId)
  const companyNumber = company?.facts.companyNumber ?? null
  if (company === null || companyNumber === null) return
  const end = { companyNumber, identityKey: numberIdentity(companyNumber) }
  const scope = { campaign, candidateId }
  const holder = await findByIdentity(sql, portalId, campaignId, end.identityKey)
  if (holder?.outcome === 'lead') {
    await improveLead(sql, portalId, holder.id, company)
    await settleAs(
      sql,
      scope,
      { ...end, outcome: 'surplus', reason: 'the same company as another find' },
      { holder },
    )
  } else if (campaign.leadCount >= campaign.maxResults) {
    await settleAs(
      sql,
      scope,
      { ...end, outcome: 'surplus', reason: 'Proved, but the target was reached.' },
      { holder },
    )
  } else {
    await makeLead(sql, scope, company, { ...end, holder })
  }
  await advance(sql, queue, campaign)
}

type LeadIdentity = {
  companyNumber: string
  identityKey: string
  holder: CandidateRow | null
}

const makeLead = async (
  sql: Sql,
  scope: CandidateScope,
  proved: ProvedCompany,
  identity: LeadIdentity,
): Promise<void> => {
  const { candidateId } = scope
  const { portalId, id: campaignId, isSandbox } = scope.campaign
  const { companyNumber, identityKey, holder } = identity
  const id = stableId('lead', portalId, companyNumber)
  const company = withStoredIds(proved, id)
  if (!(await insertLead(sql, { id, portalId, campaignId, candidateId, isSandbox, company }))) {
    const other = await findLeadByNumber(sql, portalId, companyNumber)
    const reason = `The same as a lead of another campaign, ${other?.name ?? companyNumber}: same company number ${companyNumber}.`
    const matched = {
      kind: 'same',
      known: { kind: 'lead', id: other?.id, name: other?.name },
      because: 'same company number',
    }
    return settleAs(sql, scope, { outcome: 'known', reason, companyNumber, identityKey, matched }, { holder })
  }
  await insertClaims(sql, portalId, id, company)
  const reason = company.verification.reasons.join(' ')
  await settleAs(sql, scope, { outcome: 'lead', reason, companyNumber, identityKey }, { holder })
  const proof = company.verification.verdict === 'verified' ? 'verified' : 'partly verified'
  await insertEvent(sql, portalId, campaignId, {
    kind: 'lead.published',
    message: `${company.facts.name}: fit ${company.score.total}, ${proof}, ${company.distanceMiles.toFixed(1)} miles.`,
    data: { leadId: id },
  })
}

const improveLead = async (
  sql: Sql,
  portalId: number,
  candidateId: string,
  proved: ProvedCompany,
): Promise<void> => {
  const lead = await findLeadOfCandidate(sql, portalId, candidateId)
  if (lead === null || !isBetter(proved, lead)) return
  const company = withStoredIds(proved, lead.id)
  await updateLead(sql, portalId, lead.id, company)
  await deleteClaims(sql, portalId, lead.id)
  await insertClaims(sql, portalId, lead.id, company)
}

/** The company with the ids under which its claims are stored, in its score too: what a factor cites can be looked up. */
const withStoredIds = (company: ProvedCompany, leadId: string): ProvedCompany => {
  const ids = new Map(
    company.claims.map((claim) => [
      claim.id,
      stableId('claim', leadId, claim.id, claim.field, claim.value, claim.retrievedUrl),
    ]),
  )
  const stored = (id: string): string => ids.get(id) ?? id
  return {
    ...company,
    claims: company.claims.map((claim) => ({ ...claim, id: stored(claim.id) })),
    shownClaimIds: company.shownClaimIds.map(stored),
    score: {
      ...company.score,
      factors: company.score.factors.map((factor) => ({
        ...factor,
        evidenceIds: factor.evidenceIds.map(stored),
      })),
    },
  }
}
