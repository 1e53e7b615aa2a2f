import { describe, expect, it } from 'vitest'
import type { PlanningApplication } from '../../../src/clients/planning/application.ts'
import { companiesAt } from '../../../src/discovery/planning/at-address.ts'
import { companiesNamed } from '../../../src/discovery/planning/named.ts'
import { floorAreaM2, unwantedReason } from '../../../src/discovery/planning/wanted.ts'

const nobody = { company: '', name: '', address: '' }
const application = (given: Partial<PlanningApplication> = {}): PlanningApplication => ({
  name: 'Manchester/26/00001/FUL',
  reference: '26/00001/FUL',
  description: 'Extension to existing factory',
  address: '4 Mill Lane, Manchester, M1 2AB',
  postcode: 'M1 2AB',
  point: { latitude: 53.48, longitude: -2.24 },
  state: 'Undecided',
  type: 'Full',
  startedOn: '2026-10-01',
  page: 'https://www.planit.org.uk/planapplic/Manchester/26-00001-FUL/',
  agent: nobody,
  applicant: nobody,
  ...given,
})
const any = {
  decision: 'any',
  minimumFloorAreaM2: null,
  circle: { latitude: 53.48, longitude: -2.24, radiusMiles: 10 },
} as const

describe('an application that no firm is behind', () => {
  it.each([
    'Single storey rear extension to dwelling',
    'Two storey side extension to existing dwellinghouse and garage',
    'Erection of conservatory to rear',
    'Householder application: loft conversion',
    'Erection of a detached dwelling with garage',
    'Demolition of garage and erection of 1 no. bungalow',
    'Rear dormer and two rooflights',
    'ALTERATIONS TO THE HOUSE AND NEW PORCH',
    'Change of use of shop to form dwelling',
    'T1 Oak: crown reduction by 2 metres. T2 Ash: fell',
    'Works to 3 protected trees',
    'Works to trees protected by a Tree Preservation Order',
    'Advertisement consent for 2 no. internally illuminated fascia signs',
    'Display of replacement signage to front elevation',
    'Certificate of lawful development for proposed hip to gable extension',
    'Application for a Lawful Development Certificate for an existing use',
  ])('is left out: %s', (description) => {
    expect(unwantedReason(application({ description }), any)).toBe('trivial')
  })

  it.each(['Householder', 'Trees', 'Advertising', 'Lawful Development'])(
    'is left out by its type: %s',
    (type) => {
      expect(unwantedReason(application({ type }), any)).toBe('trivial')
    },
  )

  it.each([
    'Erection of warehouse with landscaping and tree planting',
    'Erection of 40 dwellings with access',
    'Extension to care home to provide 12 additional bedrooms',
    'Rear extension to public house',
    'Change of use from dwelling house to offices',
    'Installation of new shopfront, roller shutters and signage',
    'Single storey rear extension to surgery to provide two consulting rooms',
    'Refurbishment of car repair garage',
    'Change of use of first floor from storage to offices (Class E)',
    'Extension to warehouse and greenhouses',
  ])('is not: %s', (description) => {
    expect(unwantedReason(application({ description }), any)).toBeNull()
  })

  it.each([
    ['any', 'Rejected', 'other-decision'],
    ['any', 'Withdrawn', 'other-decision'],
    ['any', 'Undecided', null],
    ['any', 'Conditions', null],
    ['pending', 'Permitted', 'other-decision'],
    ['pending', 'Undecided', null],
    ['approved', 'Undecided', 'other-decision'],
    ['approved', 'Conditions', null],
  ] as const)('asked for %s, %s is %s', (decision, state, reason) => {
    expect(unwantedReason(application({ state }), { ...any, decision })).toBe(reason)
  })
})

it('works outside the circle are left out; those of an unknown place stay in', () => {
  const leeds = { latitude: 53.8, longitude: -1.55 }
  expect(unwantedReason(application({ point: leeds }), any)).toBe('outside')
  expect(unwantedReason(application({ point: null }), any)).toBeNull()
})

