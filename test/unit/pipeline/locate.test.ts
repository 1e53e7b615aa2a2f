import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/pipeline/locate.ts'
import { address, centre, entry, finding, geocoderOf, number, placeAt, site } from './make-believe.ts'

const map = geocoderOf({ 'M1 2BB': 1, 'M2 3DD': 2, 'OL1 1AA': 8, 'LS1 4AB': 36 })
const near = { centres: [centre], brief: { radiusMiles: 10, excludedAreas: [] } }
const inLeeds = entry({ officePostcode: 'LS1 4AB', office: '9 Park Row, Leeds, LS1 4AB' })

describe('locate', () => {
  it('takes the nearest site that its website prints, not the registered office', async () => {
    const own = site({ addresses: [address('OL1 1AA'), address('M2 3DD')] })
    const place = await locate({ entry: inLeeds, site: own, findings: [] }, near, map)
    expect(place).toMatchObject({ kind: 'site', postcode: 'M2 3DD', address: '2 High Street, M2 3DD' })
    expect(place?.distanceMiles).toBeCloseTo(2, 1)
  })

  it('takes the registered office when no website is proved', async () => {
    const place = await locate({ entry: inLeeds, site: null, findings: [] }, near, map)
    expect(place).toMatchObject({
      kind: 'registered-office',
      postcode: 'LS1 4AB',
      address: '9 Park Row, Leeds, LS1 4AB',
    })
    expect(place?.distanceMiles).toBeCloseTo(36, 1)
  })

  it('does not take a registered office that the site prints for a site', async () => {
    const own = site({ addresses: [address('M2 3DD', 'registered-office')] })
    expect(await locate({ entry: inLeeds, site: own, findings: [] }, near, map)).toMatchObject({
      kind: 'registered-office',
      postcode: 'LS1 4AB',
    })
  })

  it('trusts no address of a site that prints the numbers of several companies', async () => {
    const addresses = [address('M2 3DD')]
    const group = site({ addresses, companyNumbers: [number('01111111'), number('02222222', 'possible')] })
    expect(await locate({ entry: inLeeds, site: group, findings: [] }, near, map)).toMatchObject({
      postcode: 'LS1 4AB',
    })
    const ofOne = site({ addresses, companyNumbers: [number('01111111'), number('02222222', 'not-own')] })
    expect(await locate({ entry: inLeeds, site: ofOne, findings: [] }, near, map)).toMatchObject({
      postcode: 'M2 3DD',
    })
  })

  it('falls back on the office when no printed postcode exists', async () => {
    const own = site({ addresses: [address('ZZ1 1ZZ')] })
    expect(await locate({ entry: inLeeds, site: own, findings: [] }, near, map)).toMatchObject({
      kind: 'registered-office',
    })
  })

  it('is null when nothing can be placed', async () => {
    expect(
      await locate({ entry: entry({ officePostcode: null }), site: null, findings: [] }, near, map),
    ).toBeNull()
    expect(
      await locate({ entry: entry({ officePostcode: 'ZZ1 1ZZ' }), site: null, findings: [] }, near, map),
    ).toBeNull()
  })

  it('shows the postcode when the register prints no more of the address', async () => {
    expect(
      await locate({ entry: entry({ office: null }), site: null, findings: [] }, near, map),
    ).toMatchObject({ address: 'M1 2BB' })
  })
})

describe('sites', () => {
  const register = (name: string, postcode: string, companyNumber = '04567123') =>
    finding({ source: 'schools-register', companyNumber, site: { name, postcode } })

  it('are all places inside the circle, nearest first; those outside are only counted', async () => {
    const addresses = [address('OL1 1AA'), address('LS1 4AB'), address('M2 3DD')]
    const place = await locate({ entry: inLeeds, site: site({ addresses }), findings: [] }, near, map)
    expect(place?.sites.map(({ postcode }) => postcode)).toEqual(['M2 3DD', 'OL1 1AA'])
    expect(place?.sites[0]).toMatchObject({
      name: 'Kestrel Widgets Limited',
      address: '2 High Street, M2 3DD',
    })
    expect(place?.sites[1]?.distanceMiles).toBeCloseTo(8, 1)
    expect(place?.sitesElsewhere).toBe(1)
  })

  it('are the registered office when nothing else is known, inside the circle only', async () => {
    expect(await locate({ entry: entry(), site: null, findings: [] }, near, map)).toMatchObject({
      sites: [{ postcode: 'M1 2BB' }],
      sitesElsewhere: 0,
    })
    expect(await locate({ entry: inLeeds, site: null, findings: [] }, near, map)).toMatchObject({
      sites: [],
      sitesElsewhere: 1,
    })
  })

  it('are what a register gives under the company number, by name: two schools at one postcode are two', async () => {
    const findings = [
      register('Kestrel Infants', 'M2 3DD'),
      register('Kestrel Juniors', 'M2 3DD'),
      register('Kestrel Juniors', 'M2 3DD'),
      register("Somebody else's", 'OL1 1AA', '01111111'),
      finding({ site: { name: 'Said by a model', postcode: 'OL1 1AA' } }),
    ]
    const printed = site({ addresses: [address('M2 3DD'), address('OL1 1AA')] })
    const place = await locate({ entry: inLeeds, site: printed, findings }, near, map)
    expect(place?.sites.map(({ name, postcode }) => [name, postcode])).toEqual([
      ['Kestrel Infants', 'M2 3DD'],
      ['Kestrel Juniors', 'M2 3DD'],
      ['Kestrel Widgets Limited', 'OL1 1AA'],
    ])
  })

  it('in an excluded area do not count', async () => {
    const brief = { radiusMiles: 10, excludedAreas: ['OL1'] }
    const own = site({ addresses: [address('OL1 1AA'), address('M2 3DD')] })
    const place = await locate({ entry: inLeeds, site: own, findings: [] }, { ...near, brief }, map)
    expect(place?.sites.map(({ postcode }) => postcode)).toEqual(['M2 3DD'])
  })

  it('are measured to the nearest of several points', async () => {
    const centres = [centre, placeAt('LS1', 36)]
    const own = site({ addresses: [address('OL1 1AA'), address('LS1 4AB')] })
    const place = await locate({ entry: entry(), site: own, findings: [] }, { ...near, centres }, map)
    expect(place).toMatchObject({
      postcode: 'LS1 4AB',
      sites: [{ postcode: 'LS1 4AB' }, { postcode: 'OL1 1AA' }],
    })
    expect(place?.distanceMiles).toBeCloseTo(0, 1)
  })
})
