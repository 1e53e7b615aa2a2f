import { FILING_DESCRIPTION_TABLE } from './filing-description-table.ts'
import { daysInWords, spelt } from './register-words.ts'

const descriptions: ReadonlyMap<string, string> = new Map(
  FILING_DESCRIPTION_TABLE.trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
)

/** Longer values (an address in full, a legacy text) are cut. */
const LONGEST = 300

/**
 * A filing as people read it: `Micro company accounts made up to 31 Mar 2025`. `values` are those that came with it; one that
 * is missing leaves its place empty. A code that the register has invented since is spelt out.
 */
export const filingInWords = (code: string, values: Readonly<Record<string, unknown>>): string => {
  const text = (name: string): string => {
    const value = values[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  // Filings from before the codes were made carry their words themselves.
  const written = code === 'legacy' ? text('description') : ''
  const template = descriptions.get(code)
  const words = template?.replace(/\{([^}]*)\}/gu, (_, name: string) => text(name)) ?? spelt(code)
  return daysInWords(
    (written || words)
      .replace(/\s+/gu, ' ')
      .replace(/\s+([,.;)])/gu, '$1')
      .trim(),
  ).slice(0, LONGEST)
}
