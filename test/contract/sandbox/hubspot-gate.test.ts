import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as shapes from '../shapes/hubspot.ts'
import { install, portals, uploadApp } from './hubspot-app.ts'
import { crmOf, objectsPath } from './hubspot-calls.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const details = '/account-info/2026-09/details'

const appIn = async (portalId: number) => {
  const tokens = await install(sandbox, await uploadApp(sandbox), portalId)
  return crmOf(sandbox, portalId, tokens.access_token)
}

describe('the app', () => {
  test('may do what its scopes say, and is told which it lacks', async () => {
    const app = await appIn(portals.large.id)
    expect((await app.call('GET', `${objectsPath('companies')}?limit=1`)).status).toBe(200)
    for (const [method, path, scope] of [
      ['GET', objectsPath('contacts'), 'crm.objects.contacts.read'],
      ['POST', objectsPath('tasks'), 'crm.objects.contacts.write'],
      ['POST', `${objectsPath('notes')}/search`, 'crm.objects.contacts.read'],
      ['GET', `${objectsPath('companies')}/1/associations/contacts`, 'crm.objects.contacts.read'],
      ['PUT', `${objectsPath('companies')}/1/associations/default/contacts/2`, 'crm.objects.contacts.write'],
      ['GET', '/crm/owners/2026-09', 'crm.objects.owners.read'],
      ['POST', '/crm/properties/2026-09/companies', 'crm.schemas.companies.write'],
      ['POST', '/crm/associations/2026-09/tasks/companies/batch/read', 'crm.objects.contacts.read'],
    ] as const) {
      const response = await app.call(method, path, method === 'POST' ? {} : undefined)
      expect(response.status).toBe(403)
      const { category, errors } = shapes.failure.parse(await response.json())
      expect(category).toBe('MISSING_SCOPES')
      expect(errors?.[0]?.context?.requiredGranularScopes).toContain(scope)
    }
  })

  test('has a limit of its own beside other integrations', async () => {
    const app = await appIn(portals.small.id)
    const other = crmOf(sandbox, portals.small.id)
    await sandbox.send('PUT', '/control/limits', { scale: 1 })
    await Promise.all(Array.from({ length: 110 }, () => other.call('GET', details)))
    expect((await other.call('GET', details)).status).toBe(429)
    expect((await app.call('GET', details)).status).toBe(200)
    await sandbox.send('PUT', '/control/limits', { scale: 0 })
  })

  test('with an expired token gets a 401 that says so', async () => {
    const times = { accessTokenSeconds: 0.001 }
    await sandbox.send('PUT', '/control/hubspot/oauth-times', times)
    const app = await appIn(portals.small.id)
    await expect.poll(async () => (await app.call('GET', details)).status).toBe(401)
    expect((await app.refused('GET', details)).category).toBe('EXPIRED_AUTHENTICATION')
    await sandbox.send('PUT', '/control/hubspot/oauth-times', { accessTokenSeconds: 1800 })
  })
})

describe('trouble', () => {
  const trouble = (body: unknown) => sandbox.send('PUT', '/control/portals/90000001/trouble', body)

  test.each([423, 477, 502])('%i comes as often as asked, where asked', async (status) => {
    const crm = crmOf(sandbox)
    await trouble({ status, count: 2, retryAfterSeconds: 3, path: '/batch/upsert' })
    const upsert = () => crm.call('POST', `${objectsPath('companies')}/batch/upsert`, { inputs: [] })
    expect((await crm.call('GET', details)).status).toBe(200)
    const first = await upsert()
    expect([first.status, first.headers.get('retry-after')]).toEqual([status, '3'])
    shapes.failure.parse(await first.json())
    expect([(await upsert()).status, (await upsert()).status]).toEqual([status, 200])
    expect((await crmOf(sandbox, 90000002).call('GET', details)).status).toBe(200)
  })

  test('ends when it is taken back', async () => {
    await trouble({ status: 503, count: 100 })
    expect((await crmOf(sandbox).call('GET', details)).status).toBe(503)
    await sandbox.send('DELETE', '/control/portals/90000001/trouble')
    expect((await crmOf(sandbox).call('GET', details)).status).toBe(200)
  })
})
