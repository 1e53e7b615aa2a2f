import { type Checklist, checklistResponseSchema, homeResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { educationBrief, launch } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'
import { admin, launcher, reader, seatPeople } from './people-of-portal.ts'

const path = '/api/v1/checklist'

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

const checklist = async (userId = admin): Promise<Checklist> =>
  checklistResponseSchema.parse((await as(userId, 'GET', path)).json).checklist

const done = ({ steps }: Checklist): string[] => steps.filter(({ isDone }) => isDone).map(({ id }) => id)
const step = (list: Checklist, id: string) => list.steps.find((one) => one.id === id)

const lifecycle = {
  DISCOVERY: null,
  LEAD: 'lead',
  PROSPECT: 'salesqualifiedlead',
  OPPORTUNITY: 'opportunity',
  CUSTOMER: 'customer',
}

describe('the checklist', () => {
  it('begins with placing the card; only that and a first campaign are required', async () => {
    const list = await checklist()
    expect(list).toMatchObject({ isFinished: false, isHidden: false })
    expect(list.steps.map(({ id, isRequired, isDone }) => [id, isRequired, isDone])).toEqual([
      ['card', true, false],
      ['profile', false, false],
      ['limits', false, false],
      ['stages', false, false],
      ['campaign', true, false],
    ])
    const address = step(list, 'card')?.hubSpotUrl ?? ''
    expect((await fetch(address)).status, 'the card’s place in the sandbox opens').toBe(200)
  })

  it('says who can do a step, and whether who asks can', async () => {
    const list = await checklist(launcher)
    expect(step(list, 'card')?.who).toContain('HubSpot super admin')
    expect(step(list, 'limits')).toMatchObject({
      who: 'An admin of Leadwright: Ada Admin',
      youCan: false,
    })
    expect(step(list, 'campaign')).toMatchObject({ who: 'Anyone who may launch', youCan: true })
    expect(step(await checklist(reader), 'campaign')?.youCan).toBe(false)
    expect(step(await checklist(admin), 'limits')?.youCan).toBe(true)
  })

  it('ticks each step by what was really done', async () => {
    expect((await fetch(`${running.url}/api/v1/records/1`)).status, 'the operator’s look').toBe(200)
    expect(done(await checklist())).toEqual([])
    expect((await as(reader, 'GET', '/api/v1/records/1')).status).toBe(200)
    expect(done(await checklist())).toEqual(['card'])
    await as(admin, 'PUT', '/api/v1/settings/profile', { sells: 'cables' })
    expect(done(await checklist())).toEqual(['card', 'profile'])
    const { json } = await as(admin, 'GET', '/api/v1/settings/limits')
    const { limits } = json as { limits?: object }
    expect((await as(admin, 'PUT', '/api/v1/settings/limits', limits)).status).toBe(200)
    expect(done(await checklist())).toEqual(['card', 'profile', 'limits'])
    await running.app.stages.saveMapping({
      actor: { portalId, userId: null, name: 'the operator' },
      mapping: lifecycle,
    })
    expect(done(await checklist())).toEqual(['card', 'profile', 'limits', 'stages'])
    expect((await checklist()).isFinished).toBe(false)
    await launch({ app: running.app, portalId }, educationBrief())
    expect(await checklist()).toMatchObject({ isFinished: true })
  })

  it('lets an admin confirm limits and stages as they are, once, with a line in the audit', async () => {
    for (const id of ['limits', 'stages', 'limits'])
      expect((await as(admin, 'POST', `${path}/${id}/confirm`, {})).status).toBe(200)
    expect(done(await checklist())).toEqual(['limits', 'stages'])
    const { items } = await running.app.settings.audit(portalId, { limit: 10, after: null })
    expect(items.map(({ action, userId }) => [action, userId])).toEqual([
      ['stages.confirmed', admin],
      ['limits.confirmed', admin],
    ])
  })

  it('takes a click for no step that has a fact of its own', async () => {
    for (const id of ['card', 'campaign', 'profile', 'nonsense']) {
      const { status, json } = await as(admin, 'POST', `${path}/${id}/confirm`, {})
      expect([status, json.error?.fields[0]?.field]).toEqual([400, 'step'])
    }
    expect(done(await checklist())).toEqual([])
  })

  it('does not call stages done while the mapping names a stage that has vanished', async () => {
    await as(admin, 'POST', `${path}/stages/confirm`, {})
    await running.database.query(`update stage_mapping set mapping = $2 where portal_id = $1`, [
      portalId,
      JSON.stringify({ ...lifecycle, LEAD: '99999' }),
    ])
    const list = await checklist()
    expect(step(list, 'stages')).toMatchObject({ isDone: false, how: expect.stringContaining('99999') })
    const refused = await as(admin, 'POST', `${path}/stages/confirm`, {})
    expect(refused.status).toBe(409)
    expect(refused.json.error?.message).toContain('99999')
  })

  it('is hidden for everybody by an admin, and shown again', async () => {
    expect((await as(admin, 'PUT', `${path}/hidden`, { isHidden: true })).status).toBe(200)
    expect(await checklist(reader)).toMatchObject({ isHidden: true })
    await as(admin, 'PUT', `${path}/hidden`, { isHidden: false })
    expect(await checklist(reader)).toMatchObject({ isHidden: false })
  })

  it.each<[string, string, unknown]>([
    ['PUT', `${path}/hidden`, { isHidden: true }],
    ['POST', `${path}/limits/confirm`, {}],
  ])('refuses %s %s to who is no admin, naming who can allow it', async (method, address, body) => {
    const { status, json } = await as(launcher, method, address, body)
    expect(status).toBe(403)
    expect(json.error).toMatchObject({ code: 'not_allowed', hint: expect.stringContaining('Ada Admin') })
    expect(done(await checklist())).toEqual([])
  })
})

describe('home', () => {
  const home = async (userId: number) =>
    homeResponseSchema.parse((await as(userId, 'GET', '/api/v1/home')).json)

  it('tells who looks and what they may do', async () => {
    expect((await home(admin)).viewer).toMatchObject({ isAdmin: true, mayReview: true, askWhom: null })
    expect((await home(launcher)).viewer).toMatchObject({
      isAdmin: false,
      mayLaunch: true,
      mayPush: false,
      mayReview: true,
      askWhom: 'An admin can allow it: Ada Admin.',
    })
    expect((await home(reader)).viewer).toMatchObject({ mayLaunch: false, mayReview: false })
  })

  it('counts what is under way, and shows connection and mirror', async () => {
    expect(await home(reader)).toMatchObject({
      connection: { status: 'connected', isSandbox: true },
      campaignsUnderWay: 0,
      findsToReview: 0,
      pairsToJudge: 0,
    })
    await launch({ app: running.app, portalId }, educationBrief())
    const { campaignsUnderWay, mirror } = await home(reader)
    expect(campaignsUnderWay).toBe(1)
    expect(mirror?.state).toBeDefined()
  })

  it('is there for a portal that was never installed', async () => {
    const other = world.portalIds[1] ?? 0
    const answer = await fetch(`${running.url}/api/v1/home`, {
      headers: { 'x-sandbox-portal': String(other) },
    })
    const { connection, mirror, checklist: list } = homeResponseSchema.parse(await answer.json())
    expect(connection.status).toBe('never_installed')
    expect(mirror).toBeNull()
    expect(list.steps).toHaveLength(5)
  })
})
