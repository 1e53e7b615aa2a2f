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
 * The terms, and behind them the names of the trades that the register is searched for, up to five: one term asked once in each
 * part of an area brings fifteen companies there and no more, however many there are.
 */
export const withTrades = (terms: readonly string[], sicCodes: readonly string[]): string[] =>
  [...new Set([...terms, ...sicCodes.filter(isRealTrade).map(tradeInWords)])].slice(0, MOST_TERMS)
