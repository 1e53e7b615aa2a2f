import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { firstPortal, type HubSpotPortal, tasksOf } from './hubspot-tasks.ts'

let world: SandboxWorld
let running: RunningApp
let portal: HubSpotPortal
let person: HubSpotPortal['users'][number]

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  portal = await firstPortal(world)
  person = portal.users[1] ?? { userId: 0, ownerId: '' }
  await running.database.query(
    `insert into portal_user (portal_id, user_id, name, may_launch) values ($1, $2, 'Imran', true)
     on conflict (portal_id, user_id) do update set may_launch = true`,
    [portal.id, person.userId],
  )
  await running.app.startWorker()
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const actor = () => ({ portalId: portal.id, userId: person.userId, name: 'Imran' })
const launchAsPerson = (changes: Record<string, unknown>) =>
  running.app.commands.launchCampaign({
    actor: actor(),
    launchKey: crypto.randomUUID(),
    raw: educationBrief(changes),
  })

/** Jobs that tell a launcher and have not ended. */
const telling = async () =>
  (
    await running.database.query(
      `select 1 from pgboss.job where name = 'launcher.task' and state in ('created', 'retry', 'active')`,
    )
  ).length

describe('a campaign that ends', () => {
  it('leaves its launcher one task, changed by the next campaign', async () => {
    const first = await waitUntil(running, (await launchAsPerson({ maxResults: 2 })).id)
    expect(first.counts.leads).toBe(2)
    const subjects = async () =>
      (await tasksOf(world, portal)).map(({ subject, ownerId }) => ({ subject, ownerId }))
    const own = (finds: number) => [
      { subject: `Leadwright: ${finds} new finds to review`, ownerId: person.ownerId },
    ]
    await vi.waitFor(async () => expect(await subjects()).toEqual(own(2)), 20_000)
    await waitUntil(running, (await launchAsPerson({ maxResults: 3 })).id)
    await vi.waitFor(async () => expect(await subjects()).toEqual(own(5)), 20_000)
  })

  it('tells nobody when the operator launched it, or its launcher stopped it', async () => {
    await vi.waitFor(async () => expect(await telling()).toBe(0), 20_000)
    const before = await tasksOf(world, portal)
    await waitUntil(running, (await launch(running, educationBrief({ maxResults: 1 }))).id)
    await world.setLatency(0.03)
    const stopped = await launchAsPerson({ maxResults: 40, radiusMiles: 20 })
    await waitUntil(running, stopped.id, { isEnough: ({ counts }) => counts.leads > 0 })
    await running.app.commands.cancelCampaign({ actor: actor(), campaignId: stopped.id })
    expect(await telling()).toBe(0)
    expect(await running.database.query('select 1 from launcher_news where told_in is null')).toEqual([])
    expect(await tasksOf(world, portal)).toEqual(before)
  })
})
