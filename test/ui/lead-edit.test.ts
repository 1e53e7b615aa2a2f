import { Button, DescriptionListItem, Form, Icon, Input } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Lead, Viewer } from '@leadwright/contract'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LeadById } from '../../hubspot-app/app/packages/ui/lead/lead-by-id.tsx'
import { type Answer, lost, ok, refusal, stageServer } from './support/answers.ts'
import { contacts } from './support/contact-samples.ts'
import { googlePlace } from './support/google-samples.ts'
import { claim, lead } from './support/lead-samples.ts'
import { settle } from './support/lead-stage.ts'
import { viewer as admin, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const one = lead()
const address = `/leads/${one.id}`
const put = `PUT ${address}/fields/phone`
const takeBack = `DELETE ${address}/fields/phone`

/** The lead with what a person said about its phone; an empty value: nothing found is right. */
const said = (value: string): Lead =>
  lead({
    phone: value === '' ? null : value,
    phoneText: value === '' ? null : '0113 496 0000',
    evidence: [
      claim({
        value,
        source: 'person',
        typedBy: 'Ada Admin',
        method: 'typed-by-person',
        url: '',
        excerpt: '',
        valueText: value === '' ? 'None of the values found' : '0113 496 0000',
      }),
      claim({ isShown: false, valueText: '0116 496 0123' }),
    ],
  })

const shown = async (of: Lead = one, given: Record<string, Answer> = {}, viewer: Viewer = admin) => {
  const server = stageServer({
    [`GET ${address}`]: ok({ lead: of }),
    [`GET ${address}/stage-moves`]: ok({ leadId: one.id, stage: one.stage, hubspotStage: null, moves: [] }),
    [`GET ${address}/contacts`]: ok(contacts()),
    [`GET ${address}/google`]: ok({ place: googlePlace() }),
    ...given,
  })
  const renderer = createRenderer('pages')
  const props = { leadId: one.id, baseUrl: 'https://leadwright.example', portalId: 1, viewer }
  renderer.render(createElement(LeadById, props))
  await settle()
  const phone = () => renderer.find(DescriptionListItem, { label: 'Phone' })
  return { ...renderer, ...server, phone, text: (): string => renderer.getRootNode().toString() }
}

type View = Awaited<ReturnType<typeof shown>>
const open = async (view: View): Promise<void> => {
  view
    .phone()
    .find(Button, ({ childNodes }) => String(childNodes).length > 0)
    .trigger('onClick')
  await settle()
}
const type = (view: View, text: string): void => view.find(Input).trigger('onInput', text as never)
const submit = async (view: View): Promise<void> => {
  view.find(Form).trigger('onSubmit', { targetValue: {} } as never)
  await settle()
}
const sent = (view: View, method: string) => view.calls.filter((call) => call.method === method)

describe('correcting a field of a lead', () => {
  it('sends what is typed once, and shows the lead anew with who changed it', async () => {
    const view = await shown(one, { [put]: ok({ lead: said('+441134960000') }) })
    await open(view)
    expect(view.find(Input).props).toMatchObject({ label: 'Phone number', value: '0116 496 0123' })
    type(view, ' 0113 496 0000 ')
    view.answer(`GET ${address}`, ok({ lead: said('+441134960000') }))
    view.find(Form).trigger('onSubmit', { targetValue: {} } as never)
    await submit(view)
    expect(sent(view, 'PUT').map(({ body }) => body)).toEqual([
      { value: '0113 496 0000', editKey: expect.stringMatching(/^[\w-]{36}$/) },
    ])
    expect(view.maybeFind(Form)).toBeNull()
    expect(view.phone().toString()).toContain('0113 496 0000')
    expect(view.phone().toString()).toContain('Changed by Ada Admin, 22 Nov 2026')
    expect(view.text()).toContain('its fit still goes by what was found')
  })

  it('sends an empty field as: nothing found is right; a name may not be empty', async () => {
    const view = await shown(one, { [put]: ok({ lead: said('') }) })
    await open(view)
    type(view, ' ')
    view.answer(`GET ${address}`, ok({ lead: said('') }))
    await submit(view)
    expect(sent(view, 'PUT')[0]?.body).toMatchObject({ value: null })
    expect(view.phone().toString()).toContain(
      'Cleared by Ada Admin, 22 Nov 2026: nothing that was found is right',
    )
    expect(view.phone().toString()).toContain('Not known')
  })

  it('sends nothing when nothing was changed', async () => {
    const view = await shown()
    await open(view)
    await submit(view)
    expect(sent(view, 'PUT')).toEqual([])
    expect(view.maybeFind(Form)).toBeNull()
  })

  it('keeps what was typed when it is refused, and says what is allowed', async () => {
    const fields = [{ field: 'phone', message: 'must be a phone number that exists' }]
    const view = await shown(one, { [put]: refusal(400, 'invalid_input', 'phone: must be', fields) })
    await open(view)
    type(view, '12')
    await submit(view)
    expect(view.find(Input).props).toMatchObject({
      value: '12',
      error: true,
      validationMessage: 'It must be a phone number that exists.',
    })
    view.answer(put, lost)
    await submit(view)
    expect(view.text()).toContain('The connection to Leadwright was lost.')
    expect(view.find(Input).props.value).toBe('12')
    view
      .phone()
      .find(Button, ({ text }) => text === 'Cancel')
      .trigger('onClick')
    await settle()
    expect(view.maybeFind(Form)).toBeNull()
    expect(view.text()).not.toContain('was lost')
  })

  it('can be taken back', async () => {
    const view = await shown(said('+441134960000'), { [takeBack]: ok({ lead: one }) })
    view.answer(`GET ${address}`, ok({ lead: one }))
    view.find(Button, ({ text }) => text === 'Take back').trigger('onClick')
    await settle()
    expect(sent(view, 'DELETE')[0]?.query).toMatch(/^\?editKey=[\w-]{36}$/)
    expect(view.phone().toString()).toContain('0116 496 0123')
    expect(view.text()).not.toContain('Changed by')
  })

  it('is not offered to who may only look, who still sees who changed what', async () => {
    const view = await shown(said('+441134960000'), {}, onlooker)
    expect(view.findAll(Icon, ({ props }) => props.name === 'edit')).toEqual([])
    expect(view.text()).toContain('Changed by Ada Admin')
    expect(view.text()).not.toContain('Take back')
  })
})

describe('the evidence of a field that a person corrected', () => {
  it('shows what was found beside their word', async () => {
    const text = (await shown(said('+441134960000'))).text()
    expect(text).toContain('Its own website says “0116 496 0123”, Ada Admin says “0113 496 0000”.')
    expect(text).toMatch(/Ada Admin, typed, 22 Nov 2026/)
  })

  it('says so when they found nothing of it right', async () => {
    const text = (await shown(said(''))).text()
    expect(text).toContain(
      'Its own website says “0116 496 0123”, Ada Admin says that nothing found is right.',
    )
  })
})
