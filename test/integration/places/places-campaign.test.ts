import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type RunningApp, startApp, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const hitsSchema = z.object({
  places: z.array(z.object({ id: z.string(), displayName: z.object({ text: z.string() }) })).default([]),
})

/** What Google answered to each search that was made, asked of it again. */
const answersOfGoogle = async () => {
  const searches = await world.journal('google-places')
  const answers = await Promise.all(
    searches.map(async ({ body }) => {
      const answer = await fetch(`${world.urls.googlePlaces}/places:searchText`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-goog-api-key': 'a-test',
          'x-goog-fieldmask':
            'places.id,places.displayName,places.postalAddress,places.location,places.businessStatus,places.websiteUri,nextPageToken',
        },
        body: JSON.stringify(body),
      })
      return hitsSchema.parse(await answer.json()).places
    }),
  )
  return { searches: searches.length, hits: answers.flat() }
}

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
  return texts.join('\n').toLowerCase()
}

describe('a campaign that searches Google Places', () => {
  it("brings leads whose findings hold a place's id, and nothing of Google's is stored", async () => {
    await world.setFault({ vendor: 'openai', kind: 'status', status: 401 })
    // Half of the websites can't be read, so that the register is asked by name as well.
    await world.setFault({ vendor: 'web', kind: 'status', status: 404, rate: 0.5 })
    const inputs = { kinds: ['property', 'business-centres', 'shops'] }
    const brief = { type: 'retail-office', postcode: 'M1 1AA', radiusMiles: 12, maxResults: 25, inputs }
    const { id } = await launch(running, brief)
    const campaign = await waitUntil(running, id)

    const rows = await running.database.query<{ placeId: string; name: string; outcome: string | null }>(
      `select f.finding->>'placeId' as "placeId", f.finding->>'name' as name, k.outcome
         from finding f join candidate k on k.id = f.candidate_id
        where f.campaign_id = $1 and f.finding->>'source' = 'google-places'`,
      [id],
    )
    const { searches, hits } = await answersOfGoogle()
    const ids = new Set(hits.map((hit) => hit.id))
    expect(rows.length).toBeGreaterThan(5)
    for (const { placeId } of rows) expect(ids).toContain(placeId)
    expect(rows.filter(({ outcome }) => outcome === 'lead').length).toBeGreaterThan(3)
    expect(campaign.costMicroPounds).toBe(searches * 28_000)

    // Names that nobody but the map has: neither the register nor any website.
    const own = hits
      .map((hit) => hit.displayName.text)
      .filter((name) => /^[A-Z]\w+ [A-Z]\w+ \d{3}$/.test(name))
    expect(own.length).toBeGreaterThan(2)
    const stored = await everythingStored()
    expect(stored.includes(rows[0]?.placeId.toLowerCase() ?? '?')).toBe(true)
    const spellings = (name: string) =>
      [name, encodeURIComponent(name), name.replaceAll(' ', '+')].map((text) => text.toLowerCase())
    expect(own.filter((name) => spellings(name).some((text) => stored.includes(text)))).toEqual([])
  })

  it('knows each such lead as the place that it was found as, without asking Google again', async () => {
    const { app, database, portalId } = running
    const before = (await world.journal('google-places')).length
    const leads = await database.query<{ id: string; placeIds: string[] | null }>(
      `select l.id, (select array_agg(f.finding->>'placeId') from candidate k join finding f on f.candidate_id = k.id and f.finding ? 'placeId'
                      where k.id = l.candidate_id or k.merged_into = l.candidate_id) as "placeIds" from lead l`,
    )
    const found = leads.filter(({ placeIds }) => placeIds !== null)
    expect(found.length).toBeGreaterThan(0)
    for (const { id, placeIds } of found) {
      const { state, mapsUrl } = await app.google.known(portalId, id)
      expect(state).toBe('known')
      expect(placeIds).toContain(new URL(mapsUrl ?? '').searchParams.get('query_place_id'))
    }
    expect((await world.journal('google-places')).length).toBe(before)
  })
})
