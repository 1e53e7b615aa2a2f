import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePages } from '../../../src/enrichment/website/choose-pages.ts'
import { readSite } from '../../../src/enrichment/website/read-site.ts'
import { fetchedPage } from './page-fixture.ts'

const URL_HOME = 'https://www.hostile.co.uk/'
const read = (html: string) => readSite([fetchedPage(URL_HOME, html)], { isSandbox: false })
const FOOTER = '<footer>Hostile Foods Ltd. Company number 07070707</footer>'

const filled = (unit: string): string => unit.repeat(Math.ceil(2_000_000 / unit.length))

/** Two megabytes each, of the kinds that make a parser or a regular expression slow. */
const TWO_MEGABYTES: [string, string][] = [
  ['prose', `<p>${filled('We supply food to schools and hospitals in the north. ')}</p>`],
  ['one word', `<p>${filled('a')}</p>`],
  ['blanks', `<p>No${filled(' ')}</p>`],
  ['nested elements', filled('<div>')],
  ['unclosed and wrongly closed', filled('<b></i>')],
  ['opening brackets', filled('<')],
  ['ampersands', filled('&amp;')],
  ['digits', `<p>${filled('12345678 ')}</p>`],
  ['labelled numbers', `<p>${filled('company no. 12345678 ')}</p>`],
  ['at signs', `<p>${filled('a@b.c ')}</p>`],
  ['postcodes', `<p>${filled('LS1 4AP ')}</p>`],
  ['phones', `<p>${filled('0113 496 0123, ')}</p>`],
  ['capitals', `<p>${filled('Acme Beta ')} Ltd</p>`],
  ['copyrights', `<p>${filled('© 2026 Acme ')}</p>`],
  ['links', filled('<a href="/a">b</a>')],
  ['telephone links', filled('<a href="tel:01134960123">b</a>')],
  ['brackets of at', `<p>${filled('a [at] ')}</p>`],
  ['VAT', `<p>${filled('VAT ')}</p>`],
  ['trading as', `<p>${filled('A Ltd trading as ')}</p>`],
  ['attributes', `<a ${filled('x=1 ')}>`],
  ['JSON-LD', `<script type="application/ld+json">${filled('[')}</script>`],
]

/** Processor time of this thread: unlike the clock it does not grow when the machine is busy with other things. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

describe('hostile pages', () => {
  it.each(TWO_MEGABYTES)('reads 2 MB of %s in linear time', (name, html) => {
    read('<p>warm</p>')
    const started = cpuMs()
    read(html)
    expect(cpuMs() - started).toBeLessThan(name === 'prose' ? 300 : 700)
    choosePages(fetchedPage(URL_HOME, html))
  })

  it('finds the footer of a page that is too long to read whole', () => {
    expect(read(filled('<i>x</i>') + FOOTER).companyNumbers.map((each) => each.number)).toEqual(['07070707'])
    expect(read(filled('<div>') + FOOTER).companyNumbers.map((each) => each.number)).toEqual(['07070707'])
  })

  it('never throws, and quotes only what stands in the body', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '>',
      '&',
      '&amp;',
      '&nbsp;',
      '&bogus;',
      '&#0;',
      '&#128512;',
      '<!--',
      '-->',
      '<b>',
      '</i>',
      ' ',
      '\n',
      '\r\n',
      '\u0000',
      '\ud800',
      'ﬀ',
      'İ',
      '😀',
      '<script>',
      '</script>',
      '<script type="application/ld+json">',
      '{"@type":"Organization","name":"A","address":"1 X St, LS1 4AP"}',
      '<title>',
      '</title>',
      'Company no. ',
      '01234567',
      ' Ltd',
      'Acme',
      '0113 496 0123',
      'a@b.co.uk',
      'LS1 4AP',
      '© 2026 ',
      'trading as ',
      '<a href="mailto:x@y.co.uk">',
      '<a href="tel:01134960123">',
      '<a href="/services/x">',
      'data-cfemail="',
      '<br>',
      '<h2>',
      'VAT 123 4567 89',
      'we are hiring',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const html = parts.join('')
        const facts = read(html)
        for (const claim of facts.claims) {
          expect(html.includes(claim.excerpt)).toBe(true)
          expect(claim.excerpt.isWellFormed() && claim.value.isWellFormed()).toBe(true)
          expect(`${claim.excerpt}${claim.value}`).not.toContain('\u0000')
        }
        for (const signal of [...facts.reading.growthSignals, ...facts.reading.needSignals])
          expect(html.includes(signal.excerpt)).toBe(true)
        choosePages(fetchedPage(URL_HOME, html))
      }),
      { numRuns: 400 },
    )
  })

  it('does not believe scripts, comments or attributes', () => {
    const facts = read(
      '<script>"company number 11111111"</script><!-- company number 22222222 --><p title="company number 33333333">Hello</p>',
    )
    expect(facts.companyNumbers).toEqual([])
  })

  it('reads a page in the wrong encoding as far as it can', () => {
    const facts = read(
      Buffer.from(
        '<p>Caf\u00e9 Noir Ltd, company number 07070707, \u00a9 2026 Caf\u00e9 Noir Ltd</p>',
        'latin1',
      ).toString('utf8'),
    )
    expect(facts.companyNumbers.map((each) => each.number)).toEqual(['07070707'])
  })
})
