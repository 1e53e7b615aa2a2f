import { describe, expect, it } from 'vitest'
import { type CompanyAtPlace, matchPlace } from '../../../../src/pipeline/place/match-place.ts'
import type { ListedPlace } from '../../../../src/ports/place-finder.ts'

const HERE = { latitude: 53.4794, longitude: -2.2453 }
/** About so many metres north of it. */
const north = (metres: number) => ({ ...HERE, latitude: HERE.latitude + metres / 111_195 })

const company = (given: Partial<CompanyAtPlace> = {}): CompanyAtPlace => ({
  names: ['Oakfield Dental', 'OAKFIELD DENTAL LIMITED'],
  phone: '+441614960123',
  domain: 'oakfield-dental.co.uk',
  address: '1 Mill Lane, Manchester, M1 1AA',
  places: [{ postcode: 'M1 1AA', point: HERE }],
  ...given,
})
const place = (given: Partial<ListedPlace> = {}): ListedPlace => ({
  id: 'ChIJ1',
  name: 'Oakfield Dental',
  postcode: 'M1 1AA',
  point: HERE,
  website: 'https://www.oakfield-dental.co.uk/?utm_source=google',
  phone: '0161 496 0123',
  isClosed: false,
  ...given,
})
const found = (places: ListedPlace[], given: Partial<CompanyAtPlace> = {}) =>
  matchPlace(company(given), places).place?.id ?? null

describe('which place is the company', () => {
  it('name, nearness and the website', () => {
    expect(found([place({ phone: '0161 496 9999' })])).toBe('ChIJ1')
  })

  it('name, nearness and the phone, however it is written', () => {
    expect(found([place({ website: null, phone: '+44 161 496 0123' })])).toBe('ChIJ1')
  })

  it('one some streets away whose postcode differs', () => {
    expect(found([place({ postcode: 'M1 2BB', point: north(700) })])).toBe('ChIJ1')
  })

  it('one with the town behind its name', () => {
    expect(found([place({ name: 'Oakfield Dental Manchester' })])).toBe('ChIJ1')
  })

  it('one at another site of it', () => {
    const sites = [
      { postcode: 'M1 1AA', point: HERE },
      { postcode: 'SK1 3XE', point: null },
    ]
    expect(found([place({ postcode: 'SK1 3XE', point: north(9_000) })], { places: sites })).toBe('ChIJ1')
  })

  it.each<[string, Partial<ListedPlace>]>([
    ['the name alone', { website: null, phone: null }],
    [
      'a namesake with its own website and phone',
      { website: 'https://other.example.com', phone: '0161 496 7777' },
    ],
    ['a place too far away', { postcode: 'M9 9ZZ', point: north(1_200) }],
    ['a place without a position or a postcode', { postcode: null, point: null }],
    ['a neighbour with the same phone and another name', { name: 'Willow Physio' }],
    ['another firm of a like name', { name: 'Oakfield Dental Supplies Holdings' }],
    [
      'a page on a social network, though both have one',
      { website: 'https://www.facebook.com/oakfield', phone: null },
    ],
  ])('not %s', (_what, given) => {
    expect(found([place(given)])).toBeNull()
  })

  it('never the first hit: the one that fits, wherever it stands in the list', () => {
    const others = [
      place({ id: 'ChIJ0', name: 'Acorn Dental' }),
      place({ id: 'ChIJ9', point: north(5_000), postcode: 'M9 9ZZ' }),
    ]
    expect(found([...others, place()])).toBe('ChIJ1')
  })

  it('of several the open one, then the one at its postcode, then the nearest', () => {
    const shut = place({ id: 'shut', isClosed: true })
    const near = place({ id: 'near', postcode: 'M1 2BB', point: north(100) })
    const farther = place({ id: 'farther', postcode: 'M1 2BB', point: north(600) })
    expect(found([shut, farther, near])).toBe('near')
    expect(found([shut, farther, near, place()])).toBe('ChIJ1')
    expect(found([shut])).toBe('shut')
  })
})

describe('a company of which neither phone nor website is known', () => {
  const bare = { phone: null, domain: null }

  it('is the only place of exactly its name at its postcode', () => {
    expect(found([place()], bare)).toBe('ChIJ1')
  })

  it.each<[string, ListedPlace[]]>([
    ['two of its name there', [place(), place({ id: 'ChIJ2' })]],
    ['one of its name at another postcode near by', [place({ postcode: 'M1 1AB' })]],
    ['one that only resembles its name', [place({ name: 'Oakfield Dental Clinic' })]],
  ])('is not found among %s', (_what, places) => {
    expect(found(places, bare)).toBeNull()
  })
})

describe('branches and reasons', () => {
  it("names other open places with its name and its website or phone, and nobody else's", () => {
    const match = matchPlace(company(), [
      place(),
      place({ id: 'branch', point: north(8_000), postcode: 'M9 9ZZ', phone: null }),
      place({ id: 'shut', isClosed: true, point: north(8_000), postcode: 'M9 9ZZ' }),
      place({ id: 'namesake', website: null, phone: '0161 496 7777' }),
    ])
    expect(match.branches.map(({ id }) => id)).toEqual(['branch'])
  })

  it.each<[string, ListedPlace[], RegExp]>([
    ['no such name', [place({ name: 'Willow Physio' })], /no place with its name around/],
    ['far away', [place({ postcode: 'M9 9ZZ', point: north(5_000) })], /nowhere near its address/],
    ['nothing that ties it', [place({ website: null, phone: null })], /neither its website nor its phone/],
  ])('says why there is none: %s', (_what, places, because) => {
    const match = matchPlace(company(), places)
    expect(match.place === null && match.because).toMatch(because)
  })
})
