import { Button, Input, NumberInput, Panel, ProgressBar, Select, TextArea } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestPauseMs } from '../../hubspot-app/app/cards/follow-campaign.ts'
import { campaign, connection, lost, ok, refusal, stageCard } from './support/card-stage.ts'

const running = campaign()
const ended = campaign({ status: 'completed', progress: 1, summary: '10 ready; 3 left out: 3 out of area' })
const newest = (one: typeof running) => ok({ campaigns: [one], nextAfter: null })
const one = `GET /campaigns/${running.id}`

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)
const openForm = async (card: Card): Promise<void> => {
  await settle()
  card.find(Panel).trigger('onOpen')
  await settle()
}
const pressStart = (card: Card): void => button(card, 'Start').trigger('onClick')

describe('the card when it opens', () => {
  it('shows that it loads, then that it is connected, with one primary button', async () => {
    const card = stageCard()
    expect(card.text()).toContain('Asking Leadwright')
    await settle()
    expect(card.text()).toContain('Connected')
    expect(card.text()).not.toContain('Sandbox')
    expect(card.findAll(Button, { variant: 'primary' }).map(({ text }) => text)).toEqual([
      'Find similar companies',
    ])
    expect(card.asked('GET /campaigns')).toBe(1)
    await settle(120_000)
    expect(card.calls).toHaveLength(2)
  })

  it('says that a sandbox is one', async () => {
    const card = stageCard({ 'GET /connection': ok({ connection: { ...connection, isSandbox: true } }) })
    await settle()
    expect(card.text()).toContain('make-believe')
  })

  it('says what is wrong with the connection', async () => {
    const failure = 'HubSpot has refused us since Monday.'
    const card = stageCard({ 'GET /connection': ok({ connection: { ...connection, failure } }) })
    await settle()
    expect(card.text()).toContain(failure)
    expect(card.text()).not.toContain('Connected')
  })

  it('says who can connect an account that is not', async () => {
    const words = 'Leadwright is not connected to this HubSpot account.'
    const card = stageCard({ 'GET /connection': refusal(403, 'not_connected', words) })
    await settle()
    expect(card.text()).toContain(words)
    expect(card.text()).toContain('An admin can help: Ada.')
    expect(card.maybeFind(Panel)).toBeNull()
  })

  it.each([
    ['no answer', lost, 'The connection to Leadwright was lost.'],
    ['a page instead of JSON', ok('<html>', 502), 'Leadwright cannot be reached at the moment.'],
    ['a success that is no JSON', ok('fine'), 'an answer that cannot be read'],
    ['too many calls', ok({ status: 'error' }, 429), 'too many calls at once'],
  ])('says so in words after %s, and tries again', async (_name, answer, words) => {
    const card = stageCard({ 'GET /campaigns': answer })
    await settle()
    expect(card.text()).toContain(words)
    card.answer('GET /campaigns', ok({ campaigns: [], nextAfter: null }))
    button(card, 'Try again').trigger('onClick')
    await settle()
    expect(card.text()).toContain('Connected')
  })
})

