import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { PlacesStep, WebSearchStep } from '../../../src/campaigns/search-step.ts'
import { createGooglePlaces } from '../../../src/clients/google-places/client.ts'
import { createPlacesSource } from '../../../src/discovery/sources/google-places.ts'
import type { SiteFacts } from '../../../src/enrichment/provider.ts'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'
import type { CompanyRegister } from '../../../src/ports/company-register.ts'
import type { OutsideCall } from '../../../src/ports/outside-call.ts'
import {
  address,
  centre,
  entry,
  number,
  placeAt,
  registerOf,
  site,
  sitesOf,
} from '../pipeline/make-believe.ts'

const RADIUS_MILES = 5
const step: PlacesStep = {
  source: 'google-places',
  label: 'Google Places: widget maker, around M1',
  query: 'widget maker',
  placeType: null,
  tile: { latitude: centre.latitude, longitude: centre.longitude, radiusMiles: RADIUS_MILES },
  distanceMiles: 0,
}

type WirePlace = Record<string, unknown>
let counter = 0
/** A place one mile from the tile's middle, as Google writes it. */
const place = (changes: { name?: string; postcode?: string; miles?: number } & WirePlace = {}): WirePlace => {
  const { name = 'Kestrel Widgets', postcode = 'M1 2BB', miles = 1, ...more } = changes
  const { latitude, longitude } = placeAt(postcode, miles)
  return {
    id: `ChIJ-${++counter}`,
    displayName: { text: name },
    postalAddress: { postalCode: postcode },
    location: { latitude, longitude },
    businessStatus: 'OPERATIONAL',
    ...more,
  }
}
const website = { websiteUri: 'https://www.kestrelwidgets.co.uk/?utm_source=google' }
const OWN_SITE = 'https://www.kestrelwidgets.co.uk/'

type Page = { places?: WirePlace[]; nextPageToken?: string } | Error
type Asked = { locationBias: { circle: { radius: number } }; page: number }

/** The real client over a gate that answers each request with the next page planned for it. */
const sourceOf = (
  answer: (asked: Asked, calls: number) => Page,
  ports: { sites?: Record<string, SiteFacts | string>; register?: CompanyRegister } = {},
) => {
  const asked: Asked[] = []
  const gate = {
    call: async ({ request }: OutsideCall) => {
      const body: Asked = JSON.parse(request.body ?? '')
      asked.push(body)
      const planned = answer(body, asked.length)
      if (planned instanceof Error) throw planned
      return {
        status: 200,
        body: JSON.stringify(planned),
        headers: {},
        finalUrl: request.url,
        callId: 'call',
        contentHash: '',
        retrievedAt: new Date('2026-11-22T12:00:00Z'),
        wasRecorded: false,
      }
    },
  }
  const http = { userAgent: 'test', send: () => Promise.reject(new Error('the gate answers')) }
  const client = createGooglePlaces({ baseUrl: 'http://127.0.0.1', apiKey: 'key', gate, http })
  const sites = sitesOf(ports.sites ?? {})
  const register = ports.register ?? registerOf([entry()])
  const source = createPlacesSource(client, { sites, register })
  return {
    asked,
    sites,
    search: (changes: Partial<PlacesStep> = {}) =>
      source.search({ ...step, ...changes }, { alreadyFound: [] }),
  }
}
const onePage = (places: WirePlace[], ports?: Parameters<typeof sourceOf>[1]) =>
  sourceOf(() => ({ places }), ports)

