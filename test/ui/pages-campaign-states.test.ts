import { NumberInput } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from './support/answers.ts'
import { campaignPage, campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign, connection, home } from './support/samples.ts'

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

describe('where a lead campaign stands', () => {
  const at = async (given: Parameters<typeof campaign>[0]) => {
    const page = stagePages(campaignPage, { [`GET ${campaignPath}`]: told(given) })
    await settle()
    return page
  }
  const nothing = { ...counts, found: 0, inProgress: 0, leads: 0 }

  it('waiting', async () => {
    const page = await at({ status: 'queued', counts: nothing, progress: 0 })
    expect(page.text()).toContain('Waiting to start; it begins by itself.')
    expect(page.text()).toContain('The searches are planned when it starts.')
  })

  it('paused: why, and what to do', async () => {
    const page = await at({ status: 'paused', statusReason: 'The limit of £0.50 is reached.' })
    expect(page.text()).toContain('The limit of £0.50 is reached.')
    expect(page.text()).toContain('raised by an admin in the settings')
    page.answer(`POST ${campaignPath}/resume`, told())
    page.answer(`GET ${campaignPath}`, told())
    await page.press('Go on')
    expect(page.text()).toContain('checking the last 7 companies')
  })

  it('paused at its own budget: only a larger one lets it go on', async () => {
    const page = await at({
      status: 'paused',
      brief: { ...brief, budget: 0.1 },
      budget: { limitMicroPounds: 100_000, leftMicroPounds: 20_000 },
    })
    expect(page.text()).toContain('Raise its budget below to let it continue, or stop it.')
    expect(page.hasButton('Go on')).toBe(false)
    expect(page.hasButton('Raise it and go on')).toBe(true)
  })

  it('tried with five: says so, and leads to the whole', async () => {
    const page = await at({ status: 'completed', brief: { ...brief, maxResults: 5, isPreview: true } })
    expect(page.text()).toContain('This was a try with at most five results.')
    expect(page.linksCalled('Launch it in full')).toEqual([
      { to: '/campaigns/new', params: { from: campaign().id } },
    ])
    page.go({ to: '/campaigns/new', params: { from: campaign().id } })
    await settle()
    expect(page.find(NumberInput, { name: 'maxResults' }).props.value).toBe(50)
  })

  it('done in part or failed: what failed, and retry takes it up', async () => {
    const page = await at({
      status: 'partly_completed',
      mayRetry: true,
      statusReason: 'Web search did not answer.',
      counts: { ...counts, inProgress: 0, failed: 7 },
      sources,
    })
    expect(page.text()).toContain('1 search failed and 7 companies could not be checked to the end.')
    page.answer(`POST ${campaignPath}/retry`, told())
    page.answer(`GET ${campaignPath}`, told())
    await page.press('Retry what failed')
    expect(page.text()).toContain('Running')
    expect(page.hasButton('Retry what failed')).toBe(false)
  })

  it('nothing found: why, and what to try', async () => {
    const page = await at({
      status: 'completed',
      progress: 1,
      counts: { ...nothing, found: 19, outOfArea: 19 },
    })
    expect(page.text()).toContain('None found')
    expect(page.text()).toContain('left out: outside the area. Try a wider distance.')
    expect(page.linksCalled('Change it and launch again')).toEqual([
      { to: '/campaigns/new', params: { from: campaign().id } },
    ])
  })

  it('disconnected: it cannot go on', async () => {
    const gone = { ...connection, status: 'disconnected' as const }
    const page = stagePages(campaignPage, {
      'GET /home': ok(home({ connection: gone })),
      [`GET ${campaignPath}`]: told({ status: 'paused' }),
    })
    await settle()
    expect(page.button('Go on').props.disabled).toBe(true)
    expect(page.text()).toContain('It cannot go on before Leadwright is connected to HubSpot again.')
  })
})
