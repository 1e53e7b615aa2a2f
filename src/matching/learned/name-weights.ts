/** Learned by test/bench/scripts/learn-matching.ts; log odds per unit of a signal, in the order of NAME_SIGNALS. */
export const NAME_BIAS = -3.027
export const NAME_WEIGHTS: readonly number[] = [
  2.052, // sameWords
  0.82, // sameFlat
  0.0, // overlap
  0.0, // coverShort
  0.0, // rarestShared
  -0.052, // missingShort
  -0.011, // rarestMissingShort
  -0.399, // extraLong
  -0.677, // rarestExtraLong
  0.174, // shortIsInformal
  -0.68, // shortIsFormal
  -1.271, // entityWord
  -0.868, // formsDiffer
  -0.428, // numbersDiffer
  1.836, // initials
  3.113, // knownAs
  0.0, // startsAlike
  3.207, // flatAlike
  0.766, // misspelt
  -2.65, // countryDiffers
  3.96, // informalMention
]
