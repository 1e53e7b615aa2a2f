import { type CriteriaOfText, type Criterion, MOST_CRITERIA } from '../criteria.ts'
import { everydayCodesOf } from './everyday-trades.ts'
import { keywordsOf, sicCodesOfWords, tradeClause } from './trade-words.ts'
import { type Wish, wishesIn } from './wishes.ts'

/** Where no better reader is at hand: the checks that simple rules find in a description. Pure; the same shape as a model's. */
export const criteriaByRules = (prompt: string, today: string | null): CriteriaOfText => {
  const words = wordsOf(prompt)
  const sicCodes = codesOf(prompt)
  const wishes = wishesIn(prompt, today).toSorted((a, b) => a.at - b.at)
  const criteria = [...tradeCriteria(prompt, words, sicCodes), ...wishes.map(criterionOf(prompt))]
  const distinct = [...criteria, ...usualWishes]
    .filter(isFirstOfItsCheck)
    .slice(0, Math.max(3, criteria.length))
  return {
    criteria: distinct
      .slice(0, MOST_CRITERIA)
      .map((criterion, index) => ({ ...criterion, id: `k${index + 1}` })),
    notChecked: notCheckedIn(prompt),
    terms: [(tradeClause(prompt) || prompt).slice(0, LONGEST_TERM)],
    sicCodes,
  }
}

const LONGEST_TERM = 120
/** A criterion takes no more. */
const MOST_CODES = 40
const MOST_WORDS = 10

/** The trade's words first, then those of the rest of the first sentence. */
const wordsOf = (prompt: string): string[] => {
  const sentence = prompt.split(/[.\n]/)[0] ?? prompt
  return [...new Set([...keywordsOf(tradeClause(prompt)), ...keywordsOf(sentence)])].slice(0, MOST_WORDS)
}

const codesOf = (prompt: string): string[] => {
  const everyday = everydayCodesOf(tradeClause(prompt) || prompt).slice(0, MOST_CODES)
  if (everyday.length > 0) return everyday
  const named = sicCodesOfWords(keywordsOf(tradeClause(prompt)))
  return named.length > 0 ? named : sicCodesOfWords(wordsOf(prompt))
}

const tradeCriteria = (prompt: string, words: string[], sicPrefixes: string[]): Criterion[] => {
  if (words.length + sicPrefixes.length === 0) return []
  const text = (tradeClause(prompt) || prompt).slice(0, 200)
  return [{ id: 'trade', text, need: 'must', check: { kind: 'trade', sicPrefixes, words } }]
}

const nearWish = /\b(?:ideally|prefer\w*|nice|bonus|if possible|a plus|would be good)\b/i

const criterionOf =
  (prompt: string) =>
  ({ text, at, check }: Wish): Criterion => {
    const begin =
      Math.max(prompt.lastIndexOf('.', at), prompt.lastIndexOf('\n', at), prompt.lastIndexOf(';', at)) + 1
    // "Ideally" holds for what follows it in its sentence, "preferred" for what stands right before it.
    const end = prompt.slice(at).search(/[.,;\n]/)
    const clause = prompt.slice(begin, end < 0 ? undefined : at + end)
    return { id: 'wish', text, need: nearWish.test(clause) ? 'nice' : 'must', check }
  }

/** Nobody is left out by these; they tell a good lead from a bare one. */
const usualWishes: Criterion[] = [
  { id: 'website', text: 'has a website of its own', need: 'nice', check: { kind: 'has', what: 'website' } },
  { id: 'phone', text: 'has a phone number', need: 'nice', check: { kind: 'has', what: 'phone' } },
  { id: 'email', text: 'has an e-mail address', need: 'nice', check: { kind: 'has', what: 'email' } },
]

const isFirstOfItsCheck = ({ check }: Criterion, index: number, all: Criterion[]): boolean =>
  all.findIndex((other) => JSON.stringify(other.check) === JSON.stringify(check)) === index

/** Parts that no public fact shows. */
const hidden =
  /\b(?:(?:has|have|with)(?: an?| the| enough| some)? budgets?|budgets?|(?:un)?happy with[^.,;\n]*|(?:dis)?satisfied with[^.,;\n]*|looking (?:to|for)[^.,;\n]*|plan(?:ning|s)? to[^.,;\n]*|likely to[^.,;\n]*|willing to[^.,;\n]*|thinking (?:of|about)[^.,;\n]*|turnover[^.,;\n]*|revenues?[^.,;\n]*|profit\w*|decision[- ]makers?|friendly|ambitious|well[- ]run)\b/gi

const notCheckedIn = (prompt: string): string[] =>
  [...new Set([...prompt.matchAll(hidden)].map(([part]) => part.trim().slice(0, 200)))].slice(0, 10)
