/**
 * Two-letter prefixes of UK company numbers as the register uses them: Scotland, Northern Ireland, LLPs, limited
 * partnerships, overseas companies, royal charters, societies, charities, protected cells, overseas entities.
 */
const PREFIXES: ReadonlySet<string> = new Set(
  `AC BR CE CS ED EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC RC RS SA SC SE SF SG SI SL SO SP SR SZ
  UC ZC`.split(/\s+/u),
)

const LETTERS_THEN_DIGITS = /^([A-Z]{2})(\d{1,6})$/u
const SOCIETY = /^(?:IP|SP|NP|NO)\d{5}R$/u

/**
 * A UK company number in the register's own eight characters: `123456` -> `00123456`, `sc 12345` -> `SC012345`.
 * Null when the text has not the form of one (VAT numbers, nine digits, unknown prefixes, all zeros). Idempotent.
 */
export const normaliseCompanyNumber = (text: string): string | null => {
  const number = text.toUpperCase().replace(/[\s.-]+/gu, '')
  if (/^\d{1,8}$/u.test(number)) return /^0+$/u.test(number) ? null : number.padStart(8, '0')
  if (/^R\d{7}$/u.test(number) || SOCIETY.test(number)) return number
  const [, prefix, digits] = LETTERS_THEN_DIGITS.exec(number) ?? []
  if (prefix === undefined || digits === undefined || !PREFIXES.has(prefix)) return null
  return prefix + digits.padStart(6, '0')
}
