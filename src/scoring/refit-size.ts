import type { SizeBand } from '../company/company.ts'
import type { FactorScore, ScoringTarget } from './factor.ts'
import { DISTANCE_WEIGHT, SECTOR_WEIGHT, SIZE_WEIGHT, sizePart } from './factors/fit.ts'
import { asSentence, sizeInWords } from './wording.ts'

/** A score as it is kept with a lead. */
export type KeptScore = { total: number; factors: FactorScore[]; reasons: string[] }

/**
 * A kept score once a company's size is known better: the size's part of its fit is reckoned and said anew, and so is the reason
 * that names it; all else stays, since what it came from is not at hand any more. Points may be off by one of a full scoring.
 */
export const refitSize = (
  kept: KeptScore,
  { before, after, target }: { before: SizeBand | null; after: SizeBand; target: ScoringTarget },
): KeptScore => {
  const factors = kept.factors.map((factor) =>
    factor.name === 'fit' ? refitted(factor, before, after, target) : factor,
  )
  return {
    total: factors.reduce((sum, { points }) => sum + points, 0),
    factors,
    reasons: withSize(kept.reasons, before, after),
  }
}

const refitted = (
  factor: FactorScore,
  before: SizeBand | null,
  after: SizeBand,
  target: ScoringTarget,
): FactorScore => {
  const [was, is] = [
    sizePart({ facts: { size: before }, target }),
    sizePart({ facts: { size: after }, target }),
  ]
  if (was === null || is === null) return factor
  const phrases = factor.sentence.replace(/\.$/u, '').split('; ')
  const place = phrases.findIndex((phrase) => phrase.toLowerCase() === was.words.toLowerCase())
  // Reckoned with another size already: a repeat.
  if (place < 0) return factor
  const asksForSector = target.sicPrefixes.length > 0 || target.keywords.length > 0
  const weight = SIZE_WEIGHT / (SIZE_WEIGHT + DISTANCE_WEIGHT + (asksForSector ? SECTOR_WEIGHT : 0))
  const change = weight * ((is.share ?? 0) - (was.share ?? 0)) * factor.maximum
  const points = Math.min(Math.floor(factor.maximum), Math.max(0, Math.round(factor.points + change)))
  return { ...factor, points, isKnown: true, sentence: asSentence(phrases.with(place, is.words).join('; ')) }
}

const withSize = (reasons: string[], before: SizeBand | null, after: SizeBand): string[] => {
  const [was, is] = [before && sizeInWords(before), sizeInWords(after)]
  if (reasons.includes(is)) return reasons
  const others = reasons.filter((reason) => reason !== was && reason !== 'size not known')
  return [is, ...others].slice(0, 3)
}
