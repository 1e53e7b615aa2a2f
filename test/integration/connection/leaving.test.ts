import { randomUUID } from 'node:crypto'
import { stageMappingResponseSchema } from '@leadwright/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from './connected-app.ts'

let world: SandboxWorld
let running: ConnectedApp
let portalId: number
let admin: { portalId: number; userId: number; email: string }

beforeAll(async () => {
  world = await startSandboxWorld()
})
afterAll(() => world?.stop())
beforeEach(async () => {
  running = await startConnectedApp(world)
  portalId = world.portalIds[0] ?? 0
  const [row] = await running.database.query<{ user_id: number; email: string }>(
    'select user_id, email from portal_user where portal_id = $1 and is_admin',
    [portalId],
  )
  admin = { portalId, userId: row?.user_id ?? 0, email: row?.email ?? '' }
})
afterEach(async () => {
  await running?.stop()
  await world?.clearFaults()
})

const disconnect = (confirm: unknown = String(portalId), who: typeof admin = admin) =>
  running.asPerson(who, 'POST', '/api/v1/connection/disconnect', { confirm })

const isInstalledAtHubSpot = async (): Promise<boolean> =>
  z
    .object({ installs: z.array(z.object({ portalId: z.number() })) })
    .parse(await world.control('GET', '/hubspot/installs'))
    .installs.some((install) => install.portalId === portalId)

const uninstallInHubSpot = () =>
  fetch(`${new URL(world.urls.control).origin}/hubspot-app/connected-apps/${portalId}/uninstall`, {
    method: 'POST',
    redirect: 'manual',
  })

const install = async (): Promise<void> => {
  const { location } = await running.get('/oauth/install')
  const asked = new URL(location).searchParams
  const { redirectTo } = z.object({ redirectTo: z.string() }).parse(
    await world.control('POST', '/hubspot/authorize', {
      portalId,
      redirectUri: asked.get('redirect_uri'),
      scope: asked.get('scope'),
      state: asked.get('state'),
    }),
  )
  expect((await running.get(redirectTo)).status).toBe(200)
}

const rowsOf = async (table: string): Promise<number> =>
  (
    await running.database.query<{ count: number }>(
      `select count(*)::int as count from ${table} where portal_id = $1`,
      [portalId],
    )
  )[0]?.count ?? 0

const runDaily = async (): Promise<void> => {
  const { database } = running
  await database.query(`update portal_token set refreshed_at = now() - interval '1 hour'`)
  await database.query(`insert into pgboss.job (id, name, data) values ($1, 'house.daily', '{}')`, [
    randomUUID(),
  ])
  const open = `select 1 from pgboss.job where name in ('house.daily', 'portal.check') and state in ('created', 'active')`
  await vi.waitUntil(async () => (await database.query(open)).length === 0, {
    timeout: 20_000,
    interval: 100,
  })
}

const launch = (who = admin) =>
  running.asPerson(who, 'POST', '/api/v1/campaigns', {
    launchKey: randomUUID(),
    type: 'education',
    postcode: 'M1 1AA',
    radiusMiles: 10,
    maxResults: 8,
    inputs: {},
  })

