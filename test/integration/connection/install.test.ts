import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from './connected-app.ts'

let world: SandboxWorld
let running: ConnectedApp
let first: number
let second: number
beforeAll(async () => {
  world = await startSandboxWorld()
  ;[first = 0, second = 0] = world.portalIds
  running = await startConnectedApp(world)
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})
afterEach(() => expect(running.lines.splice(0)).toEqual([]))

const redirectSchema = z.object({ redirectTo: z.url() })
const appSchema = z.object({ redirectUrls: z.array(z.string()), requiredScopes: z.array(z.string()) })

/** What HubSpot's consent page does when a super admin approves: where the browser goes next. */
const approve = async (portalId: number, consentUrl: string): Promise<URL> => {
  const asked = new URL(consentUrl).searchParams
  const state = asked.get('state')
  const answer = await world.control('POST', '/hubspot/authorize', {
    portalId,
    redirectUri: asked.get('redirect_uri'),
    scope: asked.get('scope'),
    ...(state === null ? {} : { state }),
  })
  return new URL(redirectSchema.parse(answer).redirectTo)
}

const begin = async (path = '/oauth/install'): Promise<string> => {
  const { status, location } = await running.get(path)
  expect(status).toBe(302)
  return location
}

/** HubSpot approves without any link of ours: the marketplace's way. */
const approveAlone = async (portalId: number): Promise<URL> => {
  const back = await approve(portalId, await begin())
  back.searchParams.delete('state')
  return back
}

const expectConnected = async (portalId: number, status = 'connected') =>
  expect(await running.app.connection.read(portalId)).toMatchObject({ status })

test('a new sandbox database finds its first portal installed by an admin, over the real exchange', async () => {
  const { portalId, installedBy, ...view } = await running.app.connection.read(first)
  expect(view).toMatchObject({ status: 'connected', failure: null })
  expect(view.scopes).toContain('crm.objects.companies.write')
  await expectConnected(second, 'never_installed')
  const admins = await running.database.query(
    'select email from portal_user where portal_id = $1 and is_admin',
    [portalId],
  )
  expect(admins).toEqual([{ email: installedBy }])
  const jobs = await running.database.query(`select data from pgboss.job where name = 'portal.setup'`)
  expect(jobs).toEqual([{ data: { portalId } }])
})

test('tokens, and states of installations, lie sealed or hashed', async () => {
  await begin()
  const state = new URL(await begin()).searchParams.get('state') ?? ''
  const rows = await running.database.query('select * from portal_token, oauth_state')
  expect(JSON.stringify(rows)).not.toMatch(/access-|refresh-/)
  expect(JSON.stringify(rows)).not.toContain(state)
})

describe('our own link', () => {
  test('asks for exactly the scopes of app-hsmeta.json, written with %20', async () => {
    const { requiredScopes } = appSchema.parse(await world.control('GET', '/hubspot/app'))
    const consent = await begin()
    expect(consent).toContain(`scope=${requiredScopes.map(encodeURIComponent).join('%20')}&`)
    expect((await running.get(consent)).status).toBe(200)
  })

  test('ends on a page that says what is installed and what to do next, and works once', async () => {
    const back = await approve(second, await begin())
    const { status, html } = await running.get(back.href)
    expect(status).toBe(200)
    expect(html).toMatch(/Leadwright is installed for .+/)
    expect(html).toMatch(/href="[^"]+\/settings">On to the first steps</)
    await expectConnected(second)
    const again = await approve(second, await begin())
    again.searchParams.set('state', back.searchParams.get('state') ?? '')
    for (const used of [back, again]) {
      const refused = await running.get(used.href)
      expect(refused.status).toBe(400)
      expect(refused.html).toContain('href="/oauth/install"')
    }
  })

  test('is dead after ten minutes, and with a state that we never gave', async () => {
    const back = await approve(second, await begin())
    await running.database.query(`update oauth_state set expires_at = now() - interval '1 second'`)
    expect((await running.get(back.href)).html).toContain('older than ten minutes')
    const foreign = await approve(second, await begin())
    foreign.searchParams.set('state', 'guessed')
    expect((await running.get(foreign.href)).status).toBe(400)
  })

  test('the portal is the one that the token belongs to, whatever the address says', async () => {
    const back = await approve(second, await begin())
    back.searchParams.set('portalId', String(first))
    back.searchParams.set('hub_id', String(first))
    expect((await running.get(back.href)).html).toContain(`/preview/${second}/settings`)
  })
})

