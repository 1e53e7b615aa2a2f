import { Button } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { settle, stagePages } from './support/pages-stage.ts'
import { connection, home } from './support/samples.ts'
import { checklist, mirror } from './support/settings-samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the frame of the pages', () => {
  it('shows that it loads, then the way to each page with what waits there', async () => {
    const page = stagePages(
      { to: '/' },
      { 'GET /home': ok(home({ campaignsUnderWay: 2, findsToReview: 1204 })) },
    )
    expect(page.text()).toContain('Asking Leadwright')
    await settle()
    expect(page.text()).toContain('Campaigns (2 under way)')
    expect(page.linksCalled('Leads (1,204 to review)')).toEqual([{ to: '/leads' }])
    expect(page.linksCalled('Activity')).toEqual([{ to: '/activity' }])
    expect(page.linksCalled('First steps')).toEqual([])
  })

  it('is kept from page to page, and asks again quietly', async () => {
    const page = stagePages({ to: '/' })
    await settle()
    page.answer('GET /home', ok(home({ findsToReview: 3 })))
    page.go({ to: '/campaigns/new' })
    expect(page.text()).not.toContain('Asking Leadwright')
    await settle()
    expect(page.text()).toContain('Leads (3 to review)')
    page.answer('GET /home', ok(home({ findsToReview: 10_000 })))
    await settle(31_000)
    expect(page.text()).toContain('Leads (10,000 or more to review)')
  })

  it('says that data is make-believe, and how far the copy of the companies is', async () => {
    const filling = mirror({ state: 'importing', percent: 25, minutesLeft: 12 })
    const page = stagePages(
      { to: '/' },
      { 'GET /home': ok(home({ connection: { ...connection, isSandbox: true }, mirror: filling })) },
    )
    await settle()
    expect(page.text()).toContain('make-believe')
    expect(page.text()).toContain('25% done, about 12 minutes left')
    page.answer('GET /home', ok(home({ mirror: mirror() })))
    await settle(31_000)
    expect(page.text()).not.toContain('25% done')
  })

  it('says when it is disconnected, and how to reconnect', async () => {
    const gone = {
      ...connection,
      status: 'disconnected' as const,
      statusReason: 'Leadwright was removed in HubSpot.',
      dataDeletedAfter: '2026-12-22T14:05:00.000Z',
    }
    const page = stagePages({ to: '/' }, { 'GET /home': ok(home({ connection: gone })) })
    await settle()
    for (const words of ['Leadwright was removed in HubSpot.', 'install Leadwright again', '22 Dec 2026'])
      expect(page.text()).toContain(words)
  })

  it('tells why nothing can be shown, and tries again', async () => {
    const page = stagePages({ to: '/' }, { 'GET /home': lost })
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer('GET /home', ok(home()))
    await page.press('Try again')
    expect(page.text()).toContain('Lead campaigns')
  })

  it('keeps what is shown when a later look fails, and says so', async () => {
    const page = stagePages({ to: '/' })
    await settle()
    page.answer('GET /home', refusal(503, 'unavailable', 'Leadwright is being renewed.'))
    await settle(31_000)
    expect(page.text()).toContain('Leadwright is being renewed. What stands at the top may be out of date.')
    expect(page.text()).toContain('Education · LE1 1AA · 15 mi')
  })

  it('leads back from an address that is none', async () => {
    const page = stagePages({ to: '/nowhere' })
    await settle()
    expect(page.text()).toContain('There is no such page')
    expect(page.linksCalled('To the lead campaigns')).toEqual([{ to: '/' }])
  })
})

describe('the first steps', () => {
  const unfinished = ok(home({ checklist: checklist() }))
  const left = checklist().steps.filter(({ isDone }) => !isDone).length
  const firstSteps = `First steps (${left} left)`

  it('stand among the pages while one is left, with the way to each', async () => {
    const page = stagePages({ to: '/' }, { 'GET /home': unfinished })
    await settle()
    expect(page.linksCalled(firstSteps)).toEqual([{ to: '/first-steps' }])
    page.go({ to: '/first-steps' })
    await settle()
    expect(page.linksCalled('Start a lead campaign')).toEqual([{ to: '/campaigns/new' }])
    expect(page.text()).toContain('Connected apps > Leadwright > Settings')
  })

  it('are confirmed once however often it is pressed, and the frame knows it', async () => {
    const done = checklist({ isFinished: true, isHidden: true })
    const page = stagePages(
      { to: '/first-steps' },
      { 'GET /home': unfinished, 'POST /checklist/limits/confirm': ok({ checklist: done }) },
    )
    await settle()
    const [fine] = page.findAll(Button, (node) => node.text === 'Fine as it is')
    fine?.trigger('onClick')
    page.answer('GET /home', ok(home({ checklist: done })))
    fine?.trigger('onClick')
    await settle()
    expect(page.asked('POST /checklist/limits/confirm')).toBe(1)
    expect(page.linksCalled(firstSteps)).toEqual([])
  })
})
