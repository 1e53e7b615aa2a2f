import { describe, expect, it } from 'vitest'
import { enrich } from '../../../src/pipeline/enrich.ts'
import type { Identity } from '../../../src/pipeline/examination.ts'
import type { Location } from '../../../src/pipeline/locate.ts'
import type { RegisterEntry } from '../../../src/ports/company-register.ts'
import { address, centre, entry, number, site, siteClaim } from './make-believe.ts'

const office: Location = {
  kind: 'registered-office',
  postcode: 'M1 2BB',
  address: '1 Mill Street, Manchester, M1 2BB',
  point: centre,
  distanceMiles: 1,
  sites: [],
  sitesElsewhere: 0,
}
const factory: Location = { ...office, kind: 'site', postcode: 'OL1 1AA', address: '2 High Street, OL1 1AA' }

const enriched = (changes: Partial<Identity> & { at?: Location; isSandbox?: boolean } = {}) => {
  const { at = office, isSandbox = false, ...identity } = changes
  return enrich(
    { entry: entry(), because: 'of a test', site: null, ...identity },
    'Kestrel Widgets',
    at,
    isSandbox,
  )
}
const shownOf = ({ claims, shown }: ReturnType<typeof enriched>, field: string) =>
  claims.filter((claim) => claim.field === field && shown.has(claim.id)).map((claim) => claim.value)

describe('enrich', () => {
  it('makes the facts of what the register says', () => {
    expect(enriched().facts).toEqual({
      name: 'Kestrel Widgets Limited',
      legalName: 'Kestrel Widgets Limited',
      companyNumber: '04567123',
      companyStatus: 'active',
      companyType: 'ltd',
      incorporatedOn: '2004-03-01',
      sicCodes: ['25620'],
      accountsType: 'small',
      size: { minimum: 0, maximum: 50, basis: 'accounts-type' },
      address: '1 Mill Street, Manchester, M1 2BB',
      postcode: 'M1 2BB',
      placeKind: 'registered-office',
      point: centre,
      sites: [],
      sitesElsewhere: 0,
      registeredPostcode: 'M1 2BB',
      website: null,
      domain: null,
      phone: null,
      email: null,
      contactPage: null,
      linkedin: null,
      officers: [],
      people: [],
      services: [],
    })
  })

  it('adds what its own website says, the surest value of each field first', () => {
    const own = site({
      claims: [
        siteClaim('name', 'Kestrel', { confidence: 0.6 }),
        siteClaim('name', 'Kestrel Widgets', { confidence: 0.9 }),
        siteClaim('website', 'https://www.kestrelwidgets.co.uk/'),
        siteClaim('phone', '+441614960999', { confidence: 0.4 }),
        siteClaim('phone', '+441614960123', { confidence: 0.9 }),
        siteClaim('email', 'sales@kestrelwidgets.co.uk'),
        siteClaim('contactPage', 'https://www.kestrelwidgets.co.uk/contact'),
        siteClaim('linkedin', 'https://www.linkedin.com/company/kestrel'),
        siteClaim('service', 'Turning'),
        siteClaim('service', 'Milling'),
      ],
    })
    const { facts } = enriched({ site: own })
    expect(facts).toMatchObject({
      name: 'Kestrel Widgets',
      website: 'https://www.kestrelwidgets.co.uk/',
      domain: 'kestrelwidgets.co.uk',
      phone: '+441614960123',
      email: 'sales@kestrelwidgets.co.uk',
      contactPage: 'https://www.kestrelwidgets.co.uk/contact',
      linkedin: 'https://www.linkedin.com/company/kestrel',
    })
    expect(facts.services.toSorted()).toEqual(['Milling', 'Turning'])
  })

  it('believes the register before the website, keeps the loser and says that they disagree', () => {
    const own = site({ claims: [siteClaim('registeredPostcode', 'LS1 4AB', { confidence: 1 })] })
    const result = enriched({ site: own })
    expect(result.facts.registeredPostcode).toBe('M1 2BB')
    expect(shownOf(result, 'registeredPostcode')).toEqual(['M1 2BB'])
    expect(result.claims.map((claim) => claim.value)).toContain('LS1 4AB')
    expect(result.conflicts).toEqual([
      { field: 'registeredPostcode', shown: 'M1 2BB', other: 'LS1 4AB', otherSource: 'own-website' },
    ])
  })

  it('numbers the claims within the company, each once', () => {
    const twice = siteClaim('phone', '+441614960123')
    const { claims } = enriched({ site: site({ claims: [twice, twice] }) })
    expect(claims.filter((claim) => claim.field === 'phone')).toHaveLength(1)
    expect(claims.map((claim) => claim.id)).toEqual(claims.map((_, index) => `c${index + 1}`))
  })

  it('shows the place that the distance was measured to, citing the page or record that gives it', () => {
    const own = site({ addresses: [address('OL1 1AA'), address('LS1 4AB')] })
    const atFactory = enriched({ site: own, at: factory })
    expect(atFactory.facts).toMatchObject({
      postcode: 'OL1 1AA',
      placeKind: 'site',
      address: factory.address,
    })
    expect(shownOf(atFactory, 'postcode')).toEqual(['OL1 1AA'])
    expect(shownOf(atFactory, 'address')).toEqual([factory.address])
    expect(atFactory.claims.filter((claim) => claim.field === 'postcode')).toMatchObject([
      { source: 'own-website', retrievedUrl: 'https://www.kestrelwidgets.co.uk/' },
    ])
    const atOffice = enriched({ site: own, at: office })
    expect(atOffice.claims.filter((claim) => claim.field === 'postcode')).toMatchObject([
      { source: 'companies-house', value: 'M1 2BB', excerpt: 'M1 2BB' },
    ])
  })

  it('takes the headcount that its own site prints before what its accounts imply', () => {
    const saying = (people: string) =>
      enriched({ site: site({ claims: [siteClaim('employees', people)] }) }).facts.size
    expect(saying('24')).toEqual({ minimum: 24, maximum: 24, basis: 'own-website' })
    expect(saying('40+')).toEqual({ minimum: 40, maximum: null, basis: 'own-website' })
    expect(saying('many')).toMatchObject({ basis: 'accounts-type' })
  })

  it("takes neither name nor headcount nor phone from a group's site, since they are the group's", () => {
    const claims = [
      siteClaim('name', 'Kestrel Group'),
      siteClaim('legalName', 'Kestrel Group plc'),
      siteClaim('employees', '900'),
      siteClaim('phone', '+441614960123'),
    ]
    const numbers = [number('04567123'), number('01111111', 'related')]
    const { facts, conflicts } = enriched({ site: site({ claims, companyNumbers: numbers }) })
    expect(facts).toMatchObject({
      name: 'Kestrel Widgets Limited',
      size: { basis: 'accounts-type' },
      phone: null,
    })
    expect(conflicts).toEqual([])
    expect(enriched({ site: site({ claims, companyNumbers: numbers.slice(0, 1) }) }).facts).toMatchObject({
      name: 'Kestrel Widgets Limited',
      phone: '+441614960123',
      size: { basis: 'own-website' },
    })
  })

  it('marks every claim of a make-believe register', () => {
    const isMarked = (isSandbox: boolean) => enriched({ isSandbox }).claims.map((claim) => claim.isSandbox)
    expect(new Set(isMarked(true))).toEqual(new Set([true]))
    expect(new Set(isMarked(false))).toEqual(new Set([false]))
  })
})

