import { expect, it } from 'vitest'
import type { CompanyFacts } from '../../../src/company/company.ts'
import { editablePart, personsWords, withWords } from '../../../src/company/person-edits.ts'
import { siteClaim } from '../pipeline/make-believe.ts'

const found: CompanyFacts = {
  name: 'Kestrel Widgets',
  legalName: 'KESTREL WIDGETS LIMITED',
  companyNumber: '04567123',
  companyStatus: 'active',
  companyType: 'ltd',
  incorporatedOn: null,
  sicCodes: [],
  accountsType: null,
  size: null,
  address: '1 Mill Lane, Manchester M1 2BB',
  postcode: 'M1 2BB',
  placeKind: 'registered-office',
  point: { latitude: 53.4, longitude: -2.2 },
  registeredPostcode: 'M1 2BB',
  website: 'https://www.kestrelwidgets.co.uk/',
  domain: 'kestrelwidgets.co.uk',
  phone: '+441614960123',
  email: null,
  contactPage: null,
  linkedin: null,
  officers: [],
  services: [],
}
const point = { latitude: 53.8, longitude: -1.5 }

it('leaves facts without words as they were found', () => {
  expect(withWords(found, {}, null)).toEqual(found)
})

it('puts words in the place of what was found, and what follows from them', () => {
  const words = {
    name: 'Kestrel',
    website: 'https://kestrel.example.com/a',
    phone: null,
    postcode: 'LS1 4AB',
  }
  expect(withWords(found, words, point)).toEqual({
    ...found,
    name: 'Kestrel',
    website: 'https://kestrel.example.com/a',
    domain: 'example.com',
    phone: null,
    postcode: 'LS1 4AB',
    point,
  })
  expect(withWords(found, { website: null }, null)).toMatchObject({ website: null, domain: null })
  expect(withWords(found, { website: 'https://www.facebook.com/kestrel' }, null).domain).toBeNull()
})

it('takes an address that a person gives for where the firm works', () => {
  expect(withWords(found, { address: '2 New Street' }, null)).toMatchObject({
    address: '2 New Street',
    placeKind: 'site',
    postcode: 'M1 2BB',
  })
  expect(withWords(found, { address: null }, null).placeKind).toBeNull()
})

it('gives back all that was found, also of facts of long ago', () => {
  const edited = withWords(
    found,
    { phone: '+441134960000', contactPage: 'https://a.co.uk/', postcode: null },
    null,
  )
  expect({ ...edited, ...editablePart(found) }).toEqual(found)
  const { contactPage: _, ...old } = found
  expect(editablePart(old as CompanyFacts).contactPage).toBeNull()
})

it('reads words among claims: only those of a person, an empty one as none', () => {
  const person = { source: 'person' as const, method: 'typed-by-person' as const }
  const claims = [
    { ...siteClaim('phone', '+441614960123'), id: 'c1' },
    { ...siteClaim('phone', ''), ...person, id: 'c2' },
    { ...siteClaim('email', 'a@b.co.uk'), ...person, id: 'c3' },
    { ...siteClaim('companyNumber', '1'), ...person, id: 'c4' },
  ]
  expect(personsWords(claims)).toEqual({ phone: null, email: 'a@b.co.uk' })
})
