import { nationalGrid } from '../postcodes-io/national-grid.ts'
import { inSignCase } from '../world/firm-names.ts'
import { areaOf } from '../world/postcode-areas.ts'
import type { Firm, Site, World } from '../world/world.ts'
import { csvText } from './csv-text.ts'
import { publicBodiesWithRunners } from './public-bodies.ts'
import { schoolsColumns } from './schools-columns.data.ts'

type Row = Record<string, string>

/** Kinds of firm that are schools in the register's sense, with its words: phase, type and group where it is no academy, ages. */
const schoolKinds: Readonly<
  Record<string, { phase: string; type: string; group: string; ages: [number, number] }>
> = {
  nursery: {
    phase: 'Nursery',
    type: 'Local authority nursery school',
    group: 'Local authority maintained schools',
    ages: [3, 5],
  },
  primary: {
    phase: 'Primary',
    type: 'Community school',
    group: 'Local authority maintained schools',
    ages: [4, 11],
  },
  secondary: {
    phase: 'Secondary',
    type: 'Community school',
    group: 'Local authority maintained schools',
    ages: [11, 18],
  },
  'sixth form/further': { phase: '16 plus', type: 'Further education', group: 'Colleges', ages: [16, 99] },
  higher: {
    phase: 'Not applicable',
    type: 'Higher education institutions',
    group: 'Universities',
    ages: [18, 99],
  },
}

const isAcademy = (firm: Firm): boolean => /\b(ACADEMY|TRUST)\b/.test(firm.legalName)

const placeCells = (world: World, { address, phone }: Site): Row => {
  const point = world.geography.postcode(address.postcode)
  const grid = point && nationalGrid(point)
  return {
    Street: `${address.premises} ${address.line1}`,
    Town: address.locality,
    Postcode: address.postcode,
    TelephoneNum: (phone ?? '').replaceAll(' ', ''),
    Easting: String(grid?.eastings ?? ''),
    Northing: String(grid?.northings ?? ''),
    'LA (name)': areaOf(address.postcode)?.adminDistrict ?? '',
    'Country (name)': address.country ?? '',
  }
}

const commonCells = (firm: Firm, urn: string): Row => {
  const kind = schoolKinds[firm.kind]
  return {
    URN: urn,
    'EstablishmentStatus (name)': firm.status === 'active' ? 'Open' : 'Closed',
    'PhaseOfEducation (name)': kind?.phase ?? '',
    'TypeOfEstablishment (name)': kind?.type ?? '',
    'EstablishmentTypeGroup (name)': kind?.group ?? '',
    StatutoryLowAge: String(kind?.ages[0] ?? ''),
    StatutoryHighAge: String(kind?.ages[1] ?? ''),
    SchoolWebsite: firm.website ? `www.${firm.website.domain}` : '',
  }
}

/** A school run by a company: its trust where it is an academy, else its owner, who is no trust and whose phase the register leaves open. */
const companyCells = (firm: Firm): Row => {
  if (['sixth form/further', 'higher'].includes(firm.kind)) return { CHNumber: firm.number }
  if (!isAcademy(firm))
    return {
      'PhaseOfEducation (name)': 'Not applicable',
      'TypeOfEstablishment (name)': 'Other independent school',
      'EstablishmentTypeGroup (name)': 'Independent schools',
      CHNumber: firm.number,
    }
  return {
    'TypeOfEstablishment (name)': 'Academy converter',
    'EstablishmentTypeGroup (name)': 'Academies',
    'Trusts (name)': firm.legalName,
    CHNumber: firm.number,
  }
}

const siteName = (firm: Firm, site: Site, index: number): string => {
  const name = firm.tradingName ?? inSignCase(firm.legalName.replace(/ (LIMITED|LTD\.?|PLC)$/, ''))
  return index === 0 ? name : `${name}, ${site.address.locality}`
}

/** A trust with several sites has several schools under its one number; the register is England's. */
const rowsOfFirms = (world: World): Row[] =>
  world.firms
    .filter((firm) => firm.sector === 'education' && firm.kind in schoolKinds)
    .flatMap((firm, position) =>
      firm.sites
        .filter(({ address }) => areaOf(address.postcode)?.country === 'England')
        .map((site, index) => ({
          ...commonCells(firm, String(100_003 + position * 13 + index)),
          ...companyCells(firm),
          ...placeCells(world, site),
          EstablishmentName: siteName(firm, site, index),
        })),
    )

const rowsOfBodies = (world: World): Row[] =>
  publicBodiesWithRunners(world)
    .filter(({ firm }) => firm.sector === 'education')
    .flatMap(({ firm, runBy }) =>
      firm.sites.map((site) => ({
        ...commonCells(firm, firm.number.replace('URN-', '')),
        ...placeCells(world, site),
        EstablishmentName: firm.legalName,
        'LA (name)': runBy,
      })),
    )

/** The schools register, row by row; closed schools too. */
export const schoolsRows = (world: World): Row[] => [...rowsOfFirms(world), ...rowsOfBodies(world)]

/** Its file as text: `edubasealldata`, sent as Windows-1252. */
export const schoolsFileText = (world: World): string => csvText(schoolsColumns, schoolsRows(world))
