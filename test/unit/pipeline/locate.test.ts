import { describe, expect, it } from 'vitest'
import { locate } from '../../../src/pipeline/locate.ts'
import { address, centre, entry, geocoderOf, number, site } from './make-believe.ts'

const map = geocoderOf({ 'M1 2BB': 1, 'M2 3DD': 2, 'OL1 1AA': 8, 'LS1 4AB': 36 })
const inLeeds = entry({ officePostcode: 'LS1 4AB', office: '9 Park Row, Leeds, LS1 4AB' })

describe('locate', () => {
  it('takes the nearest site that its website prints, not the registered office', async () => {
    const own = site({ addresses: [address('OL1 1AA'), address('M2 3DD')] })
    const place = await locate(inLeeds, own, [centre], map)
    expect(place).toMatchObject({ kind: 'site', postcode: 'M2 3DD', address: '2 High Street, M2 3DD' })
    expect(place?.distanceMiles).toBeCloseTo(2, 1)
  })

  it('takes the registered office when no website is proved', async () => {
    const place = await locate(inLeeds, null, [centre], map)
    expect(place).toMatchObject({
      kind: 'registered-office',
      postcode: 'LS1 4AB',
      address: '9 Park Row, Leeds, LS1 4AB',
    })
    expect(place?.distanceMiles).toBeCloseTo(36, 1)
  })

  it('does not take a registered office that the site prints for a site', async () => {
    const own = site({ addresses: [address('M2 3DD', 'registered-office')] })
    expect(await locate(inLeeds, own, [centre], map)).toMatchObject({
      kind: 'registered-office',
      postcode: 'LS1 4AB',
    })
  })

  it('trusts no address of a site that prints the numbers of several companies', async () => {
    const addresses = [address('M2 3DD')]
    const group = site({ addresses, companyNumbers: [number('01111111'), number('02222222', 'possible')] })
    expect(await locate(inLeeds, group, [centre], map)).toMatchObject({ postcode: 'LS1 4AB' })
    const ofOne = site({ addresses, companyNumbers: [number('01111111'), number('02222222', 'not-own')] })
    expect(await locate(inLeeds, ofOne, [centre], map)).toMatchObject({ postcode: 'M2 3DD' })
  })

  it('falls back on the office when no printed postcode exists', async () => {
    const own = site({ addresses: [address('ZZ1 1ZZ')] })
    expect(await locate(inLeeds, own, [centre], map)).toMatchObject({ kind: 'registered-office' })
  })

  it('is null when nothing can be placed', async () => {
    expect(await locate(entry({ officePostcode: null }), null, [centre], map)).toBeNull()
    expect(await locate(entry({ officePostcode: 'ZZ1 1ZZ' }), null, [centre], map)).toBeNull()
  })

  it('shows the postcode when the register prints no more of the address', async () => {
    expect(await locate(entry({ office: null }), null, [centre], map)).toMatchObject({ address: 'M1 2BB' })
  })
})
