import { WORDS_IN_CAPITALS } from './legal-forms.ts'

const SMALL_WORDS: ReadonlySet<string> = new Set([
  'and',
  'of',
  'the',
  'for',
  'in',
  'on',
  'at',
  'by',
  'to',
  'with',
  'y',
])

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** `MCDONALD` is McDonald and `O'BRIEN` is O'Brien, but `MCR` and `ST MARY'S` are left as other words are. */
const properName = (word: string): string => {
  if (/^MC[A-Z]{3,}$/u.test(word)) return `Mc${capitalised(word.slice(2))}`
  if (/^[OD]'[A-Z]{3,}$/u.test(word)) return `${word.slice(0, 2)}${capitalised(word.slice(2))}`
  return capitalised(word)
}

const isInitials = (letters: string): boolean =>
  WORDS_IN_CAPITALS.has(letters) ||
  letters.length === 1 ||
  (/\d/u.test(letters) && letters.length <= 5) ||
  // No vowel and short: an abbreviation, but for words that people shorten.
  (/^[BCDFGHJKLMNPQRSTVWXZ]{2,5}$/u.test(letters) &&
    !/^(?:LTD|ST|MR|MRS|DR|NTH|STH|BLDG|HLDGS|SVCS)$/u.test(letters)) ||
  /^(?:[A-Z]\.)+[A-Z]?\.?$/u.test(letters)

const inOrdinaryCase = (word: string, isFirst: boolean): string => {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}.]*)$/su.exec(word) ?? []
  const parts = core.split(/([-/&])/u).map((part, index) => {
    if (isInitials(part)) return part
    if (!isFirst && index === 0 && before === '' && SMALL_WORDS.has(part.toLowerCase()))
      return part.toLowerCase()
    return properName(part)
  })
  return before + parts.join('') + after
}

/**
 * A register's name in capitals, set as people write it: `ACME HOLDINGS LIMITED` -> `Acme Holdings Limited`;
 * initials such as IT, UK and LLP stay. A name that already has small letters is only trimmed. Idempotent.
 */
export const displayName = (registerName: string): string => {
  const name = registerName.replace(/\s+/gu, ' ').trim()
  if (/\p{Ll}/u.test(name)) return name
  return name
    .split(' ')
    .map((word, index) => inOrdinaryCase(word, index === 0))
    .join(' ')
}
