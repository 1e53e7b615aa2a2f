import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type App, install, portals, postForm, uploadApp } from './sandbox/hubspot-app.ts'
import { type RunningSandbox, startSandbox } from './sandbox/running-sandbox.ts'
import {
  type ReceivedEvent,
  signatureV3,
  startWebhookReceiver,
  type WebhookReceiver,
} from './sandbox/webhook-receiver.ts'

const { large, small } = portals
let sandbox: RunningSandbox
let receiver: WebhookReceiver
let app: App
beforeAll(async () => {
  sandbox = await startSandbox()
  receiver = await startWebhookReceiver()
  app = await uploadApp(sandbox, webhooks())
  await install(sandbox, app, large.id)
  await install(sandbox, app, small.id)
})
afterAll(async () => {
  await sandbox.stop()
  await receiver.stop()
})
beforeEach(async () => {
  await settings({ duplicateRate: 0, isShuffled: false, isPaused: false, delayMs: 0 })
  receiver.answerWith(() => 200)
  await settled()
  receiver.clear()
})

const webhooks = (changes: object = {}) => ({
  targetUrl: receiver.url,
  maxConcurrentRequests: 10,
  subscriptions: [
    ...['creation', 'deletion', 'restore', 'merge'].map((kind) => ({
      subscriptionType: `object.${kind}`,
      objectType: 'company',
      active: true,
    })),
    ...['phone', 'lifecyclestage'].map((propertyName) => ({
      subscriptionType: 'object.propertyChange',
      objectType: 'company',
      propertyName,
      active: true,
    })),
    { subscriptionType: 'object.propertyChange', objectType: 'company', propertyName: 'name', active: false },
  ],
  hubEvents: [{ subscriptionType: 'contact.privacyDeletion', active: true }],
  ...changes,
})
const countsShape = z.object({
  queued: z.int(),
  delivered: z.int(),
  failed: z.int(),
  retried: z.int(),
})
const counts = async () => countsShape.parse(await (await sandbox.get('/control/hubspot/webhooks')).json())
const settings = (body: object) => sandbox.send('PUT', '/control/hubspot/webhooks', body)
/** Waits until nothing is on its way. */
const settled = () => expect.poll(async () => (await counts()).queued, { timeout: 15_000 }).toBe(0)
const change = async (portalId: number, properties: object, id?: string): Promise<string> => {
  const response = await sandbox.send('PUT', `/control/portals/${portalId}/companies`, { id, properties })
  return z.object({ id: z.string() }).parse(await response.json()).id
}
const burst = (portalId: number, count: number) =>
  sandbox.send('POST', '/control/hubspot/webhooks/burst', { portalId, count })
const page = (portalId: number, id: string, action = '') =>
  `/hubspot-app/contacts/${portalId}/record/0-2/${id}${action}`
const typesOf = (events: ReceivedEvent[]) => events.map(({ subscriptionType }) => subscriptionType)
const key = ({ portalId, objectId, propertyName, propertyValue, eventId }: ReceivedEvent) =>
  JSON.stringify([portalId, objectId, propertyName, propertyValue, eventId])
/** Ids of events rise from one to the next. */
const isInOrder = ({ events }: { events: ReceivedEvent[] }) =>
  events.every(({ eventId }, index) => index === 0 || eventId > (events[index - 1]?.eventId ?? 0))

test('the signature made here is HubSpot’s own, by its published examples', () => {
  const secret = 'f6e94c08-85d0-4608-bcc6-e1850176e7b8'
  const url = 'https://www.hubspot.com/webhook'
  expect(signatureV3(secret, `POST${url}REQUEST_BODY1632188626483`)).toBe(
    'jf872r5vscVcxCiDRHA4rGrqe/8BPLNVkdJSHdMnGTU=',
  )
  expect(
    signatureV3(
      'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy',
      `POSThttps://www.example.com/webhook_uri{'example_field':'example_value'}1693657560000`,
    ),
  ).toBe('K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=')
})

