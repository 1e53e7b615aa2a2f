import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from './listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())
beforeEach(() => portal.settled())

const at = (path: string) => `/portals/${portal.portalId}${path}`

describe('what people do in HubSpot', () => {
  it('is followed: creation, change, deletion, restore', async () => {
    const { put, mirrored, until, world } = portal
    const id = await put({ name: 'Followed Ltd', lifecyclestage: 'lead' })
    await until(
      () => mirrored(id),
      (row) => row?.name === 'Followed Ltd',
    )
    await put({ name: 'Renamed Ltd', lifecyclestage: 'customer' }, id)
    await until(
      () => mirrored(id),
      (row) => row?.name === 'Renamed Ltd' && row.stage === 'customer',
    )
    await world.control('POST', at(`/companies/${id}/archive`))
    await until(
      () => mirrored(id),
      (row) => row === null,
    )
    await world.control('POST', at(`/companies/${id}/restore`))
    await until(
      () => mirrored(id),
      (row) => row?.name === 'Renamed Ltd',
    )
  })

  it('is followed through merges: leads go along to the company that there is in the end', async () => {
    const { put, mirrored, until, world, database } = portal
    const [a, b, c] = [
      await put({ name: 'A Ltd' }),
      await put({ name: 'B Ltd' }),
      await put({ name: 'C Ltd' }),
    ]
    await portal.settled()
    const leads = [await portal.lead(a), await portal.lead(b), await portal.lead(c)]
    const merge = async (primaryId: string, otherId: string) =>
      ((await world.control('POST', at('/companies/merge'), { primaryId, otherId })) as { id: string }).id
    const first = await merge(a, b)
    const last = await merge(first, c)
    await until(
      () => mirrored(last),
      (row) => row !== null,
    )
    await portal.settled()
    expect(await Promise.all([a, b, c, first].map(mirrored))).toEqual([null, null, null, null])
    const linked = await database.query<{ id: string }>(
      'select distinct hubspot_company_id as id from lead where id = any ($1)',
      [leads],
    )
    expect(linked).toEqual([{ id: last }])
    // A campaign that was examining meanwhile may still publish a lead with the old id.
    const late = await portal.lead(b)
    await put({ name: 'D Ltd' })
    await until(
      () => database.query<{ id: string }>('select hubspot_company_id as id from lead where id = $1', [late]),
      ([row]) => row?.id === last,
    )
  })
})

describe('while HubSpot is down', () => {
  it('nothing is lost: it is read as soon as that works again', async () => {
    const { put, mirrored, until, world, database } = portal
    await world.control('PUT', '/hubspot/webhooks', { duplicateRate: 0 })
    await world.control('PUT', at('/trouble'), { status: 502, count: 1_000_000, path: '/batch/read' })
    const ids = await Promise.all([1, 2, 3].map((n) => put({ name: `Made in an outage ${n}` })))
    await until(
      () => database.query('select 1 from crm_change where object_id = any ($1)', [ids]),
      (open) => open.length === 3,
    )
    // Of this outage: one that an earlier test left has ended.
    await until(
      () =>
        database.query<{ tries: number }>(
          `select retry_count as tries from pgboss.job where name = 'portal.sync' and retry_count >= 2 and state < 'completed'`,
        ),
      (jobs) => jobs.length > 0,
    )
    expect(await database.query('select 1 from crm_change where object_id = any ($1)', [ids])).toHaveLength(3)
    expect(await mirrored(ids[0] ?? '')).toBeNull()
    await world.control('DELETE', at('/trouble'))
    await until(
      () => Promise.all(ids.map(mirrored)),
      (rows) => rows.every((row) => row !== null),
    )
    expect(await database.query('select 1 from crm_change')).toEqual([])
  })
})
