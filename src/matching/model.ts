import type { Evidence, Feature } from './feature.ts'
import { address } from './features/address.ts'
import { domain } from './features/domain.ts'
import { name, previousName } from './features/name.ts'
import { number } from './features/number.ts'
import { people } from './features/people.ts'
import { phone } from './features/phone.ts'
import type { Subject } from './subject.ts'

/** How two companies stand to each other, how surely they are one, and why, the weightiest reason first. */
export type Judgement = {
  verdict: 'same' | 'related' | 'unsure' | 'different'
  probability: number
  reasons: string[]
}

/** What can say that two companies are one. */
const EVIDENCE: readonly Feature[] = [name, previousName]
/** What adds to it or takes away. */
const QUALIFIERS: readonly Feature[] = [domain, phone, address, people]

/** From here two are one: set for at most 5 wrong in 100 joined by name alone (cross-validated: 3.8). */
export const SAME_FROM = 0.5
/** From here two are surely one: of those joined by name alone none was wrong (cross-validated), at a recall of .73. */
export const SURELY_SAME_FROM = 0.9
/** From here a person should look: below it fewer than 3 in 100 are one company. */
const UNSURE_FROM = 0.3
/** Names that differ this much are never made one by a shared domain, phone or address. */
const NAMES_APART = -2.2
const MOST_FOR_NAMES_APART = 0.25

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000

const probabilityOf = (evidence: readonly Evidence[], qualifiers: readonly Evidence[]): number => {
  const strongest = Math.max(...evidence.map(({ logOdds }) => logOdds))
  const total = qualifiers.reduce((sum, { logOdds }) => sum + logOdds, strongest)
  const probability = sigmoid(total)
  return strongest < NAMES_APART ? Math.min(MOST_FOR_NAMES_APART, probability) : probability
}

const verdictOf = (probability: number, isRelated: boolean): Judgement['verdict'] => {
  if (probability >= SAME_FROM) return 'same'
  // Where something joins them, relation is the better answer than doubt.
  if (isRelated) return 'related'
  return probability >= UNSURE_FROM ? 'unsure' : 'different'
}

const found = (features: readonly Feature[], a: Subject, b: Subject): Evidence[] =>
  features.flatMap((feature) => feature.compare(a, b) ?? [])

/**
 * Judges two companies: evidence first (company number, else the best of the names), qualifiers after (domain, phone,
 * address, people). Different numbers are never one company; different names are never one for what they share beside.
 */
export const judge = (a: Subject, b: Subject): Judgement => {
  const [numbers] = found([number], a, b)
  const evidence = found(EVIDENCE, a, b)
  const qualifiers = found(QUALIFIERS, a, b)
  const all = [...(numbers === undefined ? [] : [numbers]), ...evidence, ...qualifiers]
  const reasons = all
    .toSorted((one, two) => Math.abs(two.logOdds) - Math.abs(one.logOdds))
    .map(({ reason }) => reason)
  const isRelated = all.some(({ relation }) => relation !== null)
  if (numbers !== undefined) {
    const probability = rounded(sigmoid(numbers.logOdds))
    return {
      verdict: numbers.logOdds > 0 ? 'same' : isRelated ? 'related' : 'different',
      probability,
      reasons,
    }
  }
  if (evidence.length === 0) {
    const why = 'one of the names has no letter or digit'
    return { verdict: isRelated ? 'related' : 'different', probability: 0, reasons: [...reasons, why] }
  }
  const probability = rounded(probabilityOf(evidence, qualifiers))
  return { verdict: verdictOf(probability, isRelated), probability, reasons }
}
