/** Registers whose numbers a lead can have. */
type OfficialScheme = 'companies-house' | 'school-urn' | 'care-provider'

const prefixes = { 'school-urn': 'URN-', 'care-provider': 'CQC-' } as const

/** The keeper of each register, at the beginning of a sentence. */
const registers: Record<OfficialScheme, string> = {
  'companies-house': 'Companies House',
  'school-urn': 'The schools register',
  'care-provider': 'The care register',
}

/** A school's unique reference number (six digits) as an official number: `123456` -> `URN-123456`; null for anything else. */
export const schoolNumber = (urn: string): string | null => {
  const digits = urn.trim()
  return /^[1-9]\d{5}$/u.test(digits) ? `${prefixes['school-urn']}${digits}` : null
}

/**
 * A location of the Care Quality Commission as an official number: `1-123456789` -> `CQC-1-123456789`. NHS trusts' locations
 * have codes of letters and digits (`RW3MR`). Null for anything else.
 */
export const careNumber = (locationId: string): string | null => {
  const id = locationId.trim().toUpperCase()
  return /^(?:\d-\d{6,12}|[A-Z0-9]{3,12})$/u.test(id) ? `${prefixes['care-provider']}${id}` : null
}

/** The register that a number of a lead is of. Numbers without a prefix of ours are Companies House's. */
export const schemeOf = (number: string): OfficialScheme => {
  if (number.startsWith(prefixes['school-urn'])) return 'school-urn'
  return number.startsWith(prefixes['care-provider']) ? 'care-provider' : 'companies-house'
}

/** The number as its own register prints it: `URN-123456` -> `123456`. */
export const printedNumber = (number: string): string => {
  const scheme = schemeOf(number)
  return scheme === 'companies-house' ? number : number.slice(prefixes[scheme].length)
}

/** The register of a number, at the beginning of a sentence: `The schools register`. */
export const registerName = (number: string): string => registers[schemeOf(number)]
