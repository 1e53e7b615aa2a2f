import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type App,
  askForToken,
  callbackUrl,
  codeFor,
  exchange,
  install,
  portals,
  postForm,
  scopes,
  tokenAnswer,
  uploadApp,
} from './sandbox/hubspot-app.ts'
import { type RunningSandbox, startSandbox } from './sandbox/running-sandbox.ts'

let sandbox: RunningSandbox
let app: App
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  app = await uploadApp(sandbox)
  await sandbox.send('DELETE', '/control/hubspot/oauth-calls')
  await sandbox.send('PUT', '/control/hubspot/oauth-times', { accessTokenSeconds: 1800, codeSeconds: 60 })
})

const refusal = z.strictObject({
  error: z.string(),
  error_description: z.string(),
  status: z.string(),
  message: z.string(),
  correlationId: z.uuid(),
})
const refusalOf = async (response: Response) => {
  expect(response.status).toBe(400)
  const { error, status } = refusal.parse(await response.json())
  return `${error} ${status}`
}
const refresh = (refresh_token: string) =>
  askForToken(sandbox, app, { grant_type: 'refresh_token', refresh_token })
const account = (accessToken: string) =>
  sandbox.get('/hubspot/account-info/2026-09/details', { authorization: `Bearer ${accessToken}` })
const credentials = () => ({ client_id: app.clientId, client_secret: app.clientSecret })
const introspect = async (token: string) => {
  const fields = { ...credentials(), token, token_type_hint: 'access_token' }
  return (await postForm(sandbox, '/hubspot/oauth/2026-09/token/introspect', fields)).json()
}

describe('a code', () => {
  test('becomes tokens of the portal that approved', async () => {
    const tokens = await install(sandbox, app, portals.small.id)
    expect(tokens).toMatchObject({
      hub_id: portals.small.id,
      user_id: portals.small.superAdmin,
      expires_in: 1800,
    })
    expect(tokens.scopes).toEqual(scopes)
    const details = await account(tokens.access_token)
    expect(await details.json()).toMatchObject({ portalId: portals.small.id })
  })

  test('is good for one exchange, for its own redirect URL, and for a short while', async () => {
    const code = await codeFor(sandbox, portals.large.id)
    const elsewhere = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost:3000/other' }
    expect(await refusalOf(await askForToken(sandbox, app, elsewhere))).toBe('invalid_grant BAD_REDIRECT_URI')
    expect((await exchange(sandbox, app, code)).status).toBe(200)
    expect(await refusalOf(await exchange(sandbox, app, code))).toBe('invalid_grant BAD_AUTH_CODE')
    await sandbox.send('PUT', '/control/hubspot/oauth-times', { codeSeconds: 0.001 })
    const late = await codeFor(sandbox, portals.large.id)
    const ask = () => askForToken(sandbox, app, { ...elsewhere, code: late }).then(refusalOf)
    await expect.poll(ask, { interval: 5 }).toBe('invalid_grant BAD_AUTH_CODE')
  })

  test('is worth nothing once the app asks for other scopes', async () => {
    const code = await codeFor(sandbox, portals.large.id)
    await sandbox.send('PUT', '/control/hubspot/app', {
      redirectUrls: [callbackUrl],
      requiredScopes: ['oauth'],
    })
    expect(await refusalOf(await exchange(sandbox, app, code))).toBe('invalid_scope BAD_SCOPES')
  })
})

