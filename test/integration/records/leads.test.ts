import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CampaignView, LeadView } from '../../../server/app.ts'
import { educationBrief, launch, waitUntil } from '../../e2e/support/running-app.ts'
import { type CheckedPortal, startCheckedPortal } from './checked-portal.ts'

let portal: CheckedPortal
let first: LeadView[]
const brief = educationBrief({ maxResults: 60, radiusMiles: 2 })

beforeAll(async () => {
  portal = await startCheckedPortal()
  first = await leadsOf(await run())
})
afterAll(() => portal.stopAll())

const run = async (changes: Record<string, unknown> = {}): Promise<CampaignView> =>
  waitUntil(portal, (await launch(portal, { ...brief, ...changes })).id)

const leadsOf = async ({ id }: CampaignView): Promise<LeadView[]> =>
  (await portal.app.reads.leads(portal.portalId, id, { limit: 100, after: null })).items

/** A lead of the first campaign with a website; each is taken once. */
const nextLead = (): LeadView & { companyNumber: string; website: string } => {
  const at = first.findIndex(({ website, companyNumber }) => website !== null && companyNumber !== null)
  const [lead] = first.splice(at, at < 0 ? 0 : 1)
  if (!lead?.website || !lead.companyNumber)
    throw new Error('the campaign should bring more leads with websites')
  return { ...lead, companyNumber: lead.companyNumber, website: lead.website }
}

const domainOf = (website: string) => new URL(website).hostname.replace(/^www\./, '')

/** Forgets that a campaign ever found it. */
const forget = (leadId: string) => portal.database.query('delete from lead where id = $1', [leadId])

/** How this campaign ended about a company. */
const endOf = async (campaign: CampaignView, companyNumber: string) =>
  (
    await portal.database.query<{ outcome: string; reason: string }>(
      `select outcome, outcome_reason as reason from candidate
        where campaign_id = $1 and $2 in (company_number, matched->'known'->>'companyNumber') and outcome <> 'merged'`,
      [campaign.id, companyNumber],
    )
  )[0]

it('a campaign’s lead stays what it is, and is linked to the record that was checked', async () => {
  const lead = nextLead()
  const id = await portal.put({
    name: lead.legalName,
    domain: domainOf(lead.website),
    lifecyclestage: 'opportunity',
  })
  const { company, check } = await portal.checked(id)
  expect(check?.state).toBe('found')
  expect(company).toMatchObject({ leadId: lead.id, score: lead.score, hubspotStage: 'Opportunity' })
  const kept = await portal.app.reads.lead(portal.portalId, lead.id)
  expect(kept).toMatchObject({
    campaignId: lead.campaignId,
    stage: 'DISCOVERY',
    score: lead.score,
    distanceMiles: lead.distanceMiles,
    hubspotCompanyId: id,
  })
  expect(kept?.factors.map(({ points }) => points)).toEqual(lead.factors.map(({ points }) => points))
})

it('a record that says the number of a lead shows that lead before anybody checks', async () => {
  const lead = nextLead()
  const id = await portal.put({ name: 'A customer', companies_house_number: lead.companyNumber })
  await portal.settled()
  expect(await portal.card(id)).toMatchObject({
    check: null,
    company: { leadId: lead.id, score: lead.score },
  })
})

it('a checked company is known to later campaigns while its record is there, and a find once it is gone', async () => {
  const lead = nextLead()
  await forget(lead.id)
  const id = await portal.put({
    name: lead.legalName,
    domain: domainOf(lead.website),
    lifecyclestage: 'customer',
  })
  const { company } = await portal.checked(id)
  expect(company).toMatchObject({ companyNumber: lead.companyNumber, stage: 'CUSTOMER' })
  // Nothing but the check can recognise it now.
  await portal.put({ name: 'Our best customer', domain: 'no-such-domain.example' }, id)
  await portal.settled()
  const known = await endOf(await run(), lead.companyNumber)
  expect(known).toMatchObject({
    outcome: 'known',
    reason: expect.stringContaining('a company in your HubSpot'),
  })

  await portal.world.control('POST', `/portals/${portal.portalId}/companies/${id}/archive`)
  await portal.until(
    () => portal.mirrored(id),
    (row) => row === null,
  )
  const campaign = await run()
  expect(await endOf(campaign, lead.companyNumber)).toMatchObject({ outcome: 'lead' })
  const found = (await leadsOf(campaign)).find(({ companyNumber }) => companyNumber === lead.companyNumber)
  expect(found).toMatchObject({
    id: company?.leadId,
    stage: 'DISCOVERY',
    score: expect.any(Number),
    hubspotCompanyId: null,
  })
  const { moves } = await portal.app.stages.moves(portal.portalId, found?.id ?? '')
  expect(moves).toMatchObject([{ from: 'CUSTOMER', to: 'DISCOVERY', who: 'Leadwright', hubspot: null }])
  const fields = new Set(
    found?.evidence.map(({ field, value, retrievedUrl }) => `${field} ${value} ${retrievedUrl}`),
  )
  expect(fields.size).toBe(found?.evidence.length)
})

