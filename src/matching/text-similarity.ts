/** Jaro-Winkler similarity of two texts, 0 to 1 (W. E. Winkler 1990, prefix weight 0.1, at most 4 letters). */
export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return 1
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const fromA: string[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue
      taken[j] = 1
      fromA.push(a[i] ?? '')
      break
    }
  }
  const matches = fromA.length
  if (matches === 0) return 0
  let swaps = 0
  let next = 0
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && fromA[next++] !== b[j]) swaps++
  const jaro = (matches / a.length + matches / b.length + (matches - swaps / 2) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Letters to add, drop, change or swap with the neighbour, at most `most`; more is `most + 1`. */
const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return Math.min(most + 1, last[b.length] ?? most + 1)
}

const skeleton = (word: string): string =>
  word
    .replace(/ch(?=[^aeiou]|$)|c(?=[^eih])|q|x/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/l/gu, 'r')
    .replace(/v/gu, 'b')
    .replace(/r(?=[^aeiou]|$)/gu, '')
    .replace(/[aeiouyh]/gu, '')
    .replace(/(.)\1+/gu, '$1')

/** Whether two words sound alike when one was read from another script: their consonants, roughly. */
export const soundAlike = (a: string, b: string): boolean => {
  const [first, second] = [skeleton(a), skeleton(b)]
  return first.length >= 2 && editDistance(first, second, 1) <= (first.length >= 4 ? 1 : 0)
}

/**
 * How sure two words of names are one word misspelt, 0 to 1. Short words must be the same; longer ones may differ by
 * one letter (from 4), two (from 8) or three (from 12). Digits must be the same.
 */
export const wordSimilarity = (a: string, b: string): number => {
  if (a === b) return 1
  const length = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < 3 || length < 4 || /\d/u.test(a + b)) return 0
  const allowed = length >= 12 ? 3 : length >= 8 ? 2 : 1
  const edits = editDistance(a, b, allowed)
  if (edits > allowed) return 0
  // The first letter is seldom wrong.
  return 1 - edits / length - (a[0] === b[0] ? 0 : 0.2)
}
