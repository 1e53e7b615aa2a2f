import { soundAlike, wordSimilarity } from './text-similarity.ts'
import { wordWeight } from './word-weight.ts'

/** Words of two names laid beside each other. */
export type Alignment = {
  shared: { a: string; b: string; weight: number; similarity: number }[]
  /** Words without a partner. */
  onlyA: string[]
  onlyB: string[]
}

const LEAST_SIMILARITY = 0.7

/** Cuts or joins words that differ only by blanks: "randomhouse" and "random house". */
const levelBlanks = (words: readonly string[], others: readonly string[]): string[] => {
  const level: string[] = []
  for (let at = 0; at < words.length; ) {
    const run = [3, 2].find(
      (length) => at + length <= words.length && others.includes(words.slice(at, at + length).join('')),
    )
    level.push(words.slice(at, at + (run ?? 1)).join(''))
    at += run ?? 1
  }
  return level
}

/** How alike two words are; those read from another script are compared by sound too. */
const likeness = (a: string, b: string, bySound: boolean): number =>
  Math.max(wordSimilarity(a, b), bySound && soundAlike(a, b) ? 0.85 : 0)

/** Gives each word its most similar partner, the surest pairs first. */
export const alignWords = (
  first: readonly string[],
  second: readonly string[],
  bySound: boolean,
): Alignment => {
  const a = levelBlanks(first, second)
  const b = levelBlanks(second, a)
  const pairs: { i: number; j: number; similarity: number }[] = []
  for (const [i, word] of a.entries())
    for (const [j, other] of b.entries()) {
      const similarity = likeness(word, other, bySound)
      if (similarity >= LEAST_SIMILARITY) pairs.push({ i, j, similarity })
    }
  pairs.sort(
    (one, two) => two.similarity - one.similarity || Math.abs(one.i - one.j) - Math.abs(two.i - two.j),
  )
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const shared: Alignment['shared'] = []
  for (const { i, j, similarity } of pairs) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    const [one = '', two = ''] = [a[i], b[j]]
    shared.push({ a: one, b: two, similarity, weight: Math.min(wordWeight(one), wordWeight(two)) })
  }
  return { shared, onlyA: a.filter((_, i) => !usedA.has(i)), onlyB: b.filter((_, j) => !usedB.has(j)) }
}
