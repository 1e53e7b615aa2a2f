import type { SizeBand } from './company.ts'

/**
 * Headcount limits by kind of accounts filed (Companies Act 2006 ss. 382, 384A, 465 as amended from 6 April 2025).
 * A company may choose fuller accounts than it must file, so that full and group accounts tell nothing.
 */
const bands: Record<string, { minimum: number; maximum: number | null }> = {
  'micro-entity': { minimum: 0, maximum: 10 },
  'total-exemption-full': { minimum: 0, maximum: 50 },
  'total-exemption-small': { minimum: 0, maximum: 50 },
  'unaudited-abridged': { minimum: 0, maximum: 50 },
  'audited-abridged': { minimum: 0, maximum: 50 },
  small: { minimum: 0, maximum: 50 },
  // Whoever may file small accounts hardly ever chooses medium ones, so that these say: more than 50.
  medium: { minimum: 51, maximum: 250 },
  dormant: { minimum: 0, maximum: 0 },
}

/** The size band that an accounts type implies, or null when it implies none. */
export const sizeFromAccounts = (accountsType: string | null): SizeBand | null => {
  const band = accountsType === null ? undefined : bands[accountsType]
  return band ? { ...band, basis: 'accounts-type' } : null
}

/** The size that a site's own words tell ("24", "40+"), or null for anything else. */
export const sizeFromSite = (printed: string | null): SizeBand | null => {
  const match = /^(\d{1,6})(\+)?$/.exec(printed ?? '')
  if (match === null) return null
  const people = Number(match[1])
  return { minimum: people, maximum: match[2] === undefined ? people : null, basis: 'own-website' }
}

/** Null when the size may be what was asked for; else why it is not. An unknown size is judged by `unknownSize`. */
export const wrongSizeReason = (
  size: SizeBand | null,
  asked: { minimumEmployees: number | null; maximumEmployees: number | null; unknownSize: 'keep' | 'drop' },
): string | null => {
  if (size === null)
    return asked.unknownSize === 'drop' ? 'Its size is not known, and unknown sizes are to be dropped.' : null
  if (asked.minimumEmployees !== null && size.maximum !== null && size.maximum < asked.minimumEmployees) {
    return `At most ${size.maximum} staff ${basisWords[size.basis]}; at least ${asked.minimumEmployees} were asked for.`
  }
  if (asked.maximumEmployees !== null && size.minimum > asked.maximumEmployees) {
    return `At least ${size.minimum} staff ${basisWords[size.basis]}; at most ${asked.maximumEmployees} were asked for.`
  }
  return null
}

const basisWords = {
  accounts: 'by its last accounts',
  'accounts-type': 'by its accounts',
  'own-website': 'by its own website',
  'register-file': 'by the register',
  search: 'by a search',
} as const satisfies Record<SizeBand['basis'], string>
