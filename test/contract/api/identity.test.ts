import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { campaign, fakeApp, fakePortalId, fakeSigning } from '../../unit/server/fake-app.ts'
import { signedHeaders } from '../../unit/server/sign-request.ts'
import { startHttp } from '../../unit/server/start-http.ts'

const { app, state } = fakeApp()
type Http = Awaited<ReturnType<typeof startHttp>>
let sandbox: Http
let live: Http
beforeAll(async () => {
  sandbox = await startHttp(app)
  live = await startHttp({ ...app, mode: 'live' })
})
afterAll(async () => {
  await sandbox.close()
  await live.close()
})
beforeEach(() => {
  state.campaigns = [campaign()]
  state.launches = 0
})

const [secret = '', oldSecret = ''] = fakeSigning.clientSecrets
const person = `userId=770077007&portalId=${fakePortalId}&userEmail=rep%40brightwater.example&appId=${fakeSigning.appId}`
const brief = JSON.stringify({
  launchKey: 'launch-0001',
  type: 'education',
  postcode: 'M1 1AA',
  radiusMiles: 15,
  maxResults: 5,
  inputs: {},
})

type Asked = { method?: string; path?: string; body?: string; secret?: string; atMs?: number }

const headersFor = ({ method = 'GET', path = `/api/v1/campaigns?${person}`, ...rest }: Asked) =>
  // HubSpot signs the e-mail's at sign decoded.
  signedHeaders({ method, baseUrl: fakeSigning.baseUrl, secret, ...rest, path: path.replaceAll('%40', '@') })

const ask = (http: Http, asked: Asked, headers = headersFor(asked)) =>
  http.send(asked.method ?? 'GET', asked.path ?? `/api/v1/campaigns?${person}`, asked.body, headers)

const expectRefused = (http: Http, answer: Awaited<ReturnType<Http['send']>>): void => {
  expect(answer.status).toBe(401)
  expect(answer.json.error.code).toBe('not_authenticated')
  const lines = http.lines.splice(0)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'warn',
    path: expect.stringContaining('/api/v1'),
  })
  for (const hidden of ['brightwater', secret, '770077007', String(fakePortalId)])
    expect(lines[0]).not.toContain(hidden)
  expect(state.launches).toBe(0)
}

