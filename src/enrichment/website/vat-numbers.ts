import { excerptAt } from './excerpt.ts'
import type { ParsedPage } from './page.ts'

/** A VAT registration number in nine digits, with where it stands. */
export type SiteVatNumber = { number: string; hasRightCheckDigits: boolean; excerpt: string; url: string }

const VAT =
  /\bV\.?A\.?T\b[^\d\n]{0,40}?(?:\n[^\d\n]{0,12})?(?:GB ?)?(\d{3}[ -]?\d{4}[ -]?\d{2})(?!\d|[ -]?\d{4})|\bGB ?(\d{3} ?\d{4} ?\d{2})(?!\d)/gi

/** Weights of the check digits; a number fits when the sum modulo 97 comes out by either rule (HMRC: plain, or 55 more since 2010). */
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2]

/** VAT numbers on the page, each once: those called so, and bare `GB123456789` whose check digits are right. */
export const vatNumbersOf = (page: ParsedPage): SiteVatNumber[] => {
  const found = new Map<string, SiteVatNumber>()
  for (const match of page.text.matchAll(VAT)) {
    const printed = match[1] ?? match[2] ?? ''
    const number = printed.replace(/\D/g, '')
    const end = match.index + match[0].length
    const excerpt = excerptAt(page, end - printed.length, end)
    const isRight = hasRightCheckDigits(number)
    if (excerpt && (match[1] || isRight) && !found.has(number))
      found.set(number, { number, hasRightCheckDigits: isRight, excerpt, url: page.url })
    if (found.size >= 20) break
  }
  return [...found.values()]
}

const hasRightCheckDigits = (number: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  const check = Number(number.slice(7))
  return (sum + check) % 97 === 0 || (sum + 55 + check) % 97 === 0
}
