import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type App,
  callbackUrl,
  exchange,
  install,
  portals,
  postForm,
  scopes,
  tokenAnswer,
  uploadApp,
} from './sandbox/hubspot-app.ts'
import { type RunningSandbox, startSandbox } from './sandbox/running-sandbox.ts'

const { large, small } = portals
let sandbox: RunningSandbox
let app: App
beforeAll(async () => {
  sandbox = await startSandbox()
  app = await uploadApp(sandbox)
})
afterAll(() => sandbox.stop())

const open = async (path: string) => {
  const response = await fetch(new URL(path, sandbox.url), { redirect: 'manual' })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
const submit = async (path: string, fields: Record<string, string>) => {
  const response = await postForm(sandbox, path, fields)
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
/** The hidden fields of the page's form, unescaped. */
const hiddenIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      (value ?? '').replaceAll('&amp;', '&'),
    ]),
  )
const authorizePath = (changes: Record<string, string> = {}, portalId?: number) => {
  const parameters = {
    client_id: app.clientId,
    redirect_uri: callbackUrl,
    scope: scopes.join(' '),
    state: 'our-state',
    ...changes,
  }
  const path = portalId === undefined ? '/oauth/authorize' : `/oauth/${portalId}/authorize`
  return `/hubspot-app${path}?${new URLSearchParams(parameters)}`
}
/** Presses a button of the consent page at this address. */
const decide = async (path: string, decision: 'approve' | 'cancel') => {
  const { text } = await open(path)
  return submit('/hubspot-app/oauth/decision', { ...hiddenIn(text), decision })
}
const callbackIn = (location: string | null) => {
  const { origin, pathname, searchParams } = new URL(location ?? '')
  return { address: `${origin}${pathname}`, ...Object.fromEntries(searchParams) } as Record<string, string>
}

describe('the consent page', () => {
  test('asks who you are, then shows the app and what it may do, in words', async () => {
    const chooser = await open(authorizePath())
    expect(chooser.text).toMatch(/Northbridge Sales[\s\S]*Hannah Sowerby[\s\S]*Calder Field Team/)
    const to = /href="([^"]*user=42001[^"]*)"/.exec(chooser.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const consent = await open(to)
    expect(consent.text).toContain('Connect Leadwright to Calder Field Team')
    expect(consent.text).toContain('Create, change and delete companies')
    const only = await open(authorizePath({}, small.id))
    expect(only.text).not.toContain('Northbridge')
  })

  test('brings code and state on approval, access_denied on cancel', async () => {
    const path = authorizePath({ user: String(small.superAdmin) }, small.id)
    const approved = callbackIn((await decide(path, 'approve')).location)
    expect(approved).toMatchObject({ address: callbackUrl, state: 'our-state' })
    const tokens = tokenAnswer.parse(await (await exchange(sandbox, app, approved.code ?? '')).json())
    expect(tokens.hub_id).toBe(small.id)
    const cancelled = callbackIn((await decide(path, 'cancel')).location)
    expect(cancelled).toMatchObject({ error: 'access_denied', state: 'our-state' })
    expect(cancelled.code).toBeUndefined()
  })

  test('lets only a super admin install', async () => {
    const path = authorizePath({ user: String(large.user) }, large.id)
    const { text } = await open(path)
    expect(text).toContain('Only a super admin can install an app. Ask Hannah Sowerby')
    expect(text).not.toContain('value="approve"')
    expect((await decide(path, 'approve')).status).toBe(403)
  })

  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'client ID is unknown'],
    [
      'a redirect URL that is not registered',
      { redirect_uri: 'https://evil.example/' },
      'redirect URL does not match',
    ],
    [
      'a scope too few',
      { scope: 'oauth' },
      'missing: crm.objects.companies.read, crm.objects.companies.write',
    ],
    ['a scope too many', { scope: `${scopes.join(' ')} timeline` }, 'not configured for the app: timeline'],
  ])('refuses %s and names the reason', async (_, changes, reason) => {
    const { status, text, location } = await open(authorizePath(changes))
    expect([status, location]).toEqual([400, null])
    expect(text).toContain(reason)
  })

  test('shows what others typed as text, never as mark-up', async () => {
    const { text } = await open(
      authorizePath({ redirect_uri: 'https://x.example/<script>alert(1)</script>' }),
    )
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script>')
  })
})

