import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CampaignView } from '../../../server/app.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
})

beforeEach(() => running.clear())

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const written = () =>
  running.database.query(
    `select (select count(*) from campaign) as campaigns, (select count(*) from campaign_event) as events,
            (select count(*) from pgboss.job where state = 'created') as jobs`,
  )

describe('launching', () => {
  it('gives the same campaign for the same launch key, also when asked ten times at once on two processes', async () => {
    const { portalId, app } = running
    const other = await running.another()
    const before = await written()
    const launched = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        launch({ app: turn % 2 ? app : other, portalId }, educationBrief(), 'one-and-the-same-key'),
      ),
    )
    expect(new Set(launched.map(({ id }) => id)).size).toBe(1)
    const again = await launch(running, educationBrief(), 'one-and-the-same-key')
    expect(again.id).toBe(launched[0]?.id)
    const [earlier, later] = [before[0], (await written())[0]] as Record<string, number>[]
    expect(later).toEqual({ campaigns: 1, events: 1, jobs: (earlier?.jobs ?? 0) + 1 })
  })

  it('refuses the same key with another brief, and says what was launched, also when both come at once', async () => {
    const first = await launch(running, educationBrief(), 'answer-was-lost')
    await expect(launch(running, educationBrief({ maxResults: 3 }), 'answer-was-lost')).rejects.toMatchObject(
      { code: 'conflict', message: expect.stringContaining(`launched as ${first.name}.`) },
    )
    const both = await Promise.allSettled(
      [3, 4].map((maxResults) => launch(running, educationBrief({ maxResults }), 'two-in-one')),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await written())[0]).toMatchObject({ campaigns: 2 })
  })

  it('knows a launch that is sent again after its budget was raised, and refuses one that asks for the raised one', async () => {
    const brief = educationBrief({ budget: 2 })
    const { id } = await launch(running, brief, 'raised-meanwhile')
    const actor = { portalId: running.portalId, userId: null, name: 'a test' }
    for (const budget of [4, 8]) await running.app.commands.resumeCampaign({ actor, campaignId: id, budget })
    const again = await launch(running, brief, 'raised-meanwhile')
    expect(again).toMatchObject({ id, brief: { budget: 8 } })
    await expect(launch(running, educationBrief({ budget: 8 }), 'raised-meanwhile')).rejects.toMatchObject({
      code: 'conflict',
    })
    const plain = await launch(running, educationBrief(), 'raised-from-none')
    await running.app.commands.resumeCampaign({ actor, campaignId: plain.id, budget: 4 })
    expect((await launch(running, educationBrief(), 'raised-from-none')).id).toBe(plain.id)
  })

  it('takes the same key of another portal as another launch', async () => {
    const [first, second] = world.portalIds
    const own = await launch({ ...running, portalId: first ?? 0 }, educationBrief(), 'shared-key')
    const others = await launch({ ...running, portalId: second ?? 0 }, educationBrief(), 'shared-key')
    expect(others.id).not.toBe(own.id)
    expect(others.portalId).toBe(second)
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown type', { type: 'zoo' }, ['type']],
    ['no postcode of the country', { postcode: '90210' }, ['postcode']],
    ['a postcode that does not exist', { postcode: 'M99 1AA' }, ['postcode']],
    [
      'distances and numbers out of range',
      { radiusMiles: 0, maxResults: 501 },
      ['radiusMiles', 'maxResults'],
    ],
    [
      'an unknown field, and one of the type',
      { colour: 'red', inputs: { nonsense: 1 } },
      ['colour', 'inputs.nonsense'],
    ],
    ['a text that is too long', { name: 'x'.repeat(10_000) }, ['name']],
  ])('refuses %s, naming every wrong field, and writes nothing', async (_what, changes, fields) => {
    const before = await written()
    const refusal = await launch(running, educationBrief(changes)).then(
      () => null,
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ code: 'invalid_input' })
    const named = (refusal as { fields: { field: string; message: string }[] }).fields
    expect(named.map(({ field }) => field).toSorted()).toEqual(fields.toSorted())
    expect(named.every(({ message }) => message.length > 10)).toBe(true)
    expect(await written()).toEqual(before)
  })

  it.each([[null], ['text'], [42], [[]], [true]])('refuses %j in the place of a brief', async (raw) => {
    await expect(launch(running, raw)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('refuses a portal that is not installed, and a look-up that cannot be made', async () => {
    const before = await written()
    await expect(launch({ ...running, portalId: 4711 }, educationBrief())).rejects.toMatchObject({
      code: 'not_found',
    })
    await world.setFault({ vendor: 'postcodes-io', kind: 'status', status: 503 })
    const elsewhere = educationBrief({ postcode: 'LE1 1AA' })
    await expect(launch(running, elsewhere).finally(world.clearFaults)).rejects.toMatchObject({
      code: 'vendor_unavailable',
    })
    expect(await written()).toEqual(before)
  })
})

describe('a campaign of another portal', () => {
  let campaign: CampaignView
  let leadId: string

  it('is as good as unknown, with everything in it', async () => {
    const { app, portalId } = running
    await app.startWorker()
    campaign = await waitUntil(running, (await launch(running, educationBrief({ maxResults: 2 }))).id)
    const { items } = await app.reads.leads(portalId, campaign.id, { limit: 10, after: null })
    leadId = items[0]?.id ?? ''
    expect(await app.reads.lead(portalId, leadId)).toMatchObject({ id: leadId })

    const stranger = world.portalIds[1] ?? 0
    expect(await app.reads.campaign(stranger, campaign.id)).toBeNull()
    expect(await app.reads.lead(stranger, leadId)).toBeNull()
    expect((await app.reads.leads(stranger, campaign.id, { limit: 10, after: null })).items).toEqual([])
    expect(await app.reads.events(stranger, campaign.id, { afterId: 0, limit: 10 })).toEqual([])
    expect((await app.reads.campaigns(stranger, { status: null, limit: 10, after: null })).items).toEqual([])
    await expect(
      app.commands.cancelCampaign({
        actor: { portalId: stranger, userId: null, name: 'a stranger' },
        campaignId: campaign.id,
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('cannot be cancelled when it has ended, and cancelling a cancelled one changes nothing', async () => {
    const { app, portalId } = running
    const ended = await waitUntil(running, (await launch(running, educationBrief({ maxResults: 1 }))).id)
    const cancel = (campaignId: string) =>
      app.commands.cancelCampaign({ actor: { portalId, userId: null, name: 'a test' }, campaignId })
    await expect(cancel(ended.id)).rejects.toMatchObject({ code: 'conflict' })
    await world.setLatency(0.05)
    const { id } = await launch(running, educationBrief({ maxResults: 50, radiusMiles: 20 }))
    const [first, second] = await Promise.all([cancel(id), cancel(id)]).finally(() => world.setLatency(0))
    expect(second).toEqual(first)
    expect(await cancel(id)).toEqual(first)
    const events = await app.reads.events(portalId, id, { afterId: 0, limit: 100 })
    expect(events.filter(({ kind }) => kind === 'campaign.cancelled')).toHaveLength(1)
  })
})
