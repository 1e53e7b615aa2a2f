/** Small in-memory worlds for the pipeline's tests: a register, websites, a map, companies known already. */
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { Claim, FieldName } from '../../../src/company/evidence.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import type {
  PrintedAddress,
  PrintedNumber,
  SiteFacts,
  SiteReader,
} from '../../../src/enrichment/provider.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { ExaminationInput, ExaminationPorts } from '../../../src/pipeline/examination.ts'
import type { CompanyRegister, RegisterEntry } from '../../../src/ports/company-register.ts'
import type { Geocoder, PostcodePlace } from '../../../src/ports/geocoder.ts'
import type { CompanyKeys, KnownCompanies, KnownCompany } from '../../../src/ports/known-companies.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const MILES_PER_DEGREE = 69.0934

/** A place so many miles due north of Manchester. */
export const placeAt = (postcode: string, milesNorth: number): PostcodePlace => ({
  postcode,
  outcode: postcode.split(' ')[0] ?? postcode,
  latitude: 53.48 + milesNorth / MILES_PER_DEGREE,
  longitude: -2.24,
  adminDistrict: 'Manchester',
  region: null,
  country: 'England',
})

export const centre = placeAt('M1 1AA', 0)

/** Knows these postcodes by their miles from the centre, and no others. */
export const geocoderOf = (miles: Record<string, number>): Geocoder => ({
  place: async (postcode) => {
    const away = miles[postcode]
    return away === undefined ? null : placeAt(postcode, away)
  },
  places: async (postcodes) =>
    new Map(
      postcodes.flatMap((postcode): [string, PostcodePlace][] => {
        const away = miles[postcode]
        return away === undefined ? [] : [[postcode, placeAt(postcode, away)]]
      }),
    ),
  outcodesWithin: async (_centre, radiusMiles) =>
    Object.entries(miles)
      .filter(([postcode, away]) => !postcode.includes(' ') && away <= radiusMiles)
      .map(([postcode, away]) => placeAt(postcode, away)),
})

/** An entry with a record whose body holds the values as the register prints them. */
export const entry = (changes: Partial<RegisterEntry> = {}): RegisterEntry => {
  const values = {
    number: '04567123',
    name: 'KESTREL WIDGETS LIMITED',
    status: 'active',
    type: 'ltd',
    incorporatedOn: '2004-03-01',
    sicCodes: ['25620'],
    office: '1 Mill Street, Manchester, M1 2BB',
    officePostcode: 'M1 2BB',
    previousNames: [],
    accountsType: 'small',
    ...changes,
  }
  const record = {
    url: `https://find-and-update.company-information.service.gov.uk/company/${values.number}`,
    retrievedUrl: `http://127.0.0.1/company/${values.number}`,
    body: JSON.stringify(values),
    contentHash: 'ab'.repeat(32),
    retrievedAt: NOW,
  }
  return { ...values, record, ...changes }
}

/** A register of these entries. Its search gives every entry that shares a word with the question, as the real one does. */
export const registerOf = (entries: RegisterEntry[]): CompanyRegister & { asked: string[] } => {
  const asked: string[] = []
  const words = (text: string): string[] => text.toLowerCase().split(/\W+/)
  return {
    asked,
    byNumber: async (number) => {
      asked.push(number)
      return entries.find((one) => one.number === number) ?? null
    },
    officers: async () => null,
    search: async (name) => {
      asked.push(name)
      return entries
        .filter((one) => words(one.name).some((word) => words(name).includes(word)))
        .map((one) => ({
          number: one.number,
          name: one.name,
          status: one.status,
          postcode: one.officePostcode,
        }))
    },
  }
}

export const siteClaim = (field: FieldName, value: string, changes: Partial<Claim> = {}): Claim => ({
  field,
  value,
  source: 'own-website',
  url: 'https://www.kestrelwidgets.co.uk/',
  retrievedUrl: 'https://www.kestrelwidgets.co.uk/',
  excerpt: value,
  contentHash: 'cd'.repeat(32),
  retrievedAt: NOW,
  method: 'page-text',
  confidence: 0.9,
  retention: 'own-website',
  isSandbox: false,
  ...changes,
})