describe('the marketplace', () => {
  const start = (flow: string, portalId: number = large.id) =>
    submit('/hubspot-app/marketplace/install', { portal: String(portalId), flow })
  const asAdmin = (location: string | null) => `${location}&user=${large.superAdmin}`

  test('opens the app with step=authorize and an address of its own to return to', async () => {
    const opened = callbackIn((await start('authorize')).location)
    expect(opened).toMatchObject({ address: callbackUrl, step: 'authorize' })
    expect(opened.returnUrl).toBe(`${sandbox.url}/hubspot-app/marketplace/return/${large.id}`)
  })

  test('an app that goes straight back is approved there and opened with step=finalize and its state', async () => {
    const { returnUrl } = callbackIn((await start('authorize')).location)
    const consent = await open(`${returnUrl}?state=kept`)
    const done = callbackIn((await decide(asAdmin(consent.location), 'approve')).location)
    expect(done).toMatchObject({ address: callbackUrl, step: 'finalize', state: 'kept', returnUrl })
    expect((await exchange(sandbox, app, done.code ?? '')).status).toBe(200)
    expect((await open(returnUrl ?? '')).text).toContain('Leadwright is installed')
  })

  test('approval first: the app is opened with code, step=finalize and the return address', async () => {
    const done = callbackIn((await decide(asAdmin((await start('finalize')).location), 'approve')).location)
    expect(Object.keys(done).sort()).toEqual(['address', 'code', 'returnUrl', 'step'])
    expect((await exchange(sandbox, app, done.code ?? '')).status).toBe(200)
  })

  test('plain: the app is opened with nothing but a code', async () => {
    const done = callbackIn((await decide(asAdmin((await start('code')).location), 'approve')).location)
    expect(Object.keys(done).sort()).toEqual(['address', 'code'])
    expect((await exchange(sandbox, app, done.code ?? '')).status).toBe(200)
  })
})

