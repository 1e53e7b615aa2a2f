import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { companiesHouseKeyCheck } from '../../../src/clients/companies-house/key-check.ts'
import { googlePlacesKeyCheck } from '../../../src/clients/google-places/key-check.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { hunterKeyCheck } from '../../../src/clients/hunter/key-check.ts'
import type { KeyCheckOptions } from '../../../src/clients/key-check.ts'
import { openAiKeyCheck } from '../../../src/clients/openai/key-check.ts'
import { type AppError, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import type { KeyCheck } from '../../../src/ports/vendor-key.ts'
import { createSendingGate, rejection } from '../../contract/clients/sending-gate.ts'

// On loopback, so that no test can reach a vendor by mistake.
const BASE = 'http://127.0.0.1:18009'
const KEY = 'key-of-nobody-1234'

type Vendor = {
  name: string
  check: (options: KeyCheckOptions) => KeyCheck
  /** Plans the vendor's next answer to a call with this key where the vendor wants it. */
  plan: (status: number, body: object | string) => void
  good: object
  refused: [number, object]
}

const vendors: Vendor[] = [
  {
    name: 'OpenAI',
    check: openAiKeyCheck,
    plan: (status, body) =>
      void nock(BASE).get('/models').matchHeader('authorization', `Bearer ${KEY}`).reply(status, body),
    good: { object: 'list', data: [{ id: 'gpt-6-luna', object: 'model' }] },
    refused: [401, { error: { message: `Incorrect API key provided: ${KEY}`, code: 'invalid_api_key' } }],
  },
  {
    name: 'Companies House',
    check: companiesHouseKeyCheck,
    plan: (status, body) =>
      void nock(BASE)
        .get('/search/companies')
        .query({ q: 'tesco', items_per_page: '2' })
        .matchHeader('authorization', `Basic ${btoa(`${KEY}:`)}`)
        .reply(status, body),
    good: { kind: 'search#companies', items: [], total_results: 0 },
    refused: [401, { error: 'Invalid Authorization', type: 'ch:service' }],
  },
  {
    name: 'Google Places',
    check: googlePlacesKeyCheck,
    plan: (status, body) =>
      void nock(BASE)
        .post('/places:searchText', { textQuery: 'London', regionCode: 'GB', pageSize: 1 })
        .matchHeader('x-goog-api-key', KEY)
        .matchHeader('x-goog-fieldmask', 'places.id')
        .reply(status, body),
    good: { places: [{ id: 'ChIJdd4hrwug2EcRmSrV3Vo6llI' }] },
    refused: [
      400,
      {
        error: {
          code: 400,
          message: 'API key not valid. Please pass a valid API key.',
          status: 'INVALID_ARGUMENT',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
        },
      },
    ],
  },
  {
    name: 'Hunter',
    check: hunterKeyCheck,
    plan: (status, body) => void nock(BASE).get('/account').matchHeader('x-api-key', KEY).reply(status, body),
    good: { data: { plan_name: 'Starter', reset_date: '2026-12-01' } },
    refused: [401, { errors: [{ id: 'authentication_failed', code: 401, details: 'No user found' }] }],
  },
]

const ask = (vendor: Vendor) => {
  const gate = createSendingGate()
  const check = vendor.check({ baseUrl: BASE, http: createHttp({ userAgent: 'Leadwright-test' }) })
  return { gate, asked: check(KEY, gate) }
}

describe.each(vendors)('$name', (vendor) => {
  it('takes a good key, without leaving it in what is recorded', async () => {
    vendor.plan(200, vendor.good)
    const { gate, asked } = ask(vendor)
    expect(await asked).toBeNull()
    expect(gate.calls).toHaveLength(1)
    expect(JSON.stringify(gate.calls)).not.toContain(KEY)
    expect(gate.calls[0]).toMatchObject({ maxCostMicroPounds: 0, mayKeepBody: false })
  })

  it('refuses a wrong key in words that do not repeat it', async () => {
    vendor.plan(...vendor.refused)
    const error = await rejection(ask(vendor).asked)
    expect(error).toBeInstanceOf(SourceUnusable)
    expect(error).toMatchObject({ code: 'vendor_refused', isRetryable: false })
    expect((error as AppError).message).toContain(vendor.name)
    expect(`${(error as AppError).message} ${(error as AppError).hint}`).not.toContain(KEY)
  })

  it.each<[string, number, object | string, string, boolean]>([
    ['is out of order', 503, {}, 'vendor_unavailable', true],
    ['answers a page for people', 200, '<!doctype html>', 'vendor_nonsense', false],
    ['answers another shape', 200, { data: 'none', items: 'none', places: 'none' }, 'vendor_nonsense', false],
    ['does not take the question', 422, {}, 'vendor_refused', false],
  ])('knows nothing of the key when the vendor %s', async (_what, status, body, code, isRetryable) => {
    vendor.plan(status, body)
    const error = await rejection(ask(vendor).asked)
    expect(error).toMatchObject({ code, isRetryable })
    expect(error).not.toBeInstanceOf(SourceUnusable)
  })

  it('knows nothing of the key when the vendor says that we are too fast', async () => {
    vendor.plan(429, {})
    expect(await rejection(ask(vendor).asked)).toBeInstanceOf(RateLimited)
  })
})

describe('a 403', () => {
  const [openai, companiesHouse, google, hunter] = vendors as [Vendor, Vendor, Vendor, Vendor]

  it('is a refusal at OpenAI (a restricted key) and Google (the API is not enabled)', async () => {
    for (const vendor of [openai, google]) {
      vendor.plan(403, { error: { message: 'no' } })
      expect(await rejection(ask(vendor).asked)).toBeInstanceOf(SourceUnusable)
    }
  })

  it('is a passing burst at Companies House, and says too fast at Hunter', async () => {
    companiesHouse.plan(403, '')
    expect(await rejection(ask(companiesHouse).asked)).toMatchObject({ isRetryable: true })
    hunter.plan(403, { errors: [{ id: 'forbidden', code: 403, details: 'rate limit reached' }] })
    expect(await rejection(ask(hunter).asked)).toBeInstanceOf(RateLimited)
  })
})

describe('what Hunter says is left', () => {
  const hunter = vendors[3] as Vendor
  const quotaOf = async (requests: object) => {
    hunter.plan(200, { data: { reset_date: '2026-12-01', requests } })
    return ask(hunter).asked
  }

  it('is counted in credits on newer plans, in searches on older ones', async () => {
    const searches = { used: 7, available: 500 }
    expect(await quotaOf({ credits: { used: 20, available: 50 }, searches })).toEqual({
      left: 30,
      limit: 50,
      unit: 'credits',
      resetsOn: '2026-12-01',
    })
    expect(await quotaOf({ searches })).toMatchObject({ left: 493, unit: 'searches' })
  })

  it('is what it names as remaining, and never below nothing', async () => {
    expect(await quotaOf({ credits: { used: 90, available: 100, remaining: 60 } })).toMatchObject({
      left: 60,
    })
    expect(await quotaOf({ credits: { used: 120, available: 100 } })).toMatchObject({ left: 0 })
  })
})
