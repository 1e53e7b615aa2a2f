import { inSignCase } from '../world/firm-names.ts'
import { areaOf } from '../world/postcode-areas.ts'
import type { Firm, World } from '../world/world.ts'
import { csvText } from './csv-text.ts'
import { publicBodiesWithRunners } from './public-bodies.ts'

/** The column with a location's id. */
export const locationIdColumn = 'CQC Location ID (for office use only)'

const columns = [
  'Name',
  'Also known as',
  'Address',
  'Postcode',
  'Phone number',
  "Service's website (if available)",
  'Service types',
  'Date of latest check',
  'Specialisms/services',
  'Provider name',
  'Local authority',
  'Region',
  'Location URL',
  locationIdColumn,
  'CQC Provider ID (for office use only)',
]

const serviceTypes: Readonly<Record<string, string>> = {
  dentist: 'Dentist',
  gp: 'Doctors/GPs',
  clinic: 'Clinic|Diagnosis/screening',
  hospital: 'Hospital',
  'care home': 'Residential homes',
}

const rowsOf = (firm: Firm, locationId: (index: number) => string, provider: string, providerId: string) =>
  firm.sites
    .filter(({ address }) => areaOf(address.postcode)?.country === 'England')
    .map(({ address, phone }, index) => ({
      Name: firm.tradingName ?? inSignCase(firm.legalName.replace(/ (LIMITED|LTD\.?|PLC|LLP)$/, '')),
      Address: [`${address.premises} ${address.line1}`, address.locality].join(', '),
      Postcode: address.postcode,
      'Phone number': (phone ?? '').replaceAll(' ', ''),
      "Service's website (if available)": firm.website ? `www.${firm.website.domain}` : '',
      'Service types': serviceTypes[firm.kind] ?? '',
      'Provider name': provider,
      'Local authority': areaOf(address.postcode)?.adminDistrict ?? '',
      'Location URL': `https://www.cqc.org.uk/location/${locationId(index)}`,
      [locationIdColumn]: locationId(index),
      'CQC Provider ID (for office use only)': providerId,
    }))

const firstFirm = 100_000_000
const idsOfAFirm = 100

const firmsOnRegister = (world: World): Firm[] =>
  world.firms.filter(
    ({ sector, kind, status }) => sector === 'healthcare' && kind in serviceTypes && status === 'active',
  )

/** The firm that runs the location with this id, for the ground truth. */
export const firmOfLocation = (world: World, locationId: string): Firm | undefined =>
  firmsOnRegister(world)[Math.floor((Number(locationId.slice(2)) - firstFirm) / idsOfAFirm)]

/** The care register, row by row: active locations only. Vets are on no care register. */
export const careRows = (world: World): Record<string, string>[] => {
  return [
    ...firmsOnRegister(world).flatMap((firm, position) =>
      rowsOf(
        firm,
        (index) => `1-${firstFirm + position * idsOfAFirm + index}`,
        inSignCase(firm.legalName),
        `1-${300_000_001 + position}`,
      ),
    ),
    ...publicBodiesWithRunners(world)
      .filter(({ firm }) => firm.sector === 'healthcare' && firm.status === 'active')
      .flatMap(({ firm, runBy }, position) =>
        rowsOf(firm, () => firm.number.replace('CQC-', ''), runBy, `1-${400_000_001 + position}`),
      ),
  ]
}

/** Its directory as text, with some lines above the heading. */
export const careFileText = (world: World): string =>
  `CQC directory,,\r\n"Locations that were active on 1 November 2026",,\r\n\r\n${csvText(columns, careRows(world))}`
