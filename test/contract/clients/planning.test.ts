import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/clients/http.ts'
import {
  type ApplicationsPage,
  type ApplicationsQuery,
  createPlanning,
} from '../../../src/clients/planning/client.ts'
import { AppError, ItemFailed, RateLimited } from '../../../src/errors.ts'
import type { KeptAnswer } from '../../../src/ports/planning-answers.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shape of PlanIt's `/api/applics/json`. On loopback, so that no test can reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18007'
const PATH = '/api/applics/json'
const QUERY: ApplicationsQuery = {
  centre: { latitude: 53.4794, longitude: -2.24531 },
  radiusKm: 24.14,
  daysBack: 60,
  state: 'Undecided',
}
const ASKED = { lat: '53.4794', lng: '-2.2453', krad: '24.1', recent: '60', app_state: 'Undecided' }
const page = (number: number) => ({ ...ASKED, sort: '-start_date', pg_sz: '100', page: String(number) })

const setUp = () => {
  const gate = createSendingGate()
  const kept = new Map<string, KeptAnswer>()
  const answers = {
    fresh: async (url: string) => kept.get(url) ?? null,
    keep: async (answer: KeptAnswer) => void kept.set(answer.url, answer),
  }
  const http = createHttp({ userAgent: 'Leadwright-test' })
  return { gate, kept, client: createPlanning({ baseUrl: `${BASE}/`, gate, http, answers }), api: nock(BASE) }
}
const read = async (pages: AsyncGenerator<ApplicationsPage, void, void>): Promise<ApplicationsPage[]> => {
  const all: ApplicationsPage[] = []
  for await (const one of pages) all.push(one)
  return all
}
const record = (number: number) => ({
  name: `Manchester/26/${number}/FUL`,
  uid: `26/${number}/FUL`,
  description: 'Extension to\r\n factory \u0000 ',
  address: '4 Mill Lane, Manchester',
  postcode: 'm12ab',
  app_state: 'Undecided',
  app_type: 'Full',
  start_date: '2026-10-01',
  link: `https://www.planit.org.uk/planapplic/Manchester/26-${number}/`,
  location_x: -2.24,
  location_y: 53.48,
  other_fields: { agent_company: 'Fern Architects Ltd', agent_address: null, n_documents: 3 },
})
const full = Array.from({ length: 100 }, (_, index) => record(index))

describe('a search for applications', () => {
  it('reads page after page until one is not full, and gives what was said in clean words', async () => {
    const { client, api, gate } = setUp()
    api.get(PATH).query(page(1)).reply(200, { total: 101, from: 0, to: 99, records: full })
    api
      .get(PATH)
      .query(page(2))
      .reply(200, { total: 101, from: 100, to: 100, records: [{ name: 'Leeds/1' }] })
    const pages = await read(client.pages(QUERY, 4))
    expect(pages.map(({ applications, total }) => [applications.length, total])).toEqual([
      [100, 101],
      [1, 101],
    ])
    expect(pages[0]?.applications[7]).toEqual({
      name: 'Manchester/26/7/FUL',
      reference: '26/7/FUL',
      description: 'Extension to factory',
      address: '4 Mill Lane, Manchester',
      postcode: 'M1 2AB',
      point: { latitude: 53.48, longitude: -2.24 },
      state: 'Undecided',
      type: 'Full',
      startedOn: '2026-10-01',
      page: 'https://www.planit.org.uk/planapplic/Manchester/26-7/',
      agent: { company: 'Fern Architects Ltd', name: '', address: '' },
      applicant: { company: '', name: '', address: '' },
    })
    expect(pages[1]?.applications[0]).toMatchObject({
      reference: 'Leeds/1',
      postcode: null,
      point: null,
      page: null,
    })
    expect(gate.calls).toHaveLength(2)
    for (const call of gate.calls)
      expect(call).toMatchObject({ vendor: 'planning', limitKey: 'planning', maxCostMicroPounds: 0 })
  })

  it('reads no more pages than it may, and any state without asking for one', async () => {
    const { client, api, gate } = setUp()
    const { app_state: _, ...any } = page(1)
    api.get(PATH).query(any).reply(200, { total: 500, records: full })
    expect(await read(client.pages({ ...QUERY, state: null }, 1))).toHaveLength(1)
    expect(gate.calls).toHaveLength(1)
  })

  it('asks nobody for a page that is kept', async () => {
    const { client, api, gate } = setUp()
    api
      .get(PATH)
      .query(page(1))
      .reply(200, { total: 1, records: [record(1)] })
    const first = await read(client.pages(QUERY, 4))
    expect(await read(client.pages(QUERY, 4))).toEqual(first)
    expect(gate.calls).toHaveLength(1)
  })

  it('obeys Retry-After of a 429', async () => {
    const { client, api } = setUp()
    api.get(PATH).query(page(1)).reply(429, { error: 'Too many requests' }, { 'retry-after': '45' })
    const error = await rejection(read(client.pages(QUERY, 1)))
    expect(error).toBeInstanceOf(RateLimited)
    expect(error).toMatchObject({ retryAfterMs: 45_000, isRetryable: true })
  })

  it.each([
    ['cut off', '{"total": 3, "records": [{"name": "Manch'],
    ['a page for people', '<!doctype html><title>Under maintenance</title>'],
    ['nothing', ''],
    ['another shape', '{"total": 3}'],
    ['a record without a name', '{"total": 1, "records": [{"uid": "1"}]}'],
  ])('an answer that is %s is nonsense, and not kept', async (_, body) => {
    const { client, api, kept } = setUp()
    api.get(PATH).query(page(1)).reply(200, body)
    const error = await rejection(read(client.pages(QUERY, 1)))
    expect(error).toBeInstanceOf(ItemFailed)
    expect(error).toMatchObject({ code: 'vendor_nonsense' })
    expect(kept.size).toBe(0)
  })

  it.each([
    [400, 'vendor_refused', false],
    [503, 'vendor_unavailable', true],
    [302, 'vendor_nonsense', false],
  ] as const)('status %s is %s', async (status, code, isRetryable) => {
    const { client, api } = setUp()
    api.get(PATH).query(page(1)).reply(status, '')
    const error = await rejection(read(client.pages(QUERY, 1)))
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code, isRetryable })
  })
})
