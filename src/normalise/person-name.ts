const TITLES =
  /^(?:mr|mrs|miss|ms|mx|dr|prof(?:essor)?|sir|dame|lord|lady|rev(?:erend)?|hon|the|obe|mbe|cbe|jp|phd)$/iu

const cased = (word: string): string => {
  if (/\p{Ll}/u.test(word)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’]|^mc)(\p{L})/gu, (_, before: string, letter: string) => before + capital(letter))
}

/** The capital of a letter; a letter whose capital is written with two (`ß`, `ᾀ`) stays, or a second pass would change it. */
const capital = (letter: string): string =>
  letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter

const withoutTitles = (words: string[]): string[] =>
  words.filter((word) => !TITLES.test(word.replace(/\./gu, '')))

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '')

/**
 * A register's officer name in the order and case people use: `SMITH, Jane Anne` -> `Jane Anne Smith`,
 * titles dropped. A name without a comma keeps its order. Null when no name is left.
 */
export const normalisePersonName = (text: string): string | null => {
  const [surname = '', ...rest] = text.split(',')
  const words = withoutTitles([...wordsOf(rest.join(' ')), ...wordsOf(surname)])
  const name = words.map(cased).join(' ')
  return /\p{L}/u.test(name) ? name : null
}
