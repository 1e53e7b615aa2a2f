import { Accordion, Button, Input, NumberInput, Panel, Select, TextArea } from '@hubspot/ui-extensions'
import { describe, expect, it } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { campaign } from './support/samples.ts'

stopTheClock()

type Card = ReturnType<typeof stageCard>
const running = campaign()
const launched = ok({ campaign: running }, 202)
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)
const openForm = async (card: Card): Promise<void> => {
  await settle()
  card.find(Panel).trigger('onOpen')
  await settle()
}
const pressStart = (card: Card): void => button(card, 'Start').trigger('onClick')

describe('the form of a launch from a record', () => {
  it('is filled in from the record, with a forecast and its calls', async () => {
    const card = stageCard()
    await openForm(card)
    expect(card.find(Select, { name: 'type' }).props.value).toBe('education')
    expect(card.find(Input, { name: 'postcode' }).props.value).toBe('LE1 1AA')
    expect(card.find(NumberInput, { name: 'radiusMiles' }).props.value).toBe(15)
    expect(card.find(NumberInput, { name: 'maxResults' }).props.value).toBe(25)
    await settle(1_000)
    expect(card.text()).toContain('About 25 finds.')
    expect(card.text()).toContain('Companies House: 25 to 75 calls')
    expect(card.asked('POST /forecasts')).toBe(1)
  })

  it('keeps the place of the forecast while a new one is worked out', async () => {
    const card = stageCard()
    await openForm(card)
    await settle(1_000)
    card.find(Input, { name: 'postcode' }).trigger('onInput', 'M1 1AA' as never)
    await settle()
    expect(card.text()).toContain('Working out the forecast.')
    expect(card.find(Accordion, { title: 'Calls to each source' }).props.disabled).toBe(true)
    await settle(1_000)
    expect(card.text()).toContain('About 25 finds.')
    expect(card.find(Accordion, { title: 'Calls to each source' }).props.disabled).toBe(false)
  })

  it('says what leaves HubSpot', async () => {
    const card = stageCard()
    await openForm(card)
    expect(card.text()).toContain(
      'Nothing from your HubSpot goes to a search service, except the company you start from',
    )
  })

  it('launches once however often Start is pressed, closes and shows the campaign', async () => {
    const card = stageCard({ 'POST /campaigns': launched })
    await openForm(card)
    card.find(Input, { name: 'inputs.services' }).trigger('onInput', 'VoIP,  cyber ,' as never)
    card.answer(recordCall, told({ campaign: running, campaignsUnderWay: 1 }))
    const start = button(card, 'Start')
    start.trigger('onClick')
    start.trigger('onClick')
    await settle()
    const sent = card.calls.filter(({ path, method }) => path === '/campaigns' && method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({
      type: 'education',
      postcode: 'LE1 1AA',
      radiusMiles: 15,
      maxResults: 25,
      launchedFromCompanyIds: ['30000000001'],
      inputs: { services: ['VoIP', 'cyber'] },
    })
    expect(card.mocks.actions.closeOverlay.calls).toEqual([['find-similar']])
    expect(card.text()).toContain('4 companies ready')
  })

  it('keeps what was typed while the card looks again, and when the record is looked at anew', async () => {
    const card = stageCard()
    await openForm(card)
    card.find(Input, { name: 'postcode' }).trigger('onInput', 'M1 1AA' as never)
    await settle(65_000)
    expect(card.asked(recordCall)).toBeGreaterThan(1)
    expect(card.find(Input, { name: 'postcode' }).props.value).toBe('M1 1AA')
  })

  it('keeps what was typed and the key when the connection is lost; after a launch there is a new key', async () => {
    const card = stageCard({ 'POST /campaigns': lost })
    await openForm(card)
    card.find(Input, { name: 'postcode' }).trigger('onInput', 'M1 1AA' as never)
    pressStart(card)
    await settle()
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    pressStart(card)
    await settle()
    card.find(Panel).trigger('onOpen')
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.value).toBe('M1 1AA')
    card.answer('POST /campaigns', launched)
    pressStart(card)
    await settle()
    card.find(Panel).trigger('onOpen')
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.value).toBe('LE1 1AA')
    pressStart(card)
    await settle()
    const keys = card.calls.flatMap(({ body }) => (body.launchKey ? [body.launchKey] : []))
    expect(keys).toHaveLength(4)
    expect(new Set(keys.slice(0, 3)).size).toBe(1)
    expect(keys[3]).not.toBe(keys[0])
  })

  it('names every missing field at once before anything is sent', async () => {
    const card = stageCard()
    await openForm(card)
    card.find(Select, { name: 'type' }).trigger('onChange', 'custom' as never)
    card.find(Input, { name: 'postcode' }).trigger('onInput', ' ' as never)
    await settle()
    expect(card.find(NumberInput, { name: 'radiusMiles' }).props.value).toBe(20)
    pressStart(card)
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.validationMessage).toContain('Type a UK postcode')
    expect(card.find(TextArea, { name: 'inputs.prompt' }).props.validationMessage).toContain('this is needed')
    expect(card.text()).toContain('Postcode; Describe them')
    expect(card.asked('POST /campaigns')).toBe(0)
    card.find(Input, { name: 'postcode' }).trigger('onInput', 'M1' as never)
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.error).toBe(false)
    expect(card.find(TextArea, { name: 'inputs.prompt' }).props.error).toBe(true)
  })

  it('shows at its field what the server refuses, and the rest in words', async () => {
    const fields = [
      { field: 'postcode', message: 'no such postcode' },
      { field: 'inputs.services.0', message: 'too short' },
    ]
    const card = stageCard({ 'POST /campaigns': refusal(422, 'invalid_input', 'Wrong fields.', fields) })
    await openForm(card)
    pressStart(card)
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.validationMessage).toBe('No such postcode')
    expect(card.find(Input, { name: 'inputs.services' }).props.validationMessage).toBe('Too short')
    expect(card.text()).not.toContain('Wrong fields.')
    const unknown = [...fields, { field: 'launchKey', message: 'too short' }]
    card.answer('POST /campaigns', refusal(422, 'invalid_input', 'Wrong fields.', unknown))
    pressStart(card)
    await settle()
    expect(card.text()).toContain('Wrong fields.')
    expect(card.text()).toContain('launchKey')
  })

  it('says who can allow what a person may not', async () => {
    const words = 'You may not launch campaigns here.'
    const card = stageCard({ 'POST /campaigns': refusal(403, 'not_allowed', words) })
    await openForm(card)
    pressStart(card)
    await settle()
    expect(card.text()).toContain(words)
    expect(card.text()).toContain('An admin can help: Ada.')
  })

  it('shows why it cannot be loaded, and tries again', async () => {
    const card = stageCard({ 'GET /campaign-types': lost })
    await openForm(card)
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    expect(card.maybeFind(Input)).toBeNull()
    card.answer('GET /campaign-types', ok({ campaignTypes: [] }))
    button(card, 'Try again').trigger('onClick')
    await settle()
    expect(card.asked('GET /campaign-types')).toBe(2)
    expect(card.text()).not.toContain('was lost')
  })

  it('tells of a forecast that the server refuses at the field that is wrong', async () => {
    const fields = [{ field: 'postcode', message: 'no such postcode' }]
    const card = stageCard({ 'POST /forecasts': refusal(422, 'invalid_input', 'Wrong fields.', fields) })
    await openForm(card)
    await settle(1_000)
    expect(card.find(Input, { name: 'postcode' }).props.validationMessage).toBe('No such postcode')
    expect(card.text()).toContain('The forecast comes when this is right: Postcode.')
  })
})
