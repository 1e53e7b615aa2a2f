import { describe, expect, it } from 'vitest'
import type { FieldName } from '../../../src/company/evidence.ts'
import type { NumberStanding } from '../../../src/enrichment/website/company-numbers.ts'
import { readSite } from '../../../src/enrichment/website/read-site.ts'
import { CONTACT_PAGES } from './corpus/contact-pages.ts'
import { IDENTITY_PAGES } from './corpus/identity-pages.ts'
import { fetchedPage } from './page-fixture.ts'

const CORPUS = [...IDENTITY_PAGES, ...CONTACT_PAGES]

describe('reading a corpus of hand-made pages', () => {
  it('holds at least 25 pages', () => expect(CORPUS.length).toBeGreaterThanOrEqual(25))

  it.each(CORPUS.map((page) => [page.title, page] as const))('%s', (_, page) => {
    const facts = readSite([fetchedPage(page.url, page.html)], { isSandbox: true })
    const values = (field: FieldName) =>
      facts.claims.filter((claim) => claim.field === field).map((claim) => claim.value)
    const numbers = (standing: NumberStanding) =>
      facts.companyNumbers.filter((each) => each.standing === standing).map((each) => each.number)
    const { expected } = page
    for (const claim of facts.claims)
      expect(page.html, `${claim.field} ${claim.value}`).toContain(claim.excerpt)
    const lists: [string, string[] | undefined, string[]][] = [
      ['own', expected.own, numbers('own')],
      ['possible', expected.possible, numbers('possible')],
      ['related', expected.related, numbers('related')],
      ['notOwn', expected.notOwn, numbers('not-own')],
      ['vat', expected.vat, values('vatNumber')],
      ['postcodes', expected.postcodes, values('postcode')],
      ['registered', expected.registeredPostcodes, values('registeredPostcode')],
      ['addresses', expected.addresses, values('address')],
      ['phones', expected.phones, values('phone')],
      ['emails', expected.emails, values('email')],
      ['linkedin', expected.linkedin, values('linkedin')],
      ['legalNames', expected.legalNames, values('legalName')],
      ['services', expected.services, values('service')],
    ]
    for (const [what, wanted, got] of lists)
      if (wanted) expect(got.toSorted(), what).toEqual(wanted.toSorted())
    if (expected.name) expect(values('name')).toContain(expected.name)
    if (expected.isParked !== undefined) expect(facts.isParked).toBe(expected.isParked)
  })
})
