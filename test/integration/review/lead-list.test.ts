import { type LeadListResponse, leadCountResponseSchema, leadListResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const reader = 7003
let portal: ReviewedPortal
let education: string
let makers: string

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(reader, {})
  education = await portal.addCampaign('Schools')
  makers = await portal.addCampaign('Makers', 'manufacturing')
  await portal.addLead({
    name: 'Zebra 50% Academy',
    campaignId: education,
    score: 90,
    miles: 9,
    postcode: 'LE1 1AA',
    facts: { phone: '+441161234567' },
  })
  await portal.addLead({
    name: 'apple College',
    campaignId: education,
    score: 70,
    miles: 3,
    companyNumber: 'SC123456',
    facts: { website: 'https://apple.example/', size: { minimum: 20, maximum: 49, basis: 'search' } },
  })
  await portal.addLead({
    name: 'Mill & Sons',
    campaignId: makers,
    score: 70,
    miles: 5,
    stage: 'LEAD',
    createdAt: '2026-11-22T12:00:00.000123Z',
  })
  await portal.addLead({
    name: 'Mint_Works',
    campaignId: makers,
    score: 20,
    miles: 1,
    verification: 'partly',
    createdAt: '2026-11-22T12:00:00.000122Z',
    facts: { email: 'info@mint.example' },
  })
  await portal.addLead({ name: 'Checked Only Ltd', campaignId: education, origin: 'check' })
  const foreign = await portal.addCampaign('Foreign', 'education', portal.otherPortalId)
  await portal.addLead({ name: 'Foreign Academy', campaignId: foreign, score: 100 }, portal.otherPortalId)
})

afterAll(() => portal.stop())

const ask = (query: string): Promise<LeadListResponse> =>
  portal.answer(leadListResponseSchema, reader, 'GET', `/api/v1/leads${query && `?${query}`}`)

const namesOf = async (query: string): Promise<string[]> => (await ask(query)).leads.map(({ name }) => name)

describe('the list of leads', () => {
  it('shows the portal’s own leads, best fit first, and never companies that were only checked', async () => {
    const { leads, total, isMore, nextAfter } = await ask('')
    expect(leads.map(({ name }) => name).toSorted()).toEqual(
      ['Zebra 50% Academy', 'apple College', 'Mill & Sons', 'Mint_Works'].toSorted(),
    )
    expect(leads.map(({ score }) => score)).toEqual([90, 70, 70, 20])
    expect([total, isMore, nextAfter]).toEqual([4, false, null])
    expect(leads.find(({ name }) => name === 'apple College')).toMatchObject({
      campaignName: 'Schools',
      employees: '20-49',
      website: 'https://apple.example/',
      review: 'to-review',
      sector: expect.stringMatching(/education/i),
    })
  })

  it.each([
    ['sort=newest', ['Mill & Sons', 'Mint_Works']],
    ['sort=nearest', ['Mint_Works', 'apple College', 'Mill & Sons', 'Zebra 50% Academy']],
    ['sort=name', ['apple College', 'Mill & Sons', 'Mint_Works', 'Zebra 50% Academy']],
  ])('comes in the order %s', async (query, names) => {
    expect((await namesOf(query)).slice(0, names.length)).toEqual(names)
  })

  it.each([
    ['type=manufacturing&sort=name', ['Mill & Sons', 'Mint_Works']],
    ['stage=LEAD', ['Mill & Sons']],
    ['verification=partly', ['Mint_Works']],
    ['minimumFit=71', ['Zebra 50% Academy']],
    ['has=phone', ['Zebra 50% Academy']],
    ['has=website', ['apple College']],
    ['has=email', ['Mint_Works']],
    ['review=accepted', []],
    ['search=ACADEMY', ['Zebra 50% Academy']],
    ['search=50%25', ['Zebra 50% Academy']],
    ['search=t_w', ['Mint_Works']],
    ['search=%25', ['Zebra 50% Academy']],
    ['search=sc1234', ['apple College']],
    ['search=le1%201', ['Zebra 50% Academy']],
    ['search=1AA', []],
    ['search=mill&minimumFit=80', []],
  ])('is narrowed by %s', async (query, names) => {
    const { leads, total } = await ask(query)
    expect(leads.map(({ name }) => name)).toEqual(names)
    expect(total).toBe(names.length)
    const path = `/api/v1/leads/count?${query.replace(/&?sort=\w+/, '')}`
    expect((await portal.answer(leadCountResponseSchema, reader, 'GET', path)).count).toBe(names.length)
  })

  it('of a campaign holds what that campaign found', async () => {
    expect(await namesOf(`campaignId=${makers}&sort=name`)).toEqual(['Mill & Sons', 'Mint_Works'])
  })

  it.each(['fit', 'newest', 'nearest', 'name'])(
    'meets each lead once page by page in the order %s, also between equals',
    async (sort) => {
      const whole = await namesOf(`sort=${sort}`)
      const met: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page: LeadListResponse = await ask(`sort=${sort}&limit=1${after && `&after=${after}`}`)
        met.push(...page.leads.map(({ name }) => name))
        expect(page.total).toBe(4)
        after = page.nextAfter
      }
      expect(met).toEqual(whole)
    },
  )

  it('follows what becomes of a lead', async () => {
    await portal.running.database.query(`update lead set stage = 'CUSTOMER' where name = 'Mill & Sons'`)
    expect(await namesOf('stage=CUSTOMER')).toEqual(['Mill & Sons'])
    await portal.running.database.query(`update lead set stage = 'LEAD' where name = 'Mill & Sons'`)
  })

  it('shows a checked company once a campaign has made it its own', async () => {
    const become = (origin: string) =>
      portal.running.database.query(
        `update lead set origin = $1, score = 1, distance_miles = 1 where name = 'Checked Only Ltd'`,
        [origin],
      )
    await become('campaign')
    expect(await namesOf('search=checked')).toEqual(['Checked Only Ltd'])
    await become('check')
    expect(await namesOf('search=checked')).toEqual([])
  })
})

describe('bad input', () => {
  it('is refused with every wrong field named', async () => {
    const { status, json } = await portal.as(
      reader,
      'GET',
      '/api/v1/leads?sort=best&minimumFit=101&colour=red',
    )
    expect(status).toBe(400)
    expect(json.error?.fields.map(({ field }) => field).toSorted()).toEqual(['colour', 'minimumFit', 'sort'])
    const count = await portal.as(reader, 'GET', '/api/v1/leads/count?sort=fit')
    expect([count.status, count.json.error?.fields]).toMatchObject([400, [{ field: 'sort' }]])
  })

  it('names a place of another order, or one that we never gave', async () => {
    const { nextAfter } = await ask('sort=name&limit=1')
    const forged = Buffer.from(JSON.stringify(['fit', "1'; --", education])).toString('base64url')
    for (const after of [nextAfter, forged, 'abc', education]) {
      const { status, json } = await portal.as(reader, 'GET', `/api/v1/leads?sort=fit&after=${after}`)
      expect(status).toBe(400)
      expect(json.error?.fields).toMatchObject([{ field: 'after' }])
    }
  })

  it('goes on by name also after a name that is full of emoji', async () => {
    const bakers = await portal.addCampaign('Bakers', 'manufacturing')
    const names = ['🥐'.repeat(70), '🥖'.repeat(70)]
    for (const name of names) await portal.addLead({ name, campaignId: bakers })
    const query = `campaignId=${bakers}&sort=name&limit=1`
    const first = await ask(query)
    const second = await ask(`${query}&after=${first.nextAfter}`)
    expect([...first.leads, ...second.leads].map(({ name }) => name)).toEqual(names)
  })
})