export const number = (
  companyNumber: string,
  standing: PrintedNumber['standing'] = 'own',
  name: string | null = null,
): PrintedNumber => ({ number: companyNumber, standing, name })

export const address = (postcode: string, kind: PrintedAddress['kind'] = 'site'): PrintedAddress => ({
  postcode,
  text: `2 High Street, ${postcode}`,
  kind,
})

/** What a website said; claims for its web address, phone and postcodes go with it. */
export const site = (
  changes: Partial<Omit<SiteFacts, 'reading'>> & { domain?: string; text?: string } = {},
): SiteFacts => {
  const { domain = 'kestrelwidgets.co.uk', text = 'we make widgets', ...facts } = changes
  const addresses = facts.addresses ?? []
  return {
    statedNames: ['Kestrel Widgets'],
    companyNumbers: [],
    addresses,
    claims: [
      siteClaim('website', `https://www.${domain}/`),
      siteClaim('phone', '+441614960123'),
      ...addresses.map(({ postcode, kind }) =>
        siteClaim(kind === 'site' ? 'postcode' : 'registeredPostcode', postcode),
      ),
    ],
    ...facts,
    reading: {
      domain,
      pagesRead: 6,
      isThorough: true,
      text,
      hasHttps: true,
      hasContactPage: true,
      hasViewportMeta: true,
      technologies: [],
      lastYearSeen: 2026,
      growthSignals: [],
      needSignals: [],
    },
  }
}

/** Reads these sites by their exact address; a text is the reason why one can't be read. */
export const sitesOf = (sites: Record<string, SiteFacts | string>): SiteReader & { asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    read: async (url) => {
      asked.push(url)
      const found = sites[url] ?? 'There is no such website.'
      return typeof found === 'string' ? { kind: 'unreadable', reason: found } : { kind: 'read', site: found }
    },
  }
}

export const knownCompany = (changes: Partial<KnownCompany> & { name: string }): KnownCompany => ({
  kind: 'hubspot',
  id: '55',
  campaignId: null,
  companyNumber: null,
  domain: null,
  nameKey: companyNameKey(changes.name),
  postcode: null,
  ...changes,
})

/** What the portal knows; gives partners by number, domain and name, as the database does. */
export const knownOf = (companies: KnownCompany[]): KnownCompanies => ({
  partnersOf: async (keys) =>
    companies.filter((company) =>
      keys.some((key) =>
        (['companyNumber', 'domain', 'nameKey'] satisfies (keyof CompanyKeys)[]).some(
          (name) => key[name] !== null && key[name] === company[name],
        ),
      ),
    ),
})

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  name: 'Kestrel Widgets',
  companyNumber: null,
  website: null,
  postcode: null,
  source: 'web-search',
  citations: [],
  ...changes,
})

const MILES = { 'M1 1AA': 0, 'M1 2BB': 1, 'M2 3DD': 2, 'OL1 1AA': 8, 'LS1 4AB': 36, 'EC1A 1BB': 163 }

export const ports = (changes: Partial<ExaminationPorts> = {}): ExaminationPorts => ({
  register: registerOf([entry()]),
  sites: sitesOf({}),
  websites: null,
  geocoder: geocoderOf(MILES),
  known: knownOf([]),
  clock: { now: () => NOW },
  isSandbox: false,
  ...changes,
})

/** A candidate of a manufacturing campaign around M1 1AA; `brief` as a user would send it. */
export const candidate = (
  changes: { name?: string; findings?: Finding[]; brief?: Record<string, unknown> } = {},
): ExaminationInput => {
  const name = changes.name ?? 'Kestrel Widgets'
  return {
    name,
    findings: changes.findings ?? [finding({ name })],
    centres: [centre],
    ...readBrief({ type: 'manufacturing', postcode: 'M1 1AA', ...changes.brief }),
  }
}
