import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createHubSpotCrm } from '../../../server/hubspot/crm-adapter.ts'
import { ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import type { OutsideCall, ScopedGate } from '../../../src/ports/outside-call.ts'

const BASE = 'https://hubspot.test'
const PATH = /^\/crm\/objects\/2026-09\/companies/

/** Sends every call and remembers it. */
const crmOf = () => {
  const calls: OutsideCall[] = []
  const gate: ScopedGate = {
    call: async (call) => {
      calls.push(call)
      const answer = await call.send(new AbortController().signal)
      const retrievedAt = new Date('2026-11-22T12:00:00Z')
      return { ...answer, callId: 'call', contentHash: '', retrievedAt, wasRecorded: false }
    },
  }
  return { calls, crm: createHubSpotCrm({ baseUrl: BASE, accessToken: 'secret-token', portalId: 7, gate }) }
}
const answering = (status: number, body: string | object, headers: Record<string, string> = {}) =>
  nock(BASE).get(PATH).reply(status, body, headers)

const record = (properties: Record<string, string | null>) => ({ id: '101', properties })
const companyOf = async (properties: Record<string, string | null>) => {
  answering(200, { results: [record(properties)] })
  return (await crmOf().crm.companiesPage(null)).companies[0]
}
const failureOf = async (
  status: number,
  body: string | object = {},
  headers: Record<string, string> = {},
) => {
  answering(status, body, headers)
  return crmOf()
    .crm.companiesPage(null)
    .then(
      () => null,
      (error: unknown) => error,
    )
}

describe('a page of companies', () => {
  it('is asked for page by page, with the mark of the page before', async () => {
    answering(200, { results: [], paging: { next: { after: '200' } } })
    const { crm, calls } = crmOf()
    expect(await crm.companiesPage(null)).toEqual({ companies: [], nextAfter: '200' })
    answering(200, { results: [] })
    expect(await crm.companiesPage('200')).toEqual({ companies: [], nextAfter: null })
    const queries = calls.map((call) => new URL(call.request.url).searchParams)
    expect(queries.map((query) => query.get('after'))).toEqual([null, '200'])
    expect(queries[0]?.get('limit')).toBe('100')
    expect(queries[0]?.get('properties')?.split(',')).toEqual(
      expect.arrayContaining(['name', 'domain', 'website', 'zip', 'leadwright_company_number']),
    )
  })

  it("keeps neither the customer's records nor the token with the record of the call", async () => {
    answering(200, { results: [record({ name: 'Acme' })] })
    const { crm, calls } = crmOf()
    await crm.companiesPage(null)
    expect(calls[0]).toMatchObject({
      vendor: 'hubspot',
      limitKey: '7',
      mayKeepBody: false,
      maxCostMicroPounds: 0,
    })
    expect(JSON.stringify(calls)).not.toContain('secret-token')
  })
})

describe('a company', () => {
  it('is cleaned to what duplicates are looked for by', async () => {
    expect(
      await companyOf({
        name: ' Acme ',
        domain: 'WWW.Acme.co.uk',
        phone: '0161 496 0000',
        zip: 'm11aa',
        leadwright_company_number: '4567123',
        lifecyclestage: 'lead',
      }),
    ).toEqual({
      id: '101',
      name: 'Acme',
      domain: 'acme.co.uk',
      phone: '0161 496 0000',
      postcode: 'M1 1AA',
      companyNumber: '04567123',
      lifecycleStage: 'lead',
    })
  })

  it('has nothing where HubSpot has nothing, or nonsense', async () => {
    expect(await companyOf({ name: '', domain: null, zip: '90210', company_number: 'n/a' })).toEqual({
      id: '101',
      name: null,
      domain: null,
      phone: null,
      postcode: null,
      companyNumber: null,
      lifecycleStage: null,
    })
  })

  it.each(['company_number', 'companies_house_number', 'registration_number'])(
    'has its number from %s when our own property is empty',
    async (property) => {
      const company = await companyOf({ leadwright_company_number: ' ', [property]: 'sc 12345' })
      expect(company?.companyNumber).toBe('SC012345')
    },
  )

  it('has its domain from the website when the domain is empty, but never a shared host', async () => {
    expect((await companyOf({ website: 'https://acme.co.uk/about' }))?.domain).toBe('acme.co.uk')
    expect((await companyOf({ domain: 'facebook.com' }))?.domain).toBeNull()
  })
})

describe('refusals', () => {
  it.each([401, 403])('%s ends the source: reconnect', async (status) => {
    const failure = await failureOf(status)
    expect(failure).toBeInstanceOf(SourceUnusable)
    expect(failure).toMatchObject({ isRetryable: false, hint: 'Reconnect the account.' })
  })

  it.each([
    [{ 'retry-after': '3' }, {}, 3000],
    [{}, { policyName: 'TEN_SECONDLY_ROLLING' }, 10_000],
    [{}, { policyName: 'SECONDLY' }, 1000],
  ])('429 with %j and %j pauses for %i ms', async (headers, body, retryAfterMs) => {
    const failure = await failureOf(429, body, headers)
    expect(failure).toBeInstanceOf(RateLimited)
    expect(failure).toMatchObject({ isRetryable: true, retryAfterMs })
  })

  it.each([423, 477, 500, 502])('%s may pass', async (status) => {
    expect(await failureOf(status)).toMatchObject({ code: 'vendor_unavailable', isRetryable: true })
  })

  it('400 is a request of ours that is wrong', async () => {
    const failure = await failureOf(400)
    expect(failure).toBeInstanceOf(ItemFailed)
    expect(failure).toMatchObject({ isRetryable: false })
  })

  it.each(['<html>', '{"results":[{"id":1}]}', '{}'])('%s is no page of companies', async (body) => {
    expect(await failureOf(200, body)).toMatchObject({ code: 'vendor_nonsense', isRetryable: true })
  })
})