describe('the marketplace', () => {
  const returnTo = () => `${new URL(world.urls.control).origin}/hubspot-app/marketplace/return/${second}`

  test('step=authorize goes to consent and ends where HubSpot wants the browser back', async () => {
    const query = new URLSearchParams({ step: 'authorize', returnUrl: returnTo() })
    const back = await approve(second, await begin(`/oauth/callback?${query}`))
    expect(await running.get(back.href)).toMatchObject({ status: 303, location: returnTo() })
  })

  test('step=finalize with a code installs and goes back; without one it is only told so', async () => {
    const back = await approveAlone(second)
    back.searchParams.set('step', 'finalize')
    back.searchParams.set('returnUrl', returnTo())
    expect(await running.get(back.href)).toMatchObject({ status: 303, location: returnTo() })
    const query = new URLSearchParams({ step: 'finalize', returnUrl: returnTo() })
    const { status, html } = await running.get(`/oauth/callback?${query}`)
    expect(status).toBe(200)
    expect(html).toContain(`href="${returnTo()}"`)
  })

  test('a code that no link of ours asked for installs, too', async () => {
    expect((await running.get((await approveAlone(second)).href)).html).toContain('is installed for')
  })

  test.each([
    'https://evil.example/',
    'https://app.hubspot.com.evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    'https://app.hubspot.com@evil.example/',
  ])('an address to return to that is not HubSpot (%s) is forgotten', async (returnUrl) => {
    const back = await approveAlone(second)
    back.searchParams.set('returnUrl', returnUrl)
    const direct = await running.get(back.href)
    expect(direct).toMatchObject({ status: 200, location: '' })
    const query = new URLSearchParams({ step: 'authorize', returnUrl })
    const begun = await approve(second, await begin(`/oauth/callback?${query}`))
    expect(await running.get(begun.href)).toMatchObject({ status: 200, location: '' })
    expect(direct.html).not.toContain('evil')
  })
})

describe('what goes wrong ends on a page that says what to do', () => {
  test('the person cancelled', async () => {
    const { status, html } = await running.get('/oauth/callback?error=access_denied&state=x')
    expect(status).toBe(400)
    expect(html).toContain('cancelled')
    const odd = await running.get('/oauth/callback?error=%3Cscript%3E')
    expect(odd.html).not.toContain('<script>')
  })

  test('no code, a code that is none, and one that was used', async () => {
    expect((await running.get('/oauth/callback')).status).toBe(400)
    expect((await running.get('/oauth/callback?code=nonsense')).html).toContain('used or too old')
    const back = await approveAlone(second)
    await running.get(back.href)
    expect((await running.get(back.href)).html).toContain('used or too old')
  })

  test('fewer scopes than needed: they are named, and nothing is stored', async () => {
    const tokens = () => running.database.query('select * from portal_token where portal_id = $1', [second])
    const before = await tokens()
    const uploaded = await world.control('GET', '/hubspot/app')
    const scopes = ['oauth', 'crm.objects.companies.read']
    await world.control('PUT', '/hubspot/app', { ...Object(uploaded), requiredScopes: scopes })
    const back = await world.control('POST', '/hubspot/authorize', {
      portalId: second,
      redirectUri: appSchema.parse(uploaded).redirectUrls[0],
      scope: scopes.join(' '),
    })
    const { status, html } = await running.get(redirectSchema.parse(back).redirectTo)
    await world.control('PUT', '/hubspot/app', uploaded)
    expect(status).toBe(403)
    expect(html).toContain('crm.schemas.companies.write')
    expect(await tokens()).toEqual(before)
  })

  test('our own secret is wrong: said as ours, logged for the operator', async () => {
    const back = await approveAlone(second)
    await world.control('PUT', '/hubspot/oauth-fault', { class: 'BAD_CLIENT_SECRET', count: 1 })
    const { status, html } = await running.get(back.href)
    expect(status).toBe(503)
    expect(html).toContain('HUBSPOT_CLIENT_SECRET')
    expect(running.lines.splice(0).join('')).toContain('An installation failed')
  })
})

test('an installation by another person makes that person an admin as well', async () => {
  const [{ user_id: userId } = { user_id: 0 }] = await running.database.query<{ user_id: number }>(
    'select user_id from portal_user where portal_id = $1 and is_admin',
    [first],
  )
  await running.database.query('update portal_user set user_id = user_id + 1 where portal_id = $1', [first])
  await running.get((await approveAlone(first)).href)
  const admins = await running.database.query(
    'select user_id from portal_user where portal_id = $1 and is_admin',
    [first],
  )
  expect(admins).toHaveLength(2)
  expect(admins).toContainEqual({ user_id: userId })
})
