import { leadViewsResponseSchema, leftOutResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const path = '/api/v1/lead-views'
const admin = 7001
const maker = 7002
const reader = 7003
let portal: ReviewedPortal

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(admin, { isAdmin: true })
  await portal.grant(maker, {})
  await portal.grant(reader, {})
})

beforeEach(async () => {
  await portal.running.database.query('truncate campaign, lead_view cascade')
})

afterAll(() => portal.stop())

const views = async (userId: number, method = 'GET', address = path, body?: unknown) =>
  (await portal.answer(leadViewsResponseSchema, userId, method, address, body)).views

describe('saved views', () => {
  it('are everybody’s, by name; their maker and admins may delete them', async () => {
    const filter = { review: 'to-review', minimumFit: 60, search: 'college' }
    await views(maker, 'POST', path, { name: ' Near colleges ', filter, sort: 'nearest' })
    await views(admin, 'POST', path, { name: 'All', filter: {} })
    expect(await views(maker)).toMatchObject([
      { name: 'All', filter: {}, sort: 'fit', mayDelete: false },
      {
        name: 'Near colleges',
        filter,
        sort: 'nearest',
        madeBy: 'user7002@brightwater.example',
        mayDelete: true,
      },
    ])
    expect((await views(reader)).map(({ mayDelete }) => mayDelete)).toEqual([false, false])
    const [all, near] = await views(admin)
    expect((await portal.as(reader, 'DELETE', `${path}/${near?.id}`)).status).toBe(403)
    expect((await views(maker, 'DELETE', `${path}/${near?.id}`)).map(({ name }) => name)).toEqual(['All'])
    expect(await views(admin, 'DELETE', `${path}/${all?.id}`)).toEqual([])
    expect((await portal.as(admin, 'DELETE', `${path}/${all?.id}`)).status).toBe(404)
  })

  it('are saved once when the same is sent twice, and not replaced by another of that name', async () => {
    const view = { name: 'Near', filter: { minimumFit: 60, review: 'to-review' }, sort: 'nearest' }
    const saved = await views(maker, 'POST', path, view)
    expect(await views(maker, 'POST', path, view)).toEqual(saved)
    expect((await portal.as(maker, 'POST', path, { ...view, sort: 'fit' })).status).toBe(409)
    expect((await portal.as(maker, 'POST', path, { ...view, filter: {} })).status).toBe(409)
    expect((await portal.as(admin, 'POST', path, view)).status).toBe(409)
    expect(await views(maker)).toEqual(saved)
  })

  it('have a name that is new in the portal, and are at most fifty', async () => {
    await views(maker, 'POST', path, { name: 'View 0', filter: {} })
    const taken = await portal.as(admin, 'POST', path, { name: 'View 0', filter: {} })
    expect(taken).toMatchObject({
      status: 409,
      json: { error: { code: 'conflict', fields: [{ field: 'name' }] } },
    })
    for (let n = 1; n < 50; n += 1) await views(maker, 'POST', path, { name: `View ${n}`, filter: {} })
    const full = await portal.as(admin, 'POST', path, { name: 'One more', filter: {} })
    expect(full).toMatchObject({ status: 409, json: { error: { message: expect.stringContaining('50') } } })
    expect(await views(reader)).toHaveLength(50)
  })

  it('are refused with every wrong field named', async () => {
    const body = { name: ' ', filter: { minimumFit: 300, colour: 'red' }, sort: 'best' }
    const { status, json } = await portal.as(maker, 'POST', path, body)
    expect(status).toBe(400)
    expect(json.error?.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'filter.minimumFit', 'sort', 'colour']),
    )
    expect(await views(maker)).toEqual([])
  })
})

describe('what a campaign left out', () => {
  const leftOut = (id: string, query = '') =>
    portal.answer(leftOutResponseSchema, reader, 'GET', `/api/v1/campaigns/${id}/left-out${query}`)

  it('is told with the reason and what it was recognised as, newest first, page by page', async () => {
    const id = await portal.addCampaign('Schools')
    await portal.addLead({ name: 'A lead', campaignId: id })
    await portal.addLeftOut(id, 'Merged', { outcome: 'merged' })
    await portal.addLeftOut(id, 'Far Away', { outcome: 'outOfArea' })
    const known = { kind: 'hubspot', id: '4711', name: 'Known Ltd' }
    await portal.addLeftOut(id, 'Known', {
      outcome: 'known',
      matched: { kind: 'same', known, because: 'same company number 01234567' },
    })
    await portal.addLeftOut(id, 'Too Small', { outcome: 'wrongSize' })
    const first = await leftOut(id, '?limit=2')
    expect(first.companies).toMatchObject([
      { name: 'Too Small', outcome: 'wrongSize', reason: 'It is wrongSize', matched: null },
      {
        name: 'Known',
        matched: {
          kind: 'hubspot-company',
          id: '4711',
          name: 'Known Ltd',
          because: 'same company number 01234567',
        },
      },
    ])
    const rest = await leftOut(id, `?limit=2&after=${first.nextAfter}`)
    expect(rest).toMatchObject({ companies: [{ name: 'Far Away' }], nextAfter: null })
    expect((await leftOut(id, '?outcome=outOfArea')).companies).toHaveLength(1)
  })

  it('is nobody else’s, and wrong queries are named', async () => {
    const foreign = await portal.addCampaign('Foreign', 'education', portal.otherPortalId)
    expect((await portal.as(reader, 'GET', `/api/v1/campaigns/${foreign}/left-out`)).status).toBe(404)
    const wrong = await portal.as(
      reader,
      'GET',
      `/api/v1/campaigns/${foreign}/left-out?outcome=lead&after=%20`,
    )
    expect(wrong.json.error?.fields.map(({ field }) => field)).toEqual(['outcome', 'after'])
  })
})
