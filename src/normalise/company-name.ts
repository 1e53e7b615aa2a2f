import { COUNTRY_ENDINGS, LEGAL_FORMS, TRADING_AS } from './legal-forms.ts'
import { canonicalWord } from './word-variants.ts'

/** Words that never tell two firms apart. */
const FILLERS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'for'])

/** Letters that Unicode does not take apart into a base letter and an accent. */
const SPECIAL_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

const SPOKEN_SIGNS: readonly [RegExp, string][] = [
  [/&/gu, ' and '],
  [/\+/gu, ' plus '],
  [/@/gu, ' at '],
  [/%/gu, ' percent '],
]

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđı]/gu, (letter) => SPECIAL_LETTERS[letter] ?? letter)

const spokenSigns = (text: string): string =>
  SPOKEN_SIGNS.reduce((said, [sign, word]) => said.replace(sign, word), text)

/** "i t" and "j b" are one word each: initials are written with and without dots and blanks. */
export const joinInitials = (words: string[]): string[] => {
  const joined: string[] = []
  let run = ''
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) {
      run += word
      continue
    }
    if (run !== '') joined.push(run)
    run = ''
    joined.push(word)
  }
  return run === '' ? joined : [...joined, run]
}

/** The words of a name, lower case, without accents and signs; "&" is spoken, apostrophes join. */
export const splitWords = (name: string): string[] =>
  spokenSigns(withoutAccents(name))
    .replace(/['’‘`´]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const dropEnding = (words: string[], endings: readonly string[]): string[] => {
  const text = ` ${words.join(' ')}`
  const ending = endings.find((candidate) => text.endsWith(` ${candidate}`))
  const shorter = ending === undefined ? words : words.slice(0, words.length - ending.split(' ').length)
  return shorter.length === 0 ? words : shorter
}

/** Takes legal forms and country words off the end until none is left, but never everything. */
const dropEndings = (words: string[]): string[] => {
  const shorter = dropEnding(dropEnding(words, LEGAL_FORMS), COUNTRY_ENDINGS)
  return shorter.length === words.length ? words : dropEndings(shorter)
}

const meaningfulWords = (name: string): string[] => {
  // "(UK)" and "(Limited)" may stand in the middle: "Acme (UK) Services Ltd".
  const unbracketed = name.replace(/\((?:\s*(?:u\.?k\.?|g\.?b\.?|limited|ltd\.?)\s*)\)/giu, ' ')
  const all = joinInitials(splitWords(unbracketed))
  const words = dropEndings(all)
  const telling = joinInitials(words.filter((word) => !FILLERS.has(word)))
  return telling.length > 0 ? telling : words
}

/** A name with "trading as" taken apart: the legal name and the trading name, or null when there is none. */
export const splitTradingName = (name: string): { legalName: string; tradingName: string | null } => {
  const parts = name.split(TRADING_AS).map((part) => part.trim())
  const [legalName, tradingName] = parts
  if (!legalName || !tradingName) return { legalName: name.trim(), tradingName: null }
  return { legalName, tradingName }
}

/**
 * Words that tell this firm from others, in order, lower case, without accents, legal form, "the", "and", "(UK)".
 * Plurals of common words are levelled. Only the legal name counts when a trading name follows. Empty for no words.
 */
export const companyNameTokens = (name: string): string[] =>
  meaningfulWords(splitTradingName(name).legalName).map(canonicalWord)

/**
 * Equal for the same company in other spelling: case, accents, punctuation, blanks, legal form, "T/A ...", "(UK)",
 * "&" and "and", "The", plurals of common words. Blanks count for nothing, as in the register's own "same as" rules
 * (SI 2015/17 sch. 3). Null when no letter or digit is left. Idempotent.
 */
export const companyNameKey = (name: string): string | null => {
  const key = canonicalWord(companyNameTokens(name).join(''))
  return key === '' ? null : key
}
