import { readCsv } from './csv-file.ts'
import { readPostcode } from './postcode-text.ts'
import { readRegisterAddress } from './register-address.ts'
import { sectorOfSic } from './sectors.ts'
import type { Firm, Website } from './world.ts'

const columns = ['company_number', 'company_name', 'address', 'postcode', 'sic_codes', 'size_band', 'website']

/** `250 to 499`, `20,000 or more`, `Less than 250`; null for `Not Provided` and anything else. */
const readSizeBand = (text: string): Firm['employeesBand'] => {
  const [first, second] = (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replace(/,/g, '')))
  if (first === undefined) return null
  if (second !== undefined) return { minimum: first, maximum: second }
  return /less/i.test(text) ? { minimum: 0, maximum: first - 1 } : { minimum: first, maximum: null }
}

const typeOf = (number: string, name: string): Firm['type'] => {
  if (number.startsWith('RC')) return 'royal-charter'
  if (/^(OC|SO|NC)/.test(number) || /\bLLP\b/.test(name)) return 'llp'
  if (/\b(PLC|PUBLIC LIMITED COMPANY)\b/.test(name)) return 'plc'
  return /\b(LIMITED|LTD|CYFYNGEDIG)\b/.test(name) ? 'ltd' : 'other'
}

// A label of the public suffixes that British firms register under; enough for the files in use.
const twoPartSuffix = /\.(?:co|org|ac|gov|ltd|plc|me|net|nhs|police)\.uk$|\.com\.[a-z]{2}$|\.co\.[a-z]{2}$/

const registrableDomain = (host: string): string => {
  const labels = host.split('.')
  const kept = /\.sch\.uk$/.test(host) ? 4 : twoPartSuffix.test(host) ? 3 : 2
  return labels.slice(-kept).join('.')
}

const websiteOf = (text: string): Website | null => {
  if (!URL.canParse(text)) return null
  const { hostname } = new URL(text)
  return { domain: registrableDomain(hostname), numberShown: 'footer', template: 0, robots: 'open' }
}

/** Schools that file no SIC code still say in their name what they are. */
const sectorOf = (sicCodes: string[], name: string): Pick<Firm, 'sector' | 'kind'> => {
  const told = sectorOfSic(sicCodes)
  if (told.sector !== 'other' || !/\b(UNIVERSITY|PRIFYSGOL|COLLEGE|SCHOOL|ACADEMY)\b/.test(name)) return told
  const kind = /\b(UNIVERSITY|PRIFYSGOL)\b/.test(name) ? 'higher' : ''
  return sicCodes.length === 0 ? { sector: 'education', kind } : told
}

const firmOf = (row: Record<string, string>): Firm => {
  const number = (row.company_number ?? '').toUpperCase()
  const legalName = (row.company_name ?? '').toUpperCase()
  const parts = readPostcode(row.postcode ?? '')
  const postcode = parts ? `${parts.outcode} ${parts.incode}` : (row.postcode ?? '').toUpperCase()
  const registeredOffice = readRegisterAddress(row.address ?? '', postcode)
  const sicCodes = (row.sic_codes ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => /^\d{4,5}$/.test(code))
    .map((code) => code.padStart(5, '0'))
    .slice(0, 4)
  return {
    number,
    legalName,
    tradingName: null,
    previousNames: [],
    type: typeOf(number, legalName),
    status: 'active',
    incorporatedOn: null,
    dissolvedOn: null,
    sicCodes,
    registeredOffice,
    sites: [{ address: registeredOffice, phone: null }],
    officers: [],
    employees: null,
    employeesBand: readSizeBand(row.size_band ?? ''),
    accountsType: null,
    groupId: null,
    parentNumber: null,
    ...sectorOf(sicCodes, legalName),
    services: [],
    email: null,
    website: websiteOf(row.website ?? ''),
  }
}

const numberForm = /^[A-Z0-9]{8}$/

/**
 * Real companies from a register file, with the file's facts and nothing else. Rows without a number in the
 * register's form or without a name are left out; of two rows with one number the first counts.
 * @throws ConfigFault when the file cannot be read or lacks a column
 */
export const registerFirms = (file: string): Firm[] => {
  const byNumber = new Map<string, Firm>()
  for (const row of readCsv(file, columns)) {
    const firm = firmOf(row)
    if (!numberForm.test(firm.number) || firm.legalName === '' || byNumber.has(firm.number)) continue
    byNumber.set(firm.number, firm)
  }
  return [...byNumber.values()]
}
