import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

const ADMIN = 7001
const PERSON = 7002
const limits = {
  campaignMicroPounds: 3_000_000,
  personMonthMicroPounds: 9_000_000,
  portalMonthMicroPounds: 50_000_000,
}

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.database.query(
    `insert into portal_user (portal_id, user_id, name, is_admin, may_launch)
     values ($1, $2, 'Ada', true, false), ($1, $3, 'Pat', false, false)`,
    [running.portalId, ADMIN, PERSON],
  )
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const as = (userId: number | null) => ({ portalId: running.portalId, userId, name: `user ${userId}` })
const audit = () =>
  running.database.query<{ who: string; action: string; detail: Record<string, unknown> }>(
    "select who, action, detail from audit_entry where action in ('limits.saved', 'notifications.saved') order by id",
  )

describe('limits', () => {
  it('are those of the product until an admin changes them, which the audit tells', async () => {
    const { money } = running.app
    expect(await money.limits(as(PERSON))).toEqual({
      limits: {
        campaignMicroPounds: 5_000_000,
        personMonthMicroPounds: 25_000_000,
        portalMonthMicroPounds: 100_000_000,
      },
      usedThisMonth: { youMicroPounds: 0, portalMicroPounds: 0 },
    })
    expect((await money.saveLimits({ actor: as(ADMIN), limits })).limits).toEqual(limits)
    expect((await money.limits(as(null))).usedThisMonth.youMicroPounds).toBeNull()
    expect(await audit()).toMatchObject([
      { who: 'user 7001', action: 'limits.saved', detail: { after: limits } },
    ])
  })

  it('are an admin’s: others are told whom to ask, and nothing changes', async () => {
    const { money } = running.app
    const refusal = money.saveLimits({
      actor: as(PERSON),
      limits: { ...limits, campaignMicroPounds: 99_000_000 },
    })
    await expect(refusal).rejects.toMatchObject({ code: 'not_allowed', hint: expect.stringContaining('Ada') })
    expect((await money.limits(as(null))).limits).toEqual(limits)
    await expect(money.limits({ ...as(null), portalId: 4711 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('notifications', () => {
  it('are on until an admin switches them off', async () => {
    const { notifications } = running.app
    expect(await notifications.read(running.portalId)).toEqual({ tasksForLaunchers: true })
    const off = { tasksForLaunchers: false }
    await expect(notifications.save({ actor: as(PERSON), notifications: off })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await notifications.save({ actor: as(ADMIN), notifications: off })).toEqual(off)
    expect(await notifications.read(running.portalId)).toEqual(off)
    expect((await audit()).at(-1)).toMatchObject({ action: 'notifications.saved', detail: off })
  })
})

describe('who may not launch', () => {
  it('may neither pause nor resume', async () => {
    const order = { actor: as(PERSON), campaignId: crypto.randomUUID() }
    await expect(running.app.commands.pauseCampaign(order)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(running.app.commands.resumeCampaign(order)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
