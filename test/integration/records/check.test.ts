import { leadResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TrueFirm } from '../../e2e/support/ground-truth.ts'
import { faultOfEvidence } from '../../e2e/support/open-evidence.ts'
import { type CheckedPortal, PERSON, startCheckedPortal, tradingFirms } from './checked-portal.ts'

let portal: CheckedPortal
let firms: (TrueFirm & { website: { domain: string } })[]
beforeAll(async () => {
  portal = await startCheckedPortal()
  firms = await tradingFirms(portal.world, 16)
})
afterAll(() => portal.stopAll())

/** A firm that no other test of this file uses. */
const nextFirm = () => {
  const firm = firms.shift()
  if (!firm) throw new Error('the world has too few firms')
  return firm
}

const put = ({ legalName, website }: ReturnType<typeof nextFirm>, lifecyclestage = 'lead') =>
  portal.put({ name: legalName, domain: website.domain, lifecyclestage })

/** A firm whose website prints its number, as a check of another record has shown. */
const printsItsNumber = async () => {
  for (const firm of firms) {
    const { company } = await portal.checked(await put(firm))
    if (!company?.verificationReasons.some((reason) => reason.includes('prints this number'))) continue
    firms.splice(firms.indexOf(firm), 1)
    return { number: firm.number, domain: firm.website.domain }
  }
  throw new Error('the world should have a firm whose website prints its number')
}

/** How often one of the sandbox's vendors was asked anything that names this text. */
const asked = async (text: string): Promise<string[]> =>
  (await portal.world.journal())
    .filter((entry) => JSON.stringify(entry).includes(text))
    .map(({ vendor }) => vendor)

describe('a company that nobody has looked at', () => {
  it('is proved by register and website, with evidence that opens, and without a fit', async () => {
    const firm = nextFirm()
    const id = await put(firm, 'opportunity')
    expect(await portal.card(id)).toMatchObject({ company: null, check: null, campaign: null })
    const { company, check } = await portal.checked(id)
    expect(company).toMatchObject({
      companyNumber: firm.number,
      companyStatus: 'active',
      companyStatusText: 'Active',
      verification: expect.stringMatching(/^(verified|partly)$/),
      score: null,
      stage: 'OPPORTUNITY',
      hubspotStage: 'Opportunity',
    })
    expect(check).toMatchObject({ state: 'found', message: expect.stringContaining(firm.number) })
    expect(company?.facts.length).toBeGreaterThan(0)
    const path = `/api/v1/leads/${company?.leadId}`
    const { json } = await portal.asPerson({ portalId: portal.portalId, userId: PERSON }, 'GET', path)
    const { lead } = leadResponseSchema.parse(json)
    expect(lead).toMatchObject({ origin: 'check', score: null, distanceMiles: null, hubspotCompanyId: id })
    expect(lead.evidence.length).toBeGreaterThan(3)
    for (const claim of lead.evidence)
      expect(await faultOfEvidence(portal.world, { ...claim, isSandbox: true })).toBeNull()
  })

  it('costs nothing, asks no model, and is no campaign that anybody is shown', async () => {
    const firm = nextFirm()
    const spent = async () =>
      (await portal.app.money.limits({ portalId: portal.portalId, userId: null, name: 'a test' }))
        .usedThisMonth
    const before = await spent()
    await portal.checked(await put(firm))
    expect(await spent()).toEqual(before)
    expect(await asked(firm.website.domain)).not.toContain('openai')
    const { json } = await portal.asPerson(
      { portalId: portal.portalId, userId: PERSON },
      'GET',
      '/api/v1/campaigns',
    )
    expect(JSON.stringify(json)).not.toContain(firm.legalName)
    const tasks = await portal.database.query('select * from launcher_news')
    expect(tasks).toEqual([])
  })

  it('is read in HubSpot when our copy does not have it yet', async () => {
    const firm = nextFirm()
    const id = await put(firm)
    await portal.settled()
    await portal.database.query('delete from crm_company where hubspot_id = $1', [id])
    expect((await portal.checked(id)).company).toMatchObject({ companyNumber: firm.number })
  })

  it('is known by its website when its record has no name', async () => {
    const lead = await printsItsNumber()
    const id = await portal.put({ name: null, domain: lead.domain })
    expect((await portal.checked(id)).company).toMatchObject({ companyNumber: lead.number })
  })

  it('is not called unproved when the register does not answer', async () => {
    const id = await put(nextFirm())
    await portal.database.query(
      `update pgboss.queue set retry_delay = 0, retry_backoff = false, retry_limit = 0 where name = 'campaign.examine'`,
    )
    await portal.world.setFault({ vendor: 'companies-house', kind: 'status', status: 503 })
    const { check } = await portal.checked(id)
    await portal.world.clearFaults()
    expect(check).toMatchObject({ state: 'failed', message: expect.stringContaining('Companies House') })
    expect((await portal.checked(id)).check?.state).toBe('found')
  })

  it('says in words when no company is proved', async () => {
    const id = await portal.put({ name: 'Never Heard Of Widgets Limited', lifecyclestage: 'lead' })
    const { company, check } = await portal.checked(id)
    expect(company).toBeNull()
    expect(check).toMatchObject({
      state: 'not-found',
      message: 'No company of this name was proved on the register. No website was given.',
    })
  })

  it('is told as ceased when the register says so', async () => {
    const { firms: found } = (await portal.world.control('GET', '/truth/firms?name=limited')) as {
      firms: TrueFirm[]
    }
    const gone = found.find(({ status }) => status === 'dissolved')
    if (!gone) throw new Error('the world should have a dissolved firm')
    const id = await portal.put({ name: gone.legalName, companies_house_number: gone.number })
    expect((await portal.checked(id)).company).toMatchObject({
      companyNumber: gone.number,
      companyStatus: 'dissolved',
    })
  })
})

