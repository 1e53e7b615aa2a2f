import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from './listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())

const EVENTS = 10_000

it('10,000 events at full speed, many twice and in disorder, end where HubSpot ends', async () => {
  const { world, portalId, database, until } = portal
  await world.control('POST', `/portals/${portalId}/companies/fill`, { count: 700 })
  await world.control('PUT', '/hubspot/webhooks', { duplicateRate: 0.2, isShuffled: true })
  const before = await world.control('GET', '/hubspot/webhooks')
  // Besides the burst, records come and go.
  await world.control('POST', '/hubspot/webhooks/burst', { portalId, count: EVENTS })
  const [first = '', second = '', third = ''] = (await there()).map(({ id }) => id)
  const at = (path: string) => `/portals/${portalId}${path}`
  await world.control('POST', at(`/companies/${first}/archive`))
  await world.control('POST', at('/companies/merge'), { primaryId: second, otherId: third })
  await until(
    () => world.control('GET', '/hubspot/webhooks') as Promise<{ queued: number; delivered: number }>,
    ({ queued, delivered }) =>
      queued === 0 && delivered >= (before as { delivered: number }).delivered + EVENTS,
  )
  await portal.settled()

  const mirrored = await database.query<Company>(
    `select hubspot_id as id, name, lifecycle_stage as stage from crm_company where portal_id = $1 and gone_at is null`,
    [portalId],
  )
  const byId = (a: Company, b: Company) => Number(a.id) - Number(b.id)
  expect(mirrored.toSorted(byId)).toEqual((await there()).toSorted(byId))
  const [{ count }] = (await database.query<{ count: number }>(
    'select count(*)::int as count from webhook_event where portal_id = $1',
    [portalId],
  )) as [{ count: number }]
  expect(count).toBeGreaterThanOrEqual(EVENTS)
})

type Company = { id: string; name: string | null; stage: string | null }

/** Every company as HubSpot has it, as another integration reads it. */
const there = async (): Promise<Company[]> => {
  const { world, portalId } = portal
  const { portals } = (await world.control('GET', '/portals')) as {
    portals: { id: number; accessToken: string }[]
  }
  const token = portals.find(({ id }) => id === portalId)?.accessToken ?? ''
  const all: Company[] = []
  for (let after: string | undefined; ; ) {
    const query = new URLSearchParams({
      limit: '100',
      properties: 'name,lifecyclestage',
      ...(after && { after }),
    })
    const answer = await fetch(`${world.urls.hubspot}/crm/objects/2026-09/companies?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const page = (await answer.json()) as {
      results: { id: string; properties: { name?: string | null; lifecyclestage?: string | null } }[]
      paging?: { next?: { after: string } }
    }
    for (const { id, properties } of page.results)
      all.push({ id, name: properties.name ?? null, stage: properties.lifecyclestage ?? null })
    after = page.paging?.next?.after
    if (after === undefined) return all
  }
}
