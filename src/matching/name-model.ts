import { nameParts, nameReadings } from '../normalise/name-parts.ts'
import type { Alignment } from './align-words.ts'
import { NAME_BIAS, NAME_WEIGHTS } from './learned/name-weights.ts'
import { NAME_SIGNALS, nameSignals, type WrittenName } from './name-signals.ts'

/** How surely two names mean one company. */
export type NameComparison = {
  /** Natural logarithm of the odds, learned; above 0 is likelier the same than not. */
  logOdds: number
  alignment: Alignment
  a: string
  b: string
  signals: Readonly<Record<string, number>>
}

/** A name made ready for many comparisons: each way it may be meant. */
export const readyName = (text: string): WrittenName[] =>
  nameReadings(text).map(({ text: reading, isAside }, index) => ({
    text: reading,
    isAside,
    parts: nameParts(reading),
    isWhole: index === 0,
    bySound: /[^\p{Script=Latin}\p{P}\p{S}\p{N}\p{Z}\p{M}\p{C}]/u.test(reading),
  }))

const compareReadings = (a: WrittenName, b: WrittenName): NameComparison => {
  const { values, alignment } = nameSignals(a, b)
  const logOdds = values.reduce((sum, value, index) => sum + value * (NAME_WEIGHTS[index] ?? 0), NAME_BIAS)
  const signals = Object.fromEntries(NAME_SIGNALS.map(([signal], index) => [signal, values[index] ?? 0]))
  return { logOdds, alignment, a: a.text, b: b.text, signals }
}

/** The best agreement between any readings of two names; null when one has no letter or digit. */
export const compareNames = (first: WrittenName[], second: WrittenName[]): NameComparison | null => {
  const worded = (readings: WrittenName[]) => readings.filter(({ parts }) => parts.flat !== '')
  let best: NameComparison | null = null
  for (const a of worded(first))
    for (const b of worded(second)) {
      // "Acme (Leeds)" and "Acme (York)" are not the same for what stands outside their brackets.
      if (!a.isWhole && !b.isWhole) continue
      // What stands in brackets may be a town: it is a name only where all of it is the other's.
      if ((a.isAside || b.isAside) && a.parts.flat !== b.parts.flat) continue
      const found = compareReadings(a, b)
      if (best === null || found.logOdds > best.logOdds) best = found
    }
  return best
}
