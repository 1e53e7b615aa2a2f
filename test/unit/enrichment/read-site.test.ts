import { describe, expect, it } from 'vitest'
import { decodeCloudflareEmail, emailsOf } from '../../../src/enrichment/website/emails.ts'
import { excerptAt } from '../../../src/enrichment/website/excerpt.ts'
import { parsePage } from '../../../src/enrichment/website/parse-page.ts'
import { readSite } from '../../../src/enrichment/website/read-site.ts'
import { fetchedPage } from './page-fixture.ts'

const ORIGIN = 'https://www.hallamprecision.co.uk'
const FOOTER =
  '<footer>© 2026 Hallam Precision Engineering Ltd. Company no. 02345678. Made by <a href="https://pixel.example">Pixel</a></footer>'
const page = (path: string, body: string, head = '') =>
  fetchedPage(
    `${ORIGIN}${path}`,
    `<html><head>${head}<meta name="viewport" content="x"></head><body>${body}${FOOTER}</body></html>`,
  )

const SITE = [
  page(
    '/',
    '<h1>Precision parts</h1><p>We are hiring machinists. We have moved to a new factory in Sheffield.</p><a href="/contact">Contact</a><script src="/wp-content/x.js"></script>',
    '<title>Hallam Precision Engineering</title><meta name="description" content="Turned and milled parts for rail &amp; aerospace.">',
  ),
  page(
    '/services',
    '<h2>CNC turning</h2><h2>Milling &amp; grinding</h2><p>We subcontract heat treatment.</p>',
  ),
  page('/contact', '<p>Unit 4, Don Valley Park, Sheffield S9 1XX. Phone 0114 496 0123</p>'),
  page('/about', '<p>There are no current vacancies in the office.</p>'),
  page('/news', '<p>12 March 2025: new CNC machine</p>'),
]

describe('reading a whole site', () => {
  const facts = readSite(SITE, { isSandbox: true })
  const values = (field: string) =>
    facts.claims.filter((claim) => claim.field === field).map((claim) => claim.value)

  it('claims each value once, with its page, its hash and what was fetched', () => {
    expect(values('companyNumber')).toEqual(['02345678'])
    const [claim] = facts.claims.filter((each) => each.field === 'companyNumber')
    expect(claim).toMatchObject({
      source: 'own-website',
      retention: 'own-website',
      isSandbox: true,
      url: `${ORIGIN}/`,
      retrievedUrl: `${ORIGIN}/#as-retrieved`,
      contentHash: SITE[0]?.contentHash,
    })
    expect(claim?.confidence).toBeGreaterThan(0.9)
    expect(facts.companyNumbers[0]).toMatchObject({
      standing: 'own',
      name: 'Hallam Precision Engineering Ltd',
    })
  })

  it('reads services, address, description and website', () => {
    expect(values('service')).toEqual(['CNC turning', 'Milling & grinding'])
    expect(values('address')).toEqual(['Unit 4, Don Valley Park, Sheffield, S9 1XX'])
    expect(values('description')).toEqual(['Turned and milled parts for rail & aerospace.'])
    expect(values('website')).toEqual([`${ORIGIN}/`])
    expect(values('contactPage')).toEqual([`${ORIGIN}/contact`])
  })

  it('tells what reading told', () => {
    expect(facts.reading).toMatchObject({
      domain: 'hallamprecision.co.uk',
      pagesRead: 5,
      isThorough: true,
      hasHttps: true,
      hasContactPage: true,
      hasViewportMeta: true,
      technologies: ['WordPress'],
      lastYearSeen: 2026,
    })
    expect(facts.reading.growthSignals.map((signal) => signal.kind).toSorted()).toEqual([
      'hiring',
      'moving',
      'new product',
      'new site',
    ])
    expect(facts.reading.needSignals.map((signal) => signal.kind)).toContain('subcontracting')
  })

  it('is thorough only with the services page and four more', () => {
    expect(
      readSite(
        SITE.filter((each) => !each.url.endsWith('/services')),
        { isSandbox: true },
      ).reading.isThorough,
    ).toBe(false)
    expect(readSite(SITE.slice(0, 4), { isSandbox: true }).reading.isThorough).toBe(false)
  })

  it('survives no pages at all', () => {
    expect(readSite([], { isSandbox: true })).toMatchObject({
      claims: [],
      isParked: false,
      reading: { pagesRead: 0, domain: '' },
    })
  })

  it('claims nothing about a parked site and says why', () => {
    const parked = readSite(
      [fetchedPage('https://x.co.uk/', '<h1>x.co.uk</h1><p>This domain is for sale. Call 0113 496 0123</p>')],
      { isSandbox: true },
    )
    expect(parked).toMatchObject({ claims: [], isParked: true })
    expect(parked.parkedReason).toMatch(/for sale/)
  })
})

describe('excerpts', () => {
  const quoted = (html: string, words: string) => {
    const parsed = parsePage(fetchedPage('https://x.co.uk/', html))
    const at = parsed.text.indexOf(words)
    return at < 0 ? undefined : excerptAt(parsed, at, at + words.length)
  }

  it('keep entities, blanks and mark-up as they are in the body', () => {
    expect(quoted('<p>Marlow &amp; Pike,\n  no.&nbsp;123</p>', 'no. 123')).toBe(
      'Marlow &amp; Pike,\n  no.&nbsp;123',
    )
    expect(quoted('<p>no. <b>12</b>34 end</p>', '1234')).toBe('12</b>34')
    expect(quoted('<p>First one. The number is 123. Last one.</p>', '123')).toBe('The number is 123.')
    expect(quoted('<p>B&Q and 1 < 2</p>', 'B&Q')).toContain('B&Q')
  })

  it('stay short in a long run', () => {
    const excerpt = quoted(`<p>${'word '.repeat(2_000)}needle ${'word '.repeat(2_000)}</p>`, 'needle')
    expect(excerpt).toContain('needle')
    expect(excerpt?.length).toBeLessThan(240)
  })
})

describe('hidden e-mail addresses', () => {
  const encode = (address: string) =>
    Buffer.from([0x5a, ...Buffer.from(address).map((byte) => byte ^ 0x5a)]).toString('hex')

  it('decodes Cloudflare and refuses nonsense', () => {
    expect(decodeCloudflareEmail(encode('info@acme.co.uk'))).toBe('info@acme.co.uk')
    expect(decodeCloudflareEmail('zz')).toBeNull()
    expect(decodeCloudflareEmail('')).toBeNull()
  })

  it('quotes the code, which is what stands in the body', () => {
    const code = encode('info@acme.co.uk')
    const [email] = emailsOf(
      parsePage(
        fetchedPage(
          'https://acme.co.uk/',
          `<span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span>`,
        ),
      ),
    )
    expect(email).toMatchObject({ address: 'info@acme.co.uk', isRole: true, excerpt: code })
  })
})
