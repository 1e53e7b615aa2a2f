import { describe, expect, it } from 'vitest'
import { readSite } from '../../../src/enrichment/website/read-site.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { candidate, finding, ports, sitesOf } from '../pipeline/make-believe.ts'
import { fetchedPage } from './page-fixture.ts'

/** A LinkedIn address is only ever one that the company's own website links to. */
const claimed = (body: string) =>
  readSite([fetchedPage('https://www.hallamprecision.co.uk/', `<html><body>${body}</body></html>`)], {
    isSandbox: false,
  }).claims.filter(({ field }) => field === 'linkedin')

describe('the LinkedIn address of a company', () => {
  it('is the one on its own website, in one spelling, with the words that it stood in', () => {
    const link = 'https://uk.linkedin.com/company/Hallam-Precision/about/?trk=footer'
    const [claim, ...more] = claimed(`<h1>Hallam Precision</h1><a href="${link}">LinkedIn</a>`)
    expect(more).toEqual([])
    expect(claim).toMatchObject({
      value: 'https://www.linkedin.com/company/hallam-precision',
      source: 'own-website',
      retention: 'own-website',
      url: 'https://www.hallamprecision.co.uk/',
    })
    expect(claim?.excerpt).toContain(link)
  })

  it.each([
    ['a person', 'https://www.linkedin.com/in/jane-smith'],
    ['a share button', 'https://www.linkedin.com/sharer/sharer.php?u=x'],
    ['a post', 'https://www.linkedin.com/posts/hallam_1'],
    ['a host that only looks like it', 'https://linkedin.com.example/company/hallam'],
    ['words without a link', ''],
  ])('is none where the site has %s', (_what, href) => {
    expect(claimed(`<p>Find us on LinkedIn: linkedin.com/company/hallam</p><a href="${href}">x</a>`)).toEqual(
      [],
    )
  })

  it('is in doubt where the site links to several and none fits its own name', () => {
    const links = ['pixel-agency', 'trade-body'].map(
      (name) => `<a href="https://www.linkedin.com/company/${name}">x</a>`,
    )
    expect(claimed(links.join('')).every(({ confidence }) => confidence < 0.5)).toBe(true)
  })

  it('is not what a search calls the website: that page is not opened, and proves nothing', async () => {
    const linkedIn = 'https://www.linkedin.com/company/kestrel-widgets'
    const sites = sitesOf({})
    const found = [finding({ website: linkedIn, citations: [linkedIn] })]
    const result = await examine(candidate({ findings: found }), ports({ sites }))
    expect(sites.asked).toEqual([])
    expect(JSON.stringify(result)).not.toContain('"field":"linkedin"')
  })
})
