import fc from 'fast-check'
import type { CompanyFacts, NumberedClaim, SiteReading } from '../../../src/company/company.ts'
import type { FieldName } from '../../../src/company/evidence.ts'
import type { FactorInput, ScoringTarget, ScoringWeights } from '../../../src/scoring/factor.ts'

export const WEIGHTS: ScoringWeights = {
  fit: 30,
  need: 25,
  growth: 10,
  website: 10,
  contact: 15,
  completeness: 10,
}

export const facts = (changes: Partial<CompanyFacts> = {}): CompanyFacts => ({
  name: 'Brightwater IT',
  legalName: 'Brightwater IT Services Limited',
  companyNumber: '04567123',
  companyStatus: 'active',
  companyType: 'ltd',
  incorporatedOn: '2004-03-01',
  sicCodes: ['62020'],
  accountsType: 'small',
  size: { minimum: 20, maximum: 49, basis: 'accounts-type' },
  address: '12 Wharf Street, Leeds, LS2 7EQ',
  postcode: 'LS2 7EQ',
  placeKind: 'site',
  point: { latitude: 53.79, longitude: -1.53 },
  registeredPostcode: 'LS2 7EQ',
  website: 'https://www.brightwater-it.co.uk/',
  domain: 'brightwater-it.co.uk',
  phone: '+441134960123',
  email: 'info@brightwater-it.co.uk',
  contactPage: 'https://www.brightwater-it.co.uk/contact',
  linkedin: null,
  officers: [{ name: 'Jane Smith', role: 'director', appointedOn: '2004-03-01' }],
  services: ['Managed IT support', 'Cyber security'],
  ...changes,
})

export const UNKNOWN_FACTS = facts({
  legalName: null,
  companyNumber: null,
  companyStatus: null,
  companyType: null,
  incorporatedOn: null,
  sicCodes: [],
  accountsType: null,
  size: null,
  address: null,
  postcode: null,
  placeKind: null,
  point: null,
  registeredPostcode: null,
  website: null,
  domain: null,
  phone: null,
  email: null,
  contactPage: null,
  officers: [],
  services: [],
})

export const site = (changes: Partial<SiteReading> = {}): SiteReading => ({
  domain: 'brightwater-it.co.uk',
  pagesRead: 14,
  isThorough: true,
  text: 'managed it support and cyber security for firms in leeds. we are hiring.',
  hasHttps: true,
  hasContactPage: true,
  hasViewportMeta: true,
  technologies: ['WordPress'],
  lastYearSeen: 2026,
  growthSignals: [{ kind: 'hiring', excerpt: 'We are hiring', url: 'https://www.brightwater-it.co.uk/' }],
  needSignals: [],
  ...changes,
})

export const target = (changes: Partial<ScoringTarget> = {}): ScoringTarget => ({
  sicPrefixes: ['62', '63'],
  minimumEmployees: 5,
  maximumEmployees: 49,
  radiusMiles: 20,
  services: ['Structured cabling'],
  servicesWanted: 'absent',
  keywords: [],
  ...changes,
})

const claim = (
  id: string,
  field: FieldName,
  value: string,
  changes: Partial<NumberedClaim> = {},
): NumberedClaim => ({
  id,
  field,
  value,
  source: 'own-website',
  url: 'https://www.brightwater-it.co.uk/',
  retrievedUrl: 'https://www.brightwater-it.co.uk/',
  excerpt: value,
  contentHash: 'ab',
  retrievedAt: new Date('2026-11-22T12:00:00Z'),
  method: 'page-text',
  confidence: 0.9,
  retention: 'own-website',
  isSandbox: false,
  ...changes,
})

export const input = (changes: Partial<FactorInput> = {}): FactorInput => ({
  facts: facts(),
  claims: [
    claim('c1', 'phone', '+441134960123'),
    claim('c2', 'companyNumber', '04567123', { source: 'companies-house', confidence: 1 }),
    claim('c3', 'service', 'Managed IT support'),
  ],
  site: site(),
  distanceMiles: 6.2,
  target: target(),
  today: new Date('2026-11-22T12:00:00Z'),
  ...changes,
})

/** Any input that may come up: every field there or not. */
export const anyInput: fc.Arbitrary<FactorInput> = fc.record({
  facts: fc.boolean().chain((isKnown) =>
    fc
      .record({
        size: fc.option(
          fc.record({
            minimum: fc.nat(500),
            maximum: fc.option(fc.integer({ min: 500, max: 5_000 })),
            basis: fc.constant('register-file' as const),
          }),
        ),
        phone: fc.option(fc.constant('+441134960123')),
        email: fc.option(fc.constant('a@b.co.uk')),
        incorporatedOn: fc.option(fc.constantFrom('1999-01-01', '2026-02-03', '2031-01-01', 'nonsense')),
        sicCodes: fc.subarray(['62020', '85200', '99999']),
      })
      .map((changes) => ({ ...(isKnown ? facts() : UNKNOWN_FACTS), ...changes })),
  ),
  claims: fc.subarray(input().claims),
  site: fc.option(
    fc
      .record({
        pagesRead: fc.nat(14),
        isThorough: fc.boolean(),
        text: fc.constantFrom('', 'structured cabling', 'wi-fi'),
        lastYearSeen: fc.option(fc.integer({ min: 1990, max: 2026 })),
      })
      .map((changes) => site(changes)),
  ),
  distanceMiles: fc.option(fc.double({ min: 0, max: 250, noNaN: true })),
  target: fc
    .record({
      servicesWanted: fc.constantFrom('absent' as const, 'present' as const, 'ignored' as const),
      services: fc.subarray(['Structured cabling', 'Wi-Fi']),
      sicPrefixes: fc.subarray(['62', '85']),
      minimumEmployees: fc.option(fc.nat(100)),
      radiusMiles: fc.integer({ min: 1, max: 200 }),
    })
    .map((changes) => target(changes)),
  today: fc.constant(new Date('2026-11-22T12:00:00Z')),
})
