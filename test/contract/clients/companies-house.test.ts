import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createCompaniesHouse } from '../../../src/clients/companies-house/client.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of the Companies House Public Data API specification and its developer forum.
// On loopback, so that no test can reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18001'
const KEY = 'test-key-of-nobody'

const setUp = () => {
  const gate = createSendingGate()
  const client = createCompaniesHouse({
    baseUrl: BASE,
    apiKey: KEY,
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
  })
  return { gate, client, api: nock(BASE).matchHeader('authorization', `Basic ${btoa(`${KEY}:`)}`) }
}

const PROFILE = {
  company_name: 'BRIGHTWATER IT SERVICES LIMITED',
  company_number: '01234567',
  company_status: 'active',
  type: 'ltd',
  date_of_creation: '1999-03-04',
  sic_codes: ['62020', '62090'],
  registered_office_address: {
    premises: '12',
    address_line_1: 'High Street',
    locality: 'Leeds',
    postal_code: 'ls14ap',
    country: 'England',
  },
  previous_company_names: [
    { name: 'BRIGHT COMPUTERS LIMITED', effective_from: '1999-03-04', ceased_on: '2004-01-01' },
  ],
  accounts: { overdue: false, last_accounts: { type: 'small', made_up_to: '2025-03-31' } },
  has_charges: true,
  can_file: true,
  links: { self: '/company/01234567' },
}

describe('profile', () => {
  it('reads an entry and asks by the padded number', async () => {
    const { client, api, gate } = setUp()
    api.get('/company/01234567').reply(200, PROFILE)
    const found = await client.profile('1234567')
    expect(found?.company).toMatchObject({
      name: 'BRIGHTWATER IT SERVICES LIMITED',
      number: '01234567',
      status: 'active',
      address: '12 High Street, Leeds, ls14ap',
      postcode: 'LS1 4AP',
      previousNames: ['BRIGHT COMPUTERS LIMITED'],
      accountsType: 'small',
      accountsMadeUpTo: '2025-03-31',
      hasCharges: true,
      isOfficeDoubtful: false,
    })
    expect(found?.answer.contentHash).toMatch(/^[0-9a-f]{64}$/)
    const [call] = gate.calls
    expect(call).toMatchObject({
      vendor: 'companies-house',
      operation: 'company-profile',
      maxCostMicroPounds: 0,
    })
    expect(call?.limitKey).toMatch(/^companies-house:[0-9a-f]{12}$/)
    expect(JSON.stringify([call?.limitKey, call?.request, call?.requestKey])).not.toContain(KEY)
  })

  it('takes the barest entry there is', async () => {
    const { client, api } = setUp()
    api
      .get('/company/RC000641')
      .reply(200, { company_name: 'A UNIVERSITY', company_number: 'RC000641', type: 'royal-charter' })
    expect((await client.profile('RC000641'))?.company).toMatchObject({
      address: null,
      postcode: null,
      sicCodes: [],
      accountsType: null,
    })
  })

  it('is null for an unknown number, and for text that is none without asking', async () => {
    const { client, api, gate } = setUp()
    api
      .get('/company/99999999')
      .reply(404, { errors: [{ type: 'ch:service', error: 'company-profile-not-found' }] })
    expect(await client.profile('99999999')).toBeNull()
    expect(await client.profile('999999999')).toBeNull()
    expect(gate.calls).toHaveLength(1)
  })

  it.each([
    ['cut JSON', '{"company_name":"ACME'],
    ['HTML', '<html>Sorry</html>'],
    ['another shape', '{"items":[]}'],
    ['nothing', ''],
  ])('gives up this item for %s', async (_what, body) => {
    const { client, api } = setUp()
    api.get('/company/01234567').reply(200, body, { 'content-type': 'application/json' })
    const error = await rejection(client.profile('01234567'))
    expect(error).toBeInstanceOf(ItemFailed)
    expect(error).toMatchObject({ code: 'vendor_nonsense', isRetryable: false })
  })
})

