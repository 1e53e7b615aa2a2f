import { describe, expect, it } from 'vitest'
import { createOfficialRegisters } from '../../../src/enrichment/providers/official-registers.ts'
import { enrich } from '../../../src/pipeline/enrich.ts'
import { locate } from '../../../src/pipeline/locate.ts'
import { resolve } from '../../../src/pipeline/resolve.ts'
import { notTradingReason, verify } from '../../../src/pipeline/verify.ts'
import type { RegisterEntry } from '../../../src/ports/company-register.ts'
import type { LocalEntry } from '../../../src/ports/local-registers.ts'
import { schoolEntry } from './local-entries.ts'
import {
  address,
  candidate,
  entry,
  finding,
  geocoderOf,
  number,
  registerOf,
  site,
  sitesOf,
} from './make-believe.ts'

const URL_OF_SCHOOL = 'https://www.ardwick.example.co.uk/'
const practice = schoolEntry({
  register: 'care',
  number: 'CQC-1-123456789',
  name: 'Ardwick Dental',
  runBy: 'Kind Dental Limited',
})

const official = (companies: RegisterEntry[], local: LocalEntry[]) =>
  createOfficialRegisters(registerOf(companies), {
    byNumber: async (wanted) => local.find((one) => one.number === wanted) ?? null,
    ofCompany: async (wanted) => local.filter(({ companyNumber }) => companyNumber === wanted),
  })
const found = (source: 'schools-register' | 'care-register', companyNumber: string, name: string) => {
  const one = { name, source, companyNumber, website: URL_OF_SCHOOL, postcode: 'M1 1AA' }
  return candidate({ name, findings: [finding({ ...one, site: { name, postcode: 'M1 1AA' } })] })
}
const schoolSite = (changes: Parameters<typeof site>[0] = {}) =>
  site({ domain: 'ardwick.example.co.uk', statedNames: ['Ardwick Primary School'], ...changes })
const identityOf = async (...[input, ports]: Parameters<typeof resolve>) => {
  const resolution = await resolve(input, ports)
  if (resolution.kind !== 'resolved') throw new Error(resolution.reason)
  return resolution.identity
}

describe('a school that is no company', () => {
  const input = found('schools-register', 'URN-100001', 'Ardwick Primary School')
  const register = official([], [schoolEntry()])

  it('is proved by its register alone partly, and with its website at the same postcode fully', async () => {
    const alone = await identityOf(input, { register, sites: sitesOf({}) })
    expect(alone.entry.number).toBe('URN-100001')
    expect(verify(alone).verdict).toBe('partly')
    const sites = sitesOf({ [URL_OF_SCHOOL]: schoolSite({ addresses: [address('M1 1AA')] }) })
    const both = await identityOf(input, { register, sites })
    expect(verify(both)).toMatchObject({
      verdict: 'verified',
      reasons: [
        expect.stringContaining('On the schools register as URN-100001'),
        expect.stringContaining('M1 1AA'),
      ],
    })
  })

  it("keeps its website though that prints its web agency's or its council's number, and takes no namesake's", async () => {
    const withNumber = schoolSite({ companyNumbers: [number('09999999')] })
    const sites = sitesOf({ [URL_OF_SCHOOL]: withNumber })
    expect((await identityOf(input, { register, sites })).site).not.toBeNull()
    const elsewhere = official([], [schoolEntry({ website: null })])
    expect((await identityOf(input, { register: elsewhere, sites })).site).toBeNull()
  })

  it('cites the cells of the register for its number, place and who runs it', async () => {
    const identity = await identityOf(input, { register, sites: sitesOf({}) })
    const location = await locate(
      { ...identity, findings: input.findings },
      input,
      geocoderOf({ 'M1 1AA': 0 }),
    )
    expect(location).toMatchObject({ kind: 'site', postcode: 'M1 1AA' })
    const { facts, claims } = enrich(identity, input.name, location, false)
    expect(facts).toMatchObject({
      name: 'Ardwick Primary School',
      companyNumber: 'URN-100001',
      website: URL_OF_SCHOOL,
      phone: '+441614960001',
      establishment: { register: 'schools', kinds: ['primary'], funding: 'state', runBy: 'Manchester' },
    })
    for (const field of ['companyNumber', 'postcode', 'address', 'runBy', 'phase', 'website']) {
      const claim = claims.find((one) => one.field === field)
      expect(claim, field).toMatchObject({ source: 'schools-register' })
      expect(schoolEntry().record.body).toContain(claim?.excerpt)
    }
  })

  it('that is closed does not trade; one that is gone is no lead', async () => {
    const closed = official([], [schoolEntry({ status: 'closed' })])
    const { entry: gone } = await identityOf(input, { register: closed, sites: sitesOf({}) })
    expect(notTradingReason(gone)).toBe('The schools register says: closed.')
    expect(await resolve(input, { register: official([], []), sites: sitesOf({}) })).toMatchObject({
      kind: 'unproved',
      reason: 'The schools register has no entry URN-100001',
    })
  })
})

describe('schools of a trust', () => {
  it('are one company with a site each', async () => {
    const trust = entry({ number: '04567123', name: 'ARDWICK LEARNING TRUST' })
    const schools = [
      schoolEntry({ companyNumber: trust.number }),
      schoolEntry({
        number: 'URN-100002',
        name: 'Mill School',
        companyNumber: trust.number,
        postcode: 'M1 2BB',
      }),
    ]
    const input = found('schools-register', trust.number, 'Ardwick Primary School')
    const identity = await identityOf(input, { register: official([trust], schools), sites: sitesOf({}) })
    expect(identity.entry.number).toBe('04567123')
    const geocoder = geocoderOf({ 'M1 1AA': 0, 'M1 2BB': 1 })
    const location = await locate({ ...identity, findings: input.findings }, input, geocoder)
    expect(location?.sites.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ardwick Primary School', 'Mill School']),
    )
  })
})

describe('a care provider that is a company', () => {
  const input = found('care-register', practice.number, practice.name)
  const company = entry({ number: '05555555', name: 'KIND DENTAL LIMITED' })

  it('is that company, when exactly one has the name that the care register gives', async () => {
    const one = await identityOf(input, { register: official([company], [practice]), sites: sitesOf({}) })
    expect(one).toMatchObject({ entry: { number: '05555555', establishments: [practice] } })
    const twice = [company, entry({ number: '05555556', name: 'KIND DENTAL LTD' })]
    const unsure = await identityOf(input, { register: official(twice, [practice]), sites: sitesOf({}) })
    expect(unsure.entry.number).toBe(practice.number)
  })

  it('is never guessed from the name of a person or partnership', async () => {
    const partners = schoolEntry({ ...practice, runBy: 'Kind Dental' })
    const register = official([company], [partners])
    expect((await identityOf(input, { register, sites: sitesOf({}) })).entry.number).toBe(practice.number)
  })
})