describe.each(['live', 'sandbox'] as const)('a signed request in %s mode', (mode) => {
  const http = () => (mode === 'live' ? live : sandbox)
  afterEach(() => expect(http().lines).toEqual([]))

  test('acts for the signed portal; routes see nothing of the identity parameters', async () => {
    const { status, json } = await ask(http(), { path: `/api/v1/campaigns?limit=5&${person}` })
    expect(status).toBe(200)
    expect(json.campaigns).toHaveLength(1)
    expect((await ask(http(), { path: `/api/v1/campaign-types?${person}` })).status).toBe(200)
  })

  test('own parameters are still checked', async () => {
    expect((await ask(http(), { path: `/api/v1/campaigns?${person}&colour=red` })).json.error.fields).toEqual(
      [expect.objectContaining({ field: 'colour' })],
    )
  })

  test('with a body is proved on its raw bytes, then read', async () => {
    const body = ` ${brief} `
    const asked = { method: 'POST', body, path: `/api/v1/campaigns?${person}` }
    const { status, json } = await ask(http(), asked)
    expect(status).toBe(202)
    expect(json.campaign.name).toContain('M1 1AA')
    const broken = { ...asked, body: '{"launchKey":' }
    expect((await ask(http(), broken)).json.error.code).toBe('invalid_json')
  })

  test('with the older of two secrets', async () => {
    expect((await ask(http(), { secret: oldSecret })).status).toBe(200)
  })

  test.each<[string, Asked]>([
    ['forged with another secret', { secret: 'guessed' }],
    ['stale', { atMs: Date.now() - 301_000 }],
    ['from the future', { atMs: Date.now() + 330_000 }],
    ['naming no person', { path: '/api/v1/campaigns?limit=5' }],
    ['naming the portal twice', { path: `/api/v1/campaigns?portalId=90000002&${person}` }],
    ['naming the portal twice in disguise', { path: `/api/v1/campaigns?${person}&portal%49d=90000002` }],
    ['naming the person twice, alike', { path: `/api/v1/campaigns?${person}&userId=770077007` }],
    ['of another app', { path: `/api/v1/campaigns?${person.replace(/appId=\d+/, 'appId=1')}` }],
    [
      'with a portal that is no number',
      { path: `/api/v1/campaigns?${person.replace(/portalId=\d+/, 'portalId=1e3')}` },
    ],
  ])('%s is refused and noted', async (_what, asked) => {
    expectRefused(http(), await ask(http(), asked))
  })

  test('replayed with anything altered is refused and noted', async () => {
    const asked = { method: 'POST', body: brief, path: `/api/v1/campaigns?${person}` }
    const headers = headersFor(asked)
    const altered: Asked[] = [
      { ...asked, body: brief.replace('M1 1AA', 'M2 2BB') },
      { ...asked, path: asked.path.replace(String(fakePortalId), '90000002') },
      { ...asked, path: asked.path.replace('userId=770077007', 'userId=770077008') },
      { ...asked, path: asked.path.replace('/campaigns', '/forecasts') },
      { ...asked, method: 'PUT' },
    ]
    for (const one of altered) expectRefused(http(), await ask(http(), one, headers))
    const later = { ...headers, 'x-hubspot-request-timestamp': String(Date.now() + 1000) }
    expectRefused(http(), await ask(http(), asked, later))
  })

  test('with signatures of version 1 or 2 only is refused and noted', async () => {
    const path = `/api/v1/campaigns?${person}`
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    for (const [version, signature] of [
      ['v1', hash(secret)],
      ['v2', hash(`${secret}GET${fakeSigning.baseUrl}${path}`)],
    ] as const) {
      const headers = { 'x-hubspot-signature': signature, 'x-hubspot-signature-version': version }
      expectRefused(http(), await ask(http(), { path }, headers))
    }
  })

  test('of a portal that is not connected: 403 that says how to connect again', async () => {
    const path = `/api/v1/campaigns?${person.replace(String(fakePortalId), '90000002')}`
    const { status, json } = await ask(http(), { path })
    expect(status).toBe(403)
    expect(json.error).toMatchObject({ code: 'not_connected', hint: expect.stringContaining('nstall') })
  })
})

test('the sandbox header counts for nothing in a signed request', async () => {
  const headers = { ...headersFor({}), 'x-sandbox-portal': '90000002' }
  expect((await ask(sandbox, {}, headers)).json.campaigns).toHaveLength(1)
})

test('an unsigned request in live mode is refused and noted, whatever its query says', async () => {
  expectRefused(live, await live.send('GET', `/api/v1/campaigns?${person}`))
})

test('while HubSpot is not set up, a signed request is told what is missing', async () => {
  const signing = (): never => {
    throw new AppError('not_configured', 'HubSpot is not set up here: HUBSPOT_CLIENT_SECRET missing.')
  }
  const bare = await startHttp({ ...app, mode: 'live', connection: { ...app.connection, signing } })
  const { status, json } = await ask(bare, {})
  expect(status).toBe(503)
  expect(json.error.message).toContain('HUBSPOT_CLIENT_SECRET')
  await bare.close()
})

test('the install link says what is not set up, as a page for people', async () => {
  const beginInstall = async (): Promise<never> => {
    throw new AppError('not_configured', 'HubSpot is not set up here: HUBSPOT_APP_ID missing.', {
      hint: 'Set it.',
    })
  }
  const bare = await startHttp({ ...app, mode: 'live', connection: { ...app.connection, beginInstall } })
  const { status, text, headers } = await bare.send('GET', '/oauth/install')
  expect(status).toBe(503)
  expect(headers.get('content-type')).toContain('text/html')
  expect(text).toContain('HUBSPOT_APP_ID')
  expect((await bare.send('POST', '/oauth/install')).status).toBe(405)
  await bare.close()
})
