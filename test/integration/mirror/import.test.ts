import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type MirroredPortal, startMirroredPortal } from './mirrored-portal.ts'

const FILLED = 3000

let portal: MirroredPortal

beforeAll(async () => {
  portal = await startMirroredPortal()
  await portal.world.control('POST', `/portals/${portal.portalId}/companies/fill`, { count: FILLED })
})

afterAll(() => portal.stop())

type Range = { from: number; to: number }

/** What is still to be read, as it was noted when the reading stood still. */
const stillToRead = () =>
  portal.running.database.query<Range>('select next_id as "from", to_id as "to" from crm_import_range')

const bodySchema = z.object({
  filterGroups: z.array(
    z.object({ filters: z.array(z.object({ operator: z.string(), value: z.string() })) }),
  ),
})

/** Where each page begins that HubSpot was asked for since the journal was cleared. */
const pagesAsked = async (): Promise<number[]> =>
  (await portal.world.journal('hubspot')).flatMap(({ body }) => {
    const search = bodySchema.safeParse(body)
    const filters = search.success ? search.data.filterGroups.flatMap((group) => group.filters) : []
    return filters.flatMap(({ operator, value }) => (operator === 'BETWEEN' ? [Number(value)] : []))
  })

const expectNothingTwice = async (left: Range[]): Promise<void> => {
  const asked = await pagesAsked()
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((start) => !left.some(({ from, to }) => from <= start && start <= to))).toEqual([])
}

describe('the import of a portal with some thousand companies', () => {
  it('goes on after a restart in the middle, and reads nothing twice', async () => {
    const { world, running, portalId, until } = portal
    // HubSpot breaks down after some pages and stays so until the process is gone.
    await world.setLatency(0.2)
    await running.app.startWorker()
    await until(({ imported }) => imported >= 800)
    await world.control('PUT', `/portals/${portalId}/trouble`, {
      status: 500,
      count: 1_000_000,
      path: '/search',
    })
    const stopped = await until(({ state }) => state === 'failing')
    expect(stopped.failure).toMatch(/HubSpot is out of order/)
    expect(stopped.imported).toBeLessThan(FILLED)
    await running.app.stop()
    const left = await stillToRead()

    await world.control('DELETE', `/portals/${portalId}/trouble`)
    await world.setLatency(0)
    await world.control('DELETE', '/journal')
    const again = await running.another()
    await again.startWorker()
    await portal.enqueue('portal.import')
    const ready = await until(({ state }) => state === 'ready')
    expect(ready).toMatchObject({ percent: 100, failure: null, imported: FILLED + 300 })
    await expectNothingTwice(left)
    expect((await portal.rows()).every(({ name, domain }) => name !== null || domain !== null)).toBe(true)
  })

  it('follows what a person does afterwards, also when no webhook told of it: nightly', async () => {
    const { world, portalId, put, row, rows, until } = portal
    const [changed, deleted, first, second] = (await rows()).slice(-4).map(({ id }) => id)
    await put({ name: 'Renamed Joinery Ltd', lifecyclestage: 'customer' }, changed)
    const made = await put({ name: 'Brand New Pottery', domain: 'brand-new-pottery.co.uk' })
    await world.control('POST', `/portals/${portalId}/companies/${deleted}/archive`)
    const merged = (await world.control('POST', `/portals/${portalId}/companies/merge`, {
      primaryId: first,
      otherId: second,
    })) as { id: string }
    expect([first, second]).not.toContain(merged.id)

    await portal.enqueue('portal.reconcile')
    await until(({ imported }) => imported === FILLED + 300 + 1 - 1 - 1)
    expect(await row(changed ?? '')).toMatchObject({ name: 'Renamed Joinery Ltd', stage: 'customer' })
    expect(await row(made)).toMatchObject({ domain: 'brand-new-pottery.co.uk', isGone: false })
    expect(await row(merged.id)).toMatchObject({ isGone: false })
    for (const id of [deleted, first, second]) {
      expect(await row(id ?? ''), id).toMatchObject({ isGone: true, name: null, domain: null })
    }

    await world.control('POST', `/portals/${portalId}/companies/${deleted}/restore`)
    await portal.enqueue('portal.reconcile')
    await until(({ imported }) => imported === FILLED + 300)
    const back = await row(deleted ?? '')
    expect(back).toMatchObject({ isGone: false })
    expect(back?.name).not.toBeNull()
  })

  it('a portal that leaves in the middle pauses, says why, and goes on when it is back', async () => {
    const { world, running, portalId, until } = portal
    const app = await running.another()
    await world.setLatency(0.3)
    await app.mirror.chooseNumberProperty({
      actor: { portalId, userId: null, name: 'a test' },
      property: null,
    })
    await until(({ state, imported }) => state === 'importing' && imported >= 400)
    const origin = new URL(world.urls.control).origin
    await fetch(`${origin}/hubspot-app/connected-apps/${portalId}/uninstall`, { method: 'POST' })
    const paused = await until(({ state }) => state === 'failing')
    expect(paused.failure).toMatch(/Reconnect|Install Leadwright again/)
    expect(await app.connection.read(portalId)).toMatchObject({ status: 'disconnected' })
    expect(paused.percent).toBeLessThan(100)
    const left = await stillToRead()

    await world.setLatency(0)
    await world.control('DELETE', '/journal')
    await portal.reinstall()
    const ready = await until(({ state }) => state === 'ready')
    expect(ready.imported).toBe(FILLED + 300)
    await expectNothingTwice(left)
    // Company numbers are now read from our own property, which is empty.
    expect(ready.companyNumber).toMatchObject({ property: 'leadwright_company_number', isChosen: true })
    expect((await portal.rows()).every(({ companyNumber }) => companyNumber === null)).toBe(true)
  })
})
