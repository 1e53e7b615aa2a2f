import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok } from './support/answers.ts'
import { leadId } from './support/lead-samples.ts'
import { settle, stagePages } from './support/pages-stage.ts'
import { campaign } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const entry = (given: Record<string, unknown> = {}) => ({
  id: 'campaign:1',
  at: '2026-11-22T14:05:00.000Z',
  kind: 'campaign',
  level: 'info',
  who: 'Ada Admin',
  sentence: 'Launched Education · LE1 1AA · 15 mi.',
  campaignId: campaign().id,
  leadId: null,
  ...given,
})
const told = (activity: unknown[], nextAfter: string | null = null) => ok({ activity, nextAfter })

describe('the activity', () => {
  it('says who did what and when, with the way to it', async () => {
    const accepted = entry({
      id: 'review:2',
      kind: 'review',
      sentence: 'Accepted Hilltop School.',
      leadId: leadId(1),
      level: 'warning',
    })
    const page = stagePages({ to: '/activity' }, { 'GET /activity': told([accepted, entry()]) })
    await settle()
    for (const words of ['22 Nov 2026', 'Ada Admin', 'Accepted Hilltop School.', 'Look at this'])
      expect(page.text()).toContain(words)
    expect(page.linksCalled('Lead')).toEqual([{ to: '/leads/:leadId', params: { leadId: leadId(1) } }])
    expect(page.linksCalled('Lead campaign')).toHaveLength(2)
  })

  it('shows one kind only, page by page', async () => {
    const page = stagePages({ to: '/activity' }, { 'GET /activity': told([entry()], 'p2') })
    await settle()
    await page.choose('kind', 'setting')
    await page.press('Next')
    expect(page.queries('GET /activity').at(-1)).toEqual({ kind: 'setting', limit: '25', after: 'p2' })
    await page.choose('kind', 'all')
    expect(page.queries('GET /activity').at(-1)).toEqual({ limit: '25' })
  })

  it('says what will stand there while nothing does', async () => {
    const page = stagePages({ to: '/activity' }, { 'GET /activity': told([]) })
    await settle()
    expect(page.text()).toContain('Nothing has happened yet')
    await page.choose('kind', 'stage')
    expect(page.linksCalled('Show everything')).toEqual([{ to: '/activity' }])
  })

  it('tells a failure, and tries again', async () => {
    const page = stagePages({ to: '/activity' }, { 'GET /activity': lost })
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer('GET /activity', told([entry()]))
    await page.press('Try again')
    expect(page.text()).toContain('Launched Education')
  })
})
