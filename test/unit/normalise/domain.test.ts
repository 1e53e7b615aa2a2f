import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, isSharedHost, registrableDomain } from '../../../src/normalise/domain.ts'

// fast-check's own web addresses take seconds to set up; these hold what matters here.
const address = fc
  .tuple(
    fc.constantFrom('', 'http://', 'https://', '//', 'ftp://', 'HTTPS://user:x@'),
    fc.array(fc.constantFrom('www', 'acme', 'Müller', 'wixsite', 'facebook', 'xn--', '-', '1'), {
      maxLength: 3,
    }),
    fc.constantFrom('co.uk', 'com', 'uk.com', 'wixsite.com', 'github.io', 'notanending', '127.0.0.1', ''),
    fc.constantFrom('', ':80', ':8080', '/', '/a b?utm_source=openai&x=1#y', '?x=%zz', '#'),
  )
  .map(([scheme, labels, ending, rest]) => `${scheme}${[...labels, ending].join('.')}${rest}`)
const anyText = fc.oneof(address, fc.string({ unit: 'grapheme' }))

describe('registrableDomain', () => {
  it.each([
    ['https://www.acme.co.uk/contact?x=1', 'acme.co.uk'],
    ['WWW.ACME.COM', 'acme.com'],
    ['shop.acme.uk.com', 'acme.uk.com'],
    ['https://acme.wixsite.com/home', 'acme.wixsite.com'],
    ['acme.co.uk:8080/x', 'acme.co.uk'],
    ['//acme.org.uk/x', 'acme.org.uk'],
  ])('of %s is %s', (given, domain) => {
    expect(registrableDomain(given)).toBe(domain)
  })

  it.each([
    'https://www.facebook.com/acme',
    'https://sites.google.com/view/acme',
    'linktr.ee/acme',
    'https://find-and-update.company-information.service.gov.uk/company/01234567',
    'wixsite.com',
    'co.uk',
    'http://10.0.0.1/',
    'http://[::1]/',
    'localhost',
    'acme.notanending',
    'mailto:info@acme.co.uk',
    'javascript:alert(1)',
    '',
  ])('of "%s" is null', (text) => {
    expect(registrableDomain(text)).toBeNull()
  })

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const domain = registrableDomain(text)
        if (domain !== null) expect(registrableDomain(domain)).toBe(domain)
      }),
      { numRuns: 300 },
    )
  })
})

describe('isSharedHost', () => {
  it('tells hosts of many firms from a firm of its own', () => {
    expect(isSharedHost('https://m.facebook.com/acme')).toBe(true)
    expect(isSharedHost('yell.com')).toBe(true)
    expect(isSharedHost('acme.co.uk')).toBe(false)
    expect(isSharedHost('notfacebook.com')).toBe(false)
  })
})

describe('canonicalUrl', () => {
  it.each([
    ['ACME.co.uk', 'https://acme.co.uk/'],
    ['https://acme.co.uk:443/a?utm_source=openai&b=1#top', 'https://acme.co.uk/a?b=1'],
    ['http://user:secret@acme.co.uk/a', 'http://acme.co.uk/a'],
  ])('of %s is %s', (given, url) => {
    expect(canonicalUrl(given)).toBe(url)
  })

  it('is null for what is no public web address', () => {
    for (const text of ['', 'ftp://acme.co.uk', 'http://127.0.0.1/', 'not an address'])
      expect(canonicalUrl(text)).toBeNull()
  })

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const url = canonicalUrl(text)
        if (url !== null) expect(canonicalUrl(url)).toBe(url)
      }),
    )
  })
})
