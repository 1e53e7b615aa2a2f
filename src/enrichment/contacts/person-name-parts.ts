import { normalisePersonName } from '../../normalise/person-name.ts'

/** A person's first and last name as they stand in an e-mail address: `a`-`z` and single hyphens only. */
export type NameParts = { first: string; last: string }

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
])

/** Words that belong to the surname behind them. */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos la le du al el bin ibn ap mac mc st ter ten'.split(' '),
)

const SUFFIXES = /^(?:jnr|jr|snr|sr|i{2,3}|iv|esq|ba|bsc|ma|msc|mba|aca|fca|acca|fcca|mrics|frcs)$/u

/** Officers may be companies; nobody has a mailbox by that name. */
const NO_PERSON =
  /\b(?:ltd|limited|llp|plc|inc|gmbh|nominees?|secretar(?:y|ies|ial)|services|trustees?|holdings|group|partners|council|trust|university|company)\b/iu

/**
 * Splits a person's name, in the register's order or in people's: titles, middle names and letters after the name are dropped,
 * accents too, and particles stay with their surname (`Jan van der Berg`: `jan`, `vanderberg`). Null for one word alone, a
 * company, or a name in letters that no address is made of.
 */
export const namePartsOf = (name: string): NameParts | null => {
  if (NO_PERSON.test(name)) return null
  // Of a register's name everything before the comma is surname, however many words.
  const [surname = '', ...given] = name.split(',')
  const [givenName] = wordsOf(given.join(' '))
  if (givenName) return partsFrom(givenName, wordsOf(surname).join(''))
  const words = wordsOf(surname)
  const first = words.shift()
  const particleAt = words.findIndex((word, at) => at < words.length - 1 && PARTICLES.has(word))
  return partsFrom(first, words.slice(particleAt >= 0 ? particleAt : -1).join(''))
}

/** True for one person's name in two spellings: the same first and last name, middle names aside, or the very same words. */
export const isSamePerson = (one: string, other: string): boolean => {
  const [a, b] = [namePartsOf(one), namePartsOf(other)]
  if (a === null || b === null) return one === other
  return a.first === b.first && a.last === b.last
}

const wordsOf = (text: string): string[] =>
  (normalisePersonName(text) ?? '')
    .split(' ')
    .map((word) => lettersOf(word))
    .filter((word) => word !== '' && !SUFFIXES.test(word))

const partsFrom = (first: string | undefined, last: string): NameParts | null =>
  first && last.length > 1 ? { first, last } : null

const lettersOf = (word: string): string =>
  [...word.toLowerCase()]
    .map((letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    // A name with a letter of another script is no part of an address at all: better none than half of it.
    .replace(/^.*[^a-z-].*$/u, '')
    .replace(/-+/gu, '-')
    .replace(/^-|-$/gu, '')
