import { Button, Input, Select, TextArea } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import { describe, expect, it } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { stageForm } from './support/form-stage.ts'
import { campaign } from './support/samples.ts'

stopTheClock()

const input = { help: '', options: [], isRequired: false, defaultValue: [] }
const usual = {
  formText: '',
  description: '',
  defaults: { radiusMiles: 20 },
  counts: 'companies' as const,
  examples: [],
}

const custom: CampaignType = {
  ...usual,
  id: 'custom',
  title: 'Custom prompt',
  area: 'circle',
  prepares: 'criteria',
  inputs: [
    {
      ...input,
      name: 'prompt',
      label: 'Describe them',
      kind: 'long-text',
      isRequired: true,
      defaultValue: '',
    },
    { ...input, name: 'criteria', label: 'Checks', kind: 'criteria' },
    { ...input, name: 'notChecked', label: 'Cannot be checked', kind: 'list' },
  ],
}
const similar: CampaignType = {
  ...usual,
  id: 'similar-business',
  title: 'Similar business',
  area: 'circle',
  prepares: 'look-alikes',
  inputs: [{ ...input, name: 'like', label: 'Companies to find more of', kind: 'look-alikes' }],
}
const places: CampaignType = {
  ...usual,
  id: 'location-based',
  title: 'Location-based',
  area: 'circle',
  prepares: null,
  inputs: [{ ...input, name: 'points', label: 'Further postcodes', kind: 'postcodes', isRequired: true }],
}
const list: CampaignType = {
  ...usual,
  id: 'list',
  title: 'Check a list',
  area: 'none',
  prepares: null,
  inputs: [],
}

const criteria = [
  {
    id: 'trade',
    text: 'Dental practices',
    need: 'must',
    check: { kind: 'trade', sicPrefixes: ['86230'], words: [] },
  },
  {
    id: 'says',
    text: 'An emergency service',
    need: 'must',
    check: { kind: 'site-says', phrases: ['emergency'] },
  },
]
const prepared = ok({
  preparation: {
    inputs: { prompt: 'Dentists with an emergency service', criteria, notChecked: ['has budget'] },
    notes: ['“has budget” cannot be checked.'],
    costMicroPounds: 12_000,
  },
})

type Form = ReturnType<typeof stageForm>
const stage = async (type: CampaignType, given: Parameters<typeof stageForm>[0] = {}): Promise<Form> => {
  const form = stageForm({
    'GET /campaign-types': ok({ campaignTypes: [type] }),
    'POST /campaigns': ok({ campaign: campaign() }, 202),
    ...given,
  })
  await settle()
  return form
}
const press = async (form: Form, words: string): Promise<void> => {
  form.find(Button, (node) => node.text === words).trigger('onClick')
  await settle()
}
const describeThem = async (form: Form): Promise<void> => {
  form
    .find(TextArea, { name: 'inputs.prompt' })
    .trigger('onInput', 'Dentists with an emergency service' as never)
  await settle()
}

describe('a description that is turned into checks', () => {
  it('shows the checks, how each is made, what cannot be checked and what it cost; they are sent as edited', async () => {
    const form = await stage(custom, { 'POST /campaigns/prepare': prepared })
    await describeThem(form)
    await press(form, 'Show how this is understood')
    expect(form.text()).toContain('Its own website says “emergency”.')
    expect(form.text()).toContain('“has budget” cannot be checked.')
    expect(form.text()).toContain('It cost £0.02.')
    form.find(Select, { name: 'criteria.says.need' }).trigger('onChange', 'nice' as never)
    await settle()
    await press(form, 'Start')
    expect(form.sent()).toMatchObject({
      inputs: {
        criteria: [
          { id: 'trade', need: 'must' },
          { id: 'says', need: 'nice' },
        ],
        notChecked: ['has budget'],
      },
    })
  })

  it('drops a check, and forgets all of them when the description changes', async () => {
    const form = await stage(custom, { 'POST /campaigns/prepare': prepared })
    await describeThem(form)
    await press(form, 'Show how this is understood')
    form.findAll(Button, (node) => node.text === 'Drop this check')[0]?.trigger('onClick')
    await settle()
    expect(form.text()).not.toContain('Dental practices')
    form.find(TextArea, { name: 'inputs.prompt' }).trigger('onInput', 'Printers of Leicester' as never)
    await settle()
    expect(form.text()).not.toContain('emergency')
    await press(form, 'Start')
    expect(form.sent()).toMatchObject({ inputs: { prompt: 'Printers of Leicester' } })
    expect(form.sent()).not.toMatchObject({ inputs: { criteria: [expect.anything()] } })
  })

  it('tells what is wrong at the field, and keeps what was typed', async () => {
    const faults = [{ field: 'inputs.prompt', message: 'a description of 10 to 4,000 characters' }]
    const form = await stage(custom, {
      'POST /campaigns/prepare': refusal(400, 'invalid_input', 'Not understood.', faults),
    })
    await describeThem(form)
    await press(form, 'Show how this is understood')
    const field = form.find(TextArea, { name: 'inputs.prompt' })
    expect(field.props.validationMessage).toBe('A description of 10 to 4,000 characters')
    expect(field.props.value).toBe('Dentists with an emergency service')
  })
})

