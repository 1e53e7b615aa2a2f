import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { hasCountryJustBefore, hasNumberWord, labelBefore } from './number-labels.ts'
import type { TextRange } from './page.ts'

/** Digits in a text that are labelled as a company number, in the register's eight characters. */
export type LabelledNumber = TextRange & {
  number: string
  label: 'company' | 'registered'
  /** Where the words about it begin: the end of the number before, else at most 300 characters back. */
  contextStart: number
}

/** A prefix and digits, eight digits in groups, or six to eight digits in a row. */
const DIGITS =
  /(?<![\p{L}\d.,£$€/])(?:(?:[A-Z]{2}|R) ?\d{5,7}R?|\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4}){0,2}|\d{6,8})(?![\p{L}\d]|[.,]\d)/giu

/** A page full of numbers (a price list, an attack) is read at both ends. */
const MAX_CANDIDATES = 600

/**
 * Company numbers in a page's text: only those that the words around them call one. VAT, charity, phone and licence
 * numbers are left out, and so are pieces of longer numbers. Time is linear in the text.
 */
export const labelledNumbers = (text: string): LabelledNumber[] => {
  const found: LabelledNumber[] = []
  let previousEnd = 0
  for (const candidate of boundedCandidates(text)) {
    const start = candidate.index
    const end = start + candidate[0].length
    const contextStart = Math.max(previousEnd, start - 300)
    const label = labelOf(text, { start, end }, contextStart, found.at(-1))
    const number = label && normaliseCompanyNumber(candidate[0])
    if (number && label) found.push({ number, label, start, end, contextStart })
    if (/\d{6}/.test(candidate[0]) || label) previousEnd = end
  }
  return found
}

const boundedCandidates = (text: string): RegExpExecArray[] => {
  const all = [...text.matchAll(DIGITS)]
  return all.length <= MAX_CANDIDATES
    ? all
    : [...all.slice(0, MAX_CANDIDATES / 2), ...all.slice(-MAX_CANDIDATES / 2)]
}

const labelOf = (
  text: string,
  range: TextRange,
  contextStart: number,
  previous: LabelledNumber | undefined,
): 'company' | 'registered' | null => {
  const before = text.slice(Math.max(contextStart, range.start - 120), range.start).replaceAll('\n', ' ')
  const after = text.slice(range.end, range.end + 60).replaceAll('\n', ' ')
  const label = labelBefore(before)
  if (label === 'other') return null
  if (label === 'none')
    return (
      inheritedLabel(before, contextStart, previous) ?? labelAfter(text.slice(range.start, range.end), after)
    )
  return isBelievable(text.slice(range.start, range.end), label, before, after) ? label : null
}

/** The looser the spelling of the digits, the more the words before them must say. */
const isBelievable = (
  printed: string,
  label: 'company' | 'registered',
  before: string,
  after: string,
): boolean => {
  const digits = printed.replace(/\D/g, '').length
  const isLabelled = hasNumberWord(before)
  if (/^[A-Z]/i.test(printed))
    return isLabelled || hasCountryJustBefore(before) || /\(\s?$|:\s?$/.test(before) || label === 'company'
  if (/[ -]/.test(printed)) return digits === 8 && isLabelled
  if (isPieceOfLonger(before, after) && !isLabelled) return false
  if (digits === 8) return isLabelled || isNear(before)
  return isLabelled && (label === 'company' || digits === 7)
}

/** "0161 4960123", "+44 (0)20 79460123": digits stand right beside it. */
const isPieceOfLonger = (before: string, after: string): boolean =>
  /\d[ ().+-]{1,4}$/.test(before) || /^[ ().-]{1,3}\d{3}/.test(after)

/** Without "no." the telling word must stand close, with no end of a sentence between. */
const isNear = (before: string): boolean =>
  hasCountryJustBefore(before) ||
  /\b(?:compan(?:y|ies)|regist\w+|reg'?d?|crn|incorporated|limited|ltd|llp|plc)\b[^.;|•·\d]{0,40}[.:]?[^\w]{0,4}$/i.test(
    before,
  )

/** "Company numbers 01234567 and 07654321": the second has only joining words before it. */
const inheritedLabel = (before: string, contextStart: number, previous: LabelledNumber | undefined) =>
  previous && previous.end === contextStart && /^[\s,;/&()]*(?:and|or)?[\s(]*$/.test(before)
    ? previous.label
    : null

/** "01234567 (registered in England)", "01234567 - company number". */
const labelAfter = (printed: string, after: string): 'company' | null =>
  /^\d{8}$/.test(printed) &&
  /^ ?[(\-–:,]? ?(?:company (?:no|number|registration)|registered (?:in|company))/i.test(after)
    ? 'company'
    : null
