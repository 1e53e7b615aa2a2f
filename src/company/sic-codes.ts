import { SIC_CODE_TABLE } from './sic-code-table.ts'

/** A SIC 2007 class: five digits as text (leading zeros count) and the register's name for it. */
export type SicCode = { code: string; name: string }

/** Every SIC 2007 code that Companies House uses with its name, in code order. */
export const sicCodes: ReadonlyMap<string, string> = new Map(
  SIC_CODE_TABLE.trim()
    .split('\n')
    .map((line) => [line.slice(0, 5), line.slice(6)]),
)

/** Codes by which a firm says nothing about its trade: other professional activities, residents, dormant. */
const NO_REAL_TRADE: ReadonlySet<string> = new Set(['74990', '98000', '99999'])

/** The register's name of a SIC 2007 code, or null when there is no such code. */
export const sicName = (code: string): string | null => sicCodes.get(code.trim()) ?? null

/** True for a known code that names a trade; false for unknown codes, 74990, 98000 and 99999. */
export const isRealTrade = (code: string): boolean => sicCodes.has(code) && !NO_REAL_TRADE.has(code)

const stem = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.length > 4 ? lower.replace(/(?:ies|y|ing|ers?|es|s|e)$/u, '') : lower
}

const stems = (text: string): string[] => (text.match(/[\p{L}\d]+/gu) ?? []).map(stem)

/**
 * Codes whose name holds every one of the words, endings apart ("printers" finds "Printing"), most telling (shortest)
 * name first. Empty for no words.
 */
export const sicCodesMatching = (words: string): SicCode[] => {
  const wanted = stems(words)
  if (wanted.length === 0) return []
  const isMatch = ({ name }: SicCode): boolean => {
    const present = new Set(stems(name))
    return wanted.every((word) => present.has(word))
  }
  return [...sicCodes]
    .map(([code, name]) => ({ code, name }))
    .filter(isMatch)
    .sort((a, b) => a.name.length - b.name.length)
}