describe('an admin disconnects', () => {
  test('campaigns pause, HubSpot is told, tokens go at once, data stay for 30 days', async () => {
    const { json } = await launch()
    const { id } = z.object({ campaign: z.object({ id: z.string() }) }).parse(json).campaign
    const answer = await disconnect()
    expect(answer.status).toBe(200)
    expect(answer.json.connection).toMatchObject({
      status: 'disconnected',
      statusReason: `Disconnected by ${admin.email}.`,
    })
    expect(await isInstalledAtHubSpot()).toBe(false)
    expect(await rowsOf('portal_token')).toBe(0)
    const view = await running.app.connection.read(portalId)
    const days = (Number(view.dataDeletedAfter) - Number(view.disconnectedAt)) / 86_400_000
    expect(Math.round(days)).toBe(30)
    expect(await running.app.reads.campaign(portalId, id)).toMatchObject({
      status: 'paused',
      statusReason: expect.stringContaining(admin.email),
    })
    const audit = await running.database.query('select action, who from audit_entry order by id')
    expect(audit.at(-1)).toEqual({ action: 'portal.disconnected', who: admin.email })
  })

  test('who is known still reads what is left; nothing can be changed, and HubSpot is not asked', async () => {
    await running.asPerson(admin, 'GET', '/api/v1/stages/mapping')
    await disconnect()
    const asked = (await world.journal('hubspot')).length
    const read = (path: string, who = admin) => running.asPerson(who, 'GET', `/api/v1/${path}`)
    expect((await read('connection')).json.connection).toMatchObject({ status: 'disconnected' })
    for (const path of [
      'home',
      'settings',
      'campaigns',
      'leads',
      'activity',
      'records/30000000001',
      'mirror',
    ])
      expect([path, (await read(path)).status]).toEqual([path, 200])
    const mapping = stageMappingResponseSchema.parse((await read('stages/mapping')).json)
    expect(mapping.problems).toEqual([expect.stringContaining('not connected')])
    expect(mapping.stages.length).toBeGreaterThan(3)
    expect((await world.journal('hubspot')).length).toBe(asked)
    const stranger = { portalId, userId: 987654, email: 'new@brightwater.example' }
    for (const { status, json } of [
      await read('connection', stranger),
      await launch(),
      await running.asPerson(admin, 'PUT', '/api/v1/settings/limits', {}),
      await running.asPerson(admin, 'DELETE', '/api/v1/settings/keys/openai'),
    ]) {
      expect(status).toBe(403)
      expect(json.error).toMatchObject({ code: 'not_connected' })
    }
    expect(await rowsOf('portal_user')).toBe(1)
  })

  test('only after saying which account, by name or id; twice is a conflict', async () => {
    for (const wrong of ['', 'yes', '90000002', 7]) expect((await disconnect(wrong)).status).toBe(400)
    expect(await isInstalledAtHubSpot()).toBe(true)
    const { portalName } = await running.app.connection.read(portalId)
    expect((await disconnect(portalName.toUpperCase())).status).toBe(200)
    const actor = { portalId, userId: null, name: 'command line' }
    await expect(running.app.connection.disconnect({ actor, confirm: portalName })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('nobody else may: 403 that names an admin; the person is noted without a role', async () => {
    const rep = { portalId, userId: 4242, email: 'rep@brightwater.example' }
    const { status, json } = await disconnect(String(portalId), rep)
    expect(status).toBe(403)
    expect(json.error?.hint).toContain(admin.email)
    const [seen] = await running.database.query(
      'select email, is_admin from portal_user where user_id = 4242',
    )
    expect(seen).toEqual({ email: rep.email, is_admin: false })
    expect((await running.asPerson(rep, 'GET', '/api/v1/connection')).status).toBe(200)
  })

  test('a HubSpot that is down only puts off that it is told, even past the end of the token', async () => {
    await world.control('PUT', '/hubspot/oauth-times', { accessTokenSeconds: 0.1 })
    await install()
    await world.control('PUT', '/hubspot/oauth-times', { accessTokenSeconds: 1800 })
    await world.setFault({ vendor: 'hubspot', kind: 'status', status: 503 })
    expect((await disconnect()).status).toBe(200)
    expect(running.lines.splice(0).join('')).toContain('could not be told')
    expect(await isInstalledAtHubSpot()).toBe(true)
    expect(await running.app.connection.read(portalId)).toMatchObject({ status: 'disconnected' })
    await world.clearFaults()
    await running.app.startWorker()
    await runDaily()
    expect(await isInstalledAtHubSpot()).toBe(false)
    expect(await rowsOf('portal_token')).toBe(0)
  })

  test('who installs again within 30 days finds the campaigns again', async () => {
    await launch()
    await disconnect()
    await (await running.another()).stop()
    expect(await running.app.connection.read(portalId)).toMatchObject({ status: 'disconnected' })
    await install()
    expect(await running.app.connection.read(portalId)).toMatchObject({
      status: 'connected',
      dataDeletedAfter: null,
    })
    expect(
      (await running.app.reads.campaigns(portalId, { status: null, limit: 5, after: null })).items,
    ).toHaveLength(1)
  })
})

describe('the daily look', () => {
  test('learns what people are called; what they do from then on carries their names', async () => {
    await running.app.startWorker()
    await runDaily()
    const [person] = await running.app.settings.people(portalId)
    expect(person).toMatchObject({
      userId: admin.userId,
      name: expect.stringMatching(/^\p{Lu}\S+ \p{Lu}\S+$/u),
    })
    const { json } = await launch()
    expect(json.campaign).toMatchObject({ launchedBy: person?.name })
    const rep = { portalId, userId: 4242, email: 'rep@brightwater.example' }
    expect((await launch(rep)).json.error?.hint).toBe(`An admin can allow it: ${person?.name}.`)
  })

  test('notices an uninstall made in HubSpot', async () => {
    await uninstallInHubSpot()
    await running.app.startWorker()
    await runDaily()
    expect(await running.app.connection.read(portalId)).toMatchObject({
      status: 'disconnected',
      statusReason: expect.stringContaining('uninstalled in HubSpot'),
    })
    running.lines.splice(0)
  })

  test('deletes everything of a portal whose time is over, and nothing of others', async () => {
    await launch()
    await running.database.query(
      `insert into outside_content (portal_id, content_hash, body) values ($1, 'x', 'y'), (2, 'x', 'y')`,
      [portalId],
    )
    // What no call refers to is forgotten in any case.
    await running.database.query(
      `insert into outside_call (id, portal_id, vendor, operation, request_key, request, state, content_hash)
       values (gen_random_uuid(), 2, 'website', 'page', 'x', '{}', 'answered', 'x')`,
    )
    await disconnect()
    await running.app.startWorker()
    await runDaily()
    expect(await rowsOf('campaign')).toBe(1)
    await running.database.query(
      `update portal set data_deleted_after = now() - interval '1 minute' where id = $1`,
      [portalId],
    )
    await runDaily()
    const tables = await running.database.query<{ name: string }>(
      `select table_name as name from information_schema.columns where column_name = 'portal_id' and table_schema = 'public'`,
    )
    for (const { name } of tables) expect(`${name}: ${await rowsOf(name)}`).toBe(`${name}: 0`)
    await expect(running.app.connection.read(portalId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await running.database.query('select portal_id from outside_content')).toEqual([{ portal_id: 2 }])
  })

  test('every table of a portal goes with it, or is named in deletePortal', async () => {
    const kept = await running.database.query<{ name: string }>(
      `with recursive reached (id) as (
         select 'public.portal'::regclass::oid
         union select conrelid from pg_constraint join reached on confrelid = reached.id
           join pg_attribute on attrelid = conrelid and attnum = any (conkey) and attnotnull
          where contype = 'f' and confdeltype = 'c')
       select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'portal_id'
        where relkind = 'r' and relnamespace = 'public'::regnamespace
          and pg_class.oid not in (select id from reached) order by 1`,
    )
    expect(kept.map(({ name }) => name)).toEqual(['outside_call', 'outside_content'])
  })
})

describe('the next start of a sandbox', () => {
  const refreshToken = () =>
    running.database.query('select refresh_token_sealed from portal_token where portal_id = $1', [portalId])

  test('leaves a portal as it is that HubSpot knows, and one that was uninstalled there for us to notice', async () => {
    const before = await refreshToken()
    await running.another()
    expect(await refreshToken()).toEqual(before)
    await uninstallInHubSpot()
    await running.another()
    expect(await refreshToken()).toEqual(before)
    expect(await isInstalledAtHubSpot()).toBe(false)
  })

  test('installs again what a HubSpot that was begun anew has forgotten', async () => {
    const before = await refreshToken()
    const later = await startSandboxWorld()
    const app = await running.another(later.environment)
    expect(await app.connection.read(portalId)).toMatchObject({ status: 'connected', failure: null })
    expect(await refreshToken()).not.toEqual(before)
    await app.stop()
    await later.stop()
  })

  test('of several processes at once installs a new database once', async () => {
    await running.database.query('truncate portal, pgboss.job cascade')
    await Promise.all([running.another(), running.another(), running.another()])
    const audit = await running.database.query('select action from audit_entry')
    expect(audit).toEqual([{ action: 'portal.installed' }])
  })
})
