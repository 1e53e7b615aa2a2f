import { isRealTrade, sicName } from '../company/sic-codes.ts'

/** More search terms than these would ask every place too often. */
const MOST_TERMS = 5

/** What firms of a SIC code are called in a web search: "treatment and coating of metals companies". */
export const tradeInWords = (code: string): string => {
  const words = (sicName(code) ?? '')
    .replace(/\(.*?\)|\bn\.e\.c\.?|\bnot elsewhere classified\b|\bactivities\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return `${words.replace(/^other /, '')} companies`
}

/**
 * The terms, and behind them the names of trades that the register is searched for, up to five; trades that share words with the
 * terms come first. One term asked once in each part of an area brings fifteen companies there and no more, however many there are.
 */
export const withTrades = (terms: readonly string[], sicCodes: readonly string[]): string[] => {
  const said = new Set(terms.flatMap(beginnings))
  const trades = sicCodes
    .filter(isRealTrade)
    .map(tradeInWords)
    .map((trade) => ({ trade, shared: beginnings(trade).filter((word) => said.has(word)).length }))
    .toSorted((a, b) => b.shared - a.shared)
  return [...new Set([...terms, ...trades.map(({ trade }) => trade)])].slice(0, MOST_TERMS)
}

/** Words that say something, cut so that "fabrication" and "fabricated" are one. */
const beginnings = (text: string): string[] => [
  ...new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5))),
]
