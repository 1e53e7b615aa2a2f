import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CheckedPortal, PERSON, startCheckedPortal } from './checked-portal.ts'

let portal: CheckedPortal
beforeAll(async () => {
  portal = await startCheckedPortal()
})
beforeEach(() => portal.database.query('truncate campaign cascade'))
afterEach(() => portal.world.clearFaults())
afterAll(() => portal.stopAll())

const put = (name: string) => portal.put({ name, lifecyclestage: 'lead' })
const ended = (id: string) =>
  portal.until(
    () => portal.card(id),
    ({ check }) => check !== null && check.state !== 'running',
  )
/** The register never answers: what is checked stays so. */
const nothingEnds = () => portal.world.setFault({ vendor: 'companies-house', kind: 'timeout' })
const checksOf = async (id: string) =>
  portal.database.query<{ id: string; status: string }>(
    'select id, status from campaign where checked_company_id = $1 order by created_at',
    [id],
  )
const operator = () => ({ portalId: portal.portalId, userId: null, name: 'a test' })

it('a HubSpot that does not answer is told in a sentence, in time for it to arrive', async () => {
  const id = await put('Slowly Told Limited')
  await portal.settled()
  await portal.database.query('delete from crm_company where hubspot_id = $1', [id])
  await portal.world.setFault({ vendor: 'hubspot', kind: 'timeout' })
  const startedAt = performance.now()
  const { status, json } = await portal.press(id)
  expect({ status, json }).toMatchObject({
    status: 503,
    json: { error: { code: 'vendor_unavailable', message: 'HubSpot did not answer within 6 seconds.' } },
  })
  // HubSpot asks a second time within its 15 seconds.
  expect(performance.now() - startedAt).toBeLessThan(7_400)
  expect(await checksOf(id)).toEqual([])
})

it('a check is no campaign that can be read or steered', async () => {
  const id = await put('Not A Campaign Limited')
  await nothingEnds()
  await portal.press(id)
  const [check] = await checksOf(id)
  const who = { portalId: portal.portalId, userId: PERSON }
  const path = `/api/v1/campaigns/${check?.id}`
  for (const part of ['', '/events', '/leads', '/left-out'])
    expect([part, (await portal.asPerson(who, 'GET', path + part)).status]).toEqual([part, 404])
  const { commands } = portal.app
  const order = { actor: operator(), campaignId: check?.id ?? '' }
  for (const name of ['cancelCampaign', 'pauseCampaign', 'resumeCampaign', 'retryCampaign'] as const)
    await expect(commands[name](order), name).rejects.toMatchObject({ code: 'not_found' })
  expect(await checksOf(id)).toEqual([{ id: check?.id, status: 'running' }])
})

describe('too many checks', () => {
  it('at once are refused in words; those under way can be pressed again', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => put(`Busy ${n} Limited`)))
    await portal.settled()
    await nothingEnds()
    const answers = await Promise.all(ids.map((id) => portal.press(id)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 202, 202, 202, 202, 409, 409])
    const refused = answers.findIndex(({ status }) => status === 409)
    expect(answers[refused]).toMatchObject({
      json: {
        error: { code: 'conflict', message: expect.stringContaining('5 companies are being checked') },
      },
    })
    const begun = ids[answers.findIndex(({ status }) => status === 202)] ?? ''
    expect((await portal.press(begun)).status).toBe(202)
    await portal.database.query('truncate campaign cascade')
    expect((await portal.press(ids[refused] ?? '')).status).toBe(202)
  })

  it('in a day are refused to who may not launch campaigns', async () => {
    const id = await put('Daily Limited')
    await portal.settled()
    await portal.database.query(
      `insert into campaign (id, portal_id, launch_key, type, name, brief, max_results, status, is_sandbox, launched_by, checked_company_id)
       select gen_random_uuid(), $1, 'earlier-' || n, 'company-check', 'Check', '{}', 1, 'completed', true, 'a test', n::text
         from generate_series(1, 200) n`,
      [portal.portalId],
    )
    expect(await portal.press(id)).toMatchObject({
      status: 409,
      json: { error: { code: 'conflict', message: expect.stringContaining('200') } },
    })
    const actor = { ...operator(), userId: PERSON }
    await portal.database.query('update portal_user set may_launch = true where user_id = $1', [PERSON])
    await portal.app.records.check({ actor, hubspotCompanyId: id, checkKey: 'may-launch' })
    await portal.database.query('update portal_user set may_launch = false where user_id = $1', [PERSON])
    await portal.database.query(`update campaign set created_at = created_at - interval '25 hours'`)
    expect((await portal.press(await put('Next Day Limited'))).status).toBe(202)
  })
})

it('a check that a disconnect meets ends and says so, and can be pressed anew afterwards', async () => {
  const id = await put('Cut Off Limited')
  await portal.settled()
  await nothingEnds()
  await portal.press(id)
  await portal.app.connection.disconnect({ actor: operator(), confirm: String(portal.portalId) })
  const record = await portal.app.records.read(operator(), id)
  expect(record.check).toMatchObject({ state: 'failed', message: expect.stringContaining('isconnected by') })
  expect(await checksOf(id)).toMatchObject([{ status: 'cancelled' }])
  await portal.world.clearFaults()
  await portal.install(portal.portalId)
  expect((await portal.press(id)).status).toBe(202)
  expect((await ended(id)).check?.state).toBe('not-found')
})
