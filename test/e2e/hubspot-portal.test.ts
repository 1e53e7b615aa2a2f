import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedApp, startConnectedApp } from '../integration/connection/connected-app.ts'
import { type HubSpotPortal, tasksOf } from '../integration/notifications/hubspot-tasks.ts'
import { firmsNear, trueFirm } from './support/ground-truth.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'
import { createVisitor, type Visitor } from './support/visitor.ts'

/** A portal from its installation to a campaign and its stages, as its people see it: pages, signed requests, HubSpot's records. */
const place = { postcode: 'M1 1AA', radiusMiles: 15 }
const CUSTOMERS = 40
const PATIENCE_MS = 90_000

let world: SandboxWorld
let connected: ConnectedApp
let visitor: Visitor
let portal: HubSpotPortal
let installer: { portalId: number; userId: number }

const until = async <T>(read: () => Promise<T>, isEnough: (value: T) => boolean): Promise<T> => {
  const endsAt = Date.now() + PATIENCE_MS
  for (;;) {
    const value = await read()
    if (isEnough(value)) return value
    if (Date.now() > endsAt) throw new Error(`waited in vain: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const ask = async (method: string, path: string, body?: unknown) => {
  const answer = await connected.asPerson(installer, method, `/api/v1${path}`, body)
  expect(answer.status, JSON.stringify(answer.json)).toBeLessThan(300)
  return answer.json as Record<string, unknown>
}
type Campaign = { id: string; status: string; counts: { known: number; leads: number; found: number } }
const ended = async (id: string) => {
  const { campaign } = await until(
    async () => (await ask('GET', `/campaigns/${id}`)) as { campaign: Campaign },
    ({ campaign: { status } }) => !['queued', 'running'].includes(status),
  )
  return campaign
}
const launch = async (brief: Record<string, unknown>) => {
  const launchKey = crypto.randomUUID()
  const sent = { launchKey, type: 'education', ...place, maxResults: 6, ...brief }
  return ended(((await ask('POST', '/campaigns', sent)) as { campaign: Campaign }).campaign.id)
}
type Lead = {
  id: string
  name: string
  stage: string
  hubspotCompanyId: string | null
  companyNumber: string
}
const leadsOf = async (id: string) =>
  ((await ask('GET', `/campaigns/${id}/leads?limit=100`)) as { leads: Lead[] }).leads
const recordPath = (companyId: string) => `/contacts/${portal.id}/record/0-2/${companyId}`

beforeAll(async () => {
  world = await startSandboxWorld()
  connected = await startConnectedApp(world)
  const { portals } = (await world.control('GET', '/portals')) as { portals: HubSpotPortal[] }
  portal = portals[1] as HubSpotPortal
  visitor = createVisitor(world.urls.hubspot.replace(/\/hubspot$/, '/hubspot-app'))
  for (const number of (await firmsNear(world, { ...place, sector: 'education' })).slice(0, CUSTOMERS)) {
    const firm = await trueFirm(world, number)
    const properties = { name: firm?.legalName ?? '', domain: firm?.website?.domain ?? null }
    await world.control('PUT', `/portals/${portal.id}/companies`, { properties })
  }
  await connected.app.startWorker()
})

afterAll(async () => {
  await connected.stop()
  await world.stop()
})

describe('a portal that installs', () => {
  it('opens the link, approves in HubSpot, and its companies are copied with progress', async () => {
    const asked = await connected.get('/oauth/install')
    expect(asked.status).toBe(302)
    const choice = await visitor.open(asked.location)
    const consent = await visitor.follow(choice, new RegExp(`/oauth/${portal.id}/authorize[^"]*`))
    const back = await visitor.submit(consent, { decision: 'approve' })
    const installed = await connected.get(back.location)
    expect(installed.status).toBe(200)
    expect(installed.html).toContain('Leadwright is installed for')
    const again = await connected.get(back.location)
    expect(again.status).toBe(400)

    const [row] = await connected.database.query<{ userId: number }>(
      'select user_id as "userId" from portal_user where portal_id = $1 and is_admin',
      [portal.id],
    )
    installer = { portalId: portal.id, userId: row?.userId ?? 0 }
    const { mirror } = (await until(
      async () => ask('GET', '/mirror'),
      (answer) => (answer.mirror as { state: string }).state === 'ready',
    )) as { mirror: { imported: number; expected: number; percent: number } }
    expect(mirror.percent).toBe(100)
    expect(mirror.imported).toBeGreaterThan(CUSTOMERS)
  })

  it('launches a campaign that leaves out what it has, and its launcher finds the task', async () => {
    const campaign = await launch({})
    expect(campaign.status).toMatch(/completed/)
    expect(campaign.counts.known).toBeGreaterThan(0)
    expect(campaign.counts.leads).toBeGreaterThan(0)
    for (const lead of await leadsOf(campaign.id)) expect(lead.hubspotCompanyId).toBeNull()
    const owner = portal.users.find(({ userId }) => userId === installer.userId)?.ownerId
    const tasks = await until(
      async () => (await tasksOf(world, portal)).filter(({ ownerId }) => ownerId === owner),
      (found) => found.length > 0,
    )
    expect(tasks).toHaveLength(1)
    expect(tasks[0]?.body).toContain(`${campaign.counts.leads}`)
  })
})

