import type { Campaign, LeftOut } from '@leadwright/contract'

type Outcome = LeftOut['outcome']

type OutcomeWords = {
  outcome: Outcome
  words: string
  /** What might bring more when most were left out for this. */
  tryNext: string
}

const widen = 'a wider distance, or another type'

/** Why found companies become no leads, in the order in which they are asked. */
const outcomes: readonly OutcomeWords[] = [
  {
    outcome: 'known',
    words: 'Known to you already',
    tryNext: 'a wider distance, or show known companies, marked',
  },
  { outcome: 'related', words: 'Related to one you know', tryNext: widen },
  { outcome: 'outOfArea', words: 'Outside the area', tryNext: 'a wider distance' },
  { outcome: 'wrongSize', words: 'Too small or too large', tryNext: 'other limits of size' },
  { outcome: 'excluded', words: 'Not what was asked for', tryNext: 'fewer exclusions, or another type' },
  { outcome: 'notTrading', words: 'Not trading', tryNext: widen },
  { outcome: 'unverified', words: 'Could not be proved', tryNext: widen },
  { outcome: 'suppressed', words: 'On your do-not-contact list', tryNext: widen },
  { outcome: 'unsure', words: 'Perhaps known to you already', tryNext: widen },
  { outcome: 'surplus', words: 'Not needed any more', tryNext: 'a higher maximum' },
  { outcome: 'failed', words: 'Could not be checked to the end', tryNext: 'it again later' },
]

/** The outcomes that happened, each with its count. */
export const lossesOf = (counts: Campaign['counts']): (OutcomeWords & { count: number })[] =>
  outcomes.map((one) => ({ ...one, count: counts[one.outcome] })).filter(({ count }) => count > 0)

/** For what most were left out; null when nothing was. */
export const biggestLoss = (counts: Campaign['counts']): { words: string; tryNext: string } | null => {
  const [biggest] = lossesOf(counts).sort((one, other) => other.count - one.count)
  return biggest === undefined ? null : { ...biggest, words: biggest.words.toLowerCase() }
}
