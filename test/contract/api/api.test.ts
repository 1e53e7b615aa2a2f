import {
  campaignResponseSchema,
  campaignsResponseSchema,
  campaignTypesResponseSchema,
  errorResponseSchema,
  eventsResponseSchema,
  forecastResponseSchema,
  leadResponseSchema,
  leadsResponseSchema,
  prepareResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { campaign, fakeApp, lead } from '../../unit/server/fake-app.ts'
import { startHttp } from '../../unit/server/start-http.ts'

const { app, state } = fakeApp()
let http: Awaited<ReturnType<typeof startHttp>>
beforeAll(async () => {
  http = await startHttp(app)
})
afterAll(() => http.close())
beforeEach(() => {
  Object.assign(state, { campaigns: [], leads: [], events: [], launches: 0 })
})

const brief = { type: 'education', postcode: 'M1 1AA', radiusMiles: 15, maxResults: 10 }
const fieldsOf = (json: unknown): string[] =>
  errorResponseSchema.parse(json).error.fields.map((fault) => fault.field)

describe('answers have the shape of the contract', () => {
  test('campaign types', async () => {
    const { json } = await http.send('GET', '/api/v1/campaign-types')
    expect(campaignTypesResponseSchema.parse(json).campaignTypes.length).toBeGreaterThan(3)
  })

  test('forecast', async () => {
    const { status, json } = await http.send('POST', '/api/v1/forecasts', brief)
    expect(status).toBe(200)
    expect(forecastResponseSchema.parse(json).forecast.sentence).not.toBe('')
  })

  test('preparation of a brief', async () => {
    const { status, json } = await http.send('POST', '/api/v1/campaigns/prepare', brief)
    expect(status).toBe(200)
    expect(prepareResponseSchema.parse(json).preparation.notes).toHaveLength(1)
    expect(state.launches).toBe(0)
    expect((await http.send('GET', '/api/v1/campaigns/prepare')).status).toBe(405)
  })

  test('list by tab, search and sort, with counts; retry', async () => {
    const failed = campaign({ status: 'failed', mayRetry: true })
    state.campaigns = [failed]
    const path = '/api/v1/campaigns?tab=failed&search=M1&sort=cost&launchedFromCompanyId=12&limit=5'
    const { json } = await http.send('GET', path)
    const list = campaignsResponseSchema.parse(json)
    expect(list.counts.all).toBe(1)
    expect(list.campaigns[0]).toMatchObject({ mayRetry: true, launchedBy: 'Sam Carter' })
    const retry = () => http.send('POST', `/api/v1/campaigns/${failed.id}/retry`)
    expect(campaignResponseSchema.parse((await retry()).json).campaign.status).toBe('running')
    expect((await retry()).status).toBe(409)
  })

  test('launch, list, read, story, leads, lead and cancel', async () => {
    const launched = await http.send('POST', '/api/v1/campaigns', { ...brief, launchKey: 'launch-0001' })
    expect(launched.status).toBe(202)
    const { id } = campaignResponseSchema.parse(launched.json).campaign
    const kept = lead(id)
    state.leads.push(kept)
    state.events.push({ id: 4, at: new Date(0), kind: 'started', level: 'info', message: 'Started.' })
    const get = async (path: string) => (await http.send('GET', path)).json
    expect(
      campaignsResponseSchema.parse(await get('/api/v1/campaigns?status=queued&limit=5')).campaigns,
    ).toHaveLength(1)
    expect(campaignResponseSchema.parse(await get(`/api/v1/campaigns/${id}`)).campaign.summary).toContain(
      '1 ready',
    )
    expect(eventsResponseSchema.parse(await get(`/api/v1/campaigns/${id}/events?afterId=3`)).lastId).toBe(4)
    expect(leadsResponseSchema.parse(await get(`/api/v1/campaigns/${id}/leads`)).leads).toHaveLength(1)
    expect(leadResponseSchema.parse(await get(`/api/v1/leads/${kept.id}`)).lead.evidence).toHaveLength(1)
    const cancelled = await http.send('POST', `/api/v1/campaigns/${id}/cancel`)
    expect(campaignResponseSchema.parse(cancelled.json).campaign.status).toBe('cancelled')
    expect((await http.send('POST', `/api/v1/campaigns/${id}/cancel`)).status).toBe(409)
  })

  test('health and metrics', async () => {
    expect((await http.send('GET', '/healthz')).status).toBe(200)
    expect((await http.send('GET', '/readyz')).json).toMatchObject({ ok: true })
    const metrics = await http.send('GET', '/metrics')
    expect(metrics.text).toContain('leadwright_http_request_duration_seconds_count')
    expect(metrics.text).not.toMatch(/campaigns\/[0-9a-f]{8}-/)
  })
})

describe('refusals', () => {
  test('every wrong field is named at once, also beside a missing launch key', async () => {
    const { status, json } = await http.send('POST', '/api/v1/campaigns', {
      type: 'nope',
      postcode: 'ZZ',
      radiusMiles: 900,
      colour: 1,
    })
    expect(status).toBe(400)
    expect(fieldsOf(json)).toEqual(
      expect.arrayContaining(['launchKey', 'type', 'postcode', 'radiusMiles', 'colour']),
    )
    expect(state.launches).toBe(0)
  })

  test.each<[string, string, unknown, Record<string, string>, number, string]>([
    ['POST', '/api/v1/campaigns', '{"type":', {}, 400, 'body'],
    ['POST', '/api/v1/campaigns', '"text"', {}, 400, 'body'],
    ['POST', '/api/v1/campaigns', '[1]', {}, 400, 'body'],
    ['POST', '/api/v1/campaigns', undefined, {}, 400, 'launchKey'],
    [
      'POST',
      '/api/v1/campaigns',
      'type=education',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'content-type',
    ],
    ['POST', '/api/v1/campaigns', { launchKey: 'launch-0001', name: 'a\u0000b' }, {}, 400, 'name'],
    ['POST', '/api/v1/campaigns', `"${'x'.repeat(1_100_000)}"`, {}, 413, 'body'],
    ['POST', '/api/v1/campaigns?dryRun=1', brief, {}, 400, 'dryRun'],
    ['GET', '/api/v1/campaigns?status=happy', undefined, {}, 400, 'status'],
    ['GET', '/api/v1/campaigns?launchedFromCompanyId=Acme', undefined, {}, 400, 'launchedFromCompanyId'],
    ['GET', '/api/v1/campaigns?tab=all', undefined, {}, 400, 'tab'],
    ['GET', '/api/v1/campaigns?sort=best', undefined, {}, 400, 'sort'],
    ['GET', '/api/v1/campaigns?search=', undefined, {}, 400, 'search'],
    ['GET', '/api/v1/campaigns?limit=0&page=2', undefined, {}, 400, 'limit'],
    ['GET', '/api/v1/campaigns?limit=1&limit=2', undefined, {}, 400, 'limit'],
    ['GET', "/api/v1/campaigns?after='--", undefined, {}, 400, 'after'],
    ['GET', '/api/v1/campaigns/12', undefined, {}, 404, 'id'],
    ['GET', '/api/v1/leads/%00', undefined, {}, 404, 'id'],
    ['GET', '/api/v1/leads/0b8e6a52-7c11-4d5b-8123-000000000001', undefined, {}, 404, 'id'],
    ['GET', '/api/v1/campaigns/%E0%A4%A', undefined, {}, 400, 'request'],
    ['DELETE', '/api/v1/campaigns', undefined, {}, 405, 'method'],
    ['GET', '/api/v2/campaigns', undefined, {}, 404, 'path'],
    ['GET', '/api/v1/campaigns', undefined, { 'x-sandbox-portal': 'mine' }, 400, 'x-sandbox-portal'],
  ])('%s %s %j is answered %i', async (method, path, body, headers, status, field) => {
    const answer = await http.send(method, path, body, headers)
    expect(answer.status).toBe(status)
    expect(fieldsOf(answer.json)).toContain(field)
    expect(http.lines).toEqual([])
  })

  test('an unexpected error is logged with its stack and shown without', async () => {
    app.reads.campaign = async () => {
      throw new Error('relation "campaign" does not exist')
    }
    const answer = await http.send('GET', `/api/v1/campaigns/${campaign().id}`)
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('relation')
    expect(JSON.parse(http.lines.splice(0).join(''))).toMatchObject({
      requestId: answer.headers.get('x-request-id'),
      err: { message: 'relation "campaign" does not exist', stack: expect.stringContaining('api.test.ts') },
    })
  })
})

describe('who may ask', () => {
  test('another portal sees nothing of this one', async () => {
    state.campaigns.push(campaign())
    const { json } = await http.send('GET', '/api/v1/campaigns', undefined, {
      'x-sandbox-portal': '90000002',
    })
    expect(json.campaigns).toEqual([])
  })

  test('the sandbox leads a browser to the preview', async () => {
    const previewUrls = () => ({ start: `${http.url}/healthz`, record: '', pages: '', crm: '' })
    const sandbox = await startHttp({ ...app, reads: { ...app.reads, previewUrls } })
    const answer = await fetch(`${sandbox.url}/`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${http.url}/healthz`])
    expect((await sandbox.send('POST', '/')).status).toBe(405)
    await sandbox.close()
  })

  test('live mode refuses everything that is not signed, and has no page of its own', async () => {
    const live = await startHttp({ ...app, mode: 'live' })
    expect((await live.send('GET', '/api/v1/campaigns')).status).toBe(401)
    expect((await live.send('POST', '/api/v1/campaigns', brief)).status).toBe(401)
    expect((await live.send('GET', '/')).status).toBe(404)
    expect((await live.send('GET', '/healthz')).status).toBe(200)
    await live.close()
  })
})