describe('what is told', () => {
  test('a creation and the changes of subscribed properties, signed, in the documented shape', async () => {
    const id = await change(large.id, { name: 'Told Ltd' })
    await settled()
    await change(large.id, { name: 'Told Again Ltd', phone: '0161 496 0000' }, id)
    await settled()
    expect(typesOf(receiver.events())).toEqual(['object.creation', 'object.propertyChange'])
    expect(receiver.events()[1]).toMatchObject({
      portalId: large.id,
      appId: app.appId,
      objectId: Number(id),
      objectTypeId: '0-2',
      propertyName: 'phone',
      propertyValue: '0161 496 0000',
      changeSource: 'CRM_UI',
      attemptNumber: 0,
    })
    expect(Math.abs((receiver.events()[1]?.occurredAt ?? 0) - Date.now())).toBeLessThan(10_000)
    expect(receiver.deliveries.every((delivery) => delivery.isSignedWith(app.clientSecret))).toBe(true)
    expect(receiver.deliveries.some((delivery) => delivery.isSignedWith('another secret'))).toBe(false)
  })

  test('an API write carries our app’s id as its source', async () => {
    const { access_token } = await install(sandbox, app, large.id)
    const id = await change(large.id, { name: 'Echo Ltd' })
    await settled()
    receiver.clear()
    const path = `/hubspot/crm/objects/2026-09/companies/${id}`
    const written = await sandbox.send(
      'PATCH',
      path,
      { properties: { phone: '0161 496 0009' } },
      {
        authorization: `Bearer ${access_token}`,
      },
    )
    expect(written.status).toBe(200)
    await settled()
    expect(receiver.events()).toMatchObject([{ changeSource: 'INTEGRATION', sourceId: String(app.appId) }])
  })

  test('deletion, restoring and merging, with the new record’s id', async () => {
    const [one, other] = [await change(small.id, { name: 'One' }), await change(small.id, { name: 'Other' })]
    await settled()
    receiver.clear()
    await postForm(sandbox, page(small.id, one, '/delete'), {})
    await settled()
    await postForm(sandbox, page(small.id, one, '/restore'), {})
    await settled()
    const merged = await postForm(sandbox, page(small.id, one, '/merge'), { other })
    await settled()
    const newId = Number(/0-2\/(\d+)/.exec(merged.headers.get('location') ?? '')?.[1])
    expect(typesOf(receiver.events())).toEqual(['object.deletion', 'object.restore', 'object.merge'])
    expect(receiver.events()[2]).toMatchObject({
      primaryObjectId: Number(one),
      mergedObjectIds: expect.arrayContaining([Number(other)]),
      newObjectId: newId,
      numberOfPropertiesMoved: expect.any(Number),
    })
  })

  test('a contact’s erasure', async () => {
    const made = await sandbox.send('POST', `/control/portals/${small.id}/contacts`, {
      properties: { email: 'erase.me@example.com' },
    })
    const { id } = z.object({ id: z.string() }).parse(await made.json())
    await sandbox.send('POST', `/control/portals/${small.id}/contacts/${id}/privacy-delete`)
    await settled()
    expect(receiver.events()).toMatchObject([
      { subscriptionType: 'contact.privacyDeletion', objectId: Number(id), portalId: small.id },
    ])
  })
})

