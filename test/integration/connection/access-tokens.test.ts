import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { losePortal } from '../../../server/commands/connection/lose-portal.ts'
import { secretBoxOf } from '../../../server/compose/secret-box.ts'
import { readConfig } from '../../../server/config.ts'
import { openDatabase } from '../../../server/db/database.ts'
import { createAccessTokens } from '../../../server/hubspot/access-tokens.ts'
import { createOAuthApi } from '../../../server/hubspot/oauth.ts'
import type { HubSpotApp } from '../../../server/hubspot/oauth-app.ts'
import { createLog } from '../../../server/observability/log.ts'
import { startQueue } from '../../../server/queue/boss.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let portalId: number
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  portalId = running.portalId
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

// The database takes a hundred connections, and each process has some of its own.
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const log = createLog({ level: 'silent' })
const appSchema = z.object({ appId: z.number(), clientId: z.string(), clientSecret: z.string() })
const callsSchema = z.object({
  calls: z.array(z.object({ grantType: z.string(), count: z.number(), failed: z.number() })),
})

/** Tokens as one more process has them: its own connections, nothing in common but the database. */
const oneProcess = async (options: { secret?: string; clock?: { now(): Date } } = {}) => {
  const app = appSchema.parse(await world.control('GET', '/hubspot/app'))
  const hubSpotApp: HubSpotApp = {
    clientId: app.clientId,
    clientSecrets: [options.secret ?? app.clientSecret],
    appId: app.appId,
    scopes: ['oauth'],
    baseUrl: 'http://localhost:3000',
    apiBaseUrl: world.urls.hubspot,
    authorizeUrl: '',
    firstStepsOf: () => '',
    isOwnPage: () => false,
  }
  const database = openDatabase(running.databaseUrl, { log })
  const queue = await startQueue(running.databaseUrl, () => {}, { isWorker: false })
  stops.push(async () => {
    await queue.stop(1000)
    await database.close()
  })
  const flow = { sql: database, inTransaction: database.transaction, queue }
  return createAccessTokens({
    sql: database,
    oauth: createOAuthApi(() => hubSpotApp),
    box: await secretBoxOf(readConfig(world.environment)),
    clock: options.clock ?? { now: () => new Date() },
    onRevoked: (lost) => losePortal({ flow, log }, lost),
  })
}

/** As if it was given out long ago: it ends in so many seconds. */
const endsIn = (seconds: number) =>
  running.database.query(
    `update portal_token set expires_at = now() + make_interval(secs => $2), refreshed_at = now() - interval '25 minutes'
      where portal_id = $1`,
    [portalId, seconds],
  )

const refreshes = async (): Promise<{ count: number; failed: number }> => {
  const { calls } = callsSchema.parse(await world.control('GET', '/hubspot/oauth-calls'))
  const asked = calls.filter(({ grantType }) => grantType === 'refresh_token')
  return {
    count: asked.reduce((sum, { count }) => sum + count, 0),
    failed: asked.reduce((sum, { failed }) => sum + failed, 0),
  }
}

const read = () => running.app.connection.read(portalId)

/** A new installation, as the start of a fresh database makes it. */
const reinstall = async (): Promise<void> => {
  const { location } = { location: (await running.app.connection.beginInstall(null)).authorizeUrl }
  const asked = new URL(location).searchParams
  const answer = await world.control('POST', '/hubspot/authorize', {
    portalId,
    redirectUri: asked.get('redirect_uri'),
    scope: asked.get('scope'),
  })
  const back = new URL(z.object({ redirectTo: z.url() }).parse(answer).redirectTo)
  await running.app.connection.finishInstall({
    code: back.searchParams.get('code') ?? '',
    state: null,
    returnUrl: null,
  })
}

beforeEach(async () => {
  await reinstall()
  await world.control('DELETE', '/hubspot/oauth-calls')
})

test('a young token is used as it is', async () => {
  const tokens = await oneProcess()
  expect(await tokens.tokenFor(portalId)).toBe(await tokens.tokenFor(portalId))
  expect((await refreshes()).count).toBe(0)
})

test.each([
  ['five minutes before its end', 299],
  ['when it has ended', -10],
])('%s it is renewed once, by whichever of many asks first', async (_when, seconds) => {
  const [one, other] = await Promise.all([oneProcess(), oneProcess()])
  const old = await one.tokenFor(portalId)
  await endsIn(seconds)
  // HubSpot takes its time, so that the others ask while the first one waits.
  await world.setLatency(1)
  const given = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).tokenFor(portalId)),
  )
  await world.setLatency(0)
  const renewed = await one.tokenFor(portalId)
  expect(renewed).not.toBe(old)
  // A token that still works may be used while another process fetches the next one.
  for (const token of given) expect(seconds > 0 ? [old, renewed] : [renewed]).toContain(token)
  expect(await refreshes()).toEqual({ count: 1, failed: 0 })
})

