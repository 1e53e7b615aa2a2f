import { describe, expect, it } from 'vitest'
import type { JudgedCompany, SearchArea } from '../../../src/campaigns/campaign-type.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { CompanyFacts } from '../../../src/company/company.ts'
import { entry, placeAt } from '../pipeline/make-believe.ts'

const area: SearchArea = {
  centre: placeAt('M1 1AA', 0),
  points: [],
  outcodes: ['M1', 'M2', 'M3'].map((outcode, miles) => ({
    ...placeAt(outcode, miles),
    distanceMiles: miles,
  })),
  today: '2026-11-22',
}
const read = (type: string, inputs: Record<string, unknown> = {}) =>
  readBrief({ type, postcode: 'M1 1AA', maxResults: 5, inputs })
const planOf = (type: string, inputs: Record<string, unknown> = {}) => {
  const { brief, type: found, inputs: own } = read(type, inputs)
  return found.plan(brief, own, area)
}

const facts = (changes: Partial<CompanyFacts>): JudgedCompany => {
  const { name, sicCodes } = entry({ name: 'Ardwick', sicCodes: [] })
  const base = { name, legalName: name, sicCodes, companyType: null, domain: null } as unknown as CompanyFacts
  return { facts: { ...base, ...changes }, site: null }
}
const judge = (type: string, inputs: Record<string, unknown>, company: JudgedCompany) => {
  const { brief, type: found, inputs: own } = read(type, inputs)
  return found.judge(brief, own, company)
}

describe('education', () => {
  it('asks the schools register first, for the phases and funding chosen, then Companies House and the web', () => {
    const steps = planOf('education', { phases: ['primary', 'training'], funding: 'state' })
    expect(steps[0]).toMatchObject({
      source: 'schools-register',
      outcodes: ['M1'],
      phases: ['primary'],
      funding: 'state',
    })
    const sources = steps.map(({ source }) => source)
    expect(sources).toEqual(expect.arrayContaining(['companies-house', 'web-search']))
    expect(read('education').brief.count).toBe('sites')
  })

  it('asks no register of schools for trainers alone', () => {
    const sources = planOf('education', { phases: ['training'] }).map(({ source }) => source)
    expect(sources).not.toContain('schools-register')
  })

  it('believes the schools register about phase and funding, whatever the name says', () => {
    const establishment = {
      register: 'schools',
      kinds: ['primary'],
      funding: 'state',
      runBy: 'Leeds',
    } as const
    const school = facts({ name: 'The High School', establishment: { ...establishment, kinds: ['primary'] } })
    expect(judge('education', { phases: ['primary'] }, school).fits).toBe(true)
    expect(judge('education', { phases: ['secondary'] }, school)).toMatchObject({
      fits: false,
      reason: expect.stringContaining('the schools register says primary'),
    })
    expect(judge('education', { funding: 'state' }, school).fits).toBe(true)
    expect(judge('education', { funding: 'independent' }, school).fits).toBe(false)
  })
})

describe('healthcare', () => {
  it('asks the care register first, then SIC codes, places and the web for the kinds chosen', () => {
    const steps = planOf('healthcare', { kinds: ['dental', 'vets'], funding: 'private' })
    expect(steps[0]).toMatchObject({ source: 'care-register', outcodes: ['M1'], kinds: ['dental'] })
    const of = (source: string) => steps.filter((step) => step.source === source)
    expect(of('companies-house')[0]).toMatchObject({ sicCodes: ['86230', '75000'] })
    expect(of('google-places').map((step) => 'placeType' in step && step.placeType)).toEqual(
      expect.arrayContaining(['dentist', 'veterinary_care']),
    )
    expect(of('web-search')[0]).toMatchObject({
      term: 'private dental practices and orthodontists',
      conditions: ['private, not NHS, only'],
    })
    expect(read('healthcare').brief).toMatchObject({ count: 'sites', radiusMiles: 15 })
  })

  it('asks no care register for vets alone', () => {
    const sources = planOf('healthcare', { kinds: ['vets'] }).map(({ source }) => source)
    expect(sources).not.toContain('care-register')
  })

  it('judges by the care register, else by SIC code, else by name', () => {
    const establishment = { register: 'care', kinds: ['gp'], funding: 'nhs', runBy: null } as const
    const surgery = facts({ establishment: { ...establishment, kinds: ['gp'] }, sicCodes: ['86230'] })
    expect(judge('healthcare', { kinds: ['gp'] }, surgery).fits).toBe(true)
    expect(judge('healthcare', { kinds: ['dental'] }, surgery).fits).toBe(false)
    expect(judge('healthcare', { kinds: ['dental'] }, facts({ sicCodes: ['86230'] })).fits).toBe(true)
    expect(judge('healthcare', { kinds: ['gp'] }, facts({ sicCodes: ['86230'] })).fits).toBe(false)
    expect(judge('healthcare', { kinds: ['vets'] }, facts({ name: 'Ardwick Vets' })).fits).toBe(true)
    expect(judge('healthcare', {}, facts({ name: 'Ardwick Widgets' })).fits).toBe(false)
  })

  it('tells the NHS by register, name or web address', () => {
    const nhs = facts({ sicCodes: ['86101'], domain: 'city.nhs.uk' })
    const own = facts({ sicCodes: ['86101'], domain: 'city.co.uk' })
    expect(judge('healthcare', { funding: 'nhs' }, nhs).fits).toBe(true)
    expect(judge('healthcare', { funding: 'private' }, nhs).fits).toBe(false)
    expect(judge('healthcare', { funding: 'nhs' }, own).fits).toBe(false)
    expect(judge('healthcare', { funding: 'private' }, own).fits).toBe(true)
  })
})
