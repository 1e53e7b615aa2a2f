import {
  auditResponseSchema,
  modelResponseSchema,
  peopleResponseSchema,
  personResponseSchema,
  profileResponseSchema,
  settingsResponseSchema,
  vendorKeyResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { createHttpApp } from '../../../server/http/app.ts'
import { openPort } from '../../../server/http/listen.ts'
import { createLog } from '../../../server/observability/log.ts'
import { educationBrief } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase } from '../../setup/database.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'

const path = '/api/v1/settings'
const admin = 7001
const launcher = 7002
const reader = 7003

let world: SandboxWorld
let running: ConnectedApp
let portalId: number

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startConnectedApp(world)
  portalId = world.portalIds[0] ?? 0
})

beforeEach(async () => {
  await running.database.query(
    'truncate vendor_key, vendor_key_state, audit_entry, portal_user, tenant_profile',
  )
  await grant(admin, { isAdmin: true })
  await grant(launcher, { mayLaunch: true })
  await grant(reader, {})
  await running.database.query('truncate audit_entry')
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const grant = (userId: number, roles: Record<string, boolean>) =>
  running.app.settings.setRoles({
    actor: { portalId, userId: null, name: 'the operator' },
    userId: String(userId),
    raw: { isAdmin: false, mayLaunch: false, mayPush: false, ...roles },
  })

const as = (userId: number, method: string, address: string, body?: unknown) =>
  running.asPerson({ portalId, userId, email: `user${userId}@brightwater.example` }, method, address, body)

describe('reading', () => {
  it('is for everybody of the portal, in the shapes of the contract', async () => {
    const { settings } = settingsResponseSchema.parse((await as(reader, 'GET', path)).json)
    expect(settings.keys.map(({ vendor, status }) => [vendor, status])).toEqual([
      ['openai', 'system'],
      ['companies-house', 'system'],
      ['google-places', 'system'],
      ['hunter', 'system'],
    ])
    expect(settings).toMatchObject({ profile: { isConfirmed: false }, people: { count: 3, admins: 1 } })
    const { profile, people, audit } = settings.links
    expect(profileResponseSchema.parse((await as(reader, 'GET', profile)).json).profile.services).toEqual([])
    const everybody = peopleResponseSchema.parse((await as(reader, 'GET', people)).json).people
    expect(everybody.find(({ userId }) => userId === reader)).toEqual({
      userId: reader,
      name: null,
      email: `user${reader}@brightwater.example`,
      isAdmin: false,
      mayLaunch: false,
      mayPush: false,
    })
    const { model } = modelResponseSchema.parse((await as(reader, 'GET', `${path}/model`)).json)
    expect(model).toMatchObject({ model: 'gpt-6-luna', choice: null, warning: null })
    expect(auditResponseSchema.parse((await as(reader, 'GET', audit)).json)).toEqual({
      entries: [],
      nextAfter: null,
    })
  })
})

describe('changing', () => {
  it.each<[string, string, unknown]>([
    ['PUT', `${path}/keys/hunter`, { apiKey: 'good-hunter-key' }],
    ['DELETE', `${path}/keys/hunter`, undefined],
    ['POST', `${path}/keys/hunter/test`, {}],
    ['PUT', `${path}/model`, { model: 'gpt-6.1-terra' }],
    ['PUT', `${path}/profile`, { sells: 'cables' }],
    ['PUT', `${path}/people/${reader}`, { isAdmin: true, mayLaunch: true, mayPush: true }],
  ])('%s %s is refused to who is no admin, naming who can allow it', async (method, address, body) => {
    for (const userId of [reader, launcher]) {
      const answer = await as(userId, method, address, body)
      expect(answer.status).toBe(403)
      expect(answer.json.error).toMatchObject({
        code: 'not_allowed',
        message: 'You may not change settings here.',
        hint: expect.stringMatching(/^An admin can allow it: .*7001/),
      })
    }
    expect((await as(admin, 'GET', `${path}/audit`)).json.entries).toEqual([])
  })

  it('is done by an admin and told in the audit, a page at a time, newest first', async () => {
    const saved = await as(admin, 'PUT', `${path}/keys/hunter`, { apiKey: 'good-hunter-key-0042' })
    expect(vendorKeyResponseSchema.parse(saved.json).key).toMatchObject({ status: 'own', hint: '0042' })
    expect(
      vendorKeyResponseSchema.parse((await as(admin, 'POST', `${path}/keys/hunter/test`)).json).key.quota,
    ).toMatchObject({ left: 1620 })
    await as(admin, 'PUT', `${path}/profile`, { sells: 'structured cabling', services: ['cabling'] })
    const person = await as(admin, 'PUT', `${path}/people/${reader}`, {
      isAdmin: false,
      mayLaunch: true,
      mayPush: false,
    })
    expect(personResponseSchema.parse(person.json).person).toMatchObject({ userId: reader, mayLaunch: true })
    expect(
      vendorKeyResponseSchema.parse((await as(admin, 'DELETE', `${path}/keys/hunter`)).json).key.status,
    ).toBe('system')

    const first = auditResponseSchema.parse((await as(reader, 'GET', `${path}/audit?limit=3`)).json)
    const rest = auditResponseSchema.parse(
      (await as(reader, 'GET', `${path}/audit?limit=3&after=${first.nextAfter}`)).json,
    )
    expect(rest.nextAfter).toBeNull()
    const all = [...first.entries, ...rest.entries]
    expect(all.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['key.removed', 'Hunter', null],
      ['roles.changed', `user ${reader}`, { gained: ['may launch'], lost: [] }],
      ['profile.confirmed', 'profile', { changed: ['sells', 'services'] }],
      ['key.saved', 'Hunter', { isTested: true }],
    ])
    for (const entry of all)
      expect(entry).toMatchObject({ userId: admin, who: `user${admin}@brightwater.example` })
    expect(JSON.stringify(all)).not.toContain('structured')
  })

  it.each<[string, string, unknown, string[]]>([
    ['PUT', `${path}/keys/bing`, {}, ['vendor', 'apiKey']],
    ['PUT', `${path}/keys/hunter`, { apiKey: 'with blanks in it' }, ['apiKey']],
    ['PUT', `${path}/keys/hunter`, { apiKey: 'bad-hunter-key' }, ['apiKey']],
    ['DELETE', `${path}/keys/bing`, undefined, ['vendor']],
    ['POST', `${path}/keys/bing/test`, {}, ['vendor']],
    ['POST', `${path}/keys/hunter/test`, { apiKey: 'x' }, ['apiKey']],
    ['PUT', `${path}/people/nobody`, { isAdmin: 'yes' }, ['userId', 'isAdmin', 'mayLaunch', 'mayPush']],
    ['PUT', `${path}/profile`, { sells: 7, colour: 'red' }, ['sells', 'colour']],
    ['GET', `${path}/audit?limit=0`, undefined, ['limit']],
    ['GET', `${path}/audit?after=yesterday`, undefined, ['after']],
    ['GET', `${path}?colour=red`, undefined, ['colour']],
  ])('%s %s with %j is refused, naming every wrong field', async (method, address, body, fields) => {
    const answer = await as(admin, method, address, body)
    expect(answer.status).toBe(400)
    expect(answer.json.error?.fields.map(({ field }) => field).toSorted()).toEqual(fields.toSorted())
  })

  it('answers 404 for a key that is not there, 405 for other ways', async () => {
    expect((await as(admin, 'DELETE', `${path}/keys/hunter`)).status).toBe(404)
    expect((await as(admin, 'POST', `${path}/keys/hunter`, {})).status).toBe(405)
  })
})

describe('campaigns', () => {
  const begin = (userId: number) =>
    as(userId, 'POST', '/api/v1/campaigns', { ...educationBrief(), launchKey: crypto.randomUUID() })

  it('are launched and cancelled by who may, and read by everybody', async () => {
    const refused = await begin(reader)
    expect(refused.status).toBe(403)
    expect(refused.json.error?.message).toBe('You may not launch campaigns here.')
    expect((await begin(admin)).status, 'an admin may everything').toBe(202)
    const { status, json } = await begin(launcher)
    expect(status).toBe(202)
    const { id } = json.campaign as { id: string }
    expect((await as(reader, 'GET', `/api/v1/campaigns/${id}`)).status).toBe(200)
    expect((await as(reader, 'POST', `/api/v1/campaigns/${id}/cancel`)).status).toBe(403)
    expect((await as(launcher, 'POST', `/api/v1/campaigns/${id}/cancel`)).status).toBe(200)
  })
})

describe('a key', () => {
  it('is in no line of the log, however much is logged and whatever goes wrong', async () => {
    const target = await createTestDatabase()
    const lines: string[] = []
    const log = createLog({ level: 'trace', sink: { write: (line) => void lines.push(line) } })
    const config = readConfig({ ...world.environment, DATABASE_URL: target.url })
    const app = await compose(config, log)
    const web = await openPort('127.0.0.1', 0)
    web.serve(createHttpApp({ app, log, publicBaseUrl: null }))
    const put = (text: string) =>
      fetch(`http://127.0.0.1:${web.port}${path}/keys/hunter`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: text,
      }).then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    const secret = 'vqzx8812-unmistakable'
    const bodies = [
      `{"apiKey":"${secret}"}`,
      `{"apiKey":"bad${secret}"}`,
      `{"apiKey":"${secret}`,
      `{"${secret}":1}`,
    ]
    const answers = []
    for (const body of bodies) answers.push(await put(body))
    await world.setFault({ vendor: 'hunter', kind: 'cut', count: 1 })
    await world.setFault({ vendor: 'hunter', kind: 'status', status: 500 })
    answers.push(await put(`{"apiKey":"down${secret}"}`).finally(world.clearFaults))
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 400, 200])
    // The database is gone: the error that is logged then came from the middle of saving.
    await app.stop()
    answers.push(await put(`{"apiKey":"late${secret}"}`))
    expect(answers.at(-1)?.status).toBeGreaterThanOrEqual(500)
    await web.close()
    await target.drop()
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => line.includes(secret))).toEqual([])
    const told = answers.filter(({ text }) => text.includes(secret))
    expect(told, 'only the sender of an unknown field reads its name').toHaveLength(1)
  })
})
