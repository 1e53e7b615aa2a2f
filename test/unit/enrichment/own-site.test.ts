import { describe, expect, it } from 'vitest'
import type { OwnSite } from '../../../src/enrichment/website/own-site.ts'
import { readOwnSite } from '../../../src/enrichment/website/own-site.ts'

const page = (path: string, html: string) => ({
  url: `https://kestrelcabling.co.uk${path}`,
  retrievedUrl: `https://kestrelcabling.co.uk${path}`,
  html,
  contentHash: 'a'.repeat(64),
  retrievedAt: new Date('2026-11-22T10:00:00Z'),
})

const read = (...pages: [string, string][]): OwnSite => {
  const site = readOwnSite(pages.map(([path, html]) => page(path, html)))
  if ('parkedReason' in site) throw new Error(site.parkedReason)
  return site
}

describe('what a firm’s website says of the firm', () => {
  it('is its own description first, blanks and control characters tidied', () => {
    const description = 'Kestrel Cabling installs structured\u0007 cabling\n in   offices across Leeds.'
    const { sells } = read([
      '/',
      `<meta name="description" content="${description}"><p>Welcome to us, dear visitor of our site.</p>`,
    ])
    expect(sells).toBe('Kestrel Cabling installs structured cabling in offices across Leeds.')
  })

  it('is else its first whole sentences, without what stands on every site', () => {
    const { sells } = read([
      '/',
      `<nav>Home | Services | About | Contact us today</nav>
       <p>We use cookies to make this website better for everybody who visits it.</p>
       <p>Kestrel installs network cabling. We test every socket that we fit, and keep the records.</p>
       <footer>Kestrel Cabling Ltd. Registered in England and Wales, company number 01234567.</footer>`,
    ])
    expect(sells).toBe(
      'Kestrel installs network cabling. We test every socket that we fit, and keep the records.',
    )
  })

  it.each([
    ['We work with schools, colleges and academy trusts across Yorkshire.', true],
    ['Our clients range from sole traders to national retailers.', true],
    ['Reliable networks for small and medium businesses in Leeds.', true],
    ['Open for business since 1987 in the heart of old Leeds town.', false],
    ['Call us for a quote whenever you like, day or night, we are there.', false],
  ])('names its customers: "%s" %s', (sentence, isNamed) => {
    const described =
      '<meta name="description" content="Kestrel Cabling installs structured cabling in Leeds.">'
    expect(read(['/', `${described}<p>${sentence}</p>`]).customers).toBe(isNamed ? sentence : null)
  })

  it('never says the same sentence of what it sells and of its customers', () => {
    const both = 'Kestrel builds reliable networks for small and medium businesses in Leeds.'
    const partners = 'For structured cabling we work with trusted partners.'
    const other = 'Our customers are schools and care homes all over the county of Yorkshire.'
    expect(
      read(['/', `<meta name="description" content="${both}"><p>${both}</p><p>${partners}</p>`]),
    ).toMatchObject({
      sells: both,
      customers: 'small and medium businesses',
    })
    expect(
      read(['/', `<meta name="description" content="${both}"><p>${both}</p><p>${other}</p>`]),
    ).toMatchObject({
      sells: both,
      customers: other,
    })
  })

  it('names services that begin like a menu, and no companies that sound like one', () => {
    const { services } = read(
      [
        '/',
        '<p>Welcome.</p><a href="/companies/oak-solutions">Oak Solutions</a><a href="/services/seo">Search engine optimisation</a>',
      ],
      [
        '/services',
        '<h2>Search</h2><h2>Search our site</h2><h2>Bookkeeping</h2><h2>Book a survey</h2><h2>Backup and recovery</h2><h2>Legal notice</h2><h2>Legal advice</h2>',
      ],
    )
    expect(services).toEqual([
      'Search engine optimisation',
      'Bookkeeping',
      'Backup and recovery',
      'Legal advice',
    ])
  })

  it('names services, pages with their titles, and the number that it prints as its own', () => {
    const site = read(
      [
        '/',
        '<title>Kestrel Cabling</title><p>Welcome.</p><footer>Kestrel Cabling Ltd, company number 01234567</footer>',
      ],
      ['/services', '<title>What we do</title><h2>Network cabling</h2><h2>Wi-Fi surveys</h2>'],
    )
    expect(site.services).toEqual(['Network cabling', 'Wi-Fi surveys'])
    expect(site.companyNumbers[0]).toMatchObject({ number: '01234567', standing: 'own' })
    expect(site.pages).toEqual([
      { url: 'https://kestrelcabling.co.uk/', title: 'Kestrel Cabling' },
      { url: 'https://kestrelcabling.co.uk/services', title: 'What we do' },
    ])
  })

  it('is nothing at all on a parked or an empty page', () => {
    expect(readOwnSite([page('/', '<p>This domain is for sale.</p>')])).toEqual({
      parkedReason: expect.stringContaining('for sale'),
    })
    expect(read(['/', ''])).toMatchObject({ sells: null, services: [], customers: null, companyNumbers: [] })
  })
})
