import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noteOwnWrites } from '../../../server/db/repositories/own-writes.ts'
import { signedHeaders } from '../../unit/server/sign-request.ts'
import { type ListeningPortal, startListeningPortal } from './listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())
beforeEach(async () => {
  await portal.settled()
  await portal.database.query('truncate webhook_delivery')
})

const path = '/webhooks/hubspot'
const post = async (body: string, changes: Record<string, string | undefined> = {}) => {
  const secret = portal.app.connection.signing().clientSecrets[0] ?? ''
  const headers = {
    ...signedHeaders({ method: 'POST', baseUrl: portal.url, path, body, secret }),
    ...changes,
  }
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const answer = await fetch(`${portal.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...Object.fromEntries(given) },
    body,
  })
  return { status: answer.status, text: await answer.text() }
}
const event = (changes: object = {}) => ({
  eventId: 1,
  subscriptionId: 2,
  portalId: portal.portalId,
  appId: portal.app.connection.signing().appId,
  occurredAt: Date.now(),
  subscriptionType: 'object.propertyChange',
  attemptNumber: 0,
  objectId: 123,
  objectTypeId: '0-2',
  propertyName: 'name',
  propertyValue: 'x',
  changeSource: 'CRM_UI',
  sourceId: 'userId:1',
  ...changes,
})
const deliveries = () =>
  portal.database.query<{ state: string; note: string | null }>(
    'select state, note from webhook_delivery order by id',
  )
const counted = async (result: string): Promise<number> => {
  const answer = await fetch(`${portal.url}/metrics`)
  const found = new RegExp(`leadwright_webhook_events_total\\{result="${result}"\\} (\\d+)`).exec(
    await answer.text(),
  )
  return Number(found?.[1] ?? 0)
}

describe('POST /webhooks/hubspot', () => {
  it('refuses what HubSpot did not sign, stores nothing of it, and logs no secret', async () => {
    const body = JSON.stringify([event()])
    expect((await post(body, { 'x-hubspot-signature-v3': undefined })).status).toBe(401)
    expect((await post(body, { 'x-hubspot-signature-v3': 'bm8=' })).status).toBe(401)
    const old = signedHeaders({
      method: 'POST',
      baseUrl: portal.url,
      path,
      body,
      secret: portal.app.connection.signing().clientSecrets[0] ?? '',
      atMs: Date.now() - 301_000,
    })
    expect((await post(body, old)).status).toBe(401)
    expect(await deliveries()).toEqual([])
    const log = portal.lines.join('\n')
    expect(log).toContain('was not proved')
    expect(log).not.toContain(portal.app.connection.signing().clientSecrets[0])
  })

  it('answers 204 before anything is read', async () => {
    expect(await post(JSON.stringify([event()]))).toEqual({ status: 204, text: '' })
    await portal.settled()
    expect(await deliveries()).toEqual([{ state: 'sorted', note: null }])
  })

  it('stores aside what is not the documented shape, counts it, and takes what is readable', async () => {
    const id = await portal.put({ name: 'Before Ltd' })
    await portal.settled()
    await portal.database.query(
      `update crm_company set name = 'Stale', updated_at = 'epoch' where hubspot_id = $1`,
      [id],
    )
    await portal.database.query('truncate webhook_delivery')
    const before = await counted('unreadable')
    for (const body of ['not json', '{"hello":"world"}', '', '\u0000', '[[1]]'])
      expect((await post(body)).status).toBe(204)
    expect((await post(JSON.stringify([{ nonsense: 1 }, event({ objectId: Number(id) })]))).status).toBe(204)
    await portal.settled()
    expect((await deliveries()).map(({ state }) => state)).toEqual(Array(6).fill('aside'))
    expect((await deliveries()).at(-1)?.note).toBe('1 of 2 events do not have the documented shape.')
    expect(await counted('unreadable')).toBe(before + 6)
    expect(await portal.mirrored(id)).toMatchObject({ name: 'Before Ltd' })
  })

  it('drops events of portals that are not ours, answering as ever', async () => {
    const before = await counted('unknown_portal')
    expect((await post(JSON.stringify([event({ portalId: 1 }), event({ portalId: 2 })]))).status).toBe(204)
    await portal.settled()
    expect(await counted('unknown_portal')).toBe(before + 2)
    expect(await deliveries()).toEqual([{ state: 'sorted', note: null }])
  })

  it('takes an event once, however often and in whatever attempt it comes', async () => {
    // A company that HubSpot itself has no news of: only what is posted here is counted.
    const [company] = await portal.database.query<{ id: string }>(
      'select hubspot_id as id from crm_company where portal_id = $1 order by hubspot_id limit 1',
      [portal.portalId],
    )
    const repeated = event({ objectId: Number(company?.id), eventId: 77 })
    const [taken, again] = [await counted('taken'), await counted('repeated')]
    await post(JSON.stringify([repeated, repeated]))
    await post(JSON.stringify([{ ...repeated, attemptNumber: 3 }]))
    await portal.settled()
    expect(await counted('taken')).toBe(taken + 1)
    expect(await counted('repeated')).toBe(again + 2)
  })

  it('leaves an erased contact on record, since nothing is held of it', async () => {
    const erased = event({
      subscriptionType: 'contact.privacyDeletion',
      objectTypeId: undefined,
      objectId: 5501,
      propertyName: undefined,
    })
    await post(JSON.stringify([erased]))
    await portal.settled()
    const { items } = await portal.app.settings.audit(portal.portalId, { limit: 1, after: null })
    expect(items[0]).toMatchObject({ action: 'contact.erased', subject: 'contact 5501', who: 'HubSpot' })
  })

  it('drops the echo of our own write by what we noted, once, whatever app HubSpot names', async () => {
    const id = await portal.put({ name: 'Echoing Ltd', lifecyclestage: 'lead' })
    await portal.settled()
    const write = { companyId: id, property: 'lifecyclestage', value: 'opportunity' }
    await noteOwnWrites(portal.database, portal.portalId, [write], new Date())
    const told = (changes: object) =>
      event({
        objectId: Number(id),
        propertyName: 'lifecyclestage',
        propertyValue: 'opportunity',
        changeSource: 'API',
        sourceId: 'somebody',
        ...changes,
      })
    const [own, taken] = [await counted('own'), await counted('taken')]
    await post(JSON.stringify([told({ eventId: 901, occurredAt: Date.now() + 200_000 })]))
    await portal.settled()
    expect([await counted('own'), await counted('taken')]).toEqual([own, taken + 1])
    await post(JSON.stringify([told({ eventId: 902 })]))
    await portal.settled()
    expect([await counted('own'), await counted('taken')]).toEqual([own + 1, taken + 1])
    // A person sets the same value a moment later.
    await post(JSON.stringify([told({ eventId: 903, changeSource: 'CRM_UI' })]))
    await portal.settled()
    expect([await counted('own'), await counted('taken')]).toEqual([own + 1, taken + 2])
  })
})
