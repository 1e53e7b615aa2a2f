import { inspect } from 'node:util'
import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/clients/http.ts'
import { createHunter } from '../../../src/clients/hunter/client.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of Hunter's API v2 (hunter.io/api-documentation/v2), its errors word for word where documented.
// On loopback, so that no test can reach the vendor by mistake.
const KEY = 'test-key-of-nobody'
/** 49 dollars for 2,000 credits at 0.8 pounds a dollar. */
const A_CREDIT = 19_600
const OBJECTION =
  'The person owning this email address asked us directly or indirectly to stop processing their personal data.'

const setUp = () => {
  const gate = createSendingGate()
  const pauses: number[] = []
  const client = createHunter({
    baseUrl: 'http://127.0.0.1:18004/v2',
    apiKey: KEY,
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
    pause: async (ms) => {
      pauses.push(ms)
    },
  })
  return { gate, client, pauses, api: nock('http://127.0.0.1:18004', { reqheaders: { 'x-api-key': KEY } }) }
}

const failure = (code: number, id: string, details: string) => ({ errors: [{ id, code, details }] })
const SEARCH = { domain: 'oak.co.uk', limit: '10' }
const FINDER = { domain: 'oak.co.uk', first_name: 'Jane', last_name: 'Smith' }
const VERIFIER = { email: 'jane.smith@oak.co.uk' }
const person = { domain: 'oak.co.uk', firstName: 'Jane', lastName: 'Smith' }

const costOf = (gate: ReturnType<typeof createSendingGate>, status: number, body: unknown) =>
  gate.calls[0]?.costMicroPounds?.({ status, headers: {}, body: JSON.stringify(body), finalUrl: '' })

describe('a domain search', () => {
  const body = {
    data: {
      domain: 'oak.co.uk',
      disposable: false,
      webmail: false,
      accept_all: true,
      pattern: '{first}.{last}',
      organization: 'Oak',
      emails: [
        {
          value: 'Jane.Smith@oak.co.uk',
          type: 'personal',
          confidence: 92,
          first_name: 'Jane',
          last_name: 'Smith',
          position: ' Director ',
          verification: { date: '2026-11-01', status: 'accept_all' },
          sources: [
            { domain: 'oak.co.uk', uri: 'http://oak.co.uk/old', still_on_page: false },
            { domain: 'oak.co.uk', uri: 'http://oak.co.uk/team', still_on_page: true },
          ],
        },
        { value: 'info@oak.co.uk', type: 'generic', verification: { date: null, status: null }, sources: [] },
        { value: 'no address', type: 'personal' },
      ],
    },
    meta: { results: 3 },
  }

  it('gives people, role boxes and the form of addresses, for one credit', async () => {
    const { client, api, gate } = setUp()
    api.get('/v2/domain-search').query(SEARCH).reply(200, body)
    expect(await client.domainSearch('oak.co.uk', 10)).toEqual({
      kind: 'found',
      pattern: '{first}.{last}',
      acceptsAll: true,
      isPublicMail: false,
      emails: [
        {
          address: 'jane.smith@oak.co.uk',
          isRole: false,
          firstName: 'Jane',
          lastName: 'Smith',
          position: 'Director',
          confidence: 92,
          status: 'accept-all',
          seenAt: 'http://oak.co.uk/team',
        },
        {
          address: 'info@oak.co.uk',
          isRole: true,
          firstName: null,
          lastName: null,
          position: null,
          confidence: 0,
          status: null,
          seenAt: null,
        },
      ],
    })
    expect(gate.calls[0]).toMatchObject({ maxCostMicroPounds: A_CREDIT, mayKeepBody: false })
    expect(costOf(gate, 200, body)).toBe(A_CREDIT)
    expect(costOf(gate, 200, { data: { domain: 'oak.co.uk', emails: [] } })).toBe(0)
  })

  it('leaves out what has a strange shape and fails for what is no answer, quoting nothing of it', async () => {
    const { client, api } = setUp()
    const odd = { value: 'jane@oak.co.uk', confidence: 'high', verification: 'yes', sources: {} }
    api
      .get('/v2/domain-search')
      .query(SEARCH)
      .reply(200, { data: { emails: [odd] } })
    expect(await client.domainSearch('oak.co.uk', 10)).toMatchObject({
      emails: [{ confidence: 0, status: null }],
    })
    api
      .get('/v2/domain-search')
      .query(SEARCH)
      .reply(200, { data: { emails: 'jane@oak.co.uk' } })
    const error = await rejection(client.domainSearch('oak.co.uk', 10))
    expect(error).toBeInstanceOf(ItemFailed)
    expect(inspect(error, { depth: 9 })).not.toContain('jane')
  })
})

