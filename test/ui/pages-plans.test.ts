import { CurrencyInput, Input, Select, StatusTag } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { campaignPage, campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign, home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const id = '0b6f2c1e-5a3e-4f57-9d4a-3f0a6f1d2c11'
const brief = { type: 'education', postcode: 'LE1 1AA', radiusMiles: 15 }
const schedule = (given: Record<string, unknown> = {}) => ({
  id,
  name: 'Schools, weekly',
  brief,
  typeTitle: 'Education',
  cadence: { kind: 'weekly', weekday: 1, time: '09:00' },
  cadenceText: 'Every Monday at 09:00 (Europe/London)',
  isActive: true,
  note: null,
  nextRunAt: '2026-11-23T09:00:00.000Z',
  lastRun: { at: '2026-11-16T09:00:00.000Z', campaignId: campaign().id, leads: 4 },
  dryRuns: 0,
  offer: null,
  madeBy: 'Ada Admin',
  mayChange: true,
  ...given,
})
const template = { id, name: 'Schools', brief, typeTitle: 'Education', madeBy: 'Ada Admin', mayDelete: true }
const stage = async (
  schedules: unknown[],
  templates: unknown[] = [],
  more: Parameters<typeof stagePages>[1] = {},
) => {
  const page = stagePages(
    { to: '/plans' },
    { 'GET /schedules': ok({ schedules }), 'GET /templates': ok({ templates }), ...more },
  )
  await settle()
  return page
}

describe('templates and schedules', () => {
  it('say what to do first while there are none', async () => {
    const page = await stage([])
    expect(page.text()).toContain('Nothing launches itself yet')
    expect(page.text()).toContain('No template yet')
  })

  it('show when a schedule runs, what its last run brought, and the way there', async () => {
    const page = await stage([schedule()], [template])
    for (const words of ['Every Monday at 09:00', 'Next run', 'Last run', '4 new leads', 'Ada Admin'])
      expect(page.text()).toContain(words)
    expect(page.linksCalled('Open it')).toEqual([
      { to: '/campaigns/:campaignId', params: { campaignId: campaign().id } },
    ])
    expect(page.linksCalled('Start from it')).toEqual([{ to: '/campaigns/new', params: { template: id } }])
  })

  it('pause one, and show why another stands still', async () => {
    const stopped = schedule({ isActive: false, nextRunAt: null, note: 'It stands still: no role.' })
    let now: unknown = schedule()
    const page = await stage([], [], {
      'GET /schedules': () => ({ status: 200, body: { schedules: [now] } }),
      [`PUT /schedules/${id}`]: () => {
        now = stopped
        return { status: 200, body: { schedules: [now] } }
      },
    })
    await page.press('Pause')
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ isActive: false })
    expect(page.text()).toContain('Stands still')
    expect(page.text()).toContain('It stands still: no role.')
  })

  it('offer to widen after dry runs, and widen', async () => {
    const sentence = 'The last 2 runs brought nothing new. Widen it from 15 to 23 miles, or stop it.'
    const dry = schedule({ dryRuns: 2, offer: { radiusMiles: 23, sentence } })
    const page = await stage([dry], [], { [`PUT /schedules/${id}`]: ok({ schedules: [schedule()] }) })
    expect(page.text()).toContain(sentence)
    await page.press('Widen to 23 miles')
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      brief: { ...brief, radiusMiles: 23 },
    })
  })

  it('tell who may change what another made, and why a change failed', async () => {
    const page = await stage([schedule({ mayChange: false })])
    expect(page.text()).toContain('Only Ada Admin or an admin may change it.')
    expect(page.button('Pause').props.disabled).toBe(true)
    const failing = await stage([schedule()], [], { [`PUT /schedules/${id}`]: lost })
    await failing.press('Pause')
    expect(failing.findAll(StatusTag).map(({ text }) => text)).toEqual(['On'])
    expect(failing.text()).toMatch(/could not be reached|connection/i)
  })
})

describe('a lead campaign that is worth repeating', () => {
  it('is kept as a template without its name and records', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: ok({
        campaign: campaign({ brief: { ...brief, name: 'x', launchedFromCompanyIds: ['1'] } }),
      }),
      'POST /templates': ok({ templates: [] }),
    })
    await settle()
    page.find(Input, { name: 'planName' }).trigger('onInput', ' Schools ' as never)
    await settle()
    page.findAll(Select, { name: 'often' })
    await page.press('Save')
    const sent = page.calls.find(({ path }) => path === '/templates')?.body as Record<string, unknown>
    expect(sent).toEqual({ name: 'Schools', brief })
    expect(page.text()).toContain('Kept as the template “Schools”.')
  })

  it('cannot be kept by who may not launch', async () => {
    const page = stagePages(campaignPage, { 'GET /home': ok({ ...home(), viewer: onlooker }) })
    await settle()
    expect(page.button('Keep as a template').props.disabled).toBe(true)
  })
})

describe('a lead campaign that has spent its budget', () => {
  const spent = campaign({
    status: 'paused',
    brief: { ...brief, budget: 1 },
    costMicroPounds: 990_000,
    budget: { limitMicroPounds: 1_000_000, leftMicroPounds: 10_000 },
  })

  it('goes on with a larger one', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: ok({ campaign: spent }),
      [`POST ${campaignPath}/resume`]: ok({ campaign: campaign() }),
    })
    await settle()
    page.find(CurrencyInput, { name: 'budget' }).trigger('onChange', 3 as never)
    await settle()
    await page.press('Raise it and go on')
    expect(page.calls.find(({ path }) => path.endsWith('/resume'))?.body).toEqual({ budget: 3 })
  })

  it('is told when the new one is no larger, and when the server refuses', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: ok({ campaign: spent }),
      [`POST ${campaignPath}/resume`]: refusal(409, 'budget_reached', 'The month is spent.'),
    })
    await settle()
    page.find(CurrencyInput, { name: 'budget' }).trigger('onChange', 1 as never)
    await settle()
    expect(page.button('Raise it and go on').props.disabled).toBe(true)
    page.find(CurrencyInput, { name: 'budget' }).trigger('onChange', 2 as never)
    await settle()
    await page.press('Raise it and go on')
    expect(page.text()).toContain('The month is spent.')
  })
})
