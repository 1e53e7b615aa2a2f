import { ProgressBar, SearchInput, Tab, Tabs } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok } from './support/answers.ts'
import { settle, stagePages, tabCounts } from './support/pages-stage.ts'
import { campaign } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const listed = (campaigns: unknown[], given: Record<string, unknown> = {}) =>
  ok({ campaigns, counts: tabCounts, nextAfter: null, ...given })

const finished = campaign({
  id: '0b4f1f5e-8d55-4c6e-9c0f-0d6f3f6f1a12',
  name: 'Done one',
  status: 'completed',
  progress: 1,
  brief: { maxResults: 50 },
  costMicroPounds: 421_300,
  summary: '4 ready; 7 left out',
  statusReason: 'Target reached. 4 ready; 7 left out.',
})

describe('the list of lead campaigns', () => {
  it('counts what each kind of campaign counts: leads, sites, checked lines', async () => {
    const counts = { ...campaign().counts, found: 12, inProgress: 0, leads: 0 }
    const check = { type: 'competitor-verification', brief: { maxResults: 20 }, counts }
    const sites = { brief: { maxResults: 50, count: 'sites' }, siteCount: 48 }
    const page = stagePages(
      { to: '/' },
      {
        'GET /campaigns': listed([
          { ...finished, ...check, id: '0b4f1f5e-8d55-4c6e-9c0f-0d6f3f6f1a13' },
          { ...finished, ...sites },
        ]),
      },
    )
    await settle()
    expect(page.text()).toContain('12 of 20 checked')
    expect(page.text()).toContain('48 of 50 sites')
    expect(page.text()).not.toContain('None found')
  })

  it('shows that it loads, then each with state, what is ready, cost and who', async () => {
    const page = stagePages({ to: '/' }, { 'GET /campaigns': listed([campaign(), finished]) })
    expect(page.text()).not.toContain('Education · LE1 1AA')
    await settle()
    for (const words of [
      'Running',
      'Done',
      'Target reached.',
      '4 of 50',
      '£0.43',
      'Ada Admin',
      '22 Nov 2026',
    ])
      expect(page.text()).toContain(words)
    expect(page.text()).not.toContain('7 left out')
    expect(page.linksCalled('Done one')).toEqual([
      { to: '/campaigns/:campaignId', params: { campaignId: finished.id } },
    ])
    expect(page.linksCalled('3 to review')).toHaveLength(2)
    // Only what is under way has a bar.
    expect(page.findAll(ProgressBar)).toHaveLength(1)
    expect(page.findAll(Tab).map(({ props }) => props.title)).toEqual([
      'All (7)',
      'Under way (1)',
      'Finished (3)',
      'Stopped (2)',
      'Failed (1)',
    ])
  })

  it('narrows by tab and search, and orders; the address says so', async () => {
    const page = stagePages({ to: '/' })
    await settle()
    page.find(Tabs).trigger('onSelectedChange', 'finished' as never)
    await settle()
    page.find(SearchInput).trigger('onInput', 'sch' as never)
    page.find(SearchInput).trigger('onInput', 'school' as never)
    await settle(700)
    await page.choose('sort', 'cost')
    expect(page.queries('GET /campaigns').at(-1)).toEqual({
      tab: 'finished',
      search: 'school',
      sort: 'cost',
      limit: '25',
    })
    expect(page.visited.at(-1)).toEqual({
      to: '/',
      params: { tab: 'finished', search: 'school', sort: 'cost' },
    })
    expect(page.queries('GET /campaigns').some(({ search }) => search === 'sch')).toBe(false)
  })

  it('goes on and back through pages, and begins anew under another tab', async () => {
    const page = stagePages({ to: '/' }, { 'GET /campaigns': listed([campaign()], { nextAfter: 'p2' }) })
    await settle()
    expect(page.button('Previous').props.disabled).toBe(true)
    await page.press('Next')
    expect(page.queries('GET /campaigns').at(-1)).toMatchObject({ after: 'p2' })
    await page.press('Previous')
    expect(page.queries('GET /campaigns').at(-1)).not.toHaveProperty('after')
    await page.press('Next')
    page.find(Tabs).trigger('onSelectedChange', 'failed' as never)
    await settle()
    expect(page.queries('GET /campaigns').at(-1)).not.toHaveProperty('after')
  })

  it('is looked at again while one is under way', async () => {
    const page = stagePages({ to: '/' })
    await settle()
    page.answer('GET /campaigns', listed([campaign({ status: 'completed', progress: 1 })]))
    await settle(2_100)
    expect(page.text()).toContain('Done')
    const asked = page.asked('GET /campaigns')
    await settle(2_000)
    expect(page.asked('GET /campaigns')).toBe(asked)
  })

  it('leads to the first lead campaign where there is none, and out of a search that finds none', async () => {
    const none = { all: 0, underWay: 0, finished: 0, stopped: 0, failed: 0 }
    const page = stagePages({ to: '/' }, { 'GET /campaigns': listed([], { counts: none }) })
    await settle()
    expect(page.linksCalled('Start the first lead campaign')).toEqual([{ to: '/campaigns/new' }])
    page.go({ to: '/', params: { search: 'zzz' } })
    await settle()
    expect(page.text()).toContain('No lead campaign is called like “zzz”')
    expect(page.linksCalled('Show all lead campaigns')).toEqual([{ to: '/' }])
  })

  it('tells a failure, and keeps what is shown when a later look fails', async () => {
    const page = stagePages({ to: '/' }, { 'GET /campaigns': lost })
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer('GET /campaigns', listed([campaign()]))
    await page.press('Try again')
    expect(page.text()).toContain('Education · LE1 1AA · 15 mi')
    page.answer('GET /campaigns', lost)
    await settle(2_100)
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.text()).toContain('Education · LE1 1AA · 15 mi')
  })
})
