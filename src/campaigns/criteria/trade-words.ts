import { sicCodesMatching } from '../../company/sic-codes.ts'

const emptyWords = new Set(
  (
    'that with their have from more than own firms firm company companies business businesses which where into near around ' +
    'about some many such they them this these those other also only very most must should would could like wants want looking find ' +
    'based local small large medium sized year years employees staff people site sites using uses need needs work working ' +
    'least over under fewer less between ideally preferably website phone email incorporated founded limited without'
  ).split(' '),
)

/** Words of a description that can be looked for: four letters or more, none of the empty ones. */
export const keywordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length >= 4 && !emptyWords.has(word) && !/^\d/.test(word)),
  ),
]

/** The beginning of a description, which names the trade: up to what it says of these companies. */
export const tradeClause = (text: string): string =>
  (
    text.split(
      /[.;:\n"“]|,| - |\b(?:that|which|who|whose|with|without|where|near|around|based|must|should|ideally|preferably|founded|incorporated|employing)\b/i,
    )[0] ?? ''
  ).trim()

const MOST_CODES_OF_ONE_WORD = 24
const MOST_CODES = 40

/**
 * Codes whose names hold the most of the words: "dental practices" names dentists, not every practice. A single word that
 * names too many trades names none.
 */
export const sicCodesOfWords = (words: readonly string[]): string[] => {
  const hits = new Map<string, number>()
  for (const word of words) {
    for (const { code } of sicCodesMatching(word)) hits.set(code, (hits.get(code) ?? 0) + 1)
  }
  const most = Math.max(0, ...hits.values())
  const codes = [...hits].filter(([, count]) => count === most).map(([code]) => code)
  return most === 1 && codes.length > MOST_CODES_OF_ONE_WORD ? [] : codes.slice(0, MOST_CODES)
}