test('a refresher that died in the middle is followed by another', async () => {
  await endsIn(-10)
  await running.database.query(
    `update portal_token set lease_id = gen_random_uuid(), lease_until = now() - interval '1 second'`,
  )
  await (await oneProcess()).tokenFor(portalId)
  expect((await refreshes()).count).toBe(1)
})

describe('when HubSpot refuses', () => {
  test.each(['BAD_REFRESH_TOKEN', 'BAD_HUB'])('%s: the portal has left us', async (fault) => {
    await endsIn(-10)
    await world.control('PUT', '/hubspot/oauth-fault', { class: fault, count: 1 })
    const tokens = await oneProcess()
    await expect(tokens.tokenFor(portalId)).rejects.toMatchObject({
      name: 'SourceUnusable',
      code: 'not_connected',
      isRetryable: false,
    })
    const view = await read()
    expect(view).toMatchObject({
      status: 'disconnected',
      statusReason: expect.stringContaining('uninstalled'),
    })
    expect(view.dataDeletedAfter).not.toBeNull()
    await expect(tokens.tokenFor(portalId)).rejects.toMatchObject({ code: 'not_connected' })
    expect((await refreshes()).count).toBe(1)
  })

  test.each(['BAD_CLIENT_ID', 'BAD_CLIENT_SECRET', 'BAD_REDIRECT_URI'])(
    '%s: it is our own fault, said so, and nobody is disconnected or asked again at once',
    async (fault) => {
      await endsIn(-10)
      await world.control('PUT', '/hubspot/oauth-fault', { class: fault, count: 1 })
      let now = new Date()
      const tokens = await oneProcess({ clock: { now: () => now } })
      for (const _ of [1, 2, 3])
        await expect(tokens.tokenFor(portalId)).rejects.toMatchObject({
          code: 'not_configured',
          message: expect.stringContaining(fault),
          isRetryable: false,
        })
      expect((await refreshes()).count).toBe(1)
      const view = await read()
      expect(view).toMatchObject({ status: 'connected', failure: expect.stringContaining(fault) })
      expect(view.failingSince).not.toBeNull()
      now = new Date(now.getTime() + 61_000)
      await tokens.tokenFor(portalId)
      expect(await read()).toMatchObject({ failingSince: null, failure: null })
    },
  )

  test('a wrong secret of ours, for real', async () => {
    await endsIn(-10)
    const tokens = await oneProcess({ secret: 'wrong' })
    await expect(tokens.tokenFor(portalId)).rejects.toMatchObject({ code: 'not_configured' })
    expect((await read()).status).toBe('connected')
  })

  test.each([500, 429, 423, 477])('status %s: another time', async (status) => {
    await endsIn(-10)
    await world.setFault({ vendor: 'hubspot', kind: 'status', status, count: 1 })
    const tokens = await oneProcess()
    await expect(tokens.tokenFor(portalId)).rejects.toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
    expect(await read()).toMatchObject({ status: 'connected', failingSince: null })
    await tokens.tokenFor(portalId)
  })

  test('while the old token still works, nobody notices', async () => {
    const tokens = await oneProcess()
    const old = await tokens.tokenFor(portalId)
    await endsIn(200)
    await world.setFault({ vendor: 'hubspot', kind: 'status', status: 503, count: 1 })
    expect(await tokens.tokenFor(portalId)).toBe(old)
    expect(await tokens.tokenFor(portalId)).not.toBe(old)
  })

  test('an answer to an old token does not disconnect a portal that was installed again meanwhile', async () => {
    const tokens = await oneProcess()
    await endsIn(-10)
    await world.setLatency(1)
    await world.control('PUT', '/hubspot/oauth-fault', { class: 'BAD_REFRESH_TOKEN', count: 1 })
    const asking = tokens.tokenFor(portalId).catch((error: unknown) => error)
    await expect
      .poll(
        async () =>
          (await running.database.query('select 1 from portal_token where lease_id is not null')).length,
      )
      .toBe(1)
    await running.database.query('update portal_token set lease_id = null, lease_until = null')
    expect(await asking).toBe(await tokens.tokenFor(portalId))
    await world.setLatency(0)
    expect((await read()).status).toBe('connected')
  })
})

describe('the check', () => {
  const makeOld = () =>
    running.database.query(`update portal_token set refreshed_at = now() - interval '1 minute'`)

  test('notices that the app was uninstalled in HubSpot, and many at once ask once', async () => {
    const tokens = await oneProcess()
    await makeOld()
    await fetch(`${new URL(world.urls.control).origin}/hubspot-app/connected-apps/${portalId}/uninstall`, {
      method: 'POST',
      redirect: 'manual',
    })
    await Promise.allSettled(Array.from({ length: 10 }, () => tokens.check(portalId)))
    expect((await read()).status).toBe('disconnected')
    expect((await refreshes()).count).toBe(1)
  })

  test('finds nothing wrong with a portal that still wants us', async () => {
    await makeOld()
    await (await oneProcess()).check(portalId)
    expect(await refreshes()).toEqual({ count: 1, failed: 0 })
    expect((await read()).status).toBe('connected')
  })
})
