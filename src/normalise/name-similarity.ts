import { COMMON_NAME_WORDS, ENTITY_WORDS } from './common-name-words.ts'
import { companyNameKey, companyNameTokens } from './company-name.ts'

/** Whether two names may be taken for one company, with the reason as a sentence. */
export type NameAgreement = { agree: boolean; reason: string }

const isRare = (word: string): boolean =>
  word.length > 1 && !/^\d+$/u.test(word) && !COMMON_NAME_WORDS.has(word)

/** A word that alone makes another company: "Holdings", "Trustees", a number, another rare name. */
const setsApart = (word: string): boolean => ENTITY_WORDS.has(word) || /\d/u.test(word) || isRare(word)

const listed = (words: string[]): string => words.map((word) => `"${word}"`).join(', ')

/** The words of a name, each once: "Acme Acme Ltd" is no longer a name than "Acme". */
const distinctTokens = (name: string): string[] => [...new Set(companyNameTokens(name))]

/** Judges a shorter name all of whose words stand in the longer one. */
const judgeExtraWords = (shorter: string[], longer: string[]): NameAgreement => {
  const extra = longer.filter((word) => !shorter.includes(word))
  const apart = extra.filter(setsApart)
  if (apart.length > 0) return { agree: false, reason: `only one of the names has ${listed(apart)}` }
  const rare = shorter.filter(isRare)
  if (rare.length === 0)
    return { agree: false, reason: `the shared words ${listed(shorter)} are common in company names` }
  return { agree: true, reason: `both names have ${listed(rare)}; the longer one only adds ${listed(extra)}` }
}

/**
 * Conservative comparison of two names. They agree when their keys are equal, or when one name has all words of the
 * other, shares a rare word with it, and adds only common ones. Names with differing words on both sides never agree,
 * nor do "Acme" and "Acme Holdings". Word order does not matter. A trading name may stand for the legal one.
 */
export const namesAgree = (first: string, second: string): NameAgreement => {
  const firstKey = companyNameKey(first)
  if (firstKey === null || companyNameKey(second) === null)
    return { agree: false, reason: 'one of the names has no letters or digits' }
  if (firstKey === companyNameKey(second)) return { agree: true, reason: 'the names are the same' }
  const [shorter, longer] = [distinctTokens(first), distinctTokens(second)].sort(
    (a, b) => a.length - b.length,
  )
  if (shorter === undefined || longer === undefined)
    return { agree: false, reason: 'there is no second name' }
  const missing = shorter.filter((word) => !longer.includes(word))
  if (missing.length === 0 && shorter.length === longer.length)
    return { agree: true, reason: 'the names have the same words' }
  if (missing.length === 0) return judgeExtraWords(shorter, longer)
  return { agree: false, reason: `only one of the names has ${listed(missing)}` }
}
