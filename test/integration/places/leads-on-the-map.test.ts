import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purge } from '../../../server/commands/retention/purge.ts'
import {
  launch,
  manufacturingBrief,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

const A_SEARCH = 28_000
const A_PLACE = 16_000
const DAY_MS = 86_400_000
const LEADS = 8

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
  // Without web search the campaign's own searches are free.
  await world.setFault({ vendor: 'openai', kind: 'status', status: 401 })
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

/** The ids that Google's make-believe gives the places of a company. */
const idsOf = (companyNumber: string): string[] =>
  Array.from({ length: 20 }, (_, index) => (index === 0 ? companyNumber : `${companyNumber}:${index}`)).map(
    (key) => `ChIJ${createHash('sha256').update(key).digest('base64url').slice(0, 23)}`,
  )

type Row = {
  leadId: string
  companyNumber: string
  placeId: string | null
  note: string | null
  latitude: number | null
}
const placed = () =>
  running.database.query<Row>(
    `select l.id as "leadId", l.company_number as "companyNumber", p.place_id as "placeId", p.note, p.latitude
       from lead_place p join lead l on l.id = p.lead_id order by l.score desc, l.id`,
  )
const textSearches = async () =>
  (await world.journal('google-places')).filter(({ path }) => path.includes('searchText')).length

/** Every row of every table, as text. */
const everythingStored = async (): Promise<string> => {
  const tables = await running.database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await running.database.query<{ text: string }>(`select t::text as text from ${name} t`)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

const actor = () => ({ portalId: running.portalId, userId: null, name: 'a test' })

it('a lead is looked for on the map when somebody asks, once, and is the right place', async () => {
  const brief = manufacturingBrief({ maxResults: LEADS, radiusMiles: 20 })
  const campaign = await waitUntil(running, (await launch(running, brief)).id)
  expect(campaign.counts.leads, campaign.statusReason).toBe(LEADS)
  const leads = await running.database.query<{ id: string }>('select id from lead')
  const { state, costMicroPounds } = await running.app.google.known(running.portalId, leads[0]?.id ?? '')
  expect({ state, costMicroPounds }).toEqual({ state: 'unknown', costMicroPounds: A_SEARCH + A_PLACE })
  expect(await textSearches()).toBe(0)

  for (const { id } of leads) await running.app.google.show({ actor: actor(), leadId: id })
  const rows = await placed()
  expect(rows.length).toBe(LEADS)
  for (const { placeId, companyNumber, note } of rows) {
    if (placeId === null) expect(note).toMatch(/Google Maps/)
    else expect(idsOf(companyNumber), companyNumber).toContain(placeId)
  }
  expect(rows.filter(({ placeId }) => placeId !== null).length).toBeGreaterThan(LEADS / 2)
  expect(await textSearches()).toBe(LEADS)
})

it('shows rating and hours to who asks, and stores nothing of them', async () => {
  const known = (await placed()).filter(({ placeId }) => placeId !== null)
  const shown = []
  for (const { leadId } of known) shown.push(await running.app.google.show({ actor: actor(), leadId }))
  expect(await textSearches(), 'the places are known by now').toBe(LEADS)
  const lives = shown.map(({ live }) => live)
  expect(lives.every((live) => live?.mapsUrl.startsWith('https://'))).toBe(true)
  expect(lives.some((live) => live !== null && live.rating !== null && (live.ratingCount ?? 0) > 0)).toBe(
    true,
  )
  expect(lives.some((live) => live?.hours.length === 7)).toBe(true)

  const stored = await everythingStored()
  expect(stored).toContain(known[0]?.placeId)
  const secrets = lives.flatMap((live) => [
    ...(live?.hours ?? []).filter((line) => !line.endsWith('Closed')),
    live?.mapsUrl ?? '?',
  ])
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([])
  expect(stored).not.toMatch(/userRatingCount|weekdayDescriptions|Redwing|\u202f/)
  const costs = await running.database.query<{ cost: number }>(
    `select sum(cost_micro_pounds)::int as cost from outside_call where operation = 'show-place' and campaign_id is null`,
  )
  expect(costs).toEqual([{ cost: 2 * known.length * A_PLACE }])
})

it('after thirty days only place ids are left of Google', async () => {
  const before = await placed()
  expect(before.some(({ latitude }) => latitude !== null)).toBe(true)
  // What no code of ours stores: were it stored, it would go as well.
  await running.database.query(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown)
     select gen_random_uuid(), portal_id, id, 'phone', '0161 496 0777', 'web-search', '', '', '', 'x', now(), 'link', 1,
            'google-places', true, false from lead limit 1`,
  )
  await running.database.query(
    `insert into outside_content (portal_id, content_hash, body)
     select portal_id, content_hash, 'an answer of Google' from outside_call where vendor = 'google-places' limit 1`,
  )
  const at = (days: number) => ({
    flow: { sql: running.database },
    clock: { now: () => new Date(Date.now() + days * DAY_MS) },
  })
  await purge(at(29))
  expect(await placed()).toEqual(before)
  expect(await everythingStored()).toContain('an answer of Google')

  await purge(at(31))
  expect(await placed()).toEqual(before.map((row) => ({ ...row, latitude: null })))
  expect(await running.database.query(`select 1 from claim where retention = 'google-places'`)).toEqual([])
  expect(await everythingStored()).not.toContain('an answer of Google')
  const columns = await running.database.query<Record<string, unknown>>(
    'select latitude, longitude, located_at from lead_place',
  )
  expect(columns.flatMap((row) => Object.values(row)).filter((value) => value !== null)).toEqual([])
})

it("after ninety days a lead's own calls and all bills are left", async () => {
  const { database } = running
  const money = () =>
    database.query<Record<string, number>>(
      `select (select sum(cost_micro_pounds)::int from outside_call) as calls,
              (select sum(spent_micro_pounds)::int from spending where kind = 'portal') as month`,
    )
  const ofLeads = () =>
    database.query<{ count: number }>(
      `select count(*)::int as count from outside_call c join lead l on l.candidate_id = c.item_id
         join outside_content o on o.portal_id = c.portal_id and o.content_hash = c.content_hash`,
    )
  const others = () =>
    database.query(
      `select 1 from outside_call c where c.campaign_id is null and c.cost_micro_pounds = 0
          or c.item_id in (select id from candidate where outcome <> 'lead' and merged_into is null)`,
    )
  const [bills, kept] = [await money(), await ofLeads()]
  expect((await others()).length).toBeGreaterThan(0)
  expect(kept[0]?.count).toBeGreaterThan(LEADS)
  const clock = { now: () => new Date(Date.now() + 91 * DAY_MS) }
  await purge({ flow: { sql: database }, clock })
  await purge({ flow: { sql: database }, clock })
  expect(await others()).toEqual([])
  expect(await ofLeads()).toEqual(kept)
  expect(await money()).toEqual(bills)
  const bare = await database.query<{ request: unknown; headers: unknown }>(
    `select request, headers from outside_call where operation = 'show-place'`,
  )
  expect(bare.length).toBeGreaterThan(0)
  for (const bill of bare) expect(bill).toEqual({ request: {}, headers: null })
  const orphans = await database.query(
    `select 1 from outside_content o where not exists
       (select 1 from outside_call c where c.portal_id = o.portal_id and c.content_hash = o.content_hash)`,
  )
  expect(orphans).toEqual([])
})