describe('companies to be like', () => {
  it('are typed, looked up, shown as the register has them, and can be chosen anew', async () => {
    const like = [{ name: 'Acme', profile: { name: 'ACME WIDGETS LIMITED', companyNumber: '01234567' } }]
    const form = await stage(similar, {
      'POST /campaigns/prepare': ok({ preparation: { inputs: { like }, notes: [], costMicroPounds: 0 } }),
    })
    form.find(TextArea, { name: 'inputs.like' }).trigger('onInput', 'Acme, M1 1AA' as never)
    await settle()
    await press(form, 'Look these companies up')
    expect(form.text()).toContain('ACME WIDGETS LIMITED, 01234567')
    await press(form, 'Choose others')
    expect(form.find(TextArea, { name: 'inputs.like' }).props.value).toBe('')
  })
})

describe('companies like the record that the form is opened from', () => {
  const record = { companyIds: ['4711'], suggestedType: 'similar-business' }
  const types = { 'GET /campaign-types': ok({ campaignTypes: [similar, places] }) }
  const doubt = 'Jessavale was not found on the register; give its number'
  const unknown = refusal(400, 'invalid_input', 'Not understood.', [
    { field: 'inputs.like.0', message: doubt },
  ])
  const open = async (answer: Parameters<typeof stageForm>[0]): Promise<Form> => {
    const form = stageForm(
      { ...types, 'POST /campaigns': ok({ campaign: campaign() }, 202), ...answer },
      record,
    )
    await settle()
    await settle()
    return form
  }

  it('are looked up by themselves, once, and stand there to be confirmed', async () => {
    const like = [{ name: 'Acme', profile: { name: 'ACME WIDGETS LIMITED', companyNumber: '01234567' } }]
    const form = await open({
      'POST /campaigns/prepare': ok({ preparation: { inputs: { like }, notes: [], costMicroPounds: 0 } }),
    })
    expect(form.text()).toContain('ACME WIDGETS LIMITED, 01234567')
    expect(form.text()).not.toContain('Look these companies up')
    expect(form.asked('POST /campaigns/prepare')).toBe(1)
  })

  it('that the register does not have are told before Start, which starts nothing, with a type that works', async () => {
    const form = await open({ 'POST /campaigns/prepare': unknown })
    const field = form.find(TextArea, { name: 'inputs.like' })
    expect(field.props.validationMessage).toBe(doubt)
    expect(form.text()).not.toContain('Not started yet')
    await press(form, 'Start')
    expect(form.asked('POST /campaigns')).toBe(0)
    expect(form.text()).toContain('Set right first: Companies to find more of.')
    await press(form, 'Find companies around it')
    expect(form.find(Select, { name: 'type' }).props.value).toBe('location-based')
    expect(form.text()).not.toContain('Nothing to compare with yet')
  })

  it('can be started as soon as another company is named', async () => {
    const form = await open({ 'POST /campaigns/prepare': unknown })
    form.find(TextArea, { name: 'inputs.like' }).trigger('onInput', 'Acme, M1 1AA' as never)
    await settle()
    await press(form, 'Start')
    expect(form.sent()).toMatchObject({ inputs: { like: 'Acme, M1 1AA' } })
  })
})

describe('a field that nobody has typed in', () => {
  it('is not called wrong before Start, though there is no forecast without it', async () => {
    const form = await stage(similar, {
      'POST /forecasts': refusal(400, 'invalid_input', 'Not understood.', [
        { field: 'inputs.like', message: 'name one to ten companies' },
      ]),
    })
    await settle(1_000)
    expect(form.text()).toContain('The forecast comes when this is right: Companies to find more of.')
    expect(form.find(TextArea, { name: 'inputs.like' }).props.error).toBe(false)
  })
})

describe('other kinds of campaigns', () => {
  it('send a list of postcodes', async () => {
    const form = await stage(places)
    form.find(Input, { name: 'inputs.points' }).trigger('onInput', 'M1 1AA, LS1 4AP' as never)
    await settle()
    await press(form, 'Start')
    expect(form.sent()).toMatchObject({ inputs: { points: ['M1 1AA', 'LS1 4AP'] } })
  })

  it('ask for no place when none is searched', async () => {
    const form = await stage(list)
    expect(form.maybeFind(Input, { name: 'postcode' })).toBeNull()
    await press(form, 'Start')
    const sent = form.sent() as Record<string, unknown>
    expect(sent.type).toBe('list')
    for (const field of ['postcode', 'radiusMiles', 'maxResults']) expect(sent).not.toHaveProperty(field)
  })

  it('can be tried with five results first', async () => {
    const form = await stage(places)
    form.find(Input, { name: 'inputs.points' }).trigger('onInput', 'M1 1AA' as never)
    await settle()
    await press(form, 'Try five first')
    expect(form.sent()).toMatchObject({ isPreview: true })
  })
})
