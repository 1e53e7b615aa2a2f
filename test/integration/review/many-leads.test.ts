import {
  homeResponseSchema,
  type LeadListResponse,
  leadCountResponseSchema,
  leadListResponseSchema,
  recordResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const reader = 7003
const launcher = 7002
/** One more than is counted. */
const many = 10_001
let portal: ReviewedPortal
let campaignId: string
let rare: string

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(reader, {})
  await portal.grant(launcher, { mayLaunch: true })
  campaignId = await portal.addCampaign('Everything')
  const { database } = portal.running
  await database.query('update campaign set brief = $2 where id = $1', [
    campaignId,
    { launchedFromCompanyIds: ['31'] },
  ])
  rare = await portal.addLead({ name: 'Rare Academy', campaignId, score: 1, stage: 'LEAD' })
  await database.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name)
     select gen_random_uuid(), $1, $2, 'many ' || n, 'Common ' || n from generate_series(1, $3::int) n`,
    [portal.portalId, campaignId, many - 1],
  )
  await database.query(
    `insert into lead (id, portal_id, campaign_id, candidate_id, company_number, name, facts, verification, verification_reasons,
       distance_miles, score, evidence_quality, factors, reasons, is_sandbox)
     select gen_random_uuid(), $1, $2, k.id, lpad(split_part(k.name, ' ', 2), 8, '0'), k.name, l.facts, 'verified', '[]', 1,
            10 + ascii(right(k.name, 1)) % 50, 50, '[]', '[]', true
       from candidate k, lead l where k.campaign_id = $2 and k.finding_key like 'many %' and l.id = $3`,
    [portal.portalId, campaignId, rare],
  )
})

afterAll(() => portal.stop())

const ask = (query: string): Promise<LeadListResponse> =>
  portal.answer(leadListResponseSchema, reader, 'GET', `/api/v1/leads?${query}`)

const badges = async (): Promise<number[]> => {
  const { findsToReview } = await portal.answer(homeResponseSchema, reader, 'GET', '/api/v1/home')
  const { record } = await portal.answer(recordResponseSchema, reader, 'GET', '/api/v1/records/31')
  return [findsToReview, record.findsToReview]
}

it('counts no further than 10,000, says that there are more, and is exact when asked for the number', async () => {
  expect(await ask('limit=1')).toMatchObject({ total: 10_000, isMore: true })
  const path = `/api/v1/leads/count?campaignId=${campaignId}`
  expect(await portal.answer(leadCountResponseSchema, reader, 'GET', path)).toMatchObject({ count: many })
  expect(await badges()).toEqual([10_000, 10_000])
})

it('shows the same order and pages above 10,000 as below', async () => {
  const first = await ask('sort=fit&limit=100')
  const second = await ask(`sort=fit&limit=100&after=${first.nextAfter}`)
  const leads = [...first.leads, ...second.leads]
  expect(new Set(leads.map(({ id }) => id)).size).toBe(200)
  expect(leads.map(({ score }) => score)).toEqual(
    leads.map(({ score }) => score).toSorted((a, b) => (b ?? -1) - (a ?? -1)),
  )
  expect(second).toMatchObject({ total: 10_000, isMore: true })
  expect(await ask('stage=LEAD')).toMatchObject({ leads: [{ id: rare }], total: 1, isMore: false })
})

it('says 10,000 and no more once one of them is decided; a decision about all takes the exact number', async () => {
  const decide = (leads: object) =>
    portal.as(launcher, 'POST', '/api/v1/leads/decisions', { decision: 'accept', leads })
  await decide({ ids: [rare] })
  expect(await ask('review=to-review&limit=1')).toMatchObject({ total: 10_000, isMore: false })
  const filter = { campaignId }
  expect((await decide({ filter, expected: 10_000 })).status).toBe(409)
  const { json } = await decide({ filter, expected: many })
  expect(json).toEqual({ changed: 10_000, unchanged: 1, decidedOtherwise: [] })
  expect(await ask('review=to-review')).toMatchObject({ leads: [], total: 0, isMore: false, nextAfter: null })
  expect(await badges()).toEqual([0, 0])
})