describe('the finder', () => {
  it('gives an address, or none for nothing: neither 404 nor nulls cost a credit', async () => {
    const { client, api, gate } = setUp()
    const found = {
      data: {
        email: 'jane.smith@oak.co.uk',
        score: 88,
        accept_all: false,
        verification: { status: 'valid' },
      },
    }
    api.get('/v2/email-finder').query(FINDER).reply(200, found)
    expect(await client.findEmail(person)).toMatchObject({ kind: 'found', confidence: 88, status: 'valid' })
    api
      .get('/v2/email-finder')
      .query(FINDER)
      .reply(200, { data: { email: null, score: null } })
    expect(await client.findEmail(person)).toEqual({ kind: 'not-found' })
    api
      .get('/v2/email-finder')
      .query(FINDER)
      .reply(404, failure(404, 'not_found', 'Nothing'))
    expect(await client.findEmail(person)).toEqual({ kind: 'not-found' })
    expect(costOf(gate, 200, found)).toBe(A_CREDIT)
    expect(costOf(gate, 200, { data: { email: null } })).toBe(0)
    expect(costOf(gate, 404, {})).toBe(0)
  })

  it('says that a person objected, asking once and paying nothing', async () => {
    const { client, api, gate } = setUp()
    api
      .get('/v2/email-finder')
      .query(FINDER)
      .reply(451, failure(451, 'claimed_email', OBJECTION))
    expect(await client.findEmail(person)).toEqual({ kind: 'objected' })
    expect(gate.calls).toHaveLength(1)
    expect(costOf(gate, 451, failure(451, 'claimed_email', OBJECTION))).toBe(0)
  })
})

describe('the verifier', () => {
  it.each([
    ['valid', 'valid'],
    ['accept_all', 'accept-all'],
    ['blocked', 'blocked'],
    ['a_new_word', 'unknown'],
  ])('reads %s as %s', async (word, status) => {
    const { client, api } = setUp()
    api
      .get('/v2/email-verifier')
      .query(VERIFIER)
      .reply(200, { data: { status: word, score: 80, email: VERIFIER.email } })
    expect(await client.verifyEmail(VERIFIER.email)).toMatchObject({
      kind: 'checked',
      status,
      confidence: 80,
    })
  })

  it('waits while a check runs, which costs nothing, and gives up for now after three tries', async () => {
    const { client, api, gate, pauses } = setUp()
    api.get('/v2/email-verifier').query(VERIFIER).reply(202, {})
    api
      .get('/v2/email-verifier')
      .query(VERIFIER)
      .reply(200, { data: { status: 'valid' } })
    expect(await client.verifyEmail(VERIFIER.email)).toMatchObject({ status: 'valid' })
    expect(pauses).toEqual([2_000])
    expect(costOf(gate, 202, {})).toBe(0)
    api.get('/v2/email-verifier').query(VERIFIER).times(2).reply(202, {})
    api.get('/v2/email-verifier').query(VERIFIER).reply(222, {})
    expect(await rejection(client.verifyEmail(VERIFIER.email))).toMatchObject({ isRetryable: true })
    expect(gate.calls).toHaveLength(5)
  })
})

describe('a refusal', () => {
  const ask = async (status: number, body: unknown, times: number, headers: Record<string, string> = {}) => {
    const { client, api, gate } = setUp()
    api
      .get('/v2/email-verifier')
      .query(VERIFIER)
      .times(times)
      .reply(status, body as nock.Body, headers)
    return { error: await rejection(client.verifyEmail(VERIFIER.email)), calls: gate.calls }
  }
  const used = failure(429, 'too_many_requests', "You've reached your usage limit")

  it.each([
    [
      'a wrong key',
      401,
      failure(401, 'authentication_failed', 'No user found for the API key supplied'),
      1,
      SourceUnusable,
    ],
    ['used-up credits', 429, used, 1, SourceUnusable],
    ['too fast', 403, failure(403, 'forbidden', 'rate limit reached'), 3, RateLimited],
    [
      'too fast, by the other reading',
      429,
      failure(429, 'rate_limit_exceeded', 'Rate limit reached'),
      3,
      RateLimited,
    ],
    ['a bad request', 400, failure(400, 'invalid_email', `${VERIFIER.email} is invalid`), 1, ItemFailed],
    ['an outage', 503, 'oops', 3, AppError],
  ])('for %s', async (_why, status, body, times, kind) => {
    const { error, calls } = await ask(status, body, times)
    expect(error).toBeInstanceOf(kind)
    expect((error as AppError).isRetryable).toBe(times > 1)
    expect(calls).toHaveLength(times)
    expect(inspect(error, { depth: 9 })).not.toMatch(/jane|test-key/)
  })

  it('of 429 with a time to come back is no empty purse', async () => {
    const { error } = await ask(429, used, 3, { 'retry-after': '2' })
    expect(error).toMatchObject({ retryAfterMs: 2_000 })
  })
})

it('records neither the key nor whom it asked for', async () => {
  const { client, api, gate } = setUp()
  api
    .get('/v2/email-verifier')
    .query(VERIFIER)
    .reply(200, { data: { status: 'valid' } })
  api
    .get('/v2/email-finder')
    .query(FINDER)
    .reply(200, { data: { email: null } })
  await client.verifyEmail(VERIFIER.email)
  await client.findEmail(person)
  api.get('/v2/email-finder').query(FINDER).reply(200, {})
  const recorded = await gate.calls[1]?.send(new AbortController().signal)
  expect(recorded?.finalUrl).not.toMatch(/jane|smith/i)
  const kept = gate.calls.map(({ requestKey, request, limitKey }) => ({ requestKey, request, limitKey }))
  expect(inspect(kept, { depth: 9 })).not.toMatch(/jane|smith|test-key/i)
  expect(new Set(gate.calls.map(({ requestKey }) => requestKey)).size).toBe(2)
})
