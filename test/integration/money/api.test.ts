import { Writable } from 'node:stream'
import {
  campaignResponseSchema,
  moneyResponseSchema,
  notificationsResponseSchema,
} from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { educationBrief, launch, type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { startHttp } from '../../unit/server/start-http.ts'

let world: SandboxWorld
let running: RunningApp
let http: Awaited<ReturnType<typeof startHttp>>

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  http = await startHttp(running.app)
})

afterAll(async () => {
  await http.close()
  await running.stop()
  await world.stop()
})

const limitsPath = '/api/v1/settings/limits'
const limits = {
  campaignMicroPounds: 2_000_000,
  personMonthMicroPounds: 25_000_000,
  portalMonthMicroPounds: 100_000_000,
}

/** One command line on the running application; its exit code and what it printed. */
const cli = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, {
    withApp: (body) => body(running.app),
    readConfig: () => readConfig(world.environment),
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => '',
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('the limits over HTTP', () => {
  it('are read and changed in the contract’s shape', async () => {
    const before = await http.send('GET', limitsPath)
    expect(moneyResponseSchema.parse(before.json).limits.campaignMicroPounds).toBe(5_000_000)
    const saved = await http.send('PUT', limitsPath, limits)
    expect([saved.status, moneyResponseSchema.parse(saved.json).limits]).toEqual([200, limits])
    expect((await http.send('GET', limitsPath)).json.limits).toEqual(limits)
  })

  it.each([
    [
      'a missing limit',
      { campaignMicroPounds: 1_000_000 },
      ['personMonthMicroPounds', 'portalMonthMicroPounds'],
    ],
    ['a limit of nothing', { ...limits, campaignMicroPounds: 0 }, ['campaignMicroPounds']],
    ['parts of a millionth', { ...limits, portalMonthMicroPounds: 500_000.5 }, ['portalMonthMicroPounds']],
    ['text', { ...limits, personMonthMicroPounds: '25' }, ['personMonthMicroPounds']],
    ['what is not known', { ...limits, pounds: 5 }, ['pounds']],
  ])('refuse %s by name and stay as they are', async (_what, body, fields) => {
    const answer = await http.send('PUT', limitsPath, body)
    expect(answer.status).toBe(400)
    expect(answer.json.error.fields.map(({ field }: { field: string }) => field)).toEqual(fields)
    expect((await http.send('GET', limitsPath)).json.limits).toEqual(limits)
  })
})

describe('notifications over HTTP', () => {
  it('are read and switched', async () => {
    const path = '/api/v1/settings/notifications'
    const off = await http.send('PUT', path, { tasksForLaunchers: false })
    expect(notificationsResponseSchema.parse(off.json).notifications.tasksForLaunchers).toBe(false)
    expect((await http.send('GET', path)).json.notifications).toEqual({ tasksForLaunchers: false })
    expect((await http.send('PUT', path, { tasksForLaunchers: 'no' })).status).toBe(400)
  })
})

describe('pausing and resuming', () => {
  it('over HTTP: says where the campaign stands, and what it may cost', async () => {
    const { id } = await launch(running, educationBrief({ budget: 1.5 }))
    const paused = await http.send('POST', `/api/v1/campaigns/${id}/pause`)
    expect(paused.status).toBe(200)
    expect(campaignResponseSchema.parse(paused.json).campaign).toMatchObject({
      status: 'paused',
      budget: { limitMicroPounds: 1_500_000, leftMicroPounds: 1_500_000 },
    })
    const resumed = await http.send('POST', `/api/v1/campaigns/${id}/resume`, {})
    expect(resumed.json.campaign.status).toBe('queued')
    expect((await http.send('POST', `/api/v1/campaigns/${crypto.randomUUID()}/pause`)).status).toBe(404)
    expect((await http.send('GET', `/api/v1/campaigns/${id}/pause`)).status).toBe(405)
  })

  it('on the command line, with the cost', async () => {
    const { id } = await launch(running, educationBrief())
    const paused = await cli('campaign', 'pause', id)
    expect(paused).toMatchObject({ code: 0, out: expect.stringContaining('(paused)') })
    expect(paused.out).toContain('Cost: 0 pounds of at most 2 pounds.')
    expect(await cli('campaign', 'resume', id)).toMatchObject({
      code: 0,
      out: expect.stringContaining('(queued)'),
    })
    expect(await cli('campaign', 'resume', 'nonsense')).toMatchObject({ code: 2 })
  })
})

describe('money on the command line', () => {
  it('is shown and set in pounds, those not named stay', async () => {
    const set = await cli('money', 'set', '--campaign', '7.50')
    expect(set).toMatchObject({ code: 0, out: expect.stringContaining('For one campaign: 7.50 pounds') })
    expect((await cli('money', 'show')).out).toContain(
      'For the portal a month: 100 pounds, 0 pounds of it used',
    )
    expect(JSON.parse((await cli('money', 'show', '--json')).out).limits.campaignMicroPounds).toBe(7_500_000)
  })

  it.each([[['--campaign', 'much']], [['--total', '0']], [['--person', '-3']], [[]]])(
    'refuses %j',
    async (flags) => expect(await cli('money', 'set', ...flags)).toMatchObject({ code: 2, out: '' }),
  )
})