describe('claims of the register', () => {
  const awkward: Partial<RegisterEntry> = {
    name: 'SMITH "& SONS" \\ LIMITED',
    previousNames: ['OLD "KESTREL" LTD'],
    sicCodes: ['25620', '28990'],
  }

  it('quote the record word for word, as its JSON escapes it', () => {
    const { claims } = enriched({ entry: entry(awkward) })
    const { body } = entry(awkward).record
    expect(claims.length).toBeGreaterThan(9)
    for (const claim of claims) expect(body, claim.field).toContain(claim.excerpt)
    expect(claims.filter((claim) => claim.field === 'sicCodes').map((claim) => claim.value)).toEqual([
      '25620',
      '28990',
    ])
    expect(claims.find((claim) => claim.field === 'previousName')?.value).toBe('OLD "KESTREL" LTD')
  })

  it('are not made for what the record does not hold', () => {
    const own = entry({ accountsType: 'medium' })
    const bodyless = { ...own, record: { ...own.record, body: own.record.body.replace('medium', '') } }
    const fields = enriched({ entry: bodyless }).claims.map((claim) => claim.field)
    expect(fields).not.toContain('accountsType')
    expect(fields).toContain('legalName')
  })

  it('carry where and when they were read', () => {
    const { claims } = enriched()
    expect(claims[0]).toMatchObject({
      source: 'companies-house',
      url: 'https://find-and-update.company-information.service.gov.uk/company/04567123',
      retrievedUrl: 'http://127.0.0.1/company/04567123',
      method: 'register-record',
      confidence: 1,
      retention: 'public-register',
    })
  })
})

describe('several sites', () => {
  const depot = {
    name: 'Kestrel Widgets',
    postcode: 'OL1 1AA',
    address: '2 High Street, OL1 1AA',
    distanceMiles: 8,
  }
  const works = { ...depot, postcode: 'M2 3DD', address: '2 High Street, M2 3DD', distanceMiles: 2 }
  const at: Location = {
    ...factory,
    postcode: 'M2 3DD',
    address: works.address,
    sites: [works, depot],
    sitesElsewhere: 3,
  }

  it('are facts, each further one with the page that prints it', () => {
    const { facts, claims, shown, conflicts } = enriched({
      at,
      site: site({ addresses: [address('M2 3DD'), address('OL1 1AA')] }),
    })
    expect(facts).toMatchObject({ sites: [works, depot], sitesElsewhere: 3, postcode: 'M2 3DD' })
    const further = claims.filter(({ field }) => field === 'site')
    expect(further).toMatchObject([{ value: '2 High Street, OL1 1AA', excerpt: 'OL1 1AA' }])
    expect(further.every(({ id }) => shown.has(id))).toBe(true)
    expect(conflicts).toEqual([])
  })
})
