import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from '../webhooks/listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())
beforeEach(() => portal.settled())

type Stages = Awaited<ReturnType<ListeningPortal['app']['stages']['moves']>>

const stages = (leadId: string): Promise<Stages> => portal.app.stages.moves(portal.portalId, leadId)
const move = (leadId: string, stage: Stages['stage'], reason: string | null = null) =>
  portal.app.stages.move({
    actor: { portalId: portal.portalId, userId: null, name: 'Robin Rep' },
    leadId,
    stage,
    reason,
  })
/** A company at this stage with a lead of ours. */
const linked = async (lifecyclestage: string | null, stage?: string) => {
  const companyId = await portal.put({ name: 'Linked Ltd', lifecyclestage })
  await portal.settled()
  return { companyId, leadId: await portal.lead(companyId, stage) }
}
const writes = async () =>
  (await portal.world.journal('hubspot')).filter(({ path }) => path.includes('/batch/update'))
const told = async (leadId: string) => {
  await portal.settled()
  return (await stages(leadId)).moves[0]?.hubspot
}

describe('a person moves a lead here', () => {
  it('HubSpot moves forward, our own property carries the stage, and the history says all of it', async () => {
    const { leadId, companyId } = await linked('lead')
    const moved = await move(leadId, 'PROSPECT', 'They asked for a quote.')
    expect(moved).toMatchObject({ stage: 'PROSPECT', moves: [{ hubspot: { result: 'waiting' } }] })
    expect(await told(leadId)).toEqual({
      result: 'written',
      note: 'HubSpot is at “Sales Qualified Lead” now.',
    })
    expect(await stages(leadId)).toMatchObject({
      stage: 'PROSPECT',
      hubspotStage: 'Sales Qualified Lead',
      moves: [
        {
          from: 'DISCOVERY',
          to: 'PROSPECT',
          by: 'person',
          who: 'Robin Rep',
          reason: 'They asked for a quote.',
        },
      ],
    })
    expect(await portal.mirrored(companyId)).toMatchObject({ stage: 'salesqualifiedlead' })
    expect(JSON.stringify((await writes()).at(-1)?.body)).toContain('"leadwright_stage":"PROSPECT"')
    expect(await portal.app.reads.lead(portal.portalId, leadId)).toMatchObject({
      stage: 'PROSPECT',
      hubspotStage: 'Sales Qualified Lead',
    })
  })

  it('HubSpot never goes back, nor over a stage that is nobody’s', async () => {
    const ahead = await linked('opportunity', 'OPPORTUNITY')
    await move(ahead.leadId, 'LEAD')
    expect(await told(ahead.leadId)).toMatchObject({
      result: 'kept',
      note: expect.stringContaining('further than “Lead”'),
    })
    expect(await portal.mirrored(ahead.companyId)).toMatchObject({ stage: 'opportunity' })
    expect((await stages(ahead.leadId)).stage).toBe('LEAD')
    const foreign = await linked('other')
    await move(foreign.leadId, 'CUSTOMER')
    expect(await told(foreign.leadId)).toMatchObject({ result: 'kept' })
    expect(await portal.mirrored(foreign.companyId)).toMatchObject({ stage: 'other' })
  })

  it('of several moves the last one counts; repeating one is nothing', async () => {
    const { leadId, companyId } = await linked(null)
    await move(leadId, 'LEAD')
    await told(leadId)
    // As if HubSpot had not been told yet: a worker that has begun to tell would not hear of the next move.
    await portal.database.query(
      `update stage_move set hubspot_result = 'waiting', hubspot_note = null where lead_id = $1`,
      [leadId],
    )
    await portal.world.control('PUT', `/portals/${portal.portalId}/trouble`, {
      status: 502,
      count: 1_000_000,
      path: '/companies',
    })
    await move(leadId, 'PROSPECT')
    await move(leadId, 'PROSPECT')
    await portal.world.control('DELETE', `/portals/${portal.portalId}/trouble`)
    await portal.settled()
    const { moves } = await stages(leadId)
    expect(moves.map(({ to, hubspot }) => [to, hubspot?.result])).toEqual([
      ['PROSPECT', 'written'],
      ['LEAD', 'overtaken'],
    ])
    expect(await portal.mirrored(companyId)).toMatchObject({ stage: 'salesqualifiedlead' })
  })

  it('a lead that is in no HubSpot record has nothing to tell', async () => {
    const leadId = await portal.lead(null)
    expect((await move(leadId, 'CUSTOMER')).moves[0]).toMatchObject({ to: 'CUSTOMER', hubspot: null })
  })

  it('what HubSpot refuses, and a company that is gone, is said', async () => {
    const { leadId, companyId } = await linked('lead')
    await portal.world.control('PUT', `/portals/${portal.portalId}/rules`, {
      rules: [{ require: 'phone', when: { propertyName: 'lifecyclestage', value: 'customer' } }],
    })
    await move(leadId, 'CUSTOMER')
    expect(await told(leadId)).toMatchObject({
      result: 'failed',
      note: expect.stringContaining('HubSpot refused the change'),
    })
    await portal.world.control('PUT', `/portals/${portal.portalId}/rules`, { rules: [] })
    await portal.world.control('POST', `/portals/${portal.portalId}/companies/${companyId}/archive`)
    await portal.settled()
    await move(leadId, 'PROSPECT')
    expect(await told(leadId)).toEqual({ result: 'failed', note: 'The company is not in HubSpot any more.' })
  })
})

