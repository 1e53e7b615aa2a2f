import { leadStagesResponseSchema, stageMappingResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from '../webhooks/listening-portal.ts'

let portal: ListeningPortal
let admin: { portalId: number; userId: number }
beforeAll(async () => {
  portal = await startListeningPortal()
  const people = await portal.app.settings.people(portal.portalId)
  admin = { portalId: portal.portalId, userId: people.find(({ isAdmin }) => isAdmin)?.userId ?? 0 }
})
afterAll(() => portal.stopAll())

const path = '/api/v1/stages/mapping'
const standard = {
  DISCOVERY: null,
  LEAD: 'lead',
  PROSPECT: 'salesqualifiedlead',
  OPPORTUNITY: 'opportunity',
  CUSTOMER: 'customer',
}

describe('the mapping of stages', () => {
  it('is the default at first, beside the stages that the portal really has', async () => {
    const { status, json } = await portal.asPerson(admin, 'GET', path)
    expect(status).toBe(200)
    const view = stageMappingResponseSchema.parse(json)
    expect(view).toMatchObject({ mapping: standard, isDefault: true, savedBy: null, problems: [] })
    expect(view.stages.map(({ id }) => id)).toContain('marketingqualifiedlead')
  })

  it('to stages that the portal lacks is refused, naming those it has; nothing is saved', async () => {
    const { status, json } = await portal.asPerson(admin, 'PUT', path, {
      ...standard,
      LEAD: '99',
      CUSTOMER: 'lead',
    })
    expect(status).toBe(400)
    expect(json.error?.message).toContain(
      'LEAD: "99" is no stage of this HubSpot account; it has subscriber (Subscriber)',
    )
    expect(json.error?.message).toContain('CUSTOMER: "Lead" does not come after "Opportunity"')
    expect((await portal.asPerson(admin, 'GET', path)).json).toMatchObject({ isDefault: true })
    expect((await portal.asPerson(admin, 'PUT', path, { LEAD: 'lead' })).status).toBe(400)
  })

  it('is saved by an admin only, and audited', async () => {
    const rep = { ...admin, userId: 4242 }
    const own = { ...standard, DISCOVERY: 'subscriber', PROSPECT: 'marketingqualifiedlead' }
    const refused = await portal.asPerson(rep, 'PUT', path, own)
    expect(refused.status).toBe(403)
    expect(refused.json.error?.hint).toMatch(/An admin can allow it/)
    const saved = await portal.asPerson(admin, 'PUT', path, own)
    expect(saved.json).toMatchObject({ mapping: own, isDefault: false, problems: [] })
    const { items } = await portal.app.settings.audit(portal.portalId, { limit: 1, after: null })
    expect(items[0]).toMatchObject({ action: 'stages.mapped', userId: admin.userId, detail: own })
  })

  it('is not waited for longer than a person does: a HubSpot that does not answer is told in a sentence', async () => {
    const before = (await portal.app.stages.mapping(portal.portalId)).mapping
    await portal.world.setFault({ vendor: 'hubspot', kind: 'timeout' })
    const startedAt = performance.now()
    const { status, json } = await portal.asPerson(admin, 'PUT', path, standard)
    await portal.world.clearFaults()
    expect({ status, json }).toMatchObject({
      status: 503,
      json: { error: { code: 'vendor_unavailable', message: 'HubSpot did not answer within 6 seconds.' } },
    })
    expect(performance.now() - startedAt).toBeLessThan(7_400)
    expect((await portal.app.stages.mapping(portal.portalId)).mapping).toEqual(before)
  })

  it('decides how leads move, both ways', async () => {
    const companyId = await portal.put({ name: 'Mapped Ltd', lifecyclestage: 'subscriber' })
    await portal.settled()
    const leadId = await portal.lead(companyId)
    const moved = await portal.asPerson(admin, 'POST', `/api/v1/leads/${leadId}/stage`, { stage: 'PROSPECT' })
    expect(leadStagesResponseSchema.parse(moved.json)).toMatchObject({ stage: 'PROSPECT' })
    await portal.settled()
    expect(await portal.mirrored(companyId)).toMatchObject({ stage: 'marketingqualifiedlead' })
    await portal.put({ lifecyclestage: 'subscriber' }, companyId)
    const seen = await portal.until(
      async () =>
        leadStagesResponseSchema.parse(
          (await portal.asPerson(admin, 'GET', `/api/v1/leads/${leadId}/stage-moves`)).json,
        ),
      ({ stage }) => stage === 'DISCOVERY',
    )
    expect(seen.hubspotStage).toBe('Subscriber')
  })

  it('whose stage has vanished is said, and what it would write is left', async () => {
    await portal.database.query(
      `update stage_mapping set mapping = mapping || '{"CUSTOMER": "777"}' where portal_id = $1`,
      [portal.portalId],
    )
    const { json } = await portal.asPerson(admin, 'GET', path)
    expect(stageMappingResponseSchema.parse(json).problems).toEqual([
      expect.stringContaining('CUSTOMER: "777" is no stage of this HubSpot account'),
    ])
    const companyId = await portal.put({ name: 'Vanished Ltd', lifecyclestage: 'lead' })
    await portal.settled()
    const leadId = await portal.lead(companyId)
    await portal.asPerson(admin, 'POST', `/api/v1/leads/${leadId}/stage`, { stage: 'CUSTOMER' })
    await portal.settled()
    const { moves } = await portal.app.stages.moves(portal.portalId, leadId)
    expect(moves[0]?.hubspot).toMatchObject({
      result: 'kept',
      note: expect.stringContaining('is not there any more'),
    })
  })

  it('can be looked at while HubSpot is down, but not changed unchecked', async () => {
    await portal.world.control('PUT', `/portals/${portal.portalId}/trouble`, {
      status: 502,
      count: 1_000_000,
      path: '/properties',
    })
    const seen = await portal.asPerson(admin, 'GET', path)
    expect(seen.status).toBe(200)
    expect(stageMappingResponseSchema.parse(seen.json).problems[0]).toMatch(/could not be read/)
    expect((await portal.asPerson(admin, 'PUT', path, standard)).status).toBeGreaterThanOrEqual(500)
    await portal.world.control('DELETE', `/portals/${portal.portalId}/trouble`)
  })
})

describe('moving a lead', () => {
  it('needs the right to add to HubSpot, a stage of ours and a lead of this portal', async () => {
    const leadId = await portal.lead(null)
    const to = `/api/v1/leads/${leadId}/stage`
    expect((await portal.asPerson({ ...admin, userId: 4242 }, 'POST', to, { stage: 'LEAD' })).status).toBe(
      403,
    )
    const wrong = await portal.asPerson(admin, 'POST', to, { stage: 'WON', why: 1 })
    expect(wrong.status).toBe(400)
    expect(wrong.json.error?.message).toContain(
      'must be one of DISCOVERY, LEAD, PROSPECT, OPPORTUNITY, CUSTOMER',
    )
    const unknown = `/api/v1/leads/${crypto.randomUUID()}/stage`
    expect((await portal.asPerson(admin, 'POST', unknown, { stage: 'LEAD' })).status).toBe(404)
    expect((await portal.app.stages.moves(portal.portalId, leadId)).moves).toEqual([])
  })
})