describe('the CRM', () => {
  const list = (portalId: number, query = '') => `/hubspot-app/contacts/${portalId}/objects/0-2${query}`
  const create = async (portalId: number, fields: Record<string, string>): Promise<string> => {
    const { status, location } = await submit(list(portalId), fields)
    expect(status).toBe(303)
    return (location ?? '').split('?')[0] ?? ''
  }
  const shownIn = (text: string, name: string) =>
    new RegExp(`<input id="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ??
    new RegExp(`<select id="${name}"[^]*?<option value="([^"]*)" selected`).exec(text)?.[1]

  test('lists fifty companies a page and finds them by words', async () => {
    const first = await open(list(large.id))
    expect(first.text.match(/record\/0-2\//g)?.length).toBe(50)
    expect(first.text).toMatch(/300 companies[\s\S]*Page 1 of 6/)
    const last = await open(list(large.id, '?page=6'))
    expect(last.text).toContain('rel="prev"')
    expect(last.text).not.toContain('rel="next"')
    await create(large.id, { name: 'Quillfeather Windmills', zip: 'M1 1AA' })
    expect((await open(list(large.id, '?query=quillfeather+m1'))).text).toContain('1 company for')
    expect((await open(list(small.id, '?query=quillfeather'))).text).toContain('No company has these words')
  })

  test('changes fields, with stages by this account’s labels, backwards too', async () => {
    const path = await create(small.id, { name: 'Stage Ltd', lifecyclestage: 'customer' })
    const { text } = await open(path)
    expect(text).toMatch(/<option value="customer" selected>Client</)
    expect(text).toMatch(/<option value="1180245511">Site survey booked</)
    expect((await submit(path, { lifecyclestage: 'lead', phone: '0161 496 0000' })).status).toBe(303)
    const changed = await open(path)
    expect(shownIn(changed.text, 'lifecyclestage')).toBe('lead')
    expect(shownIn(changed.text, 'phone')).toBe('0161 496 0000')
    expect(shownIn(changed.text, 'name')).toBe('Stage Ltd')
    await submit(path, { phone: '' })
    expect(shownIn((await open(path)).text, 'phone')).toBe('')
  })

  test('deletes into the recycle bin and restores', async () => {
    const path = await create(small.id, { name: 'Binned Ltd' })
    await submit(`${path}/delete`, {})
    expect((await open(path)).text).toContain('can be restored from the recycle bin')
    expect((await open(list(small.id, '/recycle-bin'))).text).toContain('Binned Ltd')
    await submit(`${path}/restore`, {})
    expect((await open(path)).status).toBe(200)
    expect((await open(list(small.id, '/recycle-bin'))).text).not.toContain('Binned Ltd')
  })

  test('merges two companies into a new record; the old addresses lead to it', async () => {
    const winner = await create(small.id, { name: 'Winner Ltd' })
    const other = await create(small.id, { name: 'Gone Ltd', phone: '0113 496 0000' })
    expect((await open(`${winner}/merge?query=gone`)).text).toContain('Merge Gone Ltd')
    const otherId = other.split('/').at(-1) ?? ''
    const merged = ((await submit(`${winner}/merge`, { other: otherId })).location ?? '').split('?')[0] ?? ''
    expect([winner, other]).not.toContain(merged)
    const { text } = await open(merged)
    expect([shownIn(text, 'name'), shownIn(text, 'phone')]).toEqual(['Winner Ltd', '0113 496 0000'])
    expect((await open(other)).location).toBe(merged)
    expect((await submit(`${merged}/merge`, { other: '1' })).status).toBe(400)
  })

  test('needs a name or a domain, a known account and a known record', async () => {
    const refused = await submit(list(small.id), { phone: '1' })
    expect([refused.status, refused.text.includes('A company needs a name or a domain.')]).toEqual([
      400,
      true,
    ])
    expect((await open(list(1))).status).toBe(404)
    expect((await open(`/hubspot-app/contacts/${small.id}/record/0-2/1`)).status).toBe(404)
    expect((await open('/hubspot-app/nowhere')).status).toBe(404)
  })

  test('shows a company’s tasks and notes, as text', async () => {
    const path = await create(large.id, { name: 'Busy Ltd' })
    const companyId = path.split('/').at(-1)
    const authorization = { authorization: `Bearer sandbox-token-${large.id}` }
    const add = (type: string, typeId: number, properties: object) =>
      sandbox.send(
        'POST',
        `/hubspot/crm/objects/2026-09/${type}`,
        {
          properties: { hs_timestamp: '2026-11-20T09:00:00Z', ...properties },
          associations: [
            {
              to: { id: companyId },
              types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId }],
            },
          ],
        },
        authorization,
      )
    const owner = z
      .object({
        portals: z.array(z.object({ id: z.number(), users: z.array(z.object({ ownerId: z.string() })) })),
      })
      .parse(await (await sandbox.get('/control/portals')).json())
      .portals.find(({ id }) => id === large.id)?.users[0]?.ownerId
    const task = { hs_task_subject: 'Review 3 finds', hs_task_status: 'NOT_STARTED', hubspot_owner_id: owner }
    expect((await add('tasks', 192, task)).status).toBe(201)
    expect((await add('notes', 190, { hs_note_body: '<p>Checked <b>today</b> &amp; fine</p>' })).status).toBe(
      201,
    )
    const { text } = await open(path)
    expect(text).toMatch(/Review 3 finds[\s\S]*For Hannah Sowerby · due 20 Nov 2026/)
    expect(text).toContain('Checked today &amp; fine')
  })
})

test('connected apps: shows who installed the app, and uninstalls it', async () => {
  const path = `/hubspot-app/connected-apps/${large.id}`
  const { access_token } = await install(sandbox, app, large.id)
  expect((await open(path)).text).toMatch(/Leadwright[\s\S]*Installed by Hannah Sowerby/)
  const uninstalled = await submit(`${path}/uninstall`, {})
  expect(uninstalled.status).toBe(303)
  expect((await open(path)).text).toContain('No app is connected')
  const again = await sandbox.send('DELETE', '/hubspot/appinstalls/2026-09/external-install', undefined, {
    authorization: `Bearer ${access_token}`,
  })
  expect(again.status).toBe(401)
})

test('every page says that this HubSpot is make-believe, and loads nothing from elsewhere', async () => {
  for (const path of ['/', '/marketplace', `/contacts/${large.id}/objects/0-2`, '/nowhere']) {
    const { text } = await open(`/hubspot-app${path}`)
    expect(text).toContain('This is a make-believe HubSpot')
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  }
})
