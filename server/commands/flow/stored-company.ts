import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import { stableId } from '../../db/stable-id.ts'

/** The id of a portal's lead of this company number, whoever brings it. */
export const leadIdOf = (portalId: number, companyNumber: string): string =>
  stableId('lead', portalId, companyNumber)

/** How much a lead's findings are worth, to compare: proof first, then what a rep can use. */
export const worth = (verdict: string, facts: { website: string | null; phone: string | null }): number =>
  (verdict === 'verified' ? 4 : 0) + (facts.website === null ? 0 : 2) + (facts.phone === null ? 0 : 1)

/** The company with the ids under which its claims are stored, in its score too: what a factor cites can be looked up. */
export const withStoredIds = (company: ProvedCompany, lead: string): ProvedCompany => {
  const ids = new Map(
    company.claims.map((claim) => [
      claim.id,
      stableId('claim', lead, claim.id, claim.field, claim.value, claim.retrievedUrl),
    ]),
  )
  const stored = (id: string): string => ids.get(id) ?? id
  return {
    ...company,
    claims: company.claims.map((claim) => ({ ...claim, id: stored(claim.id) })),
    shownClaimIds: company.shownClaimIds.map(stored),
    score: company.score && {
      ...company.score,
      factors: company.score.factors.map((factor) => ({
        ...factor,
        evidenceIds: factor.evidenceIds.map(stored),
      })),
    },
  }
}