describe('the token endpoint', () => {
  test('refreshes, as often as asked, and the refresh token stays', async () => {
    const first = await install(sandbox, app, portals.large.id)
    const second = tokenAnswer.parse(await (await refresh(first.refresh_token)).json())
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.refresh_token).toBe(first.refresh_token)
    expect((await account(first.access_token)).status).toBe(200)
    expect((await account(second.access_token)).status).toBe(200)
  })

  test('says which of the credentials is wrong', async () => {
    const { refresh_token } = await install(sandbox, app, portals.large.id)
    const ask = (fields: object) =>
      askForToken(sandbox, app, { grant_type: 'refresh_token', refresh_token, ...fields }).then(refusalOf)
    expect(await ask({ client_id: 'nobody' })).toBe('invalid_client BAD_CLIENT_ID')
    expect(await ask({ client_secret: 'guessed' })).toBe('invalid_client BAD_CLIENT_SECRET')
    expect(await ask({ refresh_token: 'unknown' })).toBe('invalid_grant BAD_REFRESH_TOKEN')
    expect(await ask({ grant_type: 'password' })).toBe('unsupported_grant_type BAD_GRANT_TYPE')
  })

  test('takes a form body only, never the query, never JSON', async () => {
    const { refresh_token } = await install(sandbox, app, portals.large.id)
    const fields = { ...credentials(), grant_type: 'refresh_token', refresh_token }
    const path = '/hubspot/oauth/2026-09/token'
    expect(await refusalOf(await sandbox.send('POST', path, fields))).toBe('invalid_request BAD_REQUEST')
    const query = `${path}?${new URLSearchParams(fields)}`
    expect(await refusalOf(await postForm(sandbox, query, {}))).toBe('invalid_client BAD_CLIENT_ID')
  })

  test('fails in the class that a test asks for, as often as asked', async () => {
    const { refresh_token } = await install(sandbox, app, portals.large.id)
    const expected = {
      BAD_REFRESH_TOKEN: 'invalid_grant',
      BAD_HUB: 'access_denied',
      BAD_CLIENT_ID: 'invalid_client',
      BAD_CLIENT_SECRET: 'invalid_client',
      BAD_REDIRECT_URI: 'invalid_grant',
      BAD_AUTH_CODE: 'invalid_grant',
      BAD_SCOPES: 'invalid_scope',
    }
    for (const [name, error] of Object.entries(expected)) {
      await sandbox.send('PUT', '/control/hubspot/oauth-fault', { class: name, count: 1 })
      expect(await refusalOf(await refresh(refresh_token))).toBe(`${error} ${name}`)
    }
    expect((await refresh(refresh_token)).status).toBe(200)
  })

  test('is counted by grant type and portal', async () => {
    const { refresh_token } = await install(sandbox, app, portals.small.id)
    await Promise.all([refresh(refresh_token), refresh(refresh_token), refresh('unknown')])
    const counts = z.object({ calls: z.array(z.unknown()) })
    const { calls } = counts.parse(await (await sandbox.get('/control/hubspot/oauth-calls')).json())
    expect(calls).toEqual(
      expect.arrayContaining([
        { grantType: 'authorization_code', portalId: portals.small.id, count: 1, failed: 0 },
        { grantType: 'refresh_token', portalId: portals.small.id, count: 2, failed: 0 },
        { grantType: 'refresh_token', portalId: null, count: 1, failed: 1 },
      ]),
    )
  })

  test('leaves no secret in the journal', async () => {
    await sandbox.send('DELETE', '/control/journal')
    await install(sandbox, app, portals.large.id)
    const journal = await (await sandbox.get('/control/journal?vendor=hubspot')).text()
    expect(journal).toContain('/oauth/2026-09/token')
    expect(journal).not.toContain(app.clientSecret)
  })
})

