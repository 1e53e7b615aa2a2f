import {
  homeResponseSchema,
  matchesResponseSchema,
  matchVerdictsResponseSchema,
  takeBackVerdictResponseSchema,
  tellMatchResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const admin = 7001
const reader = 7003
let portal: ReviewedPortal

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(admin, { isAdmin: true })
  await portal.grant(reader, {})
})
beforeEach(async () => {
  await portal.running.database.query('truncate campaign, match_verdict cascade')
})
afterAll(() => portal.stop())

/** So many finds of one name, each of a campaign of its own, that may be the lead of this name. */
const addUnsure = async (name: string, finds = 1): Promise<string[]> => {
  const { addCampaign, addLead, addLeftOut } = portal
  const id = await addLead({
    name,
    campaignId: await addCampaign('the first'),
    companyNumber: name.slice(-8),
  })
  const known = { kind: 'lead', id, name, companyNumber: null, domain: 'known.co.uk', postcode: 'LS1 4AB' }
  const matched = { kind: 'unsure', known, because: 'same name, but at LS1 4AB' }
  const ids: string[] = []
  for (let find = 0; find < finds; find++) {
    const campaignId = await addCampaign(`campaign ${find}`)
    const candidateId = await addLeftOut(campaignId, name, { outcome: 'unsure', matched })
    await portal.running.database.query(`update candidate set identity_key = 'name:' || name where id = $1`, [
      candidateId,
    ])
    ids.push(candidateId)
  }
  return ids
}

const queue = (query = '') => portal.answer(matchesResponseSchema, reader, 'GET', `/api/v1/matches${query}`)
const tell = (id: string, verdict: string) =>
  portal.answer(tellMatchResponseSchema, admin, 'POST', `/api/v1/matches/${id}/verdict`, { verdict })
const told = () => portal.answer(matchVerdictsResponseSchema, reader, 'GET', '/api/v1/match-verdicts')
const outcomes = async () =>
  (
    await portal.running.database.query<{ outcome: string }>(
      `select outcome from candidate where matched->>'kind' = 'unsure' order by name, id`,
    )
  ).map(({ outcome }) => outcome)

describe('the queue of possible duplicates', () => {
  it('shows each pair once, those found oftenest first, page by page, and how many wait', async () => {
    await addUnsure('Once Only 00000001')
    await addUnsure('Thrice Met 00000002', 3)
    const first = await queue('?limit=1')
    expect(first).toMatchObject({
      total: 2,
      matches: [{ found: { name: 'Thrice Met 00000002' }, timesFound: 3 }],
    })
    const second = await queue(`?limit=1&after=${first.nextAfter}`)
    expect(second).toMatchObject({ nextAfter: null, matches: [{ found: { name: 'Once Only 00000001' } }] })
    const { pairsToJudge } = await portal.answer(homeResponseSchema, reader, 'GET', '/api/v1/home')
    expect(pairsToJudge).toBe(2)
    expect((await portal.as(reader, 'GET', '/api/v1/matches?after=nonsense')).status).toBe(400)
  })

  it('takes a word for all finds of the pair, once; another word only after it was taken back', async () => {
    const [id = ''] = await addUnsure('Twice Met 00000003', 2)
    const { verdict, consequence } = await tell(id, 'related')
    expect(consequence).toContain('2 finds count as related')
    expect(await outcomes()).toEqual(['related', 'related'])
    expect((await tell(id, 'related')).verdict.id).toBe(verdict.id)
    const refused = await portal.as(admin, 'POST', `/api/v1/matches/${id}/verdict`, { verdict: 'same' })
    expect(refused).toMatchObject({
      status: 409,
      json: { error: { message: expect.stringContaining('related') } },
    })
    expect((await told()).verdicts).toMatchObject([
      { id: verdict.id, verdict: 'related', by: expect.any(String) },
    ])
    expect((await queue()).total).toBe(0)

    const path = `/api/v1/match-verdicts/${verdict.id}`
    await portal.answer(takeBackVerdictResponseSchema, admin, 'DELETE', path)
    expect(await outcomes()).toEqual(['unsure', 'unsure'])
    expect((await queue()).total).toBe(1)
    expect((await portal.as(admin, 'DELETE', path)).status).toBe(404)
    await tell(id, 'same')
    expect(await outcomes()).toEqual(['known', 'known'])
  })

  it('is closed to strangers, to who may only read, and to wrong words', async () => {
    const [id = ''] = await addUnsure('Once Only 00000004')
    const path = `/api/v1/matches/${id}/verdict`
    expect((await portal.as(reader, 'POST', path, { verdict: 'same' })).status).toBe(403)
    const wrong = await portal.as(admin, 'POST', path, { verdict: 'maybe' })
    expect(wrong).toMatchObject({ status: 400, json: { error: { fields: [{ field: 'verdict' }] } } })
    await portal.running.database.query(`update candidate set portal_id = $1 where id = $2`, [
      portal.otherPortalId,
      id,
    ])
    expect((await portal.as(admin, 'POST', path, { verdict: 'same' })).status).toBe(404)
    expect((await queue()).total).toBe(0)
    expect(await outcomes()).toEqual(['unsure'])
  })

  it('leaves out pairs whose known company is gone', async () => {
    await addUnsure('Once Only 00000005')
    await portal.running.database.query('delete from lead')
    expect((await queue()).total).toBe(0)
  })
})
