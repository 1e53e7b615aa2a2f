/**
 * What the words before a number say it is. The nearest telling word decides, because footers string several numbers
 * together: "Company No. 01234567 VAT No. 123 4567 89 Charity No. 1012345".
 */
export type NumberLabel =
  /** "Company no.", "Companies House", "Co. Reg. No.", "CRN". */
  | 'company'
  /** "Registered in England No.", "Reg. No.": a company's number unless another body is named. */
  | 'registered'
  /** A VAT, charity, phone, licence or other number. */
  | 'other'
  | 'none'

const COMPANY_WORDS =
  /\bcompan(?:y|ies)\b|\bco\.? ?(?:reg\b|no\b|number\b|registration\b)|\bcrn\b|\bllp (?:no|number|reg)|\bpartnership (?:no|number|reg)|\blimited by guarantee\b|\bcorporate (?:no|number|registration)|\bincorporat(?:ed|ion)\b|\brhif (?:y )?cwmni\b/gi

const REGISTERED_WORDS = /\bregist(?:ered|ration|er)\b|\breg(?:'?d|n)?\b|\bcofrestr\w*/gi

/** Other numbers that stand on British sites. "Registered office" is there because an address and a phone follow it. */
const OTHER_WORDS =
  /\bv\.?a\.?t\b|\btaw\b|\bcharit(?:y|ies|able)\b|\belusen\b|\b(?:tele)?phone\b|\btel\b|\bt:|\bf:|\bm:|\bmob(?:ile)?\b|\bfax\b|\bcall\b|\bring\b|\bwhatsapp\b|\btext us\b|\bdial\b|\bhelpline\b|\bswitchboard\b|\binformation commissioner\b|\bico\b|\bdata protection\b|\burn\b|\bukprn\b|\bunique reference\b|\bfca\b|\bfrn\b|\bfinancial (?:conduct|services)\b|\bfirm reference\b|\bprudential\b|\bofsted\b|\bd-?u-?n-?s\b|\bgas safe\b|\bniceic\b|\bnapit\b|\bsra\b|\bsolicitors regulation\b|\blaw society\b|\blicen[cs]e\b|\baccount\b|\bsort code\b|\biban\b|\biso\b|\bpatent\b|\btrade ?mark\b|\beori\b|\border\b|\binvoice\b|\bwaste\b|\bcarrier\b|\bmember(?:ship)?\b|\bcqc\b|\bcare quality\b|\bconstructionline\b|\bchas\b|\bsafecontractor\b|\bquote\b|\bproduct\b|\bpart no\b|\bsku\b|\bref(?:erence)?\b|\bpolicy\b|\bcertificate\b|\bgdc\b|\bgmc\b|\brcvs\b|\bproperty redress\b|\bombudsman\b|\batol\b|\babta\b|\btitle no|\bbarcode\b|\bhmrc\b|\butr\b|\bpaye\b|\bregistered (?:office|address)\b/gi

/** "no.", "number:", "CRN" right before the digits: then odd spellings of a number are believed as well. */
const NUMBER_WORD =
  /(?:\b(?:no|nos|num|number|numbers|nr|rhif(?: (?:y )?cwmni)?|crn)\b|№|#|n[°º])[.:)]{0,2}\s?(?:is|are|of)?[\s:\-–—=(#.]{0,6}$/i

/** The country alone or "Registered in England and Wales 01234567", with nothing but punctuation between. */
const COUNTRY_JUST_BEFORE =
  /\b(?:england|wales|scotland|ireland|uk|united kingdom|cardiff|edinburgh|belfast|london)\b[\s:,\-–—(#.]{0,6}(?:under )?$/i

/** The label of the number that follows `before` (at most some 120 characters, cut at the number before it). */
export const labelBefore = (before: string): NumberLabel => {
  const other = lastIndexOf(before, OTHER_WORDS)
  const company = lastIndexOf(before, COMPANY_WORDS)
  const registered = lastIndexOf(before, REGISTERED_WORDS)
  if (company > other) return 'company'
  if (other >= 0)
    return registered > other && !isOtherBody(before) && !/charit/i.test(before) ? 'registered' : 'other'
  return registered >= 0 ? 'registered' : 'none'
}

/** True when "no.", "number" and the like stand right before the digits. */
export const hasNumberWord = (before: string): boolean => NUMBER_WORD.test(before)

/** True when a country or seat of a registrar stands right before the digits. */
export const hasCountryJustBefore = (before: string): boolean => COUNTRY_JUST_BEFORE.test(before)

/** "Registered with the Information Commissioner, registration number ...": with or by somebody else than the registrar. */
const isOtherBody = (before: string): boolean =>
  /\b(?:registered|registration|regulated|authorised|licensed)\b.{0,12}\b(?:with|by)\b(?!.{0,20}\bcompanies house\b)/i.test(
    before,
  )

const lastIndexOf = (text: string, words: RegExp): number => {
  let last = -1
  for (const match of text.matchAll(words)) last = match.index
  return last
}
