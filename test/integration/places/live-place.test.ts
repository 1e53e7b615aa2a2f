import { googlePlaceResponseSchema, liveGooglePlaceResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ReviewedPortal, startReviewedPortal } from '../review/reviewed-portal.ts'

const launcher = 7002
const reader = 7003
const A_SEARCH = 28_000
const A_PLACE = 16_000
const RETIRED = 'ChIJretiredRetiredRetiredRe'

let portal: ReviewedPortal
let leadId: string
let placeId: string

const firmsSchema = z.object({
  firms: z.array(
    z.object({
      number: z.string(),
      tradingName: z.string().nullable(),
      legalName: z.string(),
      website: z.object({ domain: z.string() }).nullable(),
    }),
  ),
})
const hitsSchema = z.object({
  places: z.array(
    z.object({
      id: z.string(),
      displayName: z.object({ text: z.string() }),
      postalAddress: z.object({ postalCode: z.string() }),
      location: z.object({ latitude: z.number(), longitude: z.number() }),
      websiteUri: z.string().optional(),
    }),
  ),
})

const google = (path: string, mask: string, body: object) =>
  fetch(`${portal.world.urls.googlePlaces}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': 'a-test', 'x-goog-fieldmask': mask },
    body: JSON.stringify(body),
  })

/** A place on the map with a website of its own, and what a lead of its company knows of it. */
const somePlace = async () => {
  const circle = { center: { latitude: 53.4794, longitude: -2.2453 }, radius: 30_000 }
  const mask = 'places.id,places.displayName,places.postalAddress,places.location,places.websiteUri'
  const answer = await google('/places:searchText', mask, { textQuery: 'dentist', locationBias: { circle } })
  for (const place of hitsSchema.parse(await answer.json()).places) {
    const host = place.websiteUri === undefined ? '' : new URL(place.websiteUri).host.replace(/^www\./, '')
    const { firms } = firmsSchema.parse(await portal.world.control('GET', `/truth/firms?domain=${host}`))
    if (firms.length === 1) return { place, domain: host }
  }
  throw new Error('no place with a website of its own')
}

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(launcher, { mayLaunch: true })
  await portal.grant(reader, {})
  const { place, domain } = await somePlace()
  placeId = place.id
  leadId = await portal.addLead({
    name: place.displayName.text,
    campaignId: await portal.addCampaign('Dentists', 'healthcare'),
    facts: {
      name: place.displayName.text,
      domain,
      postcode: place.postalAddress.postalCode,
      point: place.location,
      sites: [],
    },
  })
})
afterAll(() => portal?.stop())

const path = (id = leadId) => `/api/v1/leads/${id}/google`
const known = async () => (await portal.answer(googlePlaceResponseSchema, reader, 'GET', path())).place
const show = () => portal.answer(liveGooglePlaceResponseSchema, launcher, 'POST', path(), {})
const asked = async () => (await portal.world.journal('google-places')).length
const spent = async () =>
  (
    await portal.running.database.query<{ subject: string; spent: number }>(
      `select kind as subject, spent_micro_pounds::int as spent from spending order by kind`,
    )
  ).map(({ subject, spent: amount }) => [subject, amount])

describe("a lead's place on Google's map", () => {
  it('is not asked for by looking at the lead', async () => {
    const before = await asked()
    expect(await known()).toEqual({
      state: 'unknown',
      note: null,
      mapsUrl: null,
      branchUrls: [],
      lookedAt: null,
      costMicroPounds: A_SEARCH + A_PLACE,
    })
    expect(await asked()).toBe(before)
  })

  it('is shown to who may spend money, at the cost of who asks', async () => {
    const before = await asked()
    const refused = await portal.as(reader, 'POST', path(), {})
    expect([refused.status, refused.json.error?.code]).toEqual([403, 'not_allowed'])
    expect(await asked()).toBe(before)

    const { place, live } = await show()
    expect(live).toMatchObject({ mapsUrl: expect.stringMatching(/^https:/) })
    expect(place).toMatchObject({ state: 'known', note: null, costMicroPounds: A_PLACE })
    expect(place.mapsUrl).toContain(placeId)
    expect(await spent()).toEqual([
      ['person', A_SEARCH + A_PLACE],
      ['portal', A_SEARCH + A_PLACE],
    ])
    await show()
    expect((await spent())[0]).toEqual(['person', A_SEARCH + 2 * A_PLACE])
    expect(await known()).toMatchObject({ state: 'known' })
  })

  it('is looked for anew when Google has retired its id', async () => {
    const { database } = portal.running
    await database.query('update lead_place set place_id = $1', [RETIRED])
    const { live, place } = await show()
    expect(live).not.toBeNull()
    expect(place.mapsUrl).toContain(placeId)
    expect(await database.query('select place_id from lead_place')).toEqual([{ place_id: placeId }])
  })

  it('is nothing that another portal can ask about', async () => {
    const elsewhere = await portal.addLead(
      { name: 'Elsewhere', campaignId: await portal.addCampaign('Theirs', 'custom', portal.otherPortalId) },
      portal.otherPortalId,
    )
    const before = await asked()
    expect((await portal.as(launcher, 'GET', path(elsewhere))).status).toBe(404)
    expect((await portal.as(launcher, 'POST', path(elsewhere), {})).status).toBe(404)
    expect(await asked()).toBe(before)
  })

  it('says what went wrong in words, and never so that HubSpot asks and pays again', async () => {
    await portal.running.database.query('update portal set person_limit_micro_pounds = 1')
    const before = await asked()
    const broke = await portal.as(launcher, 'POST', path(), {})
    expect([broke.status, broke.json.error?.code]).toEqual([409, 'budget_reached'])
    expect(await asked()).toBe(before)
    await portal.running.database.query('update portal set person_limit_micro_pounds = 5000000')
    const { world } = portal
    await world.setFault({ vendor: 'google-places', kind: 'status', status: 503 })
    const down = await portal.as(launcher, 'POST', path(), {})
    expect([down.status, down.json.error?.message]).toEqual([
      409,
      'Google Places is out of order at the moment (503).',
    ])
    await world.clearFaults()
  })

  it('is left out without a key, and the lead says so', async () => {
    const operator = { portalId: portal.portalId, userId: null, name: 'the operator' }
    await portal.running.app.settings.saveKey({
      actor: operator,
      vendor: 'google-places',
      raw: { apiKey: 'good-key' },
    })
    await portal.running.database.query(`update vendor_key set key_sealed = 'spoilt'`)
    expect(await known()).toMatchObject({
      state: 'off',
      note: expect.stringMatching(/^Google Places was left out: /),
    })
    const before = await asked()
    expect((await portal.as(launcher, 'POST', path(), {})).json.error?.code).toBe('not_configured')
    expect(await asked()).toBe(before)
  })
})