describe('a place with a website', () => {
  it('is found under the name, number and address that the website gives', async () => {
    const found = site({
      statedNames: ['Kestrel Widgets of Manchester'],
      companyNumbers: [number('04567123')],
      addresses: [address('LS1 4AB'), address('M1 2BB')],
    })
    const one = place({ name: 'Kestrel Widgets', ...website })
    const { findings, warnings } = await onePage([one], { sites: { [OWN_SITE]: found } }).search()
    expect(findings).toEqual([
      {
        name: 'Kestrel Widgets of Manchester',
        companyNumber: '04567123',
        website: OWN_SITE,
        postcode: 'M1 2BB',
        site: { name: 'Kestrel Widgets of Manchester', postcode: 'M1 2BB' },
        source: 'google-places',
        placeId: one.id,
        citations: [`https://www.google.com/maps/search/?api=1&query=place&query_place_id=${one.id}`],
      },
    ])
    expect(warnings).toEqual([])
  })

  it('that bears another name is who the printed number says, by the register', async () => {
    const sites = { [OWN_SITE]: site({ companyNumbers: [number('04567123')] }) }
    const { findings } = await onePage([place({ name: 'Redwing House', ...website })], { sites }).search()
    expect(findings).toMatchObject([{ name: 'KESTREL WIDGETS LIMITED', website: OWN_SITE, postcode: null }])
  })

  it.each([
    ['another name and no number', site()],
    [
      'the number of a company of neither name',
      site({ statedNames: ['Oak'], companyNumbers: [number('04567123')] }),
    ],
    ['two numbers of its own', site({ companyNumbers: [number('04567123'), number('07654321')] })],
    ['nothing, as it is down', 'It is down.'],
  ])('that gives %s is dropped and counted', async (_what, found) => {
    const hit = place({ name: 'Redwing House', ...website })
    const { findings, warnings } = await onePage([hit], { sites: { [OWN_SITE]: found } }).search()
    expect(findings).toEqual([])
    expect(warnings).toEqual(['1 place had no website or register entry that proves it.'])
  })

  it('on a social network is not read: that page is nobody’s own', async () => {
    const source = onePage([place({ websiteUri: 'https://www.facebook.com/kestrel' })])
    expect((await source.search()).findings).toMatchObject([
      { name: 'KESTREL WIDGETS LIMITED', website: null },
    ])
    expect(source.sites.asked).toEqual([])
  })
})

describe('a place without a website', () => {
  const namesake = entry({ number: '07654321', name: 'KESTREL WIDGETS (MANCHESTER) LIMITED' })

  it('is the one company on the register of its name and outward code', async () => {
    const { findings } = await onePage([place({ postcode: 'M1 7QQ' })]).search()
    expect(findings).toMatchObject([
      { name: 'KESTREL WIDGETS LIMITED', companyNumber: '04567123', website: null, postcode: 'M1 2BB' },
    ])
    expect(findings[0]).not.toHaveProperty('site')
  })

  it.each([
    ['the register has it elsewhere', { postcode: 'M2 3DD' }, [entry()]],
    ['the register has another name there', { name: 'Falcon Widgets' }, [entry()]],
    ['two companies there may be it', {}, [entry(), namesake]],
    ['the company is dissolved', {}, [entry({ status: 'dissolved' })]],
    ['Google gives no postcode', { postalAddress: undefined }, [entry()]],
    ['Google gives no name', { displayName: undefined }, [entry()]],
  ])('is dropped when %s', async (_what, changes, entries) => {
    const { findings, warnings } = await onePage([place(changes)], { register: registerOf(entries) }).search()
    expect(findings).toEqual([])
    expect(warnings).toHaveLength(1)
  })
})

describe('what is not wanted', () => {
  it('is counted: closed ones and ones from elsewhere; a firm that comes to its customers is no place elsewhere', async () => {
    const places = [
      place({ businessStatus: 'CLOSED_PERMANENTLY' }),
      place({ businessStatus: 'CLOSED_TEMPORARILY' }),
      place({ miles: RADIUS_MILES + 0.1 }),
      place({ location: undefined }),
      place({ miles: RADIUS_MILES - 0.1 }),
    ]
    const { findings, warnings } = await onePage(places).search()
    expect(findings).toHaveLength(2)
    expect(warnings).toEqual(['2 places closed.', '1 place outside this part of the area.'])
  })
})

/** A page of twenty with a token for more, up to three pages. */
const fullPage = (page: number, changes: Parameters<typeof place>[0] = {}): Page => ({
  places: Array.from({ length: 20 }, () => place(changes)),
  ...(page < 3 ? { nextPageToken: `to ${page + 1}` } : {}),
})