describe('pressing the button', () => {
  it('starts one check for two presses, and for two at once', async () => {
    const id = await put(nextFirm())
    const [first, second] = await Promise.all([
      portal.press(id, 'same-key-1'),
      portal.press(id, 'same-key-1'),
    ])
    expect([first.status, second.status]).toEqual([202, 202])
    const other = await portal.press(id, 'other-key-2')
    expect(other.status).toBe(202)
    await portal.until(
      () => portal.card(id),
      ({ check }) => check?.state === 'found',
    )
    expect((await portal.press(id, 'same-key-1')).status).toBe(202)
    const checks = await portal.database.query('select id from campaign where checked_company_id = $1', [id])
    expect(checks.length).toBeLessThanOrEqual(2)
    expect((await portal.card(id)).check?.state).toBe('found')
  })

  it('a second time brings what has changed', async () => {
    const firm = nextFirm()
    const id = await portal.put({ name: firm.legalName, companies_house_number: firm.number })
    const first = await portal.checked(id)
    expect(first.company).toMatchObject({ companyNumber: firm.number, verification: 'partly', website: null })
    await portal.put({ domain: firm.website.domain }, id)
    await portal.settled()
    const second = await portal.checked(id)
    expect(second.company).toMatchObject({ leadId: first.company?.leadId })
    expect(second.company?.website).toContain(firm.website.domain)
    expect(Date.parse(second.company?.checkedAt ?? '')).toBeGreaterThan(
      Date.parse(first.company?.checkedAt ?? ''),
    )
  })

  it('a second time keeps what a person has corrected', async () => {
    const id = await put(nextFirm())
    const leadId = (await portal.checked(id)).company?.leadId ?? ''
    const found = await portal.app.reads.lead(portal.portalId, leadId)
    const actor = { portalId: portal.portalId, userId: null, name: 'the operator' }
    const say = (field: string, change: { value: string } | 'take-back') =>
      portal.app.review.edit({ actor, leadId, field, change, editKey: null })
    await say('phone', { value: '0113 496 0000' })
    await say('name', { value: 'As we call it' })
    expect((await portal.checked(id)).company?.name).toBe('As we call it')
    expect(await portal.app.reads.lead(portal.portalId, leadId)).toMatchObject({ phone: '+441134960000' })
    await say('phone', 'take-back')
    await say('name', 'take-back')
    const again = await portal.app.reads.lead(portal.portalId, leadId)
    expect([again?.name, again?.phone]).toEqual([found?.name, found?.phone])
  })

  it('is refused in words for what cannot be checked', async () => {
    const nobody = await portal.press('99')
    expect(nobody).toMatchObject({ status: 404, json: { error: { code: 'not_found' } } })
    const bare = await portal.put({ name: null, domain: null, city: 'Leeds' })
    expect(await portal.press(bare)).toMatchObject({ status: 409, json: { error: { code: 'conflict' } } })
    const wrong = await portal.press(bare, 'short')
    expect(wrong).toMatchObject({ status: 400, json: { error: { fields: [{ field: 'checkKey' }] } } })
  })
})

it('a stage that changes in HubSpot afterwards is seen on the card', async () => {
  const id = await put(nextFirm(), 'lead')
  expect((await portal.checked(id)).company).toMatchObject({ stage: 'LEAD', hubspotStage: 'Lead' })
  await portal.put({ lifecyclestage: 'customer' }, id)
  const shown = await portal.until(
    () => portal.card(id),
    ({ company }) => company?.stage === 'CUSTOMER',
  )
  expect(shown.company?.hubspotStage).toBe('Customer')
})

it('another portal sees nothing of a record, and cannot check it', async () => {
  const firm = nextFirm()
  const id = await put(firm)
  await portal.checked(id)
  const other = portal.world.portalIds[1] ?? 0
  await portal.install(other)
  expect(await portal.card(id, other)).toMatchObject({ company: null, check: null, campaign: null })
  const path = `/api/v1/records/${id}/check`
  const who = { portalId: other, userId: PERSON }
  expect((await portal.asPerson(who, 'POST', path, { checkKey: 'other-portal' })).status).toBe(404)
})

it('a portal that was disconnected is told so, and nothing is started', async () => {
  const id = await put(nextFirm())
  await portal.settled()
  const { portalId, app } = portal
  const actor = { portalId, userId: null, name: 'a test' }
  await app.connection.disconnect({ actor, confirm: String(portalId) })
  const check = app.records.check({ actor, hubspotCompanyId: id, checkKey: 'disconnected' })
  await expect(check).rejects.toMatchObject({ code: 'not_connected' })
  expect(await app.records.read(actor, id)).toMatchObject({
    check: null,
    connection: { status: 'disconnected' },
  })
})
