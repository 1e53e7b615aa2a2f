/** Learned by test/bench/scripts/learn-matching.ts; log odds per unit of a signal, in the order of NAME_SIGNALS. */
export const NAME_BIAS = -3.625
export const NAME_WEIGHTS: readonly number[] = [
  2.017, // sameWords
  0.821, // sameFlat
  0.000, // overlap
  0.000, // coverShort
  0.000, // rarestShared
  0.000, // missingShort
  0.000, // rarestMissingShort
  0.000, // extraLong
  -0.720, // rarestExtraLong
  0.000, // shortIsInformal
  -0.917, // shortIsFormal
  -1.145, // entityWord
  -0.989, // formsDiffer
  -0.559, // numbersDiffer
  1.985, // initials
  3.435, // knownAs
  0.000, // startsAlike
  4.069, // flatAlike
  0.492, // misspelt
  -2.774, // countryDiffers
  3.923, // informalMention
]
