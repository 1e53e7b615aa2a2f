import { randomUUID } from 'node:crypto'
import { type Activity, activityResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { educationBrief } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'
import { insertLeads } from './leads-of-portal.ts'
import { admin, launcher, reader, seatPeople } from './people-of-portal.ts'

let world: SandboxWorld
let running: ConnectedApp
let portalId: number

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startConnectedApp(world)
  portalId = world.portalIds[0] ?? 0
})

beforeEach(() => seatPeople(running, portalId))

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const as = (userId: number, method: string, address: string, body?: unknown) =>
  running.asPerson({ portalId, userId, email: `user${userId}@brightwater.example` }, method, address, body)

const ada = 'Ada Admin'
const lee = `user${launcher}@brightwater.example`

const page = async (query = '') =>
  activityResponseSchema.parse((await as(reader, 'GET', `/api/v1/activity${query}`)).json)

const told = async (query = '') => (await page(query)).activity.map(({ sentence }) => sentence)

const launchAsAdmin = async (name: string): Promise<string> => {
  const body = { launchKey: randomUUID(), ...educationBrief({ name }) }
  const { json, status } = await as(admin, 'POST', '/api/v1/campaigns', body)
  expect(status, JSON.stringify(json)).toBeLessThan(300)
  return (json as unknown as { campaign: { id: string } }).campaign.id
}

const decide = async (
  userId: number,
  leadIds: string[],
  decision: { decision: string; rejectReason?: string },
) => {
  const body = { ...decision, leads: { ids: leadIds } }
  expect((await as(userId, 'POST', '/api/v1/leads/decisions', body)).status).toBe(200)
}