describe('delivery', () => {
  test('events of all portals share arrays of up to a hundred', async () => {
    await settings({ isPaused: true })
    await burst(large.id, 150)
    await burst(small.id, 100)
    expect((await counts()).queued).toBe(250)
    expect(receiver.deliveries).toEqual([])
    await settings({ isPaused: false })
    await settled()
    expect(receiver.deliveries.map(({ events }) => events.length).sort()).toEqual([100, 100, 50])
    const portalsOf = receiver.deliveries.map(
      ({ events }) => new Set(events.map((event) => event.portalId)).size,
    )
    expect(Math.max(...portalsOf)).toBe(2)
  })

  test('never more requests at once than the app allows', async () => {
    const release: (() => void)[] = []
    const isHeld = { yes: true }
    receiver.answerWith(() => (isHeld.yes ? new Promise((done) => release.push(() => done(200))) : 200))
    await burst(large.id, 2_500)
    await expect.poll(() => release.length).toBe(10)
    isHeld.yes = false
    for (const go of release) go()
    await settled()
    expect(receiver.mostAtOnce()).toBe(10)
    expect(receiver.events().length).toBe(2_500)
  })

  test('what fails is sent again and signed anew, with its attempt counted', async () => {
    const before = await counts()
    receiver.answerWith((request) => (request < 3 ? ([500, 404, 302][request] ?? 200) : 200))
    await change(large.id, { name: 'Retried Ltd' })
    await settled()
    const attempts = receiver.events().map(({ attemptNumber }) => attemptNumber)
    expect(attempts).toEqual([0, 1, 2, 3])
    expect(new Set(receiver.events().map(({ eventId }) => eventId)).size).toBe(1)
    expect(receiver.deliveries.every((delivery) => delivery.isSignedWith(app.clientSecret))).toBe(true)
    const after = await counts()
    expect([after.retried - before.retried, after.delivered - before.delivered]).toEqual([3, 1])
  })

  test('is given up after ten retries', async () => {
    const before = await counts()
    receiver.answerWith(() => 503)
    await change(large.id, { name: 'Lost Ltd' })
    await settled()
    expect(receiver.events().length).toBe(11)
    expect((await counts()).failed - before.failed).toBe(1)
  })

  test('is too late after five seconds', async () => {
    receiver.answerWith((request) => (request === 0 ? null : 200))
    await change(large.id, { name: 'Slow Ltd' })
    await settled()
    const [first, second] = receiver.deliveries.map(({ atMs }) => atMs)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(4_900)
  })

  test('comes twice and out of order when asked to, and nothing gets lost', async () => {
    await settings({ duplicateRate: 0.02, isShuffled: true })
    await burst(large.id, 10_000)
    await settled()
    const keys = receiver.events().map(key)
    expect(new Set(keys).size).toBe(10_000)
    expect(keys.length - 10_000).toBeGreaterThan(100)
    expect(keys.length - 10_000).toBeLessThan(320)
    const full = receiver.deliveries.filter(({ events }) => events.length > 10)
    expect(full.some(isInOrder)).toBe(false)
    receiver.clear()
    await settings({ duplicateRate: 0, isShuffled: false })
    await burst(large.id, 1_000)
    await settled()
    expect(receiver.deliveries.every(isInOrder)).toBe(true)
  })

  test('waits when asked to', async () => {
    await settings({ delayMs: 300 })
    const startedAtMs = Date.now()
    await change(large.id, { name: 'Late Ltd' })
    await settled()
    expect((receiver.deliveries[0]?.atMs ?? 0) - startedAtMs).toBeGreaterThanOrEqual(300)
  })

  test('is signed with the new secret as soon as there is one', async () => {
    const old = app.clientSecret
    const rotated = await sandbox.send('POST', '/control/hubspot/app/rotate-secret')
    app = { ...app, ...z.object({ clientSecret: z.uuid() }).parse(await rotated.json()) }
    await change(large.id, { name: 'Rotated Ltd' })
    await settled()
    expect(receiver.deliveries.map((delivery) => delivery.isSignedWith(old))).toEqual([false])
    expect(receiver.deliveries.map((delivery) => delivery.isSignedWith(app.clientSecret))).toEqual([true])
  })
})

describe('after an uninstall', () => {
  const uninstall = () => postForm(sandbox, `/hubspot-app/connected-apps/${small.id}/uninstall`, {})

  test('webhooks go on for a short while, then end', async () => {
    await install(sandbox, app, small.id)
    await uninstall()
    await change(small.id, { name: 'Still Told Ltd' })
    await settled()
    expect(typesOf(receiver.events())).toEqual(['object.creation'])
    await sandbox.send('PUT', '/control/hubspot/oauth-times', { webhooksAfterUninstallMs: 0 })
    await change(small.id, { name: 'Untold Ltd' })
    await change(large.id, { name: 'Told Elsewhere Ltd' })
    await settled()
    expect(receiver.events().map(({ portalId }) => portalId)).toEqual([small.id, large.id])
  })
})
