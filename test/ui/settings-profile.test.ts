import { Button, Input, TextArea } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { profile, websiteDraft } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const draft = 'POST /settings/profile/draft'
const put = 'PUT /settings/profile'
const website = 'https://northbridge.example'

type Page = ReturnType<typeof stageSettings>
const line = (page: Page, name: string) => page.find(Input, { name }).props
const area = (page: Page, name: string) => page.find(TextArea, { name })

const openProfile = async (...[given]: Parameters<typeof stageSettings>): Promise<Page> => {
  const page = stageSettings(given)
  await page.open('profile')
  return page
}

describe('the profile', () => {
  it('says that nobody has confirmed it, or who did and when', async () => {
    const page = await openProfile()
    expect(page.text()).toContain('Nobody has confirmed this yet')
    const confirmed = profile({ confirmedBy: 'Ada Admin', confirmedAt: '2026-11-22T14:05:00.000Z' })
    const other = await openProfile({ 'GET /settings/profile': ok({ profile: confirmed }) })
    expect(other.text()).toMatch(/Confirmed by .*Ada Admin.* on .*22 Nov 2026/s)
  })

  it('is confirmed by saving: services one a line, blanks as nothing', async () => {
    const saved = profile({ sells: 'Cabling', services: ['Data', 'Voice'], confirmedBy: 'Ada Admin' })
    const page = await openProfile({ [put]: ok({ profile: saved }) })
    area(page, 'sells').trigger('onInput', ' Cabling ' as never)
    area(page, 'services').trigger('onInput', 'Data\n\n  Voice ' as never)
    const save = page.button('Confirm and save')
    save.trigger('onClick')
    save.trigger('onClick')
    await settle()
    expect(page.asked(put)).toBe(1)
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      sells: 'Cabling',
      services: ['Data', 'Voice'],
      customers: null,
      dealSizes: null,
      tone: null,
      website: null,
      companyNumber: null,
    })
    expect(page.text()).toContain('Saved')
    expect(page.asked('GET /checklist')).toBe(1)
  })

  it('names every fault at once before anything is sent', async () => {
    const page = await openProfile()
    page.type('website', 'no address')
    page.type('companyNumber', '12-34')
    area(page, 'services').trigger('onInput', Array.from({ length: 21 }, () => 'x').join('\n') as never)
    area(page, 'sells').trigger('onInput', 'x'.repeat(2001) as never)
    await page.press('Confirm and save')
    expect(line(page, 'website').validationMessage).toContain('https://example.co.uk')
    expect(line(page, 'companyNumber').validationMessage).toContain('SC123456')
    expect(area(page, 'services').props.validationMessage).toMatch(/more than 20.*2 to 100 characters/)
    expect(area(page, 'sells').props.validationMessage).toContain('2001 characters; at most 2000')
    expect(page.asked(put)).toBe(0)
  })

  it('shows at their fields what the server refuses, and keeps what is typed', async () => {
    const faults = [{ field: 'services.3', message: 'must be text of 2 to 100 characters' }]
    const page = await openProfile({ [put]: refusal(400, 'invalid_input', 'No.', faults) })
    area(page, 'services').trigger('onInput', 'Data' as never)
    await page.press('Confirm and save')
    expect(area(page, 'services').props).toMatchObject({
      value: 'Data',
      error: true,
      validationMessage: 'Must be text of 2 to 100 characters',
    })
  })
})

describe('the draft from the website', () => {
  const readable = { 'GET /settings/profile': ok({ profile: profile({ website }) }) }

  it('needs an address first', async () => {
    const page = await openProfile()
    expect(page.button('Draft from our website').props.disabled).toBe(true)
    expect(page.text()).toContain('Type the address of your website first.')
    page.type('website', website)
    expect(page.button('Draft from our website').props.disabled).toBe(false)
  })

  it('fills what is empty, is asked for once, saves nothing, and shows pages and notes', async () => {
    const page = await openProfile({ ...readable, [draft]: ok(websiteDraft) })
    const read = page.button('Draft from our website')
    read.trigger('onClick')
    read.trigger('onClick')
    expect(page.text()).toContain('Reading your website')
    await settle()
    expect(page.asked(draft)).toBe(1)
    expect(page.calls.at(-1)?.body).toEqual({ website })
    expect(area(page, 'sells').props.value).toBe('Structured cabling')
    expect(area(page, 'services').props.value).toBe('Data cabling\nWi-Fi surveys')
    expect(line(page, 'companyNumber').value).toBe('01234567')
    expect(page.text()).toContain('No deal sizes are named.')
    expect(page.text()).toContain('Pages read: 1')
    expect(page.text()).toContain('Nothing is saved yet')
    expect(page.asked(put)).toBe(0)
    page.answer(put, ok({ profile: profile({ website }) }))
    await page.press('Confirm and save')
    expect(page.text()).not.toContain('Nothing is saved yet')
  })

  it('asks before it replaces what is typed, also while it is being read', async () => {
    const page = await openProfile({ ...readable, [draft]: ok(websiteDraft) })
    page.button('Draft from our website').trigger('onClick')
    area(page, 'customers').trigger('onInput', 'Factories' as never)
    await settle()
    expect(area(page, 'customers').props.value).toBe('Factories')
    expect(page.text()).toContain('your website says something else')
    await page.press('Replace mine')
    expect(area(page, 'customers').props.value).toBe('Schools')
    expect(page.text()).not.toContain('your website says something else')
  })

  it('leaves what is typed when it is to be kept', async () => {
    const page = await openProfile({ ...readable, [draft]: ok(websiteDraft) })
    area(page, 'customers').trigger('onInput', 'Factories' as never)
    await page.press('Draft from our website')
    await page.press('Keep mine')
    expect(area(page, 'customers').props.value).toBe('Factories')
    expect(page.text()).not.toContain('your website says something else')
  })

  it.each([
    ['a website that cannot be read', refusal(422, 'vendor_unavailable', 'The website did not answer.')],
    ['a lost connection', lost],
  ])('changes nothing after %s, says why, and tries again', async (_name, answer) => {
    const page = await openProfile({ ...readable, [draft]: answer })
    area(page, 'sells').trigger('onInput', 'Cabling' as never)
    await page.press('Draft from our website')
    expect(page.text()).toMatch(/did not answer|was lost/)
    expect(area(page, 'sells').props.value).toBe('Cabling')
    page.answer(draft, ok(websiteDraft))
    page.find(Button, ({ text }) => text === 'Try again').trigger('onClick')
    await settle()
    expect(area(page, 'services').props.value).toContain('Data cabling')
  })

  it('shows at the address what is wrong with it, until it is edited', async () => {
    const fault = { field: 'website', message: 'There is no host of that name.' }
    const page = await openProfile({ ...readable, [draft]: refusal(400, 'invalid_input', 'No.', [fault]) })
    await page.press('Draft from our website')
    expect(line(page, 'website')).toMatchObject({ value: website, error: true })
    expect(line(page, 'website').validationMessage).toContain('There is no host of that name.')
    page.type('website', 'https://other.example')
    expect(line(page, 'website').error).toBe(false)
  })

  it('says so when no page could be read', async () => {
    const nothing = {
      draft: { sells: null, services: [], customers: null, website, companyNumber: null },
      pages: [],
      notes: [],
    }
    const page = await openProfile({ ...readable, [draft]: ok(nothing) })
    await page.press('Draft from our website')
    expect(page.text()).toContain('Nothing was filled in by itself.')
    expect(page.text()).toContain('No page could be read')
  })
})
