import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { campaignPage, campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign, home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T10:05:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const { counts } = campaign()
const brief = {
  type: 'education',
  postcode: 'LE1 1AA',
  radiusMiles: 15,
  maxResults: 50,
  minimumEmployees: 5,
  inputs: { services: ['cabling', 'Wi-Fi'] },
  mustHave: ['phone'],
}
const told = (given: Parameters<typeof campaign>[0] = {}) => ok({ campaign: campaign({ brief, ...given }) })
const sources = [
  {
    source: 'companies-house',
    stepsPlanned: 8,
    stepsDone: 5,
    stepsFailed: 1,
    stepsSkipped: 0,
    findings: 120,
  },
]
const event = (id: number) => ({
  id,
  at: '2026-11-22T10:01:00.000Z',
  kind: 'step.done',
  level: 'info',
  message: `Event ${id}.`,
})

describe('a lead campaign under way', () => {
  it('says what happens now, how far each stage and source is, and what it costs', async () => {
    const running = told({
      sources,
      startedAt: '2026-11-22T10:01:00.000Z',
      costMicroPounds: 421_300,
      budget: { limitMicroPounds: 5_000_000, leftMicroPounds: 4_578_700 },
    })
    const page = stagePages(campaignPage, { [`GET ${campaignPath}`]: running })
    await settle()
    for (const words of [
      'Checking 7 companies; 2 searches are still to do.',
      '6 of 8 searches over',
      '4 of 11 found companies checked',
      '4 of 50 leads wanted',
      '5 of 8 done, 1 failed',
      'Up to £0.43 so far, of £5.00 at most. About 6 minutes left.',
    ])
      expect(page.text()).toContain(words)
  })

  it('is followed with its story, newest first, and only new events are asked for', async () => {
    const events = Array.from({ length: 12 }, (_, index) => event(index + 1))
    const page = stagePages(campaignPage, { [`GET ${campaignPath}/events`]: ok({ events, lastId: 12 }) })
    await settle()
    expect(page.text().indexOf('Event 12.')).toBeLessThan(page.text().indexOf('Event 11.'))
    expect(page.text()).not.toContain('Event 2.')
    await page.press('Show older (2)')
    expect(page.text()).toContain('Event 2.')
    page.answer(`GET ${campaignPath}/events`, ok({ events: [event(13)], lastId: 13 }))
    page.answer(`GET ${campaignPath}`, told({ counts: { ...counts, inProgress: 2, leads: 9 } }))
    await settle(2_100)
    expect(page.text()).toContain('Event 13.')
    expect(page.queries(`GET ${campaignPath}/events`).at(-1)).toMatchObject({ afterId: '12' })
    expect(page.text()).toContain('checking the last 2 companies')
  })

  it('shows the campaign although its story is missing, and says so', async () => {
    const page = stagePages(campaignPage, { [`GET ${campaignPath}/events`]: lost })
    await settle()
    expect(page.text()).toContain('The newest lines are missing: The connection to Leadwright was lost.')
    expect(page.text()).toContain('Running')
  })

  it('keeps what is shown when a later look fails; a first one that fails can be tried again', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: lost,
    })
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer(`GET ${campaignPath}`, told())
    await page.press('Try again')
    expect(page.text()).toContain('Education · LE1 1AA · 15 mi')
    page.answer(`GET ${campaignPath}`, lost)
    await settle(2_100)
    expect(page.text()).toContain('What you see may be out of date')
    expect(page.text()).toContain('Education · LE1 1AA · 15 mi')
  })

  it('pauses and stops once however often it is pressed; stopping says what stays', async () => {
    const paused = told({ status: 'paused', statusReason: 'Paused by Ada Admin.' })
    const page = stagePages(campaignPage, {
      [`POST ${campaignPath}/pause`]: paused,
      [`POST ${campaignPath}/cancel`]: told({ status: 'cancelled', statusReason: 'Stopped by Ada Admin.' }),
    })
    await settle()
    expect(page.text()).toContain('Its 4 leads stay.')
    const pause = page.button('Pause')
    pause.trigger('onClick')
    pause.trigger('onClick')
    page.answer(`GET ${campaignPath}`, paused)
    await settle()
    expect(page.asked(`POST ${campaignPath}/pause`)).toBe(1)
    expect(page.text()).toContain('Paused by Ada Admin.')
    page.answer(`GET ${campaignPath}`, told({ status: 'cancelled', statusReason: 'Stopped by Ada Admin.' }))
    await page.press('Stop it')
    expect(page.asked(`POST ${campaignPath}/cancel`)).toBe(1)
    expect(page.text()).toContain('Stopped by Ada Admin.')
    expect(page.hasButton('Stop')).toBe(false)
  })

  it('tells why something was refused, and looks again when it stands otherwise', async () => {
    const page = stagePages(campaignPage, {
      [`POST ${campaignPath}/pause`]: refusal(
        409,
        'conflict',
        'A campaign that is completed cannot become paused.',
      ),
    })
    await settle()
    page.answer(`GET ${campaignPath}`, told({ status: 'completed', progress: 1 }))
    await page.press('Pause')
    expect(page.text()).toContain('A campaign that is completed cannot become paused.')
    expect(page.hasButton('Pause')).toBe(false)
  })

  it('lets who may not launch only look, and says who can allow it', async () => {
    const page = stagePages(campaignPage, { 'GET /home': ok(home({ viewer: onlooker })) })
    await settle()
    expect(page.button('Pause').props.disabled).toBe(true)
    expect(page.button('Stop').props.disabled).toBe(true)
    expect(page.text()).toContain('An admin can allow it: Ada Admin.')
  })
})
