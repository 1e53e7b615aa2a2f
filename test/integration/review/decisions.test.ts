import { randomUUID } from 'node:crypto'
import {
  decideResponseSchema,
  leadHistoryResponseSchema,
  leadListResponseSchema,
  leadResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const path = '/api/v1/leads/decisions'
const launcher = 7002
const pusher = 7004
const reader = 7003
let portal: ReviewedPortal
let campaignId: string
let ids: string[]

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(7001, { isAdmin: true })
  await portal.grant(launcher, { mayLaunch: true })
  await portal.grant(pusher, { mayPush: true })
  await portal.grant(reader, {})
})

beforeEach(async () => {
  await portal.running.database.query('truncate campaign cascade')
  campaignId = await portal.addCampaign('Schools')
  ids = []
  for (const name of ['Ash', 'Birch', 'Cedar']) ids.push(await portal.addLead({ name, campaignId }))
})

afterAll(() => portal.stop())

const decide = (body: unknown, userId = launcher) =>
  portal.answer(decideResponseSchema, userId, 'POST', path, body)

const refusal = async (body: unknown, userId = launcher) => {
  const { status, json } = await portal.as(userId, 'POST', path, body)
  expect(await decisionsNoted()).toBe(0)
  return { status, ...json.error }
}

const decisionsNoted = async (): Promise<number> => {
  const [row] = await portal.running.database.query<{ count: number }>(
    'select count(*)::int as count from decision',
  )
  return row?.count ?? -1
}

const namesIn = async (review: string): Promise<string[]> => {
  const address = `/api/v1/leads?review=${review}&sort=name`
  const { leads } = await portal.answer(leadListResponseSchema, reader, 'GET', address)
  return leads.map(({ name }) => name)
}

const reviewOf = async (id: string) =>
  (await portal.answer(leadResponseSchema, reader, 'GET', `/api/v1/leads/${id}`)).lead.review

describe('deciding about leads', () => {
  it('by id shows in list and lead, with who decided and why; the stage stays', async () => {
    const body = {
      decision: 'reject',
      rejectReason: 'too-far',
      note: 'Over the hills',
      leads: { ids: ids.slice(0, 2) },
    }
    expect(await decide(body)).toEqual({ changed: 2, unchanged: 0, decidedOtherwise: [] })
    expect(await namesIn('rejected')).toEqual(['Ash', 'Birch'])
    expect(await namesIn('to-review')).toEqual(['Cedar'])
    expect(await reviewOf(ids[0] ?? '')).toMatchObject({
      state: 'rejected',
      by: 'user7002@brightwater.example',
      rejectReason: 'too-far',
      note: 'Over the hills',
    })
    const { lead } = await portal.answer(leadResponseSchema, reader, 'GET', `/api/v1/leads/${ids[0]}`)
    expect(lead).toMatchObject({
      stage: 'DISCOVERY',
      origin: 'campaign',
      campaignName: 'Schools',
      companyStatus: 'active',
    })
  })

  it('the same again changes nothing; for another reason it does', async () => {
    const body = { decision: 'reject', rejectReason: 'too-far', leads: { ids } }
    await decide(body)
    expect(await decide(body)).toEqual({ changed: 0, unchanged: 3, decidedOtherwise: [] })
    expect(await decisionsNoted()).toBe(1)
    expect(await decide({ ...body, rejectReason: 'competitor' })).toEqual({
      changed: 3,
      unchanged: 0,
      decidedOtherwise: [],
    })
    expect(await decide({ decision: 'reopen', leads: { ids } })).toEqual({
      changed: 3,
      unchanged: 0,
      decidedOtherwise: [],
    })
    expect(await namesIn('to-review')).toEqual(['Ash', 'Birch', 'Cedar'])
    expect((await reviewOf(ids[0] ?? '')).rejectReason).toBeNull()
  })

  it('by filter takes all that it finds, as one call', async () => {
    await decide({ decision: 'accept', leads: { ids: [ids[0]] } })
    const leads = { filter: { campaignId }, expected: 3 }
    expect(await decide({ decision: 'accept', leads }, pusher)).toEqual({
      changed: 2,
      unchanged: 1,
      decidedOtherwise: [],
    })
    expect(await namesIn('accepted')).toEqual(['Ash', 'Birch', 'Cedar'])
    const calls = await portal.running.database.query(
      'select lead_count, only_lead_id from decision order by id',
    )
    expect(calls).toEqual([
      { lead_count: 1, only_lead_id: ids[0] },
      { lead_count: 2, only_lead_id: null },
    ])
  })

  it('is told in the lead’s history, newest first, with its stage moves', async () => {
    await decide({ decision: 'accept', leads: { ids: [ids[0]] } })
    await portal.running.app.stages.move({
      actor: { portalId: portal.portalId, userId: null, name: 'Olga' },
      leadId: ids[0] ?? '',
      stage: 'LEAD',
      reason: 'called them',
    })
    await decide({ decision: 'reject', rejectReason: 'no-need', note: 'Next year', leads: { ids: [ids[0]] } })
    const address = `/api/v1/leads/${ids[0]}/history`
    const { history } = await portal.answer(leadHistoryResponseSchema, reader, 'GET', address)
    expect(history.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['review', 'Rejected it: no need. “Next year”'],
      ['stage', 'Moved it from Discovery to Lead. “called them”'],
      ['review', 'Accepted it.'],
      ['found', 'Found by the lead campaign “Schools”, which Rita Reed launched.'],
    ])
    const unknown = await portal.as(reader, 'GET', `/api/v1/leads/${randomUUID()}/history`)
    expect(unknown.status).toBe(404)
  })
})