describe('a campaign of the record', () => {
  it('is one bar and one sentence, followed until its end', async () => {
    const card = stageCard({ 'GET /campaigns': newest(running), [one]: ok({ campaign: running }) })
    await settle()
    expect(card.find(ProgressBar).props).toMatchObject({ value: 42, title: running.name })
    expect(card.text()).toContain('4 companies ready, 7 being checked.')
    card.answer(one, ok({ campaign: ended }))
    await settle(2_000)
    expect(card.maybeFind(ProgressBar)).toBeNull()
    expect(card.text()).toContain('Done. 10 ready; 3 left out: 3 out of area.')
    expect(card.maybeFind(Button, ({ text }) => text === 'Stop')).toBeNull()
    const calls = card.calls.length
    await settle(120_000)
    expect(card.calls).toHaveLength(calls)
  })

  it('is asked for less often while nothing changes', async () => {
    const card = stageCard({ 'GET /campaigns': newest(running), [one]: ok({ campaign: running }) })
    await settle()
    await settle(120_000)
    const early = card.asked(one)
    expect(early).toBeGreaterThan(5)
    await settle(10 * longestPauseMs)
    expect(card.asked(one) - early).toBeLessThanOrEqual(10)
    card.answer(one, ok({ campaign: ended }))
    await settle(longestPauseMs)
    expect(card.text()).toContain('Done.')
  })

  it('stays as it was while calls fail, with the reason, until they succeed again', async () => {
    const card = stageCard({ 'GET /campaigns': newest(running), [one]: lost })
    await settle()
    await settle(3_000)
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    expect(card.text()).toContain('4 companies ready')
    card.answer(one, ok({ campaign: running }))
    await settle(longestPauseMs)
    expect(card.text()).not.toContain('was lost')
  })

  it('is stopped once', async () => {
    const stop = `POST /campaigns/${running.id}/cancel`
    const cancelled = campaign({ status: 'cancelled' })
    const card = stageCard({ 'GET /campaigns': newest(running), [stop]: ok({ campaign: cancelled }) })
    await settle()
    button(card, 'Stop').trigger('onClick')
    await settle()
    expect(card.text()).toContain('Stopped.')
    expect(card.asked(stop)).toBe(1)
  })

  it('that ended just before Stop shows its end, and no failure', async () => {
    const stop = `POST /campaigns/${running.id}/cancel`
    const card = stageCard({
      'GET /campaigns': newest(running),
      [stop]: refusal(409, 'conflict', 'It has ended.'),
      [one]: ok({ campaign: ended }),
    })
    await settle()
    button(card, 'Stop').trigger('onClick')
    await settle()
    expect(card.text()).toContain('Done.')
    expect(card.text()).not.toContain('It has ended.')
  })

  it('may be stopped only by who may', async () => {
    const stop = `POST /campaigns/${running.id}/cancel`
    const card = stageCard({
      'GET /campaigns': newest(running),
      [stop]: refusal(403, 'not_allowed', 'You may not launch campaigns here.'),
    })
    await settle()
    button(card, 'Stop').trigger('onClick')
    await settle()
    expect(card.text()).toContain('You may not launch campaigns here.')
    expect(card.find(ProgressBar)).toBeTruthy()
  })
})

describe('the form of a launch', () => {
  const launched = ok({ campaign: running }, 202)

  it('is filled in from the record, with a forecast', async () => {
    const card = stageCard()
    await openForm(card)
    expect(card.find(Select, { name: 'type' }).props.value).toBe('education')
    expect(card.find(Input, { name: 'postcode' }).props.value).toBe('LE1 1AA')
    expect(card.find(NumberInput, { name: 'radiusMiles' }).props.value).toBe(15)
    expect(card.find(NumberInput, { name: 'maxResults' }).props.value).toBe(25)
    await settle(1_000)
    expect(card.text()).toContain('About 25 finds.')
    expect(card.asked('POST /forecasts')).toBe(1)
  })

  it('launches once however often Start is pressed, closes and shows the campaign', async () => {
    const card = stageCard({ 'POST /campaigns': launched })
    await openForm(card)
    card.find(Input, { name: 'inputs.services' }).trigger('onInput', 'VoIP,  cyber ,' as never)
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
      launchedFromCompanyId: '30000000001',
      inputs: { services: ['VoIP', 'cyber'] },
    })
    expect(card.mocks.actions.closeOverlay.calls).toEqual([['find-similar']])
    expect(card.text()).toContain('4 companies ready')
  })

  it('keeps what was typed and the key when the connection is lost; a new visit has a new key', async () => {
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
    const keys = card.calls.flatMap(({ body }) => (body.launchKey ? [body.launchKey] : []))
    expect(keys).toHaveLength(3)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
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
    expect(card.find(TextArea).props.validationMessage).toContain('this is needed')
    expect(card.asked('POST /campaigns')).toBe(0)
    card.find(Input, { name: 'postcode' }).trigger('onInput', 'M1' as never)
    await settle()
    expect(card.find(Input, { name: 'postcode' }).props.error).toBe(false)
    expect(card.find(TextArea).props.error).toBe(true)
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
    const unknown = [...fields, { field: 'budget', message: 'too low' }]
    card.answer('POST /campaigns', refusal(422, 'invalid_input', 'Wrong fields.', unknown))
    pressStart(card)
    await settle()
    expect(card.text()).toContain('budget')
    expect(card.text()).toContain('too low')
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
    expect(card.text()).toContain('No forecast before the fields are right.')
  })
})
