/** Learned by test/bench/scripts/learn-matching.ts; log odds per unit of a signal, in the order of NAME_SIGNALS. */
export const NAME_BIAS = -3.027
export const NAME_WEIGHTS: readonly number[] = [
  2.052, // sameWords
  0.820, // sameFlat
  0.000, // overlap
  0.000, // coverShort
  0.000, // rarestShared
  -0.052, // missingShort
  -0.011, // rarestMissingShort
  -0.399, // extraLong
  -0.677, // rarestExtraLong
  0.174, // shortIsInformal
  -0.680, // shortIsFormal
  -1.271, // entityWord
  -0.868, // formsDiffer
  -0.428, // numbersDiffer
  1.836, // initials
  3.113, // knownAs
  0.000, // startsAlike
  3.207, // flatAlike
  0.766, // misspelt
  -2.650, // countryDiffers
  3.960, // informalMention
]
