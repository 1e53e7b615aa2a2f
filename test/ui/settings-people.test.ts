import { Checkbox, Input, SearchInput } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { person } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const ada = person({ userId: 501, name: 'Ada Admin', isAdmin: true })
const rob = person()
const people = (...list: (typeof rob)[]) => ok({ people: list })
const manyPeople = Array.from({ length: 60 }, (_, n) => person({ userId: 1000 + n, name: `Person ${n}` }))

type Page = ReturnType<typeof stageSettings>
const box = (page: Page, label: string) => page.find(Checkbox, { 'aria-label': label })

describe('who may do what', () => {
  it('is listed with the roles; an admin may do everything', async () => {
    const page = stageSettings({ 'GET /settings/people': people(ada, rob) })
    await page.open('people')
    expect(page.text()).toContain('rob@northbridge.example · HubSpot user 502')
    expect(box(page, 'May add to HubSpot: Ada Admin').props).toMatchObject({ checked: true, readOnly: true })
    expect(box(page, 'May launch: Rob Rep').props).toMatchObject({ checked: true, readOnly: false })
    expect(box(page, 'May add to HubSpot: Rob Rep').props.checked).toBe(false)
    expect(page.hasButton('Save')).toBe(false)
  })

  it('is saved person by person, and says so', async () => {
    const page = stageSettings({
      'GET /settings/people': people(ada, rob),
      'PUT /settings/people/502': ok({ person: { ...rob, mayPush: true } }),
    })
    await page.open('people')
    box(page, 'May add to HubSpot: Rob Rep').trigger('onChange', true as never)
    const save = page.button('Save')
    save.trigger('onClick')
    save.trigger('onClick')
    await settle()
    expect(page.asked('PUT /settings/people/502')).toBe(1)
    expect(page.calls.at(-1)?.body).toEqual({ isAdmin: false, mayLaunch: true, mayPush: true })
    expect(page.text()).toContain('Saved')
    expect(page.hasButton('Save')).toBe(false)
  })

  it('tells why the last admin cannot be taken away, and leaves it to be put right', async () => {
    const page = stageSettings({
      'GET /settings/people': people(ada),
      'PUT /settings/people/501': refusal(409, 'conflict', 'This is the only admin.'),
    })
    await page.open('people')
    box(page, 'Admin: Ada Admin').trigger('onChange', false as never)
    await page.press('Save')
    expect(page.text()).toContain('This is the only admin.')
    expect(page.hasButton('Save')).toBe(true)
    box(page, 'Admin: Ada Admin').trigger('onChange', true as never)
    expect(page.hasButton('Save')).toBe(false)
  })

  it('shows a part of many people, more on request, and finds one without losing what is ticked', async () => {
    const page = stageSettings({ 'GET /settings/people': people(...manyPeople) })
    await page.open('people')
    expect(page.text()).not.toContain('Person 20')
    await page.press('Show more (40 left)')
    expect(page.text()).toContain('Person 20')
    box(page, 'May add to HubSpot: Person 1').trigger('onChange', true as never)
    page.find(SearchInput).trigger('onInput', 'person 42' as never)
    expect(page.text()).toContain('Person 42')
    expect(page.text()).not.toContain('Person 20')
    page.find(SearchInput).trigger('onInput', '' as never)
    expect(box(page, 'May add to HubSpot: Person 1').props.checked).toBe(true)
    page.find(SearchInput).trigger('onInput', 'nobody at all' as never)
    expect(page.text()).toContain('Nobody is called that.')
  })
})

describe('adding a person', () => {
  it('asks for a number that is none of the listed', async () => {
    const page = stageSettings({ 'GET /settings/people': people(ada, rob) })
    await page.open('people')
    await page.press('Add')
    expect(page.text()).toContain('Type the number of a HubSpot user, digits only.')
    page.type('userId', '502')
    await page.press('Add')
    expect(page.text()).toContain('Rob Rep is in the list already')
    expect(page.asked('PUT /settings/people/502')).toBe(0)
  })

  it('puts them into the list and empties the form', async () => {
    const eve = person({ userId: 777, name: null, email: null })
    const page = stageSettings({
      'GET /settings/people': people(ada),
      'PUT /settings/people/777': ok({ person: eve }),
    })
    await page.open('people')
    page.type('userId', ' 777 ')
    await page.press('Add')
    expect(page.calls.at(-1)?.body).toEqual({ isAdmin: false, mayLaunch: true, mayPush: false })
    expect(page.text()).toContain('HubSpot user 777')
    expect(page.find(Input, { name: 'userId' }).props.value).toBe('')
  })

  it('keeps the number when the server refuses it, with the reason', async () => {
    const faults = [{ field: 'userId', message: 'must be the number of a HubSpot user' }]
    const page = stageSettings({ 'PUT /settings/people/9': refusal(400, 'invalid_input', 'No.', faults) })
    await page.open('people')
    page.type('userId', '9')
    await page.press('Add')
    expect(page.find(Input, { name: 'userId' }).props).toMatchObject({
      value: '9',
      validationMessage: 'Must be the number of a HubSpot user',
    })
  })
})
