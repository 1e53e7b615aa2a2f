import { normaliseCompanyNumber } from '../../../src/normalise/company-number.ts'
import { canonicalUrl } from '../../../src/normalise/domain.ts'
import { schoolNumber } from '../../../src/normalise/official-number.ts'
import { normalisePostcode, outcodeOf } from '../../../src/normalise/postcode.ts'
import type { StoredLocalEntry } from '../../db/repositories/local-registers.ts'
import type { RegisterFormat, RegisterRow } from './read-register-file.ts'
import { cellsOf, orNull } from './row-cells.ts'

const columns = [
  'URN',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'Trusts (name)',
  'Street',
  'Town',
  'Postcode',
  'SchoolWebsite',
  'TelephoneNum',
  'CHNumber',
] as const

const openStates = new Set(['Open', 'Open, but proposed to close'])

/** `edubasealldata` of Get Information about Schools: every school of England, closed ones too, in Windows-1252. */
export const schoolsFile: RegisterFormat<StoredLocalEntry> = {
  columns,
  encoding: 'windows-1252',
  take: (row) => {
    const number = schoolNumber(cell(row, 'URN'))
    const name = cell(row, 'EstablishmentName')
    const postcode = normalisePostcode(cell(row, 'Postcode'))
    if (number === null) return 'its URN is not six digits'
    if (name === '') return 'it has no name'
    // The register lists children's centres and closed schools without a place: nobody can be sent there.
    if (postcode === null) return 'it has no postcode'
    return entryOf(row, number, postcode)
  },
}

const entryOf = (row: RegisterRow, number: string, postcode: string): StoredLocalEntry => {
  const group = cell(row, 'EstablishmentTypeGroup (name)')
  const phase = cell(row, 'PhaseOfEducation (name)')
  return {
    number,
    name: cell(row, 'EstablishmentName'),
    status: openStates.has(cell(row, 'EstablishmentStatus (name)')) ? 'open' : 'closed',
    kinds: phasesOf(row),
    kindText: orNull(phase === 'Not applicable' ? cell(row, 'TypeOfEstablishment (name)') : phase),
    funding: fundingOf(group),
    runBy: orNull(cell(row, 'Trusts (name)')) ?? localAuthority(row, group),
    address: [cell(row, 'Street'), cell(row, 'Town'), postcode].filter((part) => part !== '').join(', '),
    postcode,
    outcode: outcodeOf(postcode) ?? '',
    phone: orNull(cell(row, 'TelephoneNum')),
    website: canonicalUrl(cell(row, 'SchoolWebsite')),
    companyNumber: normaliseCompanyNumber(cell(row, 'CHNumber')),
    url: `https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/${cell(row, 'URN')}`,
    cells: cellsOf(row, columns),
  }
}

const cell = (row: RegisterRow, name: (typeof columns)[number]): string => row[name] ?? ''

/** Only what the register calls independent; colleges and universities are publicly funded. */
const fundingOf = (group: string): StoredLocalEntry['funding'] =>
  /independent/iu.test(group)
    ? 'independent'
    : /^(other types|british schools overseas|online)/iu.test(group)
      ? null
      : 'state'

/** A maintained school is run by its council. */
const localAuthority = (row: RegisterRow, group: string): string | null =>
  /maintained/iu.test(group) ? orNull(cell(row, 'LA (name)')) : null

const phases: Readonly<Record<string, string[]>> = {
  nursery: ['nursery'],
  primary: ['primary'],
  'middle deemed primary': ['primary'],
  secondary: ['secondary'],
  'middle deemed secondary': ['secondary'],
  'all-through': ['primary', 'secondary'],
  '16 plus': ['further'],
}

/** Independent and special schools have no phase in the register: their ages tell; colleges and universities go by their group. */
const phasesOf = (row: RegisterRow): string[] => {
  const stated = phases[cell(row, 'PhaseOfEducation (name)').toLowerCase()]
  if (stated !== undefined) return stated
  const kind = `${cell(row, 'EstablishmentTypeGroup (name)')} ${cell(row, 'TypeOfEstablishment (name)')}`
  if (/universit|higher education/iu.test(kind)) return ['higher']
  if (/college|further education|sixth form|16.?plus/iu.test(kind)) return ['further']
  return phasesOfAges(cell(row, 'StatutoryLowAge'), cell(row, 'StatutoryHighAge'))
}

/** Primary schools teach up to 11, secondary ones from 11 (Education Act 1996 s. 2). */
const phasesOfAges = (lowest: string, highest: string): string[] => {
  if (lowest === '' || highest === '') return []
  const [low, high] = [Number(lowest), Number(highest)]
  return [
    ...(high <= 5 ? ['nursery'] : []),
    ...(low < 11 && high > 5 ? ['primary'] : []),
    ...(low < 16 && high > 13 ? ['secondary'] : []),
    ...(low >= 16 ? ['further'] : []),
  ]
}