describe('what is refused changes nothing', () => {
  it('a filter that finds another number than the person saw: both numbers are said', async () => {
    const leads = { filter: { campaignId }, expected: 2 }
    expect(await refusal({ decision: 'accept', leads })).toMatchObject({
      status: 409,
      code: 'conflict',
      message: 'The list has changed: it showed 2 leads, now there are 3.',
    })
  })

  it('who may neither launch nor add to HubSpot, naming who can allow it', async () => {
    expect(await refusal({ decision: 'accept', leads: { ids } }, reader)).toMatchObject({
      status: 403,
      message: 'You may not accept or reject leads here.',
      hint: expect.stringContaining('7001'),
    })
  })

  it('to reject without a reason, and a reason for anything else', async () => {
    const missing = await refusal({ decision: 'reject', leads: { ids } })
    expect(missing).toMatchObject({ status: 400, fields: [{ field: 'rejectReason' }] })
    const needless = await refusal({ decision: 'accept', rejectReason: 'other', leads: { ids } })
    expect(needless).toMatchObject({ status: 400, fields: [{ field: 'rejectReason' }] })
  })

  it('ids of another portal or of none, and of companies that were only checked, by name', async () => {
    const foreign = await portal.addCampaign('Foreign', 'education', portal.otherPortalId)
    const stranger = await portal.addLead({ name: 'Foreign', campaignId: foreign }, portal.otherPortalId)
    const nobody = randomUUID()
    const unknown = await refusal({ decision: 'accept', leads: { ids: [...ids, stranger, nobody] } })
    expect(unknown).toMatchObject({
      status: 404,
      fields: [{ field: 'leads.ids.3' }, { field: 'leads.ids.4' }],
    })
    expect(unknown.message).toContain(stranger)
    const checked = await portal.addLead({ name: 'Checked', campaignId, origin: 'check' })
    const check = await refusal({ decision: 'accept', leads: { ids: [...ids, checked] } })
    expect(check).toMatchObject({ status: 400, fields: [{ field: 'leads.ids.3' }] })
    expect(await namesIn('accepted')).toEqual([])
  })

  it.each([
    { decision: 'maybe', leads: { ids: [] } },
    { decision: 'accept', leads: { ids: ['x'] } },
    { decision: 'accept', leads: { filter: {} } },
    { decision: 'accept', leads: { filter: { colour: 'red' }, expected: 1 } },
    { decision: 'accept', note: 'x'.repeat(501), leads: { filter: {}, expected: 3 } },
  ])('bodies like %j, with the field named', async (body) => {
    const answer = await refusal(body)
    expect(answer.status).toBe(400)
    expect(answer.fields?.length).toBeGreaterThan(0)
  })
})
