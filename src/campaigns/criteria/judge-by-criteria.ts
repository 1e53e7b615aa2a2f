import type { CriterionResult, JudgedCompany, Judgement } from '../campaign-type.ts'
import type { Check, Criterion } from '../criteria.ts'
import { judgeCheck } from './judge-criterion.ts'

/**
 * Judges a company by every criterion of a brief. A must that is not met leaves it out, with the sentence that says so; a must
 * of which nothing is known keeps it, marked; what would only be nice leaves nobody out.
 */
export const judgeByCriteria = (criteria: readonly Criterion[], company: JudgedCompany): Judgement => {
  const results = criteria.map(
    ({ id, text, need, check }): CriterionResult => ({ id, text, need, ...judgeCheck(check, company) }),
  )
  const musts = results.flatMap(({ need, result }, index) => {
    const check = criteria[index]?.check
    return need === 'must' && result !== 'met' && check
      ? [{ result, isSeenOnSites: isSeenOnSites(check) }]
      : []
  })
  const hangsOnWebsite =
    company.site === null &&
    musts.some(({ isSeenOnSites }) => isSeenOnSites) &&
    musts.every(({ result, isSeenOnSites }) => isSeenOnSites || result === 'unknown')
  const failed = results.find(({ need, result }) => need === 'must' && result === 'not-met')
  return failed === undefined
    ? { fits: true, criteria: results, hangsOnWebsite }
    : {
        fits: false,
        reason: `You asked for: ${failed.text}. ${failed.because}`,
        criteria: results,
        hangsOnWebsite,
      }
}

/** What only a company's own website shows. */
export const isSeenOnSites = ({ kind }: Check): boolean =>
  kind === 'has' || kind === 'site-says' || kind === 'site-lacks'
