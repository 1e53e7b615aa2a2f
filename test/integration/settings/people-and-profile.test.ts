import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../../server/app.ts'
import { launch, type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let operator: Actor

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  operator = { portalId: running.portalId, userId: null, name: 'the operator' }
})

beforeEach(async () => {
  await running.database.query('truncate audit_entry, portal_user, tenant_profile')
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const roles = (isAdmin: boolean, mayLaunch = false, mayPush = false) => ({ isAdmin, mayLaunch, mayPush })
const person = (userId: number): Actor => ({ ...operator, userId, name: `user ${userId}` })
const set = (userId: number | string, raw: unknown, actor = operator) =>
  running.app.settings.setRoles({ actor, userId: String(userId), raw })
const everybody = async () =>
  (await running.app.settings.people(operator.portalId)).map(({ userId, isAdmin }) => [userId, isAdmin])

describe('people', () => {
  it('may be added by their id, and changed, admins first', async () => {
    expect(await set(22, roles(false, true))).toEqual({
      userId: 22,
      name: null,
      email: null,
      isAdmin: false,
      mayLaunch: true,
      mayPush: false,
    })
    await set(33, roles(true))
    expect(await set(22, roles(false, false, true))).toMatchObject({ mayLaunch: false, mayPush: true })
    expect(await everybody()).toEqual([
      [33, true],
      [22, false],
    ])
  })

  it('always keep one admin, whoever asks', async () => {
    await set(1, roles(true))
    for (const actor of [operator, person(1)])
      await expect(set(1, roles(false, true), actor)).rejects.toMatchObject({ code: 'conflict' })
    await set(2, roles(true), person(1))
    expect(await set(1, roles(false), person(1))).toMatchObject({ isAdmin: false })
    await expect(set(1, roles(true), person(1)), 'who gave it away').rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('keep one also when two admins remove each other at the same moment', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await set(1, roles(true))
      await set(2, roles(true))
      const outcomes = await Promise.allSettled([
        set(2, roles(false), person(1)),
        set(1, roles(false), person(2)),
      ])
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect((await everybody()).filter(([, isAdmin]) => isAdmin)).toHaveLength(1)
    }
  })

  it('of another portal are strangers', async () => {
    const elsewhere = world.portalIds[1] ?? 0
    await set(1, roles(true))
    expect(await running.app.settings.people(elsewhere)).toEqual([])
    await expect(set(9, roles(true), { ...person(1), portalId: elsewhere })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(running.app.settings.people(4711)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each(['0', '-1', '1.5', 'x', '9'.repeat(16)])('are never called %s', async (userId) => {
    await expect(set(userId, roles(true))).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'userId' }],
    })
  })
})

describe('the profile', () => {
  const save = (raw: unknown, actor = operator) => running.app.settings.saveProfile({ actor, raw })
  const full = {
    sells: ' Structured cabling for schools and offices. ',
    services: ['structured cabling', 'Wi-Fi surveys', 'structured cabling'],
    customers: 'Schools and IT firms around Manchester',
    dealSizes: '2,000 to 40,000 pounds',
    tone: 'plain and friendly',
    website: 'HTTPS://Cabling.example.co.uk/?utm_source=mail#top',
    companyNumber: 'sc 12345',
  }

  it('is kept in one spelling, with who confirmed it and when', async () => {
    const before = Date.now()
    const saved = await save(full)
    expect(saved).toMatchObject({
      sells: 'Structured cabling for schools and offices.',
      services: ['structured cabling', 'Wi-Fi surveys'],
      website: 'https://cabling.example.co.uk/',
      companyNumber: 'SC012345',
      confirmedBy: 'the operator',
    })
    expect(saved.confirmedAt?.getTime()).toBeGreaterThanOrEqual(before)
    expect(await running.app.settings.profile(operator.portalId)).toEqual(saved)
    expect((await running.app.settings.overview(operator.portalId)).profile).toEqual({
      confirmedBy: 'the operator',
      confirmedAt: saved.confirmedAt,
    })
  })

  it('is replaced as a whole: what is left out, blank or null is emptied', async () => {
    await save(full)
    expect(await save({ sells: 'Cabling', customers: '  ', tone: null })).toMatchObject({
      sells: 'Cabling',
      services: [],
      customers: null,
      tone: null,
      website: null,
      companyNumber: null,
    })
  })

  it('names every refused field and saves nothing then', async () => {
    await save({ sells: 'Cabling' })
    const refusal = await save({
      sells: 'x'.repeat(2001),
      services: ['cabling', 'a'],
      dealSizes: 5,
      tone: 'half a character \ud800',
      website: 'our website',
      companyNumber: 'GB123456789',
      colour: 'red',
    }).catch((error) => error)
    const fields = new Set(refusal.fields.map(({ field }: { field: string }) => field))
    expect(fields).toEqual(
      new Set(['sells', 'services.1', 'dealSizes', 'tone', 'website', 'companyNumber', 'colour']),
    )
    expect(await running.app.settings.profile(operator.portalId)).toMatchObject({ sells: 'Cabling' })
    const tooMany = Array.from({ length: 21 }, (_, turn) => `service ${turn}`)
    await expect(save({ services: tooMany })).rejects.toMatchObject({ fields: [{ field: 'services' }] })
    await expect(save('text')).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('brings its services to a launch that names none', async () => {
    await save({ services: ['structured cabling'] })
    const brief = { type: 'it-msp-expansion', postcode: 'M1 1AA' }
    const inputsOf = async (changes: object) => {
      const { id } = await launch(running, { ...brief, ...changes })
      return (await running.app.reads.campaign(running.portalId, id))?.brief.inputs
    }
    expect(await inputsOf({})).toMatchObject({ services: ['structured cabling'], purpose: 'partner' })
    expect(await inputsOf({ inputs: { purpose: 'customer' } })).toMatchObject({
      services: ['structured cabling'],
    })
    expect(await inputsOf({ inputs: { services: [] } }), 'none on purpose').toMatchObject({ services: [] })
    expect(await inputsOf({ type: 'education' })).not.toHaveProperty('services')
    expect(await inputsOf({ type: 'it-msp-gaps' })).toMatchObject({ gaps: ['structured cabling'] })
  })

  it('brings the sectors that its customers are in to a search around points', async () => {
    await save({ customers: 'Schools and care homes in the North West' })
    const sectorsOf = async (changes: object) => {
      const { id } = await launch(running, { type: 'location-based', postcode: 'M1 1AA', ...changes })
      return (await running.app.reads.campaign(running.portalId, id))?.brief.sectors
    }
    expect(await sectorsOf({})).toEqual(['85', '87'])
    expect(await sectorsOf({ sectors: [] }), 'any on purpose').toEqual([])
    expect(await sectorsOf({ type: 'education' })).toEqual([])
  })
})
