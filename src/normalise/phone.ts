import { type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** What a number is used for: 01/02 landline, 03 and the like business-rate, 0800 freephone, 07 mobile (often a person's own). */
export type PhoneKind = 'landline' | 'mobile' | 'freephone' | 'business-rate' | 'other'

const KINDS: Readonly<Record<string, PhoneKind>> = {
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'landline',
  MOBILE: 'mobile',
  TOLL_FREE: 'freephone',
  UAN: 'business-rate',
  SHARED_COST: 'business-rate',
  VOIP: 'business-rate',
}

const kindOf = (type: NumberType): PhoneKind => (type === undefined ? 'other' : (KINDS[type] ?? 'other'))

/** A valid phone number as E.164 (`+441134960000`) with its kind; numbers without a country are British. Null when invalid. */
export const normalisePhone = (text: string): { e164: string; kind: PhoneKind } | null => {
  // "+44 (0)113": the bracketed zero is for callers at home.
  const number = parsePhoneNumberFromString(text.replace(/^\s*tel:/iu, '').replace(/\(0\)/gu, ''), 'GB')
  if (number === undefined || !number.isValid()) return null
  return { e164: number.number, kind: kindOf(number.getType()) }
}

/** A number in E.164 as people write it: a British one as at home (`0113 496 0000`), others with their country. */
export const phoneInWords = (e164: string): string => {
  const number = parsePhoneNumberFromString(e164)
  if (number === undefined) return e164
  return number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational()
}
