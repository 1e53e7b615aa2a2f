import { Input } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { settle, stagePages } from './support/pages-stage.ts'
import { home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const rival = {
  id: '5f0f7b8e-2f5b-4b8c-9d54-6d1a53f0a111',
  name: 'Some Rival Ltd',
  companyNumber: '01234567',
  domain: 'rival.co.uk',
  reason: 'competitor',
  by: 'Ada Admin',
  at: '2026-11-22T14:05:00.000Z',
}
const told = (exclusions: unknown[]) => ok({ exclusions, nextAfter: null })

const stage = async (given: Parameters<typeof stagePages>[1] = {}) => {
  const page = stagePages({ to: '/exclusions' }, { 'GET /exclusions': told([rival]), ...given })
  await settle()
  return page
}
const type = async (page: Awaited<ReturnType<typeof stage>>, name: string, text: string) => {
  page.find(Input, { name }).trigger('onInput', text as never)
  await settle()
}

describe('companies that are left out', () => {
  it('are listed with what they are known by and who said so, and can be taken back', async () => {
    const page = await stage({ [`DELETE /exclusions/${rival.id}`]: ok({}) })
    for (const words of ['Some Rival Ltd', '01234567 · rival.co.uk', 'Ada Admin', '22 Nov 2026'])
      expect(page.text()).toContain(words)
    page.answer('GET /exclusions', told([]))
    await page.press('Take back')
    expect(page.text()).toContain('No company is left out')
  })

  it('are added by name, and by number and website where these are known', async () => {
    const page = await stage({ 'GET /exclusions': told([]), 'POST /exclusions': ok({ exclusion: rival }) })
    expect(page.button('Leave it out').props.disabled).toBe(true)
    await type(page, 'name', ' Some Rival Ltd ')
    await type(page, 'website', 'rival.co.uk')
    page.answer('GET /exclusions', told([rival]))
    await page.press('Leave it out')
    expect(page.calls.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Some Rival Ltd',
      website: 'rival.co.uk',
    })
    expect(page.text()).toContain('01234567')
    expect(page.find(Input, { name: 'name' }).props.value).toBe('')
  })

  it('say at the field what is wrong, and keep what was typed', async () => {
    const faults = [{ field: 'companyNumber', message: 'must be a company number' }]
    const page = await stage({ 'POST /exclusions': refusal(400, 'invalid_input', 'Not understood.', faults) })
    await type(page, 'name', 'Some Rival Ltd')
    await type(page, 'companyNumber', 'abc')
    await page.press('Leave it out')
    expect(page.find(Input, { name: 'companyNumber' }).props.validationMessage).toBe(
      'Must be a company number',
    )
    expect(page.find(Input, { name: 'name' }).props.value).toBe('Some Rival Ltd')
  })

  it('are only shown to who may not review', async () => {
    const page = await stage({ 'GET /home': ok(home({ viewer: onlooker })) })
    expect(page.text()).toContain('An admin can allow it: Ada Admin.')
    expect(page.hasButton('Leave it out')).toBe(false)
    expect(page.button('Take back').props.disabled).toBe(true)
  })
})
