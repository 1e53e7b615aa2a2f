import { Button, Input, Tab } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { connection, home, onlooker } from './support/samples.ts'
import { checklist, step } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const finished = { isFinished: true, steps: checklist().steps.map((one) => ({ ...one, isDone: true })) }

describe('the settings when they open', () => {
  it('say that they load, then show the connection and the first steps, and ask for nothing else', async () => {
    const page = stageSettings()
    expect(page.text()).toContain('Loading the settings')
    await settle()
    expect(page.text()).toContain('Connected to Northbridge Sales')
    expect(page.text()).not.toContain('make-believe')
    expect(page.text()).toContain('Title of card')
    expect(page.calls.map(({ path }) => path)).toEqual(['/home'])
  })

  it('open on the limits when the first steps are put away', async () => {
    const page = stageSettings({}, { checklist: checklist({ ...finished, isHidden: true }) })
    await settle()
    expect(page.text()).toContain('One campaign, in pounds')
  })

  it.each([
    ['a lost connection', lost, 'The connection to Leadwright was lost.'],
    ['an account that is not connected', refusal(403, 'not_connected', 'Not connected.'), 'Not connected.'],
  ])('say so after %s, and try again', async (_name, answer, words) => {
    const page = stageSettings({ 'GET /home': answer })
    await settle()
    expect(page.text()).toContain(words)
    expect(page.text().includes('/oauth/install')).toBe(words === 'Not connected.')
    page.answer('GET /home', ok(home({ checklist: checklist() })))
    await page.press('Try again')
    expect(page.text()).toContain('Connected to Northbridge Sales')
  })

  it('say that a sandbox is one, and what is wrong with the connection', async () => {
    const failure = 'HubSpot has refused us since Monday.'
    const page = stageSettings({}, { connection: { ...connection, isSandbox: true, failure } })
    await settle()
    expect(page.text()).toContain('make-believe')
    expect(page.text()).toContain(failure)
    expect(page.text()).not.toContain('Connected to')
  })

  it('ask for a tab when it is first opened, and keep what is typed in it', async () => {
    const page = stageSettings()
    await page.open('limits')
    page.type('campaignMicroPounds', '7.50')
    await page.open('people')
    await page.open('limits')
    expect(page.find(Input, { name: 'campaignMicroPounds' }).props.value).toBe('7.50')
    expect(page.asked('GET /settings/limits')).toBe(1)
  })
})

describe('who may only look', () => {
  const tabs = [
    'limits',
    'people',
    'keys',
    'contacts',
    'profile',
    'hubspot',
    'notifications',
    'disconnect',
  ] as const

  it.each(tabs)('sees %s, can change nothing there, and is told whom to ask', async (id) => {
    const page = stageSettings({}, { viewer: onlooker })
    await page.open(id)
    const tab = page.find(Tab, { tabId: id })
    const deeds = /^(Save|Add|Test and save|Confirm and save|Disconnect Leadwright)$/
    const buttons = tab.findAll(Button, ({ text }) => deeds.test(text ?? ''))
    expect(buttons.length).toBeGreaterThan(0)
    expect(buttons.every(({ props }) => props.disabled === true)).toBe(true)
    expect(tab.findAll(Input).every(({ props }) => props.readOnly === true)).toBe(true)
    expect(tab.toString()).toContain('An admin can allow it: Ada Admin.')
  })
})

describe('an account that was disconnected', () => {
  it('is read-only, says until when its data is kept, and how to come back', async () => {
    const page = stageSettings(
      {},
      {
        connection: {
          ...connection,
          status: 'disconnected',
          statusReason: 'Disconnected by Ada Admin.',
          dataDeletedAfter: '2026-12-22T14:05:00.000Z',
        },
      },
    )
    await page.open('limits')
    expect(page.text()).toContain('Leadwright is not connected to Northbridge Sales.')
    expect(page.text()).toContain('22 Dec 2026')
    expect(page.text()).toContain('https://leadwright.example/oauth/install')
    expect(page.button('Save').props.disabled).toBe(true)
    expect(page.text()).toContain('nothing can be changed')
  })
})

describe('the first steps', () => {
  it('say of each step that is left what to do and who can', async () => {
    const page = stageSettings()
    await settle()
    expect(page.text()).toContain('1 of 5 done; 2 needed steps are left.')
    expect(page.text()).toContain('How card is done.')
    expect(page.text()).toContain('Who can do it: A HubSpot super admin.')
    expect(page.button('Open in HubSpot').props.href).toEqual({
      url: 'https://app.hubspot.com/cards',
      external: true,
    })
    expect(page.text()).not.toContain('How profile is done.')
    const fine = page.findAll(Button, ({ text }) => text === 'Fine as it is')
    expect(fine.map(({ props }) => props.disabled)).toEqual([false, true])
    expect(page.text()).toContain('You cannot do this yourself. Who can: An admin of Leadwright.')
  })

  it('says that the steps that are left are optional', async () => {
    const steps = [
      step('card', { isDone: true }),
      step('limits', { isRequired: false }),
      step('stages', { isRequired: false }),
    ]
    const page = stageSettings({ 'POST /checklist/limits/confirm': ok({ checklist: checklist({ steps }) }) })
    await settle()
    page.find(Button, (node) => node.text === 'Fine as it is').trigger('onClick')
    await settle()
    expect(page.text()).toContain('1 of 3 done; the other 2 are optional.')
  })

  it('lead to the tab where a step is done', async () => {
    const page = stageSettings()
    await settle()
    await page.press('Look at the limits')
    expect(page.text()).toContain('One campaign, in pounds')
  })

  it('are confirmed once however often it is pressed', async () => {
    const done = checklist({ steps: [step('limits', { isDone: true })] })
    const page = stageSettings({ 'POST /checklist/limits/confirm': ok({ checklist: done }) })
    await settle()
    const fine = page.button('Fine as it is')
    fine.trigger('onClick')
    fine.trigger('onClick')
    await settle()
    expect(page.asked('POST /checklist/limits/confirm')).toBe(1)
    expect(page.text()).toContain('1 of 1 done.')
  })

  it('say why a step could not be confirmed, and stay', async () => {
    const page = stageSettings({
      'POST /checklist/limits/confirm': refusal(403, 'not_allowed', 'You may not.'),
    })
    await settle()
    await page.press('Fine as it is')
    expect(page.text()).toContain('You may not.')
    expect(page.text()).toContain('1 of 5 done')
  })

  it('can be put away when finished, and taken out again', async () => {
    const seen = checklist(finished)
    const page = stageSettings(
      { 'PUT /checklist/hidden': ({ isHidden }) => ok({ checklist: { ...seen, isHidden } })({}) },
      { checklist: seen },
    )
    await settle()
    await page.press('Hide the first steps')
    expect(page.text()).not.toContain('Title of card')
    await page.press('Show the first steps')
    expect(page.text()).toContain('Title of card')
    expect(page.calls.slice(1).map(({ body }) => body)).toEqual([{ isHidden: true }, { isHidden: false }])
  })

  it('are put away by admins alone, and others are told by whom', async () => {
    const steps = finished.steps.map((one) => ({ ...one, youCan: false }))
    const page = stageSettings({}, { checklist: checklist({ ...finished, steps }) })
    await settle()
    expect(page.button('Hide the first steps').props.disabled).toBe(true)
    expect(page.text()).toMatch(/who can: .*An admin of Leadwright/s)
  })

  it('cannot be put away before they are finished', async () => {
    const page = stageSettings()
    await settle()
    expect(page.hasButton('Hide the first steps')).toBe(false)
  })
})
