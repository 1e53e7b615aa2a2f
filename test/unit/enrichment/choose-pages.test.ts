import { describe, expect, it } from 'vitest'
import { choosePages } from '../../../src/enrichment/website/choose-pages.ts'
import { fetchedPage } from './page-fixture.ts'

const choose = (links: string[], url = 'https://www.acme.co.uk/') =>
  choosePages(
    fetchedPage(
      url,
      links.map((href) => `<a href="${href}">${href.startsWith('/p/') ? 'Contact us' : 'x'}</a>`).join('\n'),
    ),
  )

describe('choosing what to read next', () => {
  it('takes what the firm does, where it is and who it is by law, at most five', () => {
    const links = [
      '/',
      '/blog/a',
      '/blog/b',
      '/privacy-policy',
      '/terms',
      '/team',
      '/about-us',
      '/contact',
      '/services/x',
      '/services',
      '/cookie-policy',
    ]
    expect(choose(links)).toEqual(
      ['services', 'contact', 'terms', 'about-us', 'team'].map((path) => `https://www.acme.co.uk/${path}`),
    )
  })

  it('stays on the site and leaves downloads, log-ins and itself alone', () => {
    const links = [
      'https://other.co.uk/contact',
      '/brochure.pdf',
      '/wp-login.php',
      'mailto:a@acme.co.uk',
      'tel:1',
      'javascript:void(0)',
      '#top',
      'https://www.acme.co.uk/index.html',
      'http://acme.co.uk',
      '/basket',
      'http://[bad',
    ]
    expect(choose(links)).toEqual([])
  })

  it('accepts a subdomain of the same domain and links that only their words explain', () => {
    expect(choose(['https://shop.acme.co.uk/about', '/p/17'])).toEqual([
      'https://www.acme.co.uk/p/17',
      'https://shop.acme.co.uk/about',
    ])
  })

  it('follows frames and honours the base address', () => {
    const html =
      '<base href="https://www.acme.co.uk/site/"><frameset><frame src="menu.htm"><frame src="contact.htm"></frameset>'
    expect(choosePages(fetchedPage('https://www.acme.co.uk/', html))).toEqual([
      'https://www.acme.co.uk/site/contact.htm',
      'https://www.acme.co.uk/site/menu.htm',
    ])
  })

  it('keeps apart the sites of a shared host', () => {
    expect(
      choose(
        ['https://sites.google.com/view/other/contact', '/view/acme/contact'],
        'https://sites.google.com/view/acme',
      ),
    ).not.toContain('https://other.co.uk/contact')
  })
})
