import { type Judgement, judge } from './model.ts'
import type { Subject } from './subject.ts'

/** A row that a company may be, with how it was judged. */
export type Rival = { row: number; judgement: Judgement }

/** The row that a company is, if any, and what else it may have been. */
export type Link = { row: number | null; judgement: Judgement; runnersUp: Rival[] }

const NOTHING: Judgement = {
  verdict: 'different',
  probability: 0,
  reasons: ['no company shares a key or a rare word'],
}
/** A link is acted on without a look: set for at most 3 wrong in 100 on made mentions of which a third are absent. */
const LINK_FROM = 0.65
const RIVAL_FROM = 0.3
/** Kept finite: two rows with the same company number are as good as each other. */
const oddsOf = (probability: number): number =>
  Math.min(probability, 0.9999) / (1 - Math.min(probability, 0.9999))

/**
 * The share that the best row has in the odds of all of them and of none of them. One firm on the list at most is meant,
 * so what fits two equally well is linked to neither.
 */
const sharedProbability = (best: Rival, others: Rival[]): number => {
  // Of twenty near names each has a small chance by itself; only real rivals count.
  const rivals = others.filter(({ judgement }) => judgement.probability >= RIVAL_FROM)
  const all = [best, ...rivals].reduce((sum, { judgement }) => sum + oddsOf(judgement.probability), 1)
  return Math.round((oddsOf(best.judgement.probability) / all) * 10_000) / 10_000
}

/** Links a company to the one row that it is, or to none when none or several fit. */
export const linkTo = (subject: Subject, rows: number[], subjectOf: (row: number) => Subject): Link => {
  const judged = rows
    .map((row): Rival => ({ row, judgement: judge(subject, subjectOf(row)) }))
    .sort((a, b) => b.judgement.probability - a.judgement.probability || a.row - b.row)
  const [best, ...others] = judged
  if (best === undefined) return { row: null, judgement: NOTHING, runnersUp: [] }
  const probability = sharedProbability(best, others)
  const runnersUp = others.slice(0, 3)
  if (best.judgement.verdict !== 'same' || probability >= LINK_FROM)
    return {
      row: probability >= LINK_FROM ? best.row : null,
      judgement: { ...best.judgement, probability },
      runnersUp,
    }
  const reasons = [...best.judgement.reasons, 'not sure enough to link: see the runners-up']
  const verdict = 'unsure' as const
  return {
    row: null,
    judgement: { verdict, probability, reasons },
    runnersUp: [best, ...runnersUp].slice(0, 3),
  }
}
