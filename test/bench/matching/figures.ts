import type { NamePair } from './made-pairs.ts'

/** A pair with what was said of it. */
export type Judged = NamePair & { probability: number }

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Precision, recall and F1 of "probability at or above the threshold". */
export const figuresAt = (judged: Judged[], threshold: number) => {
  const said = judged.filter(({ probability }) => probability >= threshold)
  const right = said.filter(({ isMatch }) => isMatch).length
  const all = judged.filter(({ isMatch }) => isMatch).length
  const precision = said.length === 0 ? 1 : right / said.length
  const recall = all === 0 ? 1 : right / all
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

/** Expected calibration error over ten bins of equal width, and the curve behind it. */
export const calibration = (judged: Judged[]) => {
  const bins = Array.from({ length: 10 }, (_, bin) => {
    const inside = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin)
    const mean = (values: number[]) =>
      values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length
    const said = mean(inside.map(({ probability }) => probability))
    const seen = mean(inside.map(({ isMatch }) => (isMatch ? 1 : 0)))
    return {
      bin: `${bin / 10}-${(bin + 1) / 10}`,
      pairs: inside.length,
      said: rounded(said),
      seen: rounded(seen),
    }
  })
  const error = bins.reduce(
    (sum, { pairs, said, seen }) => sum + (pairs / judged.length) * Math.abs(said - seen),
    0,
  )
  return { error: rounded(error), bins }
}
