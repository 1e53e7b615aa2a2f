import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellLauncher } from '../../../server/commands/notifications/tell-launcher.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { addNews, noteAsked, setTellsLaunchers } from '../../../server/db/repositories/launcher-tasks.ts'
import { createHubSpotCrm } from '../../../server/hubspot/crm-adapter.ts'
import { createMissingPermissions } from '../../../server/hubspot/missing-permissions.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import {
  deleteTask,
  finishTask,
  firstPortal,
  type HubSpotPortal,
  someCompanyId,
  tasksOf,
} from './hubspot-tasks.ts'

let world: SandboxWorld
let target: TestDatabase
let database: Database
let portal: HubSpotPortal
let launcher: { portalId: number; userId: number }
let ownerId: string

beforeAll(async () => {
  world = await startSandboxWorld()
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  portal = await firstPortal(world)
  launcher = { portalId: portal.id, userId: portal.users[1]?.userId ?? 0 }
  ownerId = portal.users[1]?.ownerId ?? ''
  await database.query("insert into portal (id, name) values ($1, 'A portal')", [portal.id])
})

afterAll(async () => {
  await database.close()
  await target.drop()
  await world.stop()
})

beforeEach(async () => {
  for (const { id } of await tasksOf(world, portal)) await deleteTask(world, portal, id)
  await database.query('truncate campaign cascade')
})

const crm = () => {
  const limiter = { reserve: async () => 0, pushBack: async () => {} }
  const gate = createGate({ sql: database, recorder: createAnswerRecorder(database), limiter, scale: 0 })
  const { portalId } = launcher
  return createHubSpotCrm({
    baseUrl: world.urls.hubspot,
    portalId,
    gate: gate.forScope({ portalId, campaignId: null, itemId: null, isRepeat: false }),
    accessToken: async () => portal.accessToken,
    accessRefused: async () => {},
    missingPermissions: createMissingPermissions(),
    companiesClosed: async () => {},
    numberProperty: async () => null,
  })
}

const tell = (userId = launcher.userId) =>
  tellLauncher({ sql: database, crm: crm(), now: new Date() }, { ...launcher, userId })

/** A campaign of the launcher that has ended with so many leads. */
const ended = async (
  name: string,
  leadCount: number,
  options: { companyId?: string; status?: string; userId?: number } = {},
) => {
  const id = randomUUID()
  const userId = options.userId ?? launcher.userId
  const brief = options.companyId === undefined ? {} : { launchedFromCompanyIds: [options.companyId] }
  await database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by, launched_by_user_id, lead_count)
     values ($1, $2, $3, 'education', $4, $5, '{}', 1, $6, true, 'Imran Haworth', $7, $8)`,
    [id, portal.id, id, name, JSON.stringify(brief), options.status ?? 'completed', userId, leadCount],
  )
  await addNews(database, { ...launcher, userId }, id)
  return id
}

describe('the task of a launcher', () => {
  it('tells of a campaign in counts, stands in their name, and is linked to the company they launched from', async () => {
    const companyId = await someCompanyId(world, portal)
    await ended('Schools <near> us', 8, { companyId })
    await tell()
    const tasks = await tasksOf(world, portal)
    expect(tasks).toEqual([
      {
        id: expect.any(String),
        subject: 'Leadwright: 8 new finds to review',
        body: expect.stringContaining('Schools &lt;near&gt; us: 8 new finds'),
        status: 'NOT_STARTED',
        ownerId,
        companyIds: [companyId],
      },
    ])
    expect(JSON.stringify(tasks)).not.toContain('Haworth')
    await tell()
    expect(await tasksOf(world, portal)).toEqual(tasks)
  })

  it('is one: the next campaign changes it while it is open, and others have their own', async () => {
    await ended('First', 1)
    await tell()
    await ended('Second', 4, { status: 'partly_completed' })
    await tell()
    const other = portal.users[2]?.userId ?? 0
    await ended('Of another', 2, { userId: other })
    await tell(other)
    const tasks = await tasksOf(world, portal)
    expect(tasks).toHaveLength(2)
    const own = tasks.find((task) => task.ownerId === ownerId)
    expect(own?.subject).toBe('Leadwright: 5 new finds to review')
    expect(own?.body).toContain('First: 1 new find<')
    expect(own?.body).toContain('Second: 4 new finds (not everything could be searched)')
    expect(own?.body).not.toContain('Of another')
  })

  it.each([
    ['done', finishTask],
    ['deleted', deleteTask],
  ])('is a new one after the last was %s, and tells only of what is new', async (_what, end) => {
    await ended('First', 1)
    await tell()
    const [first] = await tasksOf(world, portal)
    await end(world, portal, first?.id ?? '')
    await tell()
    expect((await tasksOf(world, portal)).filter(({ status }) => status !== 'COMPLETED')).toEqual([])
    await ended('Second', 3)
    await tell()
    const open = (await tasksOf(world, portal)).filter(({ status }) => status !== 'COMPLETED')
    expect(open).toMatchObject([{ subject: 'Leadwright: 3 new finds to review' }])
    expect(open[0]?.body).not.toContain('First')
  })

  it('is not made when the portal switched tasks off, nor for somebody who can own nothing', async () => {
    await setTellsLaunchers(database, portal.id, false)
    await ended('First', 1)
    await tell()
    await setTellsLaunchers(database, portal.id, true)
    await ended('Of nobody', 2, { userId: 999_999 })
    await tell(999_999)
    await tell()
    expect(await tasksOf(world, portal)).toEqual([])
  })

  it('stands without a link when the company is gone from HubSpot', async () => {
    await ended('First', 1, { companyId: '999999999' })
    await tell()
    expect(await tasksOf(world, portal)).toMatchObject([{ companyIds: [] }])
  })

  it('is never made twice for the same news: an attempt that died between asking and saving is not repeated', async () => {
    const id = await ended('First', 1)
    await crm().createTask({ subject: 'made', body: '', dueAt: new Date(), ownerId, companyId: null })
    await noteAsked(database, launcher, [id])
    await tell()
    expect(await tasksOf(world, portal)).toHaveLength(1)
    await ended('Second', 2)
    await tell()
    expect((await tasksOf(world, portal)).map(({ subject }) => subject).toSorted()).toEqual([
      'Leadwright: 2 new finds to review',
      'made',
    ])
  })

  it('waits for a HubSpot that refuses for the moment, and then tells everything', async () => {
    await ended('First', 1)
    await world.setFault({ vendor: 'hubspot', kind: 'status', status: 429 })
    await expect(tell()).rejects.toMatchObject({ isRetryable: true })
    await world.clearFaults()
    await ended('Second', 2)
    await tell()
    expect(await tasksOf(world, portal)).toMatchObject([{ subject: 'Leadwright: 3 new finds to review' }])
  })
})
