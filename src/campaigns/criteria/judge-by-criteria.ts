import type { CriterionResult, JudgedCompany, Judgement } from '../campaign-type.ts'
import type { Criterion } from '../criteria.ts'
import { judgeCheck } from './judge-criterion.ts'

/**
 * Judges a company by every criterion of a brief. A must that is not met leaves it out, with the sentence that says so; a must
 * of which nothing is known keeps it, marked; what would only be nice leaves nobody out.
 */
export const judgeByCriteria = (criteria: readonly Criterion[], company: JudgedCompany): Judgement => {
  const results = criteria.map(
    ({ id, text, need, check }): CriterionResult => ({ id, text, need, ...judgeCheck(check, company) }),
  )
  const failed = results.find(({ need, result }) => need === 'must' && result === 'not-met')
  return failed === undefined
    ? { fits: true, criteria: results }
    : { fits: false, reason: `You asked for: ${failed.text}. ${failed.because}`, criteria: results }
}
