import { Input, TableRow, Toggle } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { connection } from './support/samples.ts'
import { entry, money } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the notifications', () => {
  const put = 'PUT /settings/notifications'

  it('are switched and saved', async () => {
    const page = stageSettings({ [put]: ok({ notifications: { tasksForLaunchers: false } }) })
    await page.open('notifications')
    expect(page.find(Toggle).props.checked).toBe(true)
    page.find(Toggle).trigger('onChange', false as never)
    expect(page.text()).toContain('Not saved yet')
    await page.press('Save')
    expect(page.calls.at(-1)?.body).toEqual({ tasksForLaunchers: false })
    expect(page.text()).toContain('Saved')
  })

  it('stay switched when saving fails, with the reason', async () => {
    const page = stageSettings({ [put]: lost })
    await page.open('notifications')
    page.find(Toggle).trigger('onChange', false as never)
    await page.press('Save')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.find(Toggle).props.checked).toBe(false)
  })
})

describe('the contacts', () => {
  const put = 'PUT /settings/contacts'
  const settings = { looksForEmails: false, mostMicroPoundsPerLead: 156_800, mostCallsPerLead: 8 }

  it('are off, say what looking costs and sends, and are switched on and saved', async () => {
    const saved = { ...settings, looksForEmails: true, whyNoFinder: null }
    const page = stageSettings({ [put]: ok({ contacts: saved }) })
    await page.open('contacts')
    expect(page.find(Toggle).props.checked).toBe(false)
    expect(page.text()).toContain('£0.16')
    expect(page.text()).toContain('8 credits')
    expect(page.text()).toContain('nothing of your HubSpot does')
    page.find(Toggle).trigger('onChange', true as never)
    await page.press('Save')
    expect(page.calls.at(-1)?.body).toEqual({ looksForEmails: true })
    expect(page.text()).toContain('Saved')
    expect(page.text()).not.toContain('There is no key for Hunter')
  })

  it('say that there is no key, and stay switched when saving fails', async () => {
    const whyNoFinder = 'Hunter is not asked: no Hunter key is configured.'
    const page = stageSettings({
      'GET /settings/contacts': ok({ contacts: { ...settings, whyNoFinder } }),
      [put]: lost,
    })
    await page.open('contacts')
    expect(page.text()).toContain(whyNoFinder)
    page.find(Toggle).trigger('onChange', true as never)
    await page.press('Save')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.find(Toggle).props.checked).toBe(true)
  })
})

describe('who changed what', () => {
  const get = 'GET /settings/audit'

  it('is told in words', async () => {
    const { limits } = money()
    const after = { ...limits, campaignMicroPounds: 7_500_000 }
    const entries = [
      entry(9),
      entry(8, { action: 'limits.saved', subject: 'money limits', detail: { before: limits, after } }),
      entry(7, {
        who: 'Rob Rep',
        action: 'roles.changed',
        subject: 'user 502',
        detail: { gained: ['admin'], lost: [] },
      }),
      entry(6, { action: 'profile.confirmed', subject: 'profile', detail: { changed: ['sells'] } }),
      entry(4, { action: 'stages.mapped', subject: 'x', detail: { CUSTOMER: 'customer', LEAD: null } }),
      entry(5, { action: 'some.new-thing', subject: 'a subject', detail: null }),
    ]
    const page = stageSettings({ [get]: ok({ entries, nextAfter: null }) })
    await page.open('history')
    const rows = page.findAll(TableRow).map((row) => row.toString())
    expect(rows).toHaveLength(7)
    expect(rows[1]).toMatch(/22 Nov 2026.*Ada Admin.*Saved a key.*OpenAI/s)
    expect(rows[2]).toContain('One campaign: £5.00 to £7.50')
    expect(rows[3]).toMatch(/Rob Rep.*user 502: gained: admin/s)
    expect(rows[4]).toContain('What you sell')
    expect(rows[5]).toMatch(/Lead: none,.*Customer: customer/)
    expect(rows[6]).toMatch(/some new thing.*a subject/s)
    expect(page.hasButton('Show more')).toBe(false)
  })

  it('shows more on request, once however often it is pressed, and tries again', async () => {
    const page = stageSettings({ [get]: ok({ entries: [entry(9)], nextAfter: '9' }) })
    await page.open('history')
    page.answer(get, lost)
    const more = page.button('Show more')
    more.trigger('onClick')
    more.trigger('onClick')
    await settle()
    expect(page.asked(get)).toBe(2)
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer(get, ok({ entries: [entry(8)], nextAfter: null }))
    await page.press('Try again')
    expect(page.calls.at(-1)?.query).toBe('?limit=25&after=9')
    expect(page.findAll(TableRow)).toHaveLength(3)
    expect(page.hasButton('Show more')).toBe(false)
  })

  it('says so when nothing was changed yet, and is read anew when it is opened again', async () => {
    const page = stageSettings()
    await page.open('history')
    expect(page.text()).toContain('Nothing was changed yet')
    page.answer(get, ok({ entries: [entry(1)], nextAfter: null }))
    await page.open('limits')
    await page.open('history')
    expect(page.text()).toContain('Saved a key')
  })
})

describe('disconnecting', () => {
  const post = 'POST /connection/disconnect'

  it('says what follows, and asks for the name of the account', async () => {
    const page = stageSettings()
    await page.open('disconnect')
    for (const words of ['campaigns that are under way stop', 'at once', 'after 30 days', 'stay there'])
      expect(page.text()).toContain(words)
    page.type('confirm', 'Southbridge')
    await page.press('Disconnect Leadwright')
    expect(page.find(Input, { name: 'confirm' }).props).toMatchObject({
      error: true,
      validationMessage: 'Type Northbridge Sales or 90000001, as it stands here.',
    })
    expect(page.asked(post)).toBe(0)
  })

  it('is done once, shows the result, and leaves everything read-only', async () => {
    const gone = { ...connection, status: 'disconnected', statusReason: 'Disconnected by Ada Admin.' }
    const page = stageSettings({ [post]: ok({ connection: gone }) })
    await page.open('disconnect')
    page.type('confirm', ' northbridge sales ')
    const button = page.button('Disconnect Leadwright')
    button.trigger('onClick')
    button.trigger('onClick')
    await settle()
    expect(page.asked(post)).toBe(1)
    expect(page.calls.at(-1)?.body).toEqual({ confirm: 'northbridge sales' })
    expect(page.text()).toContain('Leadwright is disconnected')
    expect(page.text()).toContain('the install link')
    await page.open('notifications')
    expect(page.button('Save').props.disabled).toBe(true)
  })

  it('says why it was refused, and changes nothing', async () => {
    const page = stageSettings({ [post]: refusal(403, 'not_allowed', 'You may not change settings here.') })
    await page.open('disconnect')
    page.type('confirm', '90000001')
    await page.press('Disconnect Leadwright')
    expect(page.text()).toContain('You may not change settings here.')
    expect(page.text()).toContain('Connected to Northbridge Sales')
    expect(page.find(Input, { name: 'confirm' }).props.value).toBe('90000001')
  })
})