describe('a lead that HubSpot has already', () => {
  let lead: Lead

  it('is shown, marked, when the brief asks for it', async () => {
    const campaign = await launch({ alreadyInHubSpot: 'show-marked', maxResults: 30 })
    const marked = (await leadsOf(campaign.id)).filter(({ hubspotCompanyId }) => hubspotCompanyId !== null)
    expect(marked.length).toBeGreaterThan(0)
    lead = marked[0] as Lead
  })

  it('moves within seconds when a person changes its stage in HubSpot', async () => {
    const page = await visitor.open(recordPath(lead.hubspotCompanyId ?? ''))
    const saved = await visitor.submit(page, { lifecyclestage: 'opportunity' })
    expect(saved.status).toBe(303)
    const changedAt = Date.now()
    await until(
      async () => ((await ask('GET', `/leads/${lead.id}`)) as { lead: Lead }).lead,
      ({ stage }) => stage === 'OPPORTUNITY',
    )
    expect(Date.now() - changedAt).toBeLessThan(10_000)
  })

  it('moves HubSpot forward when it is moved here, and never back', async () => {
    await ask('POST', `/leads/${lead.id}/stage`, { stage: 'CUSTOMER' })
    const path = recordPath(lead.hubspotCompanyId ?? '')
    const stageThere = async () => visitor.chosen(await visitor.open(path), 'lifecyclestage')
    await until(stageThere, (stage) => stage === 'customer')
    await ask('POST', `/leads/${lead.id}/stage`, { stage: 'LEAD', reason: 'by mistake' })
    const moves = (await until(
      async () => ask('GET', `/leads/${lead.id}/stage-moves`),
      (answer) => JSON.stringify(answer).includes('"kept"'),
    )) as Record<string, unknown>
    expect(JSON.stringify(moves)).toContain('by mistake')
    expect(await stageThere()).toBe('customer')
    expect(((await ask('GET', `/leads/${lead.id}`)) as { lead: Lead }).lead.stage).toBe('LEAD')
  })
})

describe('a portal that uninstalls in HubSpot', () => {
  it('is noticed at the next call: it is said, and changes are refused with what to do', async () => {
    const page = await visitor.open(`/connected-apps/${portal.id}`)
    await visitor.submit(page, {}, /uninstall/)
    await ask('GET', '/connection')
    await connected.asPerson(installer, 'GET', '/api/v1/stages/mapping')
    await until(
      () => connected.asPerson(installer, 'GET', '/api/v1/connection'),
      ({ json }) => JSON.stringify(json).includes('"disconnected"'),
    )
    const refused = await connected.asPerson(installer, 'POST', '/api/v1/campaigns', {})
    expect(refused.status).toBe(403)
    expect(refused.json.error).toMatchObject({ code: 'not_connected' })
    expect(refused.json.error?.hint).toContain('install Leadwright again')
  })
})
