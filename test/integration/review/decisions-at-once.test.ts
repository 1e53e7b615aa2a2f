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
      expect(decideResponseSchema.parse(json)).toEqual({ changed: 3, unchanged: 0, decidedOtherwise: [] })
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

describe('what a colleague decided meanwhile', () => {
  const reject = (userId: number, leadIds: string[]) =>
    decide(userId, { decision: 'reject', rejectReason: 'competitor', leads: { ids: leadIds } })
  const asSeen = (state: string) => Object.fromEntries(ids.map((id) => [id, state]))

  it('is left as it is and named with who decided; a repeat of the call says the same', async () => {
    await reject(bob, [ids[1] as string])
    const body = {
      decision: 'accept',
      decisionKey: 'accept-what-i-saw',
      leads: { ids, seen: asSeen('to-review') },
    }
    for (let time = 0; time < 2; time += 1) {
      const { status, json } = await decide(ann, body)
      expect(status).toBe(200)
      expect(decideResponseSchema.parse(json)).toEqual({
        changed: 2,
        unchanged: 0,
        decidedOtherwise: [{ leadId: ids[1], review: 'rejected', by: `user${bob}@brightwater.example` }],
      })
      expect(await standing()).toEqual(['accepted', 'rejected', 'accepted'])
    }
  })

  it('is no contradiction where it is the same', async () => {
    await decide(bob, { decision: 'accept', leads: { ids: [ids[0]] } })
    const { json } = await decide(ann, { decision: 'accept', leads: { ids, seen: asSeen('to-review') } })
    expect(decideResponseSchema.parse(json)).toEqual({ changed: 2, unchanged: 1, decidedOtherwise: [] })
  })

  it('is heard also when both press at once', async () => {
    const waiting = await portal.running.database.transaction(async (tx) => {
      await tx.query(
        `update listed_lead set review = 'rejected', reject_reason = 'competitor' where lead_id = $1`,
        [ids[1]],
      )
      const sent = decide(bob, { decision: 'accept', leads: { ids, seen: asSeen('to-review') } })
      await blocked()
      return [sent]
    })
    const { json } = await (waiting[0] as ReturnType<typeof decide>)
    expect(decideResponseSchema.parse(json)).toMatchObject({
      changed: 2,
      decidedOtherwise: [{ leadId: ids[1], review: 'rejected' }],
    })
    expect(await standing()).toEqual(['accepted', 'rejected', 'accepted'])
  })
})

describe('undoing a decision by its key', () => {
  const undo = (userId: number, decision = 'reopen') =>
    decide(userId, { decision, leads: { ofDecision: 'all-at-once' } })

  it('puts back what it changed, but not what was decided before or since', async () => {
    await decide(bob, { decision: 'accept', leads: { ids: [ids[0]] } })
    await decide(ann, { decision: 'accept', decisionKey: 'all-at-once', leads: { ids } })
    await decide(bob, { decision: 'reject', rejectReason: 'no-need', leads: { ids: [ids[2]] } })
    const { json } = await undo(ann)
    expect(decideResponseSchema.parse(json)).toEqual({ changed: 1, unchanged: 0, decidedOtherwise: [] })
    expect(await standing()).toEqual(['accepted', 'to-review', 'rejected'])
  })

  it('goes with reopening only, and changes nothing where no such decision was made', async () => {
    const { status, json } = await undo(ann, 'accept')
    expect([status, json.error?.fields]).toEqual([
      400,
      [{ field: 'leads.ofDecision', message: 'goes with reopen only' }],
    ])
    expect((await undo(ann)).json).toMatchObject({ changed: 0 })
  })
})
