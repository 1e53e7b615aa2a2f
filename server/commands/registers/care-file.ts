import { canonicalUrl } from '../../../src/normalise/domain.ts'
import { careNumber, printedNumber } from '../../../src/normalise/official-number.ts'
import { normalisePostcode, outcodeOf } from '../../../src/normalise/postcode.ts'
import type { StoredLocalEntry } from '../../db/repositories/local-registers.ts'
import type { RegisterFormat, RegisterRow } from './read-register-file.ts'
import { cellsOf, orNull } from './row-cells.ts'

const columns = [
  'Name',
  'Address',
  'Postcode',
  'Phone number',
  "Service's website (if available)",
  'Service types',
  'Provider name',
  'CQC Location ID (for office use only)',
] as const

/** The directory of the Care Quality Commission: every active location of England, some lines of text above the heading. */
export const careFile: RegisterFormat<StoredLocalEntry> = {
  columns,
  encoding: 'utf-8',
  take: (row) => {
    const number = careNumber(cell(row, 'CQC Location ID (for office use only)'))
    const postcode = normalisePostcode(cell(row, 'Postcode'))
    if (number === null) return 'its location id is not one of the register'
    if (cell(row, 'Name') === '') return 'it has no name'
    if (postcode === null) return 'it has no postcode'
    return entryOf(row, number, postcode)
  },
}

const entryOf = (row: RegisterRow, number: string, postcode: string): StoredLocalEntry => {
  const kinds = careKinds(cell(row, 'Service types'))
  const website = canonicalUrl(cell(row, "Service's website (if available)"))
  return {
    number,
    name: cell(row, 'Name'),
    status: 'open',
    kinds,
    kindText: orNull(cell(row, 'Service types')),
    funding: isNhs(cell(row, 'Provider name'), kinds, website) ? 'nhs' : 'private',
    runBy: orNull(cell(row, 'Provider name')),
    address: `${cell(row, 'Address')}, ${postcode}`.replace(/^, /u, ''),
    postcode,
    outcode: outcodeOf(postcode) ?? '',
    phone: orNull(cell(row, 'Phone number')),
    website,
    // The directory names the provider but gives no company number; the name is looked up when it is examined.
    companyNumber: null,
    url: `https://www.cqc.org.uk/location/${printedNumber(number)}`,
    cells: cellsOf(row, columns),
  }
}

const cell = (row: RegisterRow, name: (typeof columns)[number]): string => row[name] ?? ''

/** The register's service types by the words that tell the kind; several kinds may hold. */
const wordsOfKind: readonly (readonly [string, RegExp])[] = [
  ['hospital', /hospital|hospice/iu],
  ['gp', /\bgps?\b|doctors/iu],
  ['dental', /dent(ist|al)/iu],
  ['care-home', /residential home|nursing home|care home/iu],
  ['clinic', /clinic|diagnos|screening|urgent care|community services - healthcare/iu],
]

const careKinds = (serviceTypes: string): string[] =>
  wordsOfKind.flatMap(([kind, words]) => (words.test(serviceTypes) ? [kind] : []))

/** The register has no such column: trusts say so in their name or address on the web, and GP surgeries are NHS contractors. */
const isNhs = (provider: string, kinds: string[], website: string | null): boolean =>
  /\bNHS\b/u.test(provider) || kinds.includes('gp') || /\.nhs\.uk(\/|$)/u.test(website ?? '')
