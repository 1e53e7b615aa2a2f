import {
  Accordion,
  Button,
  CurrencyInput,
  Input,
  MultiSelect,
  NumberInput,
  PanelBody,
  Select,
  TextArea,
} from '@hubspot/ui-extensions'
import { describe, expect, it } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { stageForm } from './support/form-stage.ts'
import { campaign, connection, onlooker } from './support/samples.ts'

stopTheClock()

const launched = { 'POST /campaigns': ok({ campaign: campaign() }, 202) }

type Form = ReturnType<typeof stageForm>
const button = (form: Form, words: string) => form.find(Button, (node) => node.text === words)
const more = (form: Form) => form.find(Accordion, { title: 'More options' })
const type = (form: Form, name: string, value: string): void =>
  form.find(Input, { name }).trigger('onInput', value as never)
const number = (form: Form, name: string, value: unknown): void =>
  form.find(NumberInput, { name }).trigger('onChange', value as never)
const start = async (form: Form): Promise<void> => {
  button(form, 'Start').trigger('onClick')
  await settle()
}

describe('the form of a launch on a page', () => {
  it('stands in no panel, comes from no company and says what leaves', async () => {
    const form = stageForm(launched)
    await settle()
    expect(form.maybeFind(PanelBody)).toBeNull()
    expect(form.text()).toContain('goes to a search service; only what stands in this form does.')
    await start(form)
    expect(form.sent()).toEqual({
      launchKey: 'a-key-of-the-test',
      type: 'education',
      postcode: 'LE1 1AA',
      radiusMiles: 15,
      maxResults: 50,
      minimumEmployees: 5,
      maximumEmployees: null,
      unknownSize: 'keep',
      alreadyInHubSpot: 'leave-out',
      mustHave: [],
      excludedNames: [],
      excludedDomains: [],
      excludedAreas: [],
      sectors: [],
      inputs: {},
    })
    expect(form.launched).toEqual([campaign().id])
  })

  it('sends everything that was chosen under More options', async () => {
    const form = stageForm(launched)
    await settle()
    type(form, 'name', ' Schools of Leicester ')
    number(form, 'maxResults', 10)
    number(form, 'minimumEmployees', undefined)
    number(form, 'maximumEmployees', 200)
    form.find(Select, { name: 'unknownSize' }).trigger('onChange', 'drop' as never)
    form.find(Select, { name: 'alreadyInHubSpot' }).trigger('onChange', 'show-marked' as never)
    form.find(MultiSelect, { name: 'mustHave' }).trigger('onChange', ['website', 'phone'] as never)
    form
      .find(TextArea, { name: 'excludedNames' })
      .trigger('onInput', 'Smith, Jones & Co\n\nHilltop School' as never)
    type(form, 'excludedDomains', 'example.co.uk, example.com')
    type(form, 'excludedAreas', 'SK1; M60')
    form.find(CurrencyInput, { name: 'budget' }).trigger('onChange', 2.5 as never)
    await start(form)
    expect(form.sent()).toMatchObject({
      name: 'Schools of Leicester',
      maxResults: 10,
      minimumEmployees: null,
      maximumEmployees: 200,
      unknownSize: 'drop',
      alreadyInHubSpot: 'show-marked',
      mustHave: ['phone', 'website'],
      excludedNames: ['Smith, Jones & Co', 'Hilltop School'],
      excludedDomains: ['example.co.uk', 'example.com'],
      excludedAreas: ['SK1', 'M60'],
      budget: 2.5,
    })
  })

  it('opens More options, which begins closed, for a fault in it, and names all faults by Start', async () => {
    const form = stageForm(launched)
    await settle()
    expect(more(form).props.open).toBe(false)
    number(form, 'maxResults', 0)
    number(form, 'minimumEmployees', 50)
    number(form, 'maximumEmployees', 10)
    form.find(CurrencyInput, { name: 'budget' }).trigger('onChange', 0.01 as never)
    await start(form)
    expect(form.sent()).toBeUndefined()
    expect(more(form).props.open).toBe(true)
    expect(form.text()).toContain('Find at most; Employees, at most; What it may cost, in pounds')
    expect(form.find(NumberInput, { name: 'maximumEmployees' }).props.validationMessage).toContain(
      'Type 50 or more',
    )
    number(form, 'maxResults', 25)
    number(form, 'maximumEmployees', 60)
    form.find(CurrencyInput, { name: 'budget' }).trigger('onChange', undefined as never)
    await settle()
    expect(form.text()).not.toContain('Not started yet')
    await start(form)
    expect(form.sent()).toMatchObject({ maxResults: 25 })
  })

  it('opens More options for what the server refuses in it, one message an item', async () => {
    const fields = [
      { field: 'excludedAreas.0', message: 'not a postcode' },
      { field: 'excludedAreas.1', message: 'not a postcode' },
    ]
    const form = stageForm({ 'POST /campaigns': refusal(422, 'invalid_input', 'Wrong fields.', fields) })
    await settle()
    type(form, 'excludedAreas', '??, !!')
    await start(form)
    expect(more(form).props.open).toBe(true)
    expect(form.find(Input, { name: 'excludedAreas' }).props.validationMessage).toBe('Not a postcode')
    expect(form.text()).toContain('Leave out by area')
  })

  it('opens and closes More options by hand', async () => {
    const form = stageForm()
    await settle()
    more(form).trigger('onClick')
    expect(more(form).props.open).toBe(true)
    more(form).trigger('onClick')
    expect(more(form).props.open).toBe(false)
  })

  it('fills in an example of the type', async () => {
    const form = stageForm(launched)
    await settle()
    button(form, 'Cabling for schools').trigger('onClick')
    await settle()
    expect(form.find(Input, { name: 'inputs.services' }).props.value).toBe('cabling, Wi-Fi')
    await start(form)
    expect(form.sent()?.inputs).toEqual({ services: ['cabling', 'Wi-Fi'] })
  })

  it('begins with the type that is suggested, or with the brief of an earlier campaign', async () => {
    const suggested = stageForm({}, { suggestedType: 'custom' })
    await settle()
    expect(suggested.find(Select, { name: 'type' }).props.value).toBe('custom')
    const brief = {
      type: 'custom',
      name: 'The first one',
      postcode: 'M1 1AA',
      radiusMiles: 40,
      maxResults: 100,
      minimumEmployees: 10,
      maximumEmployees: null,
      excludedNames: ['Smith, Jones & Co', 'Acme'],
      mustHave: ['phone'],
      inputs: { prompt: 'Dental practices' },
    }
    const copy = stageForm(launched, { brief })
    await settle()
    await start(copy)
    const { name: _ofTheFirst, ...taken } = brief
    expect(copy.sent()).toMatchObject({ ...taken, alreadyInHubSpot: 'leave-out' })
    expect(copy.sent()?.name).toBeUndefined()
  })

  it.each([undefined, null, Number.NaN, ''])(
    'takes an emptied number field as no limit: %s',
    async (empty) => {
      const form = stageForm(launched)
      await settle()
      number(form, 'minimumEmployees', empty)
      number(form, 'maximumEmployees', empty)
      form.find(CurrencyInput, { name: 'budget' }).trigger('onChange', empty as never)
      await start(form)
      expect(form.sent()).toMatchObject({ minimumEmployees: null, maximumEmployees: null })
      expect(form.sent()).not.toHaveProperty('budget')
    },
  )

  it('says which companies the options leave out, and nothing when they leave out none', async () => {
    const form = stageForm()
    await settle()
    expect(form.text()).toContain(
      'Only firms with 5 or more people; unknown sizes are kept. Change it under More options.',
    )
    form.find(MultiSelect, { name: 'mustHave' }).trigger('onChange', ['phone'] as never)
    type(form, 'excludedAreas', 'SK1')
    expect(form.text()).toContain('Must have a phone number. Some are left out by area.')
    number(form, 'minimumEmployees', Number.NaN)
    form.find(MultiSelect, { name: 'mustHave' }).trigger('onChange', [] as never)
    type(form, 'excludedAreas', '')
    expect(form.text()).not.toContain('Change it under More options.')
  })

  it('names a wrong postcode when its field is left, and at Start with all other faults', async () => {
    const form = stageForm(launched)
    await settle()
    type(form, 'postcode', 'hello world')
    form.find(Input, { name: 'postcode' }).trigger('onBlur', 'hello world' as never)
    await settle()
    expect(form.find(Input, { name: 'postcode' }).props.error).toBe(true)
    expect(form.text()).toContain('The forecast comes when this is right: Postcode.')
    expect(form.text()).not.toContain('Not started yet')
    number(form, 'radiusMiles', Number.NaN)
    await start(form)
    expect(form.text()).toContain('Set right first: Postcode; Distance in miles.')
    type(form, 'postcode', 'sk1 3xe')
    expect(form.find(Input, { name: 'postcode' }).props.error).toBe(false)
  })

  it('starts with an edit that came just before the press', async () => {
    const form = stageForm(launched)
    await settle()
    number(form, 'radiusMiles', Number.NaN)
    await start(form)
    const press = button(form, 'Start').props.onClick as () => void
    number(form, 'radiusMiles', 20)
    press()
    await settle()
    expect(form.find(NumberInput, { name: 'radiusMiles' }).props.error).toBe(false)
    expect(form.sent()).toMatchObject({ radiusMiles: 20 })
  })

  it('says before Start who may not launch, and whom to ask', async () => {
    const form = stageForm({}, { viewer: onlooker })
    await settle()
    expect(button(form, 'Start').props.disabled).toBe(true)
    expect(form.text()).toContain('You may not launch lead campaigns here.')
    expect(form.text()).toContain('An admin can allow it: Ada Admin.')
    const gone = { ...connection, status: 'disconnected' as const, statusReason: 'Ada disconnected it.' }
    const lostForm = stageForm({}, { connection: gone })
    await settle()
    expect(button(lostForm, 'Start').props.disabled).toBe(true)
    expect(lostForm.text()).toContain('Ada disconnected it.')
  })
})
