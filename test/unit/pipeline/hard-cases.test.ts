/** Cases that once went wrong or nearly did: each names the mistake that it guards against. */
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { judgeClaims } from '../../../src/company/ledger.ts'
import { createWebSearchSource } from '../../../src/discovery/sources/web-search.ts'
import { createSiteReader } from '../../../src/enrichment/providers/website-reader.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { checkKnown, keysOf } from '../../../src/pipeline/known.ts'
import { sift } from '../../../src/pipeline/sift.ts'
import { facts } from '../scoring/score-input.ts'
import {
  address,
  candidate,
  centre,
  entry,
  finding,
  geocoderOf,
  knownCompany,
  knownOf,
  number,
  ports,
  registerOf,
  site,
  siteClaim,
  sitesOf,
} from './make-believe.ts'

const HOME = 'https://www.kestrelwidgets.co.uk/'
const readerOf = (html: string, at = HOME) =>
  createSiteReader(
    {
      page: async (url) =>
        url === at
          ? {
              kind: 'page',
              url,
              finalUrl: url,
              status: 200,
              html,
              answer: { contentHash: 'x', retrievedAt: new Date(0) } as never,
            }
          : { kind: 'refused', refusal: 'status', reason: '404' },
    },
    { isSandbox: false },
  )
const page = (body: string) =>
  `<html><head><title>Kestrel Widgets</title></head><body><h1>Kestrel Widgets</h1>${body}</body></html>`
const asked = candidate({ findings: [finding({ website: HOME })] })
const MILES = geocoderOf({ 'M1 1AA': 0, 'M1 2BB': 1, 'M2 3DD': 2, 'LS1 4AB': 36 })