describe('a person changes the stage in HubSpot', () => {
  it('the lead moves, backwards too, and the history names HubSpot', async () => {
    const { leadId, companyId } = await linked('lead', 'LEAD')
    await portal.put({ lifecyclestage: 'customer' }, companyId)
    await portal.until(
      () => stages(leadId),
      ({ stage }) => stage === 'CUSTOMER',
    )
    await portal.put({ lifecyclestage: 'lead' }, companyId)
    const { moves } = await portal.until(
      () => stages(leadId),
      ({ stage }) => stage === 'LEAD',
    )
    expect(moves.map(({ from, to, by, who }) => [from, to, by, who])).toEqual([
      ['CUSTOMER', 'LEAD', 'hubspot', 'HubSpot'],
      ['LEAD', 'CUSTOMER', 'hubspot', 'HubSpot'],
    ])
  })

  it('a stage that is not mapped is shown and moves nothing', async () => {
    const { leadId, companyId } = await linked('lead', 'LEAD')
    await portal.put({ lifecyclestage: 'marketingqualifiedlead' }, companyId)
    const seen = await portal.until(
      () => stages(leadId),
      ({ hubspotStage }) => hubspotStage !== 'Lead',
    )
    expect(seen).toMatchObject({ stage: 'LEAD', hubspotStage: 'Marketing Qualified Lead', moves: [] })
  })

  it('the stage that a company was found at moves nothing: only changes do', async () => {
    const { leadId, companyId } = await linked('customer')
    await portal.put({ name: 'Renamed Ltd' }, companyId)
    await portal.until(
      () => portal.mirrored(companyId),
      (row) => row?.name === 'Renamed Ltd',
    )
    await portal.settled()
    expect(await stages(leadId)).toMatchObject({ stage: 'DISCOVERY', moves: [] })
  })

  it('is followed also when something else brought the mirror up to date first', async () => {
    const { leadId, companyId } = await linked('lead', 'LEAD')
    await portal.database.query(
      `update crm_company set lifecycle_stage = 'opportunity' where portal_id = $1 and hubspot_id = $2`,
      [portal.portalId, companyId],
    )
    await portal.put({ name: 'Some other company' })
    await portal.until(
      () => stages(leadId),
      ({ stage }) => stage === 'OPPORTUNITY',
    )
  })
})

describe('no echo comes back', () => {
  it('a move here is one write, and its echo starts no reading; a change there is no write at all', async () => {
    const { leadId, companyId } = await linked('lead', 'LEAD')
    await portal.world.control('DELETE', '/journal')
    await move(leadId, 'PROSPECT')
    await told(leadId)
    const calls = (await portal.world.journal('hubspot')).map(({ path }) =>
      path.split('/').slice(-2).join('/'),
    )
    // Read, write, read back by the adapter, and once more for the mirror.
    expect(calls.filter((path) => path.startsWith('batch/'))).toEqual([
      'batch/read',
      'batch/update',
      'batch/read',
      'batch/read',
    ])
    expect((await stages(leadId)).moves).toHaveLength(1)

    await portal.world.control('DELETE', '/journal')
    await portal.put({ lifecyclestage: 'opportunity' }, companyId)
    await portal.until(
      () => stages(leadId),
      ({ stage }) => stage === 'OPPORTUNITY',
    )
    await portal.settled()
    expect((await portal.world.journal('hubspot')).map(({ path }) => path.split('/').at(-1))).toEqual([
      'read',
    ])
  })
})

describe('a portal that has left', () => {
  it('moves its leads here all the same; the move waits for its return, and what HubSpot sends meanwhile is dropped', async () => {
    const { app, portalId } = portal
    const { leadId, companyId } = await linked('lead', 'LEAD')
    const actor = { portalId, userId: null, name: 'a test' }
    await app.connection.disconnect({ actor, confirm: String(portalId) })
    await move(leadId, 'PROSPECT')
    await portal.put({ lifecyclestage: 'customer' }, companyId)
    expect(await told(leadId)).toMatchObject({ result: 'waiting' })
    expect(await stages(leadId)).toMatchObject({ stage: 'PROSPECT', hubspotStage: 'Lead' })
    expect(await portal.database.query('select 1 from crm_change')).toEqual([])
  })
})