describe('what a status means', () => {
  it('401: the key is refused, the source is unusable', async () => {
    const { client, api } = setUp()
    api.get('/company/01234567').reply(401, { error: 'Invalid Authorization', type: 'ch:service' })
    const error = await rejection(client.profile('01234567'))
    expect(error).toBeInstanceOf(SourceUnusable)
    expect(String(error)).not.toContain(KEY)
  })

  it('429: waits until the window ends, by the clock of the register', async () => {
    const { client, api } = setUp()
    api.get('/company/01234567').reply(429, '', {
      'X-Ratelimit-Limit': '600',
      'X-Ratelimit-Remain': '0',
      'X-Ratelimit-Reset': '1582155701',
      'X-Ratelimit-Window': '5m',
      Date: new Date(1_582_155_641_000).toUTCString(),
    })
    const error = await rejection(client.profile('01234567'))
    expect(error).toBeInstanceOf(RateLimited)
    expect(error).toMatchObject({ retryAfterMs: 60_000, isRetryable: true })
  })

  it.each([500, 502, 503, 403])('%i: may be asked again', async (status) => {
    const { client, api } = setUp()
    api
      .get('/company/01234567')
      .reply(status, { exception_id: '6wm4ym5vfxu3', error: 'Internal server error' })
    const error = await rejection(client.profile('01234567'))
    expect(error).toBeInstanceOf(AppError)
    expect(error).not.toBeInstanceOf(SourceUnusable)
    expect(error).toMatchObject({ code: 'vendor_unavailable', isRetryable: true })
  })

  it('a broken connection: may be asked again', async () => {
    const { client, api } = setUp()
    api
      .get('/company/01234567')
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
    expect(await rejection(client.profile('01234567'))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })
})

describe('advancedSearch', () => {
  const item = {
    company_name: 'ACME TOOLS LIMITED',
    company_number: '00000123',
    company_status: 'active',
    company_type: 'ltd',
    date_of_creation: '1901-01-01',
    kind: 'search-results#company',
    registered_office_address: { address_line_1: 'Unit 3', locality: 'Leicester', postal_code: 'LE1 1AA' },
    sic_codes: ['25730'],
  }

  it('passes every filter on and counts all hits', async () => {
    const { client, api } = setUp()
    api
      .get('/advanced-search/companies')
      .query({
        location: 'LE1',
        sic_codes: '25730,25990',
        company_status: 'active',
        company_name_includes: 'tools',
        incorporated_from: '1900-01-01',
        incorporated_to: '2020-01-01',
        size: '500',
        start_index: '500',
      })
      .reply(200, { top_hit: item, hits: '501', items: [item], kind: 'search#advanced-search' })
    const found = await client.advancedSearch({
      location: 'LE1',
      sicCodes: ['25730', '25990'],
      status: 'active',
      nameIncludes: 'tools',
      incorporatedFrom: '1900-01-01',
      incorporatedTo: '2020-01-01',
      size: 500,
      startIndex: 500,
    })
    expect(found.hits).toBe(501)
    expect(found.items).toMatchObject([
      { name: 'ACME TOOLS LIMITED', postcode: 'LE1 1AA', sicCodes: ['25730'] },
    ])
  })

  it('takes 404 with an empty body for no hits', async () => {
    const { client, api } = setUp()
    api.get('/advanced-search/companies').query(true).reply(404, '')
    expect(await client.advancedSearch({ location: 'ZZ9' })).toMatchObject({ hits: 0, items: [] })
  })

  it.each([
    [
      400,
      "Date provided is either invalid, empty or in the incorrect format, please use the format of 'yyyy-mm-dd' e.g '2000-12-20'",
    ],
    [422, 'Invalid size parameter, size must be greater than zero and not greater than 5000'],
  ])('%i: this search is given up', async (status, body) => {
    const { client, api } = setUp()
    api.get('/advanced-search/companies').query(true).reply(status, body)
    const error = await rejection(client.advancedSearch({ size: 5001 }))
    expect(error).toBeInstanceOf(ItemFailed)
    expect(error).toMatchObject({ code: 'vendor_refused', isRetryable: false })
  })
})

describe('searchByName', () => {
  it('never asks for one item alone, and gives no more than asked', async () => {
    const { client, api } = setUp()
    const hit = (number: string) => ({
      kind: 'searchresults#company',
      title: `ACME ${number}`,
      company_number: number,
      company_status: 'active',
      company_type: 'ltd',
      date_of_creation: '2001-01-01',
      address_snippet: '1 Road, Leeds, LS1 1AA',
      address: { address_line_1: '1 Road', postal_code: 'LS1 1AA' },
    })
    api
      .get('/search/companies')
      .query({ q: 'Acme & Sons', items_per_page: '2' })
      .reply(200, { total_results: 2, items: [hit('00000001'), hit('00000002')] })
    const { items } = await client.searchByName('Acme & Sons', { limit: 1 })
    expect(items).toMatchObject([
      { number: '00000001', address: '1 Road, Leeds, LS1 1AA', postcode: 'LS1 1AA' },
    ])
  })
})

describe('officers', () => {
  it('puts names into their usual order and knows companies among them', async () => {
    const { client, api } = setUp()
    api.get('/company/SC012345/officers?items_per_page=100').reply(200, {
      active_count: 1,
      items: [
        { name: 'SMITH, Jane Anne', officer_role: 'director', appointed_on: '2019-01-01', links: {} },
        {
          name: 'ACME NOMINEES LIMITED',
          officer_role: 'corporate-secretary',
          appointed_on: '2001-01-01',
          resigned_on: '2002-01-01',
          links: {},
        },
      ],
    })
    const found = await client.officers('SC12345')
    expect(found?.officers).toMatchObject([
      { name: 'Jane Anne Smith', role: 'director', resignedOn: null, isCorporate: false },
      { resignedOn: '2002-01-01', isCorporate: true },
    ])
  })

  it('lists none for a company without any', async () => {
    const { client, api } = setUp()
    api
      .get('/company/01234567/officers?items_per_page=100')
      .reply(404, { errors: [{ error: 'company-officers-not-found' }] })
    expect((await client.officers('01234567'))?.officers).toEqual([])
  })
})
