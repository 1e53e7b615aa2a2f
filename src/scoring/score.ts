import { AppError, type FieldFault } from '../errors.ts'
import { evidenceQuality } from './evidence-quality.ts'
import type {
  Factor,
  FactorFinding,
  FactorInput,
  FactorName,
  FactorScore,
  Score,
  ScoringWeights,
} from './factor.ts'
import { completeness } from './factors/completeness.ts'
import { contact } from './factors/contact.ts'
import { fit } from './factors/fit.ts'
import { growth } from './factors/growth.ts'
import { need } from './factors/need.ts'
import { website } from './factors/website.ts'

/** The six groups in the order in which they are shown. */
export const FACTORS: readonly Factor[] = [fit, need, growth, website, contact, completeness]

/**
 * What an unknown group brings. Need and growth can be seen on a website only; a good firm without a readable one would
 * else stand far below a firm that was looked at and showed nothing, though nothing speaks against it. So these two get a
 * third, and say so: more than a site that shows no sign (a fifth), less than any sign. The other groups get nothing: for a
 * rep, an unknown phone or size is worth no more than a missing one.
 */
const SHARE_WHEN_UNKNOWN: Readonly<Record<FactorName, number>> = {
  fit: 0,
  need: 1 / 3,
  growth: 1 / 3,
  website: 0,
  contact: 0,
  completeness: 0,
}

/**
 * A company's score against a target: pure, same input same score. `total` (0-100) is exactly the sum of the factors'
 * points. Throws `invalid_input` that names every weight that is negative or no number, or says that they don't add up to 100.
 */
export const scoreCompany = (input: FactorInput, weights: ScoringWeights): Score => {
  assertWeights(weights)
  const factors = FACTORS.map((factor) => factorScore(factor, factor.evaluate(input), weights[factor.name]))
  const knownWeight = factors
    .filter((factor) => factor.isKnown)
    .reduce((sum, factor) => sum + factor.maximum, 0)
  return {
    total: factors.reduce((sum, factor) => sum + factor.points, 0),
    evidenceQuality: evidenceQuality(input, Math.min(1, knownWeight / 100)),
    factors,
  }
}

const factorScore = ({ name, title }: Factor, finding: FactorFinding, maximum: number): FactorScore => {
  const neutral = SHARE_WHEN_UNKNOWN[name]
  const share = Math.min(1, Math.max(0, finding.isKnown ? finding.share : neutral))
  const isReduced = !finding.isKnown && neutral > 0
  return {
    name,
    title,
    // Weights may be fractions; the points stay whole and never pass them.
    points: Math.min(Math.round(share * maximum), Math.floor(maximum)),
    maximum,
    sentence: isReduced
      ? `${finding.sentence.replace(/\.$/, '')}; a third of the points until it is known.`
      : finding.sentence,
    isKnown: finding.isKnown,
    evidenceIds: finding.evidenceIds,
  }
}

const assertWeights = (weights: ScoringWeights): void => {
  const values = FACTORS.map(({ name }) => ({ name, weight: weights[name] }))
  const faults: FieldFault[] = values
    .filter(({ weight }) => !(Number.isFinite(weight) && weight >= 0))
    .map(({ name, weight }) => ({
      field: `weights.${name}`,
      message: `${weight} is not allowed; a weight is a number from 0 to 100`,
    }))
  const sum = values.reduce((total, { weight }) => total + weight, 0)
  if (faults.length === 0 && Math.abs(sum - 100) > 1e-6) {
    const listed = values.map(({ name, weight }) => `${name} ${weight}`).join(', ')
    faults.push({ field: 'weights', message: `they add up to ${sum} (${listed}); they must add up to 100` })
  }
  if (faults.length === 0) return
  throw new AppError('invalid_input', faults.map((fault) => `${fault.field}: ${fault.message}`).join('; '), {
    fields: faults,
    hint: 'Change the weights so that each is at least 0 and together they make 100.',
  })
}