describe('a tile that fills a query', () => {
  it('asks for searches of its four quarters, which cover it, and says so', async () => {
    const source = sourceOf(({ page }) => fullPage(page))
    const { findings, warnings, further = [] } = await source.search()
    expect(source.asked).toHaveLength(3)
    expect(findings).toHaveLength(60)
    expect(warnings).toEqual([
      'More places are here than Google lists for one search; its four quarters can be searched apart.',
    ])
    const quarters = further.flatMap((one) => (one.source === 'google-places' ? [one] : []))
    expect(quarters.map(({ label }) => label.split(', ').at(-1))).toEqual([
      'south-west quarter',
      'south-east quarter',
      'north-west quarter',
      'north-east quarter',
    ])
    expect(
      quarters.every(({ isQuarter, tile }) => isQuarter && Math.round(tile.radiusMiles * 1000) === 3536),
    ).toBe(true)
  })

  it('is not cut again when it is a quarter, and says that there is more', async () => {
    const { warnings, further } = await sourceOf(({ page }) => fullPage(page)).search({ isQuarter: true })
    expect(further).toEqual([])
    expect(warnings).toEqual([
      'More places are here than Google lists for one search; the best known were taken.',
    ])
  })

  it('is not split when most of the sixty come from elsewhere', async () => {
    const away = (): Page => ({ places: [place(), ...Array.from({ length: 19 }, () => place({ miles: 9 }))] })
    const source = sourceOf(({ page }) => (page === 1 ? fullPage(1) : { ...away(), nextPageToken: 'more' }))
    const { findings, further } = await source.search()
    expect(source.asked).toHaveLength(3)
    expect(findings).toHaveLength(22)
    expect(further).toEqual([])
  })

  it('is not read on after a page that is all from elsewhere', async () => {
    const source = sourceOf(({ page }) => fullPage(page, page === 1 ? {} : { miles: 9 }))
    const { findings } = await source.search()
    expect(source.asked).toHaveLength(2)
    expect(findings).toHaveLength(20)
  })
})

describe('a failure', () => {
  const DOWN = new AppError('vendor_unavailable', 'Google Places is out of order at the moment (503).', {
    isRetryable: true,
  })

  it('of the first page fails the step', async () => {
    await expect(sourceOf(() => DOWN).search()).rejects.toBe(DOWN)
  })

  it('of a later page leaves what was found, and says so: it would be paid for again', async () => {
    const source = sourceOf(({ page }) => (page === 1 ? fullPage(1) : DOWN))
    const { findings, warnings } = await source.search()
    expect(findings).toHaveLength(20)
    expect(warnings).toEqual([expect.stringMatching(/^The search broke off .* out of order/)])
  })

  it.each([
    new SourceUnusable('vendor_refused', 'The key is refused.'),
    new AppError('budget_reached', 'The limit is reached.'),
  ])('that is about the whole source or its money is passed on at any time', async (error) => {
    await expect(sourceOf(({ page }) => (page === 1 ? fullPage(1) : error)).search()).rejects.toBe(error)
  })

  it('of the register for one place is counted, for all of them fails the step', async () => {
    const register = registerOf([entry()])
    const failing: CompanyRegister = {
      ...register,
      search: (name) => (name.startsWith('Falcon') ? Promise.reject(DOWN) : register.search(name)),
    }
    const some = onePage([place(), place({ name: 'Falcon Widgets' })], { register: failing })
    const { findings, warnings } = await some.search()
    expect(findings).toHaveLength(1)
    expect(warnings).toEqual([expect.stringMatching(/^1 place could not be looked up: .*out of order/)])
    await expect(onePage([place({ name: 'Falcon' })], { register: failing }).search()).rejects.toBe(DOWN)
  })

  it('that makes the register unusable ends the step, and the places that wait are not looked into', async () => {
    const refused = new SourceUnusable('vendor_refused', 'The register refuses our key.')
    let asked = 0
    const register: CompanyRegister = {
      byNumber: async () => null,
      officers: async () => null,
      search: async () => {
        asked++
        if (asked === 1) throw refused
        await setImmediate()
        return []
      },
    }
    const source = onePage(
      Array.from({ length: 40 }, () => place()),
      { register },
    )
    await expect(source.search()).rejects.toBe(refused)
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    expect(asked).toBeLessThan(20)
  })

  it('of one bad answer gives the step up', async () => {
    const nonsense = new ItemFailed('vendor_nonsense', 'It can not be read.')
    await expect(sourceOf(() => nonsense).search()).rejects.toBe(nonsense)
  })
})

it('refuses the step of another source', async () => {
  const client = createGooglePlaces({
    baseUrl: 'http://127.0.0.1',
    apiKey: 'key',
    gate: { call: () => Promise.reject(new Error('not to be asked')) },
    http: { userAgent: 'test', send: () => Promise.reject(new Error('not to be asked')) },
  })
  const other = { ...step, source: 'web-search' } as unknown as WebSearchStep
  const source = createPlacesSource(client, { sites: sitesOf({}), register: registerOf([]) })
  await expect(source.search(other, { alreadyFound: [] })).rejects.toMatchObject({ code: 'internal' })
})