describe('hard cases', () => {
  it("a stranger that a site mentions beside its number proves nothing about the site's owner", async () => {
    const stranger = entry({ number: '01234567', name: 'ZORBIX TOOLS LIMITED' })
    const sites = readerOf(
      page('<p>We proudly supply Zorbix Tools Ltd. Company number 01234567.</p><p>Call 0161 496 0123</p>'),
    )
    const result = await examine(asked, ports({ register: registerOf([stranger]), sites }))
    expect(result).toMatchObject({ kind: 'left-out', outcome: 'unverified' })
  })
  it("a web agency named in a footer does not get its client's site", async () => {
    const agency = entry({ number: '01234567', name: 'ZORBIX DIGITAL LIMITED' })
    const sites = readerOf(
      page(
        '<p>Call 0161 496 0123</p><footer>Website designed by Zorbix Digital Ltd, company number 01234567</footer>',
      ),
    )
    const it2 = candidate({
      name: 'Zorbix Digital',
      findings: [finding({ name: 'Zorbix Digital', website: HOME })],
    })
    const result = await examine(it2, ports({ register: registerOf([agency]), sites }))
    expect(result).toMatchObject({ company: { facts: { website: null, phone: null } } })
  })
  it("a parent that a subsidiary's site names does not take over site, name and phone", async () => {
    const parent = entry({ number: '01234567', name: 'ZORBIX GROUP LIMITED' })
    const sites = readerOf(
      page(
        '<p>Kestrel Widgets is part of Zorbix Group Ltd, company number 01234567.</p><p>Call 0161 496 0123</p>',
      ),
    )
    const it3 = candidate({
      name: 'Zorbix Group',
      findings: [finding({ name: 'Zorbix Group', website: HOME })],
    })
    const result = await examine(it3, ports({ register: registerOf([parent]), sites }))
    expect(result).toMatchObject({ company: { facts: { name: 'Zorbix Group Limited', phone: null } } })
  })
  it('a namesake far away does not lend its number to a local site', async () => {
    const far = entry({ officePostcode: 'LS1 4AB', office: '9 Park Row, Leeds, LS1 4AB' })
    const own = site({ addresses: [address('M2 3DD')] })
    const result = await examine(
      asked,
      ports({ register: registerOf([far]), sites: sitesOf({ [HOME]: own }) }),
    )
    expect(result).toMatchObject({ kind: 'left-out', outcome: 'unverified' })
  })
  it("a directory page is not the company's own website", async () => {
    const at = 'https://www.yell.com/biz/kestrel-widgets-1234/'
    const html =
      '<html><head><title>Kestrel Widgets - Yell</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LocalBusiness","name":"Kestrel Widgets","telephone":"0161 496 0123"}</script></head><body><h1>Kestrel Widgets</h1></body></html>'
    const result = await examine(
      candidate({ findings: [finding({ website: at })] }),
      ports({ sites: readerOf(html, at) }),
    )
    expect(result).toMatchObject({ company: { facts: { website: null } } })
  })
  it("a HubSpot company is recognised by its domain though the site can't be read", async () => {
    const known = knownOf([knownCompany({ name: 'Falcon Cars', domain: 'kestrelwidgets.co.uk' })])
    const [s] = await sift([finding({ website: HOME })], asked.brief, [centre], { geocoder: MILES, known })
    expect(s?.leftOut).toBeNull()
    const result = await examine(asked, ports({ known, sites: sitesOf({}) }))
    expect(result).toMatchObject({ kind: 'left-out' })
  })
  it('initials on the same domain are the company itself, and nothing is asked about it', async () => {
    const known = knownOf([knownCompany({ name: 'KW Ltd', domain: 'kestrelwidgets.co.uk' })])
    const [s] = await sift([finding({ website: HOME })], asked.brief, [centre], { geocoder: MILES, known })
    expect(s?.leftOut).toMatchObject({ outcome: 'known', reason: expect.stringContaining('initials') })
  })
  it('a left-out trading name counts though the register has another', async () => {
    const own = site({
      statedNames: ['Kestrel Widgets', 'Falcon Cars'],
      companyNumbers: [number('04567123')],
      claims: [siteClaim('name', 'Falcon Cars'), siteClaim('website', HOME)],
    })
    const brief = candidate({
      brief: { excludedNames: ['Falcon Cars'] },
      findings: [finding({ website: HOME })],
    })
    expect(await examine(brief, ports({ sites: sitesOf({ [HOME]: own }) }))).toMatchObject({
      outcome: 'excluded',
    })
  })
  it("a left-out domain counts though the site can't be read", async () => {
    const brief = candidate({
      brief: { excludedDomains: ['kestrelwidgets.co.uk'] },
      findings: [finding({ website: HOME })],
    })
    expect(await examine(brief, ports())).toMatchObject({ outcome: 'excluded' })
  })
  it('a postcode is proved though the register writes it without its blank', async () => {
    const e = entry()
    const odd = { ...e, record: { ...e.record, body: e.record.body.replaceAll('M1 2BB', 'M12BB') } }
    const result = await examine(candidate(), ports({ register: registerOf([odd]) }))
    if (result.kind !== 'proved') throw new Error('x')
    expect(result.company.claims.map((c) => c.field)).toEqual(
      expect.arrayContaining(['postcode', 'address', 'registeredPostcode']),
    )
  })
  it('a slogan in the title does not replace the proved name', async () => {
    const html = `<html><head><title>Widgets in Manchester | Kestrel Widgets</title></head><body>Kestrel Widgets Ltd. Company number 04567123</body></html>`
    const result = await examine(
      asked,
      ports({ sites: readerOf(html.replace('Kestrel Widgets</title>', 'Great prices</title>')) }),
    )
    expect(result).toMatchObject({ company: { facts: { name: expect.stringMatching(/^Kestrel Widgets/) } } })
  })
  it('Ltd and Limited are no conflict', () => {
    const base = {
      url: 'u',
      retrievedUrl: 'u',
      excerpt: 'e',
      contentHash: 'h',
      retrievedAt: new Date(0),
      method: 'page-text',
      confidence: 1,
      retention: 'own-website',
      isSandbox: false,
    } as const
    const ledger = judgeClaims([
      { ...base, id: 'a', field: 'legalName', value: 'KESTREL LIMITED', source: 'companies-house' },
      { ...base, id: 'b', field: 'legalName', value: 'Kestrel Ltd', source: 'own-website' },
    ])
    expect(ledger.conflicts).toEqual([])
  })
  it('min > max is named together with other faults', () => {
    try {
      readBrief({ type: 'education', postcode: 'x', minimumEmployees: 9, maximumEmployees: 1 })
    } catch (e) {
      expect((e as { fields: { field: string }[] }).fields.map((f) => f.field)).toEqual([
        'postcode',
        'maximumEmployees',
      ])
    }
  })
  it('a larger minimum alone is accepted', () => {
    expect(() => readBrief({ type: 'it-msp-expansion', postcode: 'M1', minimumEmployees: 100 })).not.toThrow()
  })
  it('unsure outranks related over several names', async () => {
    const brief = readBrief({ type: 'education', postcode: 'M1' }).brief
    const known = knownOf([
      knownCompany({ name: 'Zorbix', domain: 'kestrelwidgets.co.uk' }),
      knownCompany({ id: '2', name: 'Oakapple', domain: 'oak.co.uk' }),
    ])
    expect(
      await checkKnown(keysOf('Kestrel', HOME, 'M1 2BB', null), ['Oakapple'], brief, known),
    ).toMatchObject({ examination: { outcome: 'unsure' } })
  })
  it('service "UPS" is not offered by a site that says "groups"', () => {
    const r = readBrief({ type: 'it-msp-expansion', postcode: 'M1', inputs: { services: ['UPS'] } })
    expect(
      r.type.judge(r.brief, r.inputs, { facts: facts(), site: { ...site().reading, text: 'user groups' } }),
    ).toMatchObject({ fits: true })
  })
  it('custom "dental practices" does not keep a GP or an accountant', () => {
    const r = readBrief({
      type: 'custom',
      postcode: 'M1',
      inputs: { prompt: 'Dental practices with more than one surgery' },
    })
    const j = (sicCodes: string[], text: string) =>
      r.type.judge(r.brief, r.inputs, {
        facts: facts({ sicCodes, services: [] }),
        site: { ...site().reading, text },
      }).fits
    expect([j(['86210'], ''), j(['69201'], 'accountants in practice since 1990')]).toEqual([false, false])
  })
  it('a private company called academy is not called a state-funded one', () => {
    const r = readBrief({ type: 'education', postcode: 'M1', inputs: { funding: 'independent' } })
    expect(
      r.type.judge(r.brief, r.inputs, {
        facts: facts({
          name: 'Little Stars Academy',
          legalName: 'Little Stars Academy Ltd',
          companyType: 'ltd',
          sicCodes: ['85100'],
        }),
        site: null,
      }),
    ).toEqual({ fits: true })
  })
  it('of a dissolved and an active namesake the active one counts', async () => {
    const register = registerOf([entry(), entry({ number: '01111111', status: 'dissolved' })])
    expect(await examine(candidate(), ports({ register }))).toMatchObject({ kind: 'proved' })
  })
  it('unknownSize drop counts without limits', async () => {
    const c = candidate({ brief: { minimumEmployees: null, unknownSize: 'drop' } })
    expect(
      await examine(c, ports({ register: registerOf([entry({ accountsType: 'full' })]) })),
    ).toMatchObject({ outcome: 'wrongSize' })
  })
  it("the headcount of clients is not the firm's own", async () => {
    const html = page(
      '<p>Kestrel Widgets Ltd, company number 04567123. We look after firms with 250 employees.</p>',
    )
    const result = await examine(asked, ports({ sites: readerOf(html) }))
    expect(result).toMatchObject({ company: { facts: { size: { basis: 'accounts-type' } } } })
  })
  it('a website without https:// is kept', async () => {
    const model = {
      ask: async () => ({
        kind: 'answered',
        value: {
          companies: [
            {
              name: 'K',
              website: 'www.kestrelwidgets.co.uk',
              town: null,
              postcode: null,
              company_number: null,
              why: '',
              source_urls: [],
            },
          ],
        },
        sources: [],
        searchCalls: 1,
        answer: {},
      }),
    } as never
    const { findings } = await createWebSearchSource(model).search(
      {
        source: 'web-search',
        label: '',
        term: '',
        conditions: [],
        postcode: 'M1',
        place: null,
        radiusMiles: 5,
        wanted: 5,
        distanceMiles: 0,
      },
      { alreadyFound: [] },
    )
    expect(findings[0]?.website).toMatch(/kestrelwidgets\.co\.uk/)
  })
})
