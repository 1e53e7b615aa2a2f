import { decideResponseSchema, leadCountResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const path = '/api/v1/leads/decisions'
const ann = 7002
const bob = 7004
let portal: ReviewedPortal
let campaignId: string
let ids: string[]

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(ann, { mayLaunch: true })
  await portal.grant(bob, { mayLaunch: true })
})

beforeEach(async () => {
  await portal.running.database.query('truncate campaign cascade')
  campaignId = await portal.addCampaign('Schools')
  ids = []
  for (const name of ['Ash', 'Birch', 'Cedar']) ids.push(await portal.addLead({ name, campaignId }))
})

afterAll(() => portal.stop())

const decide = (userId: number, body: unknown) => portal.as(userId, 'POST', path, body)
const allToReview = (more: object = {}) => ({
  decision: 'accept',
  leads: { filter: { review: 'to-review' }, expected: 3, ...more },
})
const standing = async (): Promise<string[]> =>
  (
    await portal.running.database.query<{ review: string }>(
      'select l.review from listed_lead l join lead on lead.id = l.lead_id order by lead.name',
    )
  ).map(({ review }) => review)

describe('two people decide at once', () => {
  it('whoever comes second counts what the first one left, and overrides nobody', async () => {
    const second = await portal.running.database.transaction(async (tx) => {
      // The first one's decision, written and not committed yet.
      await tx.query(
        `update listed_lead set review = 'rejected', reject_reason = 'competitor' where lead_id = $1`,
        [ids[1]],
      )
      const waiting = decide(bob, allToReview())
      await blocked()
      return [waiting]
    })
    const { status, json } = await (second[0] as ReturnType<typeof decide>)
    expect(status).toBe(409)
    expect(json.error?.message).toContain('it showed 3 leads, now there are 2')
    expect(await standing()).toEqual(['to-review', 'rejected', 'to-review'])
  })

  /** Until somebody waits for a lock on the list. */
  const blocked = async (): Promise<void> => {
    for (;;) {
      const rows = await portal.running.database.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%listed_lead%'`,
      )
      if (rows.length > 0) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
})

describe('a call that HubSpot sends twice', () => {
  it.each([
    ['about all that a filter finds', () => allToReview()],
    ['about leads by id', () => ({ decision: 'accept', leads: { ids } })],
  ])('%s is done once, and answered the same', async (_, body) => {
    const sent = { ...body(), decisionKey: 'one-press-of-accept' }
    const answers = await Promise.all([decide(ann, sent), decide(ann, sent)])
    answers.push(await decide(ann, sent))
    for (const { status, json } of answers) {
      expect(status).toBe(200)
      expect(decideResponseSchema.parse(json)).toEqual({ changed: 3, unchanged: 0 })
    }
    const rows = await portal.running.database.query('select 1 from decision')
    expect(rows).toHaveLength(1)
  })
})

describe('a lead that nobody has seen', () => {
  it('is not decided about, even where the number is right', async () => {
    const counted = await portal.answer(
      leadCountResponseSchema,
      ann,
      'GET',
      '/api/v1/leads/count?review=to-review',
    )
    expect(counted.count).toBe(3)
    await decide(bob, { decision: 'reject', rejectReason: 'no-need', leads: { ids: [ids[0]] } })
    await portal.addLead({ name: 'Dogwood', campaignId, createdAt: new Date().toISOString() })
    const { status } = await decide(ann, allToReview({ seenAt: counted.askedAt }))
    expect(status).toBe(409)
    expect(await standing()).toEqual(['rejected', 'to-review', 'to-review', 'to-review'])
  })
})
