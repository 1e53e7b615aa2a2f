import type { Feature } from '../feature.ts'
import { compareNames, type NameComparison } from '../name-model.ts'
import type { Subject } from '../subject.ts'

const RARE = 0.72

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

const sentence = ({ a, b, alignment, signals }: NameComparison): string => {
  const pair = `"${a.slice(0, 80)}" and "${b.slice(0, 80)}"`
  if (signals.knownAs === 1) return `${pair} are well-known names of one firm`
  if (signals.initials === 1) return `one of ${pair} is the initials of the other`
  if (signals.sameWords === 1 && signals.misspelt === 0) return `same name: ${pair}`
  if (signals.sameFlat === 1) return `same name but for blanks: ${pair}`
  const shared = alignment.shared.map((word) => (word.a === word.b ? word.a : `${word.a}/${word.b}`))
  const apart = [...alignment.onlyA, ...alignment.onlyB]
  const parts = [
    shared.length > 0 ? `share ${listed(shared)}` : 'share no word',
    apart.length > 0 ? `only one has ${listed(apart)}` : '',
  ]
  return `${pair} ${parts.filter(Boolean).join('; ')}`
}

const isGroup = ({ alignment: { shared, onlyA, onlyB }, signals }: NameComparison): boolean =>
  signals.startsAlike === 1 &&
  (onlyA.length === 0 || onlyB.length === 0 || signals.entityWord === 1) &&
  shared.some(({ weight, similarity }) => similarity === 1 && weight >= RARE)

const previous = (a: Subject, b: Subject): { found: NameComparison; text: string } | null => {
  const pairs = [compareNames(a.previous, b.names), compareNames(a.names, b.previous)]
  const found = pairs.flatMap((one) => one ?? []).sort((one, two) => two.logOdds - one.logOdds)[0]
  return found === undefined ? null : { found, text: `previous name: ${sentence(found)}` }
}

/**
 * Name: words weighted by how rare the register finds them, with spelling, blanks, order, initials, legal form and
 * numbers counted as learned from labelled pairs. Shared common words prove nothing; "Holdings" makes another company.
 */
export const name: Feature = {
  id: 'name',
  compare: (a, b) => {
    const found = compareNames(a.names, b.names)
    if (found === null) return null
    return {
      feature: 'name',
      logOdds: found.logOdds,
      reason: sentence(found),
      relation: isGroup(found) ? 'group' : null,
    }
  },
}

/** Previous name: what one is called now and the other was called before, compared as names are. */
export const previousName: Feature = {
  id: 'previous-name',
  compare: (a, b) => {
    const best = previous(a, b)
    return best === null
      ? null
      : { feature: 'previous-name', logOdds: best.found.logOdds, reason: best.text, relation: null }
  },
}
