import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCampaigns } from '../../../server/commands/read-campaigns.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createTestDatabase } from '../../setup/database.ts'

const portalId = 7

let target: Awaited<ReturnType<typeof createTestDatabase>>
let database: Database

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  await database.query(`insert into portal (id, name) values (7, 'Ours'), (8, 'Theirs')`)
  await save({ name: 'alpha schools', status: 'completed', leads: 3, cost: 50, companies: ['11', '12'] })
  await save({ name: 'Beta 100% schools', status: 'running', leads: 3, cost: 70 })
  await save({ name: 'gamma', status: 'cancelled', leads: 9, cost: 50 })
  await save({ name: 'Delta', status: 'failed', leads: 0, cost: 0, companies: ['12'] })
  await save({ name: 'epsilon schools', status: 'partly_completed', leads: 1, cost: 20 })
  await save({ name: 'Zeta', status: 'paused', leads: 0, cost: 0 })
  await save({ name: 'A check of schools', status: 'completed', leads: 0, cost: 0, type: 'company-check' })
  await save({ name: 'their schools', status: 'completed', leads: 5, cost: 5, portal: 8, companies: ['12'] })
})
afterAll(async () => {
  await database.close()
  await target.drop()
})

type Saved = {
  name: string
  status: string
  leads: number
  cost: number
  companies?: string[]
  type?: string
  portal?: number
}

const save = async ({ name, status, leads, cost, companies, type = 'education', portal = 7 }: Saved) => {
  const id = randomUUID()
  const brief = companies === undefined ? {} : { launchedFromCompanyIds: companies }
  await database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by, lead_count)
     values ($1::uuid, $2, $1::text, $3, $4, $5, '{}', 5, $6, true, 'Sam', $7)`,
    [id, portal, type, name, JSON.stringify(brief), status, leads],
  )
  await database.query(
    `insert into spending (portal_id, kind, subject, month, spent_micro_pounds, reserved_micro_pounds)
     values ($1, 'campaign', $2, '', $3, 0)`,
    [portal, id, cost],
  )
  for (let lead = 0; lead < leads; lead++) {
    await database.query(
      `insert into candidate (id, portal_id, campaign_id, finding_key, name, outcome) values ($1::uuid, $2, $3, $1::text, 'x', 'lead')`,
      [randomUUID(), portal, id],
    )
  }
}

type Page = Parameters<typeof readCampaigns>[2]
const read = (page: Partial<Page> = {}) =>
  readCampaigns(database, portalId, { status: null, limit: 25, after: null, ...page })
const names = async (page: Partial<Page> = {}) => (await read(page)).items.map(({ name }) => name)

/** All names, a page at a time. */
const leafed = async (page: Partial<Page>) => {
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const { items, nextAfter } = await read({ ...page, after })
    found.push(...items.map(({ name }) => name))
    if (nextAfter === null) return found
    after = nextAfter
  }
}

describe('the list of campaigns', () => {
  it('comes in the order asked for, whole whatever the size of its pages', async () => {
    const wanted = {
      newest: ['Zeta', 'epsilon schools', 'Delta', 'gamma', 'Beta 100% schools', 'alpha schools'],
      name: ['alpha schools', 'Beta 100% schools', 'Delta', 'epsilon schools', 'gamma', 'Zeta'],
    }
    expect(await names()).toEqual(wanted.newest)
    expect(await names({ sort: 'name' })).toEqual(wanted.name)
    const leads = (await read({ sort: 'leads' })).items.map(({ counts }) => counts.leads)
    expect(leads).toEqual([9, 3, 3, 1, 0, 0])
    const costs = (await read({ sort: 'cost' })).items.map(({ costMicroPounds }) => costMicroPounds)
    expect(costs).toEqual([70, 50, 50, 20, 0, 0])
    for (const sort of ['newest', 'name', 'leads', 'cost'] as const) {
      for (const limit of [1, 2, 4, 6]) {
        expect(await leafed({ sort, limit }), `${sort} by ${limit}`).toEqual(await names({ sort }))
      }
    }
  })

  it('goes on behind the place where a page ended, also when that campaign has found more since', async () => {
    const first = await read({ sort: 'leads', limit: 2 })
    await database.query(`update campaign set lead_count = lead_count + 90 where id = $1`, [
      first.items[1]?.id,
    ])
    const rest = await read({ sort: 'leads', limit: 25, after: first.nextAfter })
    await database.query(`update campaign set lead_count = lead_count - 90 where id = $1`, [
      first.items[1]?.id,
    ])
    expect([...first.items, ...rest.items]).toHaveLength(6)
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(6)
  })

  it('refuses a place in another order', async () => {
    const { nextAfter } = await read({ sort: 'leads', limit: 1 })
    for (const after of [nextAfter, 'newest::', 'cost:x:y', randomUUID()]) {
      await expect(read({ sort: 'cost', after })).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ field: 'after' }],
      })
    }
  })

  it('shows one tab, and counts all of them whichever is shown', async () => {
    const counts = { all: 6, underWay: 2, finished: 2, stopped: 1, failed: 1 }
    expect(await names({ tab: 'under-way' })).toEqual(['Zeta', 'Beta 100% schools'])
    expect(await names({ tab: 'finished' })).toEqual(['epsilon schools', 'alpha schools'])
    expect(await names({ tab: 'stopped' })).toEqual(['gamma'])
    expect(await names({ tab: 'failed' })).toEqual(['Delta'])
    expect(await names({ tab: 'finished', status: 'completed' })).toEqual(['alpha schools'])
    expect(await names({ tab: 'failed', status: 'completed' })).toEqual([])
    for (const tab of [undefined, 'under-way', 'failed'] as const) {
      expect((await read({ tab })).counts).toEqual(counts)
    }
  })

  it('finds a part of the name, whatever its case and signs, and counts what it finds', async () => {
    const found = await read({ search: 'SCHOOLS' })
    expect(found.items.map(({ name }) => name)).toEqual([
      'epsilon schools',
      'Beta 100% schools',
      'alpha schools',
    ])
    expect(found.counts).toEqual({ all: 3, underWay: 1, finished: 2, stopped: 0, failed: 0 })
    expect(await names({ search: '0%' })).toEqual(['Beta 100% schools'])
    expect(await names({ search: '_' })).toEqual([])
    expect(await leafed({ search: 'schools', sort: 'cost', limit: 1 })).toHaveLength(3)
  })

  it('knows which came from the record of one company, alone or among others', async () => {
    expect(await names({ launchedFromCompanyId: '11' })).toEqual(['alpha schools'])
    const found = await read({ launchedFromCompanyId: '12', limit: 1 })
    expect(found.items.map(({ name }) => name)).toEqual(['Delta'])
    expect(found.counts.all).toBe(2)
    expect(await names({ launchedFromCompanyId: '1' })).toEqual([])
  })
})