it('a campaign that shows companies marked makes a checked one its find, where it stands', async () => {
  const lead = nextLead()
  await forget(lead.id)
  const id = await portal.put({
    name: lead.legalName,
    domain: domainOf(lead.website),
    lifecyclestage: 'opportunity',
  })
  const { company } = await portal.checked(id)
  await portal.app.review.edit({
    actor: { portalId: portal.portalId, userId: null, name: 'the operator' },
    leadId: company?.leadId ?? '',
    field: 'phone',
    change: { value: '0113 496 0000' },
    editKey: null,
  })
  const campaign = await run({ alreadyInHubSpot: 'show-marked' })
  const found = (await leadsOf(campaign)).find(({ companyNumber }) => companyNumber === lead.companyNumber)
  expect(found).toMatchObject({
    id: company?.leadId,
    hubspotCompanyId: id,
    stage: 'OPPORTUNITY',
    score: expect.any(Number),
    // What a person said of it while it was only checked counts on.
    phone: '+441134960000',
  })
})

it('a check goes before the work of every campaign', async () => {
  const lead = nextLead()
  const id = await portal.put({ name: lead.legalName, domain: domainOf(lead.website) })
  await portal.checked(id)
  const priorities = (isCheck: boolean) =>
    portal.database.query<{ name: string; least: number; most: number }>(
      `select j.name, min(j.priority) as least, max(j.priority) as most from pgboss.job j
         join campaign c on c.id::text = j.data->>'campaignId'
        where (c.checked_company_id is not null) = $1 and j.name in ('campaign.examine', 'campaign.publish')
        group by j.name order by j.name`,
      [isCheck],
    )
  const [checks, campaigns] = await Promise.all([priorities(true), priorities(false)])
  expect(checks.map(({ name }) => name)).toEqual(['campaign.examine', 'campaign.publish'])
  for (const [at, { least }] of checks.entries())
    expect(least).toBeGreaterThan(campaigns[at]?.most ?? Number.POSITIVE_INFINITY)
})

it('a crash between proving and keeping ends as if nothing had been', async () => {
  const lead = nextLead()
  await forget(lead.id)
  const id = await portal.put({ name: lead.legalName, domain: domainOf(lead.website) })
  const pages = async () =>
    (await portal.world.journal('web')).filter((entry) =>
      JSON.stringify(entry).includes(domainOf(lead.website)),
    ).length
  await portal.database.query(
    'alter table lead add constraint crash check (company_number is null) not valid',
  )
  await portal.press(id)
  const proved = () =>
    portal.database.query<{ isProved: boolean }>(
      `select examination is not null as "isProved" from candidate k join campaign c on c.id = k.campaign_id
        where c.checked_company_id = $1`,
      [id],
    )
  await portal.until(proved, (rows) => rows[0]?.isProved === true)
  const read = await pages()
  expect((await portal.card(id)).check?.state).toBe('running')
  await portal.database.query('alter table lead drop constraint crash')
  const shown = await portal.until(
    () => portal.card(id),
    ({ check }) => check?.state !== 'running',
  )
  expect(shown).toMatchObject({ check: { state: 'found' }, company: { companyNumber: lead.companyNumber } })
  expect(await pages()).toBe(read)
})

it('the card counts what was launched from its record', async () => {
  const lead = nextLead()
  const id = await portal.put({ name: lead.legalName, domain: domainOf(lead.website) })
  const asked = educationBrief({ maxResults: 2, postcode: 'LE1 6RX', launchedFromCompanyIds: [id] })
  const campaign = await waitUntil(portal, (await launch(portal, asked)).id)
  const shown = await portal.card(id)
  expect(shown).toMatchObject({
    campaign: { id: campaign.id, status: 'completed' },
    campaignsUnderWay: 0,
    findsToReview: campaign.counts.leads,
  })
  expect(campaign.counts.leads).toBeGreaterThan(0)
})
