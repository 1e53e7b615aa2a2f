import { Input } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok } from './support/answers.ts'
import { beforeLaunch } from './support/launch-samples.ts'
import { campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign, home, onlooker } from './support/samples.ts'
import { checklist } from './support/settings-samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const launched = ok({ campaign: campaign() }, 202)

describe('a new lead campaign', () => {
  it('begins with its type, goes on with its form, and ends on its own page', async () => {
    const page = stagePages({ to: '/campaigns/new' }, { 'POST /campaigns': launched })
    await settle()
    expect(page.text()).toContain('Schools and colleges')
    await page.press('Choose Education')
    expect(page.visited.at(-1)).toEqual({ to: '/campaigns/new', params: { type: 'education' } })
    page.find(Input, { name: 'postcode' }).trigger('onInput', 'LE1 1AA' as never)
    await settle(700)
    expect(page.text()).toContain('About 25 finds.')
    const start = page.button('Start')
    start.trigger('onClick')
    start.trigger('onClick')
    await settle()
    expect(page.asked('POST /campaigns')).toBe(1)
    const [launch] = page.calls.filter(({ method, path }) => method === 'POST' && path === '/campaigns')
    expect(launch?.body).toMatchObject({ type: 'education', postcode: 'LE1 1AA', maxResults: 50 })
    expect(page.visited.at(-1)).toEqual({
      to: '/campaigns/:campaignId',
      params: { campaignId: campaign().id },
    })
  })

  it('looks for ten companies the first time', async () => {
    const page = stagePages(
      { to: '/campaigns/new', params: { type: 'education' } },
      { 'GET /home': ok(home({ checklist: checklist() })), 'POST /campaigns': launched },
    )
    await settle()
    page.find(Input, { name: 'postcode' }).trigger('onInput', 'LE1 1AA' as never)
    await page.press('Start')
    const [launch] = page.calls.filter(({ method, path }) => method === 'POST' && path === '/campaigns')
    expect(launch?.body).toMatchObject({ maxResults: 10 })
  })

  it('begins from an earlier one', async () => {
    const brief = {
      type: 'custom',
      postcode: 'M1 1AA',
      maxResults: 30,
      inputs: { prompt: 'Who bakes bread' },
    }
    const page = stagePages(
      { to: '/campaigns/new', params: { from: campaign().id } },
      { [`GET ${campaignPath}`]: lost },
    )
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer(`GET ${campaignPath}`, ok({ campaign: campaign({ type: 'custom', brief }) }))
    await page.press('Try again')
    expect(page.find(Input, { name: 'postcode' }).props.value).toBe('M1 1AA')
    expect(page.text()).toContain('Who bakes bread')
  })

  it('tells who may not launch before they fill in a form', async () => {
    const page = stagePages({ to: '/campaigns/new' }, { 'GET /home': ok(home({ viewer: onlooker })) })
    await settle()
    expect(page.text()).toContain('You may not launch lead campaigns here.')
    expect(page.text()).toContain('An admin can allow it: Ada Admin.')
  })

  it('tries again when the types cannot be read', async () => {
    const page = stagePages({ to: '/campaigns/new' }, { 'GET /campaign-types': lost })
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer('GET /campaign-types', beforeLaunch['GET /campaign-types'] ?? lost)
    await page.press('Try again')
    expect(page.hasButton('Choose Custom prompt')).toBe(true)
  })
})