describe('a token', () => {
  test('runs out after its lifetime, and HubSpot says so', async () => {
    await sandbox.send('PUT', '/control/hubspot/oauth-times', { accessTokenSeconds: 0.2 })
    const { access_token, expires_in } = await install(sandbox, app, portals.large.id)
    expect(expires_in).toBeLessThanOrEqual(1)
    await expect.poll(async () => (await account(access_token)).status, { interval: 50 }).toBe(401)
    expect(await (await account(access_token)).json()).toMatchObject({ category: 'EXPIRED_AUTHENTICATION' })
    expect(await introspect(access_token)).toEqual({ active: false })
  })

  test('is told about: account, user, app and scopes', async () => {
    const { access_token, refresh_token } = await install(sandbox, app, portals.large.id)
    expect(await introspect(access_token)).toMatchObject({
      active: true,
      token_use: 'access_token',
      hub_id: portals.large.id,
      user_id: portals.large.superAdmin,
      user: portals.large.email,
      app_id: app.appId,
      client_id: app.clientId,
      scopes,
      signed_access_token: { hublet: 'eu1', hubId: portals.large.id },
    })
    expect(await introspect(refresh_token)).toMatchObject({ active: true, token_use: 'refresh_token' })
    expect(await introspect('unknown')).toEqual({ active: false })
  })

  test('of a revoked refresh token lives out its time', async () => {
    const { access_token, refresh_token } = await install(sandbox, app, portals.large.id)
    const fields = { ...credentials(), token: refresh_token, token_type_hint: 'refresh_token' }
    expect((await postForm(sandbox, '/hubspot/oauth/2026-09/token/revoke', fields)).status).toBe(200)
    expect(await refusalOf(await refresh(refresh_token))).toBe('invalid_grant BAD_REFRESH_TOKEN')
    expect((await account(access_token)).status).toBe(200)
  })

  test('of an uninstalled app is dead at once, and other portals do not notice', async () => {
    const gone = await install(sandbox, app, portals.large.id)
    const other = await install(sandbox, app, portals.small.id)
    const uninstall = (token: string) =>
      sandbox.send('DELETE', '/hubspot/appinstalls/2026-09/external-install', undefined, {
        authorization: `Bearer ${token}`,
      })
    expect((await uninstall(gone.access_token)).status).toBe(204)
    expect((await uninstall(gone.access_token)).status).toBe(401)
    expect((await account(gone.access_token)).status).toBe(401)
    expect(await refusalOf(await refresh(gone.refresh_token))).toBe('invalid_grant BAD_REFRESH_TOKEN')
    expect((await account(other.access_token)).status).toBe(200)
    expect((await uninstall('sandbox-token-90000002')).status).toBe(403)
  })
})

describe('the app', () => {
  test('has ids of its own that stay the same for a seed; a new secret ends the old one', async () => {
    const twin = await startSandbox()
    const same = await uploadApp(twin)
    expect(same).toEqual(app)
    const rotated = await twin.send('POST', '/control/hubspot/app/rotate-secret')
    const { clientSecret } = z.object({ clientSecret: z.uuid() }).parse(await rotated.json())
    expect(clientSecret).not.toBe(same.clientSecret)
    const { status } = refusal.parse(await (await askForToken(twin, same, { grant_type: 'x' })).json())
    expect(status).toBe('BAD_CLIENT_SECRET')
    await twin.stop()
  })

  test('is refused with a scope that HubSpot does not know', async () => {
    const wrong = { redirectUrls: [callbackUrl], requiredScopes: ['crm.objects.notes.read'] }
    const response = await sandbox.send('PUT', '/control/hubspot/app', wrong)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('could not be recognized')
  })

  test('is approved automatically only as a super admin could', async () => {
    const asked = {
      portalId: portals.large.id,
      redirectUri: callbackUrl,
      scope: scopes.join(' '),
      state: 's-1',
    }
    const authorize = (changes: object) =>
      sandbox.send('POST', '/control/hubspot/authorize', { ...asked, ...changes })
    const approved = z.object({ redirectTo: z.string() }).parse(await (await authorize({})).json())
    expect(approved.redirectTo).toMatch(/^http:\/\/localhost:3000\/oauth\/callback\?code=.+&state=s-1$/)
    expect((await authorize({ userId: portals.large.user })).status).toBe(400)
    expect((await authorize({ scope: 'oauth' })).status).toBe(400)
    expect((await authorize({ redirectUri: 'https://elsewhere.example/' })).status).toBe(400)
    expect((await authorize({ portalId: 1 })).status).toBe(404)
  })
})
