import { ENTITY_WORDS } from '../normalise/common-name-words.ts'
import { areKnownNamesOfOne } from '../normalise/known-short-names.ts'
import type { NameParts } from '../normalise/name-parts.ts'
import { type Alignment, alignWords } from './align-words.ts'
import { jaroWinkler } from './text-similarity.ts'
import { wordWeight } from './word-weight.ts'

/**
 * What is measured between two names, and whether it may speak for (1) or against (-1) one company: what is learned must
 * not take on a quirk of the labelled pairs. The weights stand in learned/name-weights.ts, in this order.
 */
export const NAME_SIGNALS = [
  ['sameWords', 1],
  ['sameFlat', 1],
  ['overlap', 1],
  ['coverShort', 1],
  ['rarestShared', 1],
  ['missingShort', -1],
  ['rarestMissingShort', -1],
  ['extraLong', -1],
  ['rarestExtraLong', -1],
  ['shortIsInformal', 1],
  ['shortIsFormal', -1],
  ['entityWord', -1],
  ['formsDiffer', -1],
  ['numbersDiffer', -1],
  ['initials', 1],
  ['knownAs', 1],
  ['startsAlike', 1],
  ['flatAlike', 1],
  ['misspelt', 1],
  ['countryDiffers', -1],
  ['informalMention', 1],
] as const

export type NameSignals = { values: number[]; alignment: Alignment }

const weightOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + wordWeight(word), 0)
const rarestOf = (words: readonly string[]): number => Math.max(0, ...words.map(wordWeight))
const flag = (isTrue: boolean): number => (isTrue ? 1 : 0)

/** "ibm" against "international business machines". At least two letters, and nothing but them on the short side. */
const isInitialsOf = (short: NameParts, long: NameParts): boolean =>
  short.words.length === 1 &&
  short.flat.length <= 5 &&
  long.flat.length >= 6 &&
  long.initials.includes(short.flat)

const isSameFlat = (a: NameParts, b: NameParts): boolean =>
  a.flat !== '' && (a.flat === b.flat || a.spoken === b.spoken)

/** The words of the name that is written with more blanks. */
const longer = (a: NameParts, b: NameParts): readonly string[] =>
  a.words.length >= b.words.length ? a.words : b.words

const hasDigits = (word: string): boolean => /\d/u.test(word)

const sidesOf = (a: NameParts, b: NameParts, alignment: Alignment) => {
  const isAShort = weightOf(alignment.onlyA) <= weightOf(alignment.onlyB)
  return isAShort
    ? { short: a, long: b, missing: alignment.onlyA, extra: alignment.onlyB }
    : { short: b, long: a, missing: alignment.onlyB, extra: alignment.onlyA }
}

/** An informal mention: no legal form, and not in the capitals of a register. */
export type WrittenName = {
  text: string
  parts: NameParts
  bySound: boolean
  isWhole: boolean
  isAside: boolean
}
const isInformal = ({ text, parts }: WrittenName): boolean => parts.form === null && /\p{Ll}/u.test(text)

/** Measures two written names against each other; the values stand in the order of `NAME_SIGNALS`, all about 0 to 1. */
export const nameSignals = (a: WrittenName, b: WrittenName): NameSignals => {
  const sameFlat = isSameFlat(a.parts, b.parts)
  const alignment = sameFlat
    ? alignWords(longer(a.parts, b.parts), longer(a.parts, b.parts), false)
    : alignWords(a.parts.words, b.parts.words, a.bySound || b.bySound)
  const isInitials = isInitialsOf(a.parts, b.parts) || isInitialsOf(b.parts, a.parts)
  const isKnownAs = areKnownNamesOfOne(a.parts.flat, b.parts.flat)
  // Initials and well-known short names share no word, and need none.
  const { short, missing, extra } =
    isInitials || isKnownAs
      ? { short: a.parts, missing: [], extra: [] }
      : sidesOf(a.parts, b.parts, alignment)
  const shared = alignment.shared.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0)
  const rarestShared = Math.max(0, ...alignment.shared.map(({ weight, similarity }) => weight * similarity))
  const total = 2 * shared + weightOf(missing) + weightOf(extra)
  const isSubset = missing.length === 0 && extra.length > 0 && shared > 0
  const covered = shared === 0 ? 0 : shared / (shared + weightOf(missing))
  const isShortInformal = isInformal(short === a.parts ? a : b)
  const unpaired = [...missing, ...extra]
  const values = [
    flag(missing.length === 0 && extra.length === 0 && alignment.shared.length > 0),
    flag(sameFlat),
    total === 0 ? 0 : (2 * shared) / total,
    covered,
    rarestShared,
    Math.min(2, weightOf(missing)),
    rarestOf(missing),
    Math.min(3, weightOf(extra)),
    rarestOf(extra),
    flag(isSubset && isShortInformal),
    flag(isSubset && !isShortInformal),
    flag(unpaired.some((word) => ENTITY_WORDS.has(word))),
    flag(a.parts.form !== null && b.parts.form !== null && a.parts.form !== b.parts.form),
    flag(unpaired.some(hasDigits)),
    flag(isInitials),
    flag(isKnownAs),
    flag(alignment.shared.some(({ a: one, b: two }) => one === firstOf(a.parts) && two === firstOf(b.parts))),
    Math.max(0, (jaroWinkler(a.parts.flat, b.parts.flat) - 0.7) / 0.3),
    alignment.shared.some(({ similarity }) => similarity < 1) ? 1 : 0,
    flag(saysUk(a) !== saysUk(b) && !isInformal(a) && !isInformal(b)),
    // An informal mention that shares all or most of what it says.
    isInformal(a) !== isInformal(b) ? covered ** 2 : 0,
  ]
  return { values, alignment }
}

/** "(UK)" stands for another company only where two registered names differ in it. */
const saysUk = ({ text }: WrittenName): boolean => /\bu\.?k\b/iu.test(text)

const firstOf = ({ words }: NameParts): string => words[0] ?? ''