describe('the activity list', () => {
  it('is empty at first', async () => {
    expect(await page()).toEqual({ activity: [], nextAfter: null })
  })

  it('tells what people did with campaigns, newest first, and leads to them', async () => {
    const id = await launchAsAdmin('Schools of Leeds')
    for (const order of ['pause', 'resume', 'cancel'])
      expect((await as(admin, 'POST', `/api/v1/campaigns/${id}/${order}`, {})).status).toBe(200)
    const { activity } = await page('?kind=campaign')
    expect(activity.map(({ sentence }) => sentence)).toEqual([
      'Cancelled “Schools of Leeds” with 0 leads found; they stay.',
      'Resumed “Schools of Leeds”.',
      'Paused “Schools of Leeds”.',
      'Launched “Schools of Leeds”.',
    ])
    for (const entry of activity) expect(entry).toMatchObject({ who: ada, campaignId: id, leadId: null })
  })

  it('tells of a check of one company by one line, and leaves out a campaign’s small print', async () => {
    const [leadId = ''] = await insertLeads(running.database, portalId, ['Found Ltd'])
    await running.database.query(
      `update campaign set type = 'company-check', name = 'Check of Found Ltd', launched_by = 'Ada'`,
    )
    await running.database.query(
      `insert into campaign_event (portal_id, campaign_id, kind, message)
       select $1, campaign_id, kind, message from lead,
         (values ('campaign.queued', 'Ada checks Found Ltd.'), ('step.done', 'A step.'), ('campaign.completed', 'Done.')) e (kind, message)
        where id = $2`,
      [portalId, leadId],
    )
    const { activity } = await page()
    expect(activity).toMatchObject([
      { kind: 'campaign', who: 'Ada', sentence: 'Asked to check Found Ltd.', campaignId: null },
    ])
  })

  it('tells decisions of one call together, and of a single one its lead', async () => {
    const leads = await insertLeads(running.database, portalId, ['Kestrel Ltd', 'Oakham Ltd', 'Calder Ltd'])
    await decide(admin, leads, { decision: 'accept' })
    await decide(admin, leads.slice(0, 1), { decision: 'reject', rejectReason: 'wrong-sector' })
    await decide(launcher, leads.slice(1), { decision: 'reopen' })
    const { activity } = await page('?kind=review')
    expect(activity.map(({ sentence, leadId, who }) => [sentence, leadId, who])).toEqual([
      ['Put 2 leads back to review.', null, lee],
      ['Rejected “Kestrel Ltd”: wrong sector.', leads[0], ada],
      ['Accepted 3 leads.', null, ada],
    ])
  })

  it('tells moves of leads, by people and by HubSpot', async () => {
    const [leadId = ''] = await insertLeads(running.database, portalId, ['Kestrel Ltd'])
    await running.app.stages.move({
      actor: { portalId, userId: admin, name: 'Ada Admin' },
      leadId,
      stage: 'PROSPECT',
      reason: 'asked for a quote',
    })
    await running.database.query(
      `insert into stage_move (portal_id, lead_id, from_stage, to_stage, moved_by, who, at)
       values ($1, $2, 'PROSPECT', 'CUSTOMER', 'hubspot', 'HubSpot', now() + interval '1 minute')`,
      [portalId, leadId],
    )
    const { activity } = await page('?kind=stage')
    expect(activity.map(({ sentence, leadId: of }) => [sentence, of])).toEqual([
      ['Moved “Kestrel Ltd” from Prospect to Customer.', leadId],
      ['Moved “Kestrel Ltd” from Discovery to Prospect: asked for a quote.', leadId],
    ])
  })

  it('tells changes of settings and of the connection, each by its kind', async () => {
    const none = { isAdmin: false, mayLaunch: false, mayPush: false }
    const limits = {
      campaignMicroPounds: 3_000_000,
      personMonthMicroPounds: 25_000_000,
      portalMonthMicroPounds: 100_000_000,
    }
    await running.database.query(`update portal_user set name = 'Lee Launcher' where user_id = $1`, [
      launcher,
    ])
    await as(admin, 'PUT', '/api/v1/settings/limits', limits)
    await as(admin, 'PUT', '/api/v1/settings/profile', { sells: 'cables' })
    await as(admin, 'PUT', `/api/v1/settings/people/${launcher}`, { ...none, mayPush: true })
    await as(admin, 'POST', '/api/v1/checklist/stages/confirm', {})
    expect(await told('?kind=setting')).toEqual([
      'Confirmed stages and company number as they are.',
      'Changed what Lee Launcher may do.',
      'Saved the profile of the team.',
      'Changed the money limits: 3 pounds for one campaign.',
    ])
    await running.database.query(
      `insert into audit_entry (portal_id, who, action, subject)
       values ($1, 'HubSpot', 'portal.lost', 'portal'), ($1, 'Ada', 'something.new', 'a thing')`,
      [portalId],
    )
    expect((await page('?kind=connection')).activity).toMatchObject([
      { kind: 'connection', level: 'warning', sentence: expect.stringContaining('Ended the connection') },
    ])
    expect((await told('?kind=setting'))[0]).toBe('Something new (a thing).')
  })

  it('pages through everything without gap or repeat, also when all happened at one moment', async () => {
    const leads = await insertLeads(running.database, portalId, ['Kestrel Ltd', 'Oakham Ltd', 'Calder Ltd'])
    for (const leadId of leads) {
      await decide(admin, [leadId], { decision: 'accept' })
      await running.database.query(
        `insert into stage_move (portal_id, lead_id, from_stage, to_stage, moved_by, who, at)
         values ($1, $2, 'DISCOVERY', 'LEAD', 'hubspot', 'HubSpot', now())`,
        [portalId, leadId],
      )
    }
    await running.database.query(
      `insert into campaign_event (portal_id, campaign_id, kind, message)
       select $1, campaign_id, 'campaign.completed', 'Done ' || n from lead, generate_series(1, 2) n`,
      [portalId],
    )
    await running.database.query(
      `insert into audit_entry (portal_id, who, action, subject)
       select $1, 'Ada', (array['key.saved', 'portal.installed'])[1 + n % 2], 'key ' || n from generate_series(1, 6) n`,
      [portalId],
    )
    const moment = '2026-11-22 10:00:00.123456+00'
    for (const table of ['decision', 'stage_move', 'campaign_event', 'audit_entry'])
      await running.database.query(`update ${table} set at = $1`, [moment])
    const all = (await page('?limit=100')).activity
    expect(all).toHaveLength(3 + 3 + 6 + 6)
    for (const limit of [1, 2, 5]) {
      const seen: Activity[] = []
      for (let after: string | null = ''; after !== null; ) {
        const part = await page(`?limit=${limit}${after && `&after=${after}`}`)
        seen.push(...part.activity)
        after = part.nextAfter
      }
      expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    }
  })

  it('keeps portals apart', async () => {
    await launchAsAdmin('Schools of Leeds')
    const other = world.portalIds[1] ?? 0
    const answer = await fetch(`${running.url}/api/v1/activity`, {
      headers: { 'x-sandbox-portal': String(other) },
    })
    expect(activityResponseSchema.parse(await answer.json()).activity).toEqual([])
  })

  it.each([
    '?after=nonsense',
    '?kind=all',
    '?limit=0',
    '?limit=101',
    '?more=1',
    '?after=MjAyNi05OS05OSAwMDowMDowMHxzdGFnZXwx',
  ])('refuses %s', async (query) => {
    expect((await as(reader, 'GET', `/api/v1/activity${query}`)).status).toBe(400)
  })
})