describe('floor area', () => {
  it.each([
    ['Industrial unit, 1,450 sqm', 1450],
    ['380 square metres of offices', 380],
    ['New hall (560 m2) beside the existing 900m² hall', 900],
    ['Unit of 10,000 sq ft', 929],
    ['Plot of 2 hectares', null],
    ['12 bedrooms', null],
  ])('of "%s" is %s', (text, area) => {
    expect(floorAreaM2(text)).toBe(area)
  })

  it('leaves out what states less than asked for, and keeps what states none', () => {
    const asked = { ...any, minimumFloorAreaM2: 500 }
    expect(unwantedReason(application({ description: 'Unit, 380 sqm' }), asked)).toBe('too-small')
    expect(unwantedReason(application({ description: 'Unit, 500 sqm' }), asked)).toBeNull()
    expect(unwantedReason(application({ description: 'Unit' }), asked)).toBeNull()
  })
})

describe('companies that an application names', () => {
  it.each([
    ['Extension to factory on behalf of Acme Widgets Ltd', 'applicant', ['Acme Widgets Ltd']],
    ['Change of use to offices for J & K Holt (UK) Limited', 'applicant', ['J & K Holt (UK) Limited']],
    ['New unit for Bank of Scotland plc, with parking', 'applicant', ['Bank of Scotland plc']],
    ['ERECTION OF FACTORY FOR ACME WIDGETS LTD', 'applicant', ['ACME WIDGETS LTD']],
    ['Alterations to premises occupied by Oak Dental LLP', 'occupier', ['Oak Dental LLP']],
    ['Alterations to premises occupied by Oak Dental LLP', 'applicant', []],
    ['Consent limited to three years for temporary buildings', 'applicant', []],
    ['Extension to factory', 'applicant', []],
    ['Works by Acme Ltd on behalf of Beta Ltd', 'applicant', ['Acme Ltd', 'Beta Ltd']],
  ] as const)('"%s" as %s: %j', (description, role, names) => {
    expect(companiesNamed(application({ description }), role).map(({ name }) => name)).toEqual(names)
  })

  it('takes the firm before the address for the occupier, with its postcode', () => {
    const one = application({ address: 'Acme Widgets Limited, Unit 4 Mill Lane, Manchester, M1 2AB' })
    expect(companiesNamed(one, 'occupier')).toEqual([{ name: 'Acme Widgets Limited', postcode: 'M1 2AB' }])
    expect(companiesNamed(one, 'applicant')).toEqual([])
  })

  it('takes agents and applicants from their fields, but no name that may be a person', () => {
    const agent = { company: 'Fern Architects', name: '', address: '1 High Street, Leeds, LS1 4AP' }
    const applicant = { company: '', name: 'Mrs Ann Example', address: '' }
    expect(companiesNamed(application({ agent, applicant }), 'agent')).toEqual([
      { name: 'Fern Architects', postcode: 'LS1 4AP' },
    ])
    expect(companiesNamed(application({ agent, applicant }), 'applicant')).toEqual([])
    const firm = { company: '', name: 'Acme Widgets Ltd', address: '' }
    expect(companiesNamed(application({ applicant: firm }), 'applicant')).toEqual([
      { name: 'Acme Widgets Ltd', postcode: null },
    ])
  })
})

describe('companies at the postcode of an application', () => {
  const hit = (number: string, address: string) => ({
    name: `FIRM ${number} LIMITED`,
    number,
    status: 'active',
    type: 'ltd',
    subtype: null,
    incorporatedOn: null,
    address,
    postcode: 'M1 2AB',
    sicCodes: [],
  })
  const numbersAt = (items: ReturnType<typeof hit>[], hits = items.length) =>
    companiesAt('4 Mill Lane, Manchester, M1 2AB', 'M1 2AB', { hits, items }).map((one) => one.hit.number)

  it('are those at the very address before all others there', () => {
    const mill = hit('1', '4 Mill Lane, Manchester, M1 2AB')
    const other = hit('2', '14 Mill Lane, Manchester, M1 2AB')
    expect(numbersAt([mill, other])).toEqual(['1'])
    expect(numbersAt([other])).toEqual(['2'])
  })

  it('are nobody when there are more than five', () => {
    const six = ['1', '2', '3', '4', '5', '6'].map((number) => hit(number, `${number}0 Mill Lane`))
    expect(numbersAt(six)).toEqual([])
    expect(numbersAt(six.slice(0, 5))).toHaveLength(5)
  })
})
