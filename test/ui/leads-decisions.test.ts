import { Button, Checkbox, Dropdown, Link, Modal, Select, TextArea } from '@hubspot/ui-extensions'
import type { DecideResponse } from '@leadwright/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tooMany } from '../../hubspot-app/app/pages/leads/selection.ts'
import { lost, ok, refusal } from './support/answers.ts'
import { leadId, leadItem, leadList } from './support/lead-samples.ts'
import { type LeadsStage, settle, stageLeads } from './support/lead-stage.ts'
import { home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const decided = 'POST /leads/decisions'
type Otherwise = DecideResponse['decidedOtherwise']
const did = (changed: number, unchanged = 0, decidedOtherwise: Otherwise = []) =>
  ok({ changed, unchanged, decidedOtherwise })
/** As they are sent when they were seen in this state. */
const leads = (numbers: number[], review = 'to-review') => ({
  ids: numbers.map(leadId),
  seen: Object.fromEntries(numbers.map((number) => [leadId(number), review])),
})

type Words = string | RegExp
const buttons = (page: LeadsStage, words: Words) =>
  page.findAll(Button, ({ text }) => (typeof words === 'string' ? text === words : words.test(text ?? '')))
const press = (page: LeadsStage, words: Words, at = 0): void => buttons(page, words)[at]?.trigger('onClick')
const tick = (page: LeadsStage, name: string): void =>
  page.find(Checkbox, { 'aria-label': `Select ${name}` }).trigger('onChange', true as never)
const tickPage = (page: LeadsStage): void =>
  page.find(Checkbox, ({ text }) => text === 'Select this page').trigger('onChange', true as never)
const selectAll = (page: LeadsStage, words: string): void =>
  page.find(Link, ({ text }) => text === words).trigger('onClick')
/** What was sent, apart from the key that makes it repeatable. */
const sent = (page: LeadsStage) =>
  page.calls.filter(({ method }) => method === 'POST').map(({ body: { decisionKey: _, ...body } }) => body)
const keys = (page: LeadsStage) =>
  page.calls.filter(({ method }) => method === 'POST').map(({ body }) => body.decisionKey)
const askedAt = '2026-11-22T10:00:00.000Z'
const told = (page: LeadsStage) => page.mocks.actions.addAlert.calls.map(([alert]) => alert.message)

const opened = async (given: Parameters<typeof stageLeads>[1] = {}, review = 'to-review') => {
  const counted = { 'GET /leads/count': ok({ count: 100_000, askedAt }) }
  const page = stageLeads({ to: '/leads', params: { review } }, { ...counted, ...given })
  await settle()
  return page
}

describe('deciding on many leads', () => {
  it('accepts those that are ticked, once however often it is pressed, and shows the list anew', async () => {
    const page = await opened({ [decided]: did(1, 1) })
    expect(buttons(page, 'Accept')[0]?.props.disabled).toBe(true)
    tick(page, 'School 3')
    tick(page, 'School 5')
    expect(page.text()).toContain('2 of more than 10,000 selected')
    press(page, 'Accept 2')
    press(page, /^Accept/)
    await settle()
    expect(sent(page)).toEqual([{ decision: 'accept', leads: leads([3, 5]) }])
    expect(page.text()).toContain('1 accepted, 1 was already.')
    expect(page.asked('GET /leads')).toBe(2)
    expect(page.text()).toContain('0 of more than 10,000 selected')
  })

  it('accepts all that match, with how many the person saw', async () => {
    const page = await opened({ [decided]: did(99_997, 3) })
    tickPage(page)
    expect(page.text()).toContain('25 of more than 10,000 selected')
    selectAll(page, 'Select all that match')
    expect(buttons(page, /^Accept/)[0]?.props.disabled).toBe(true)
    await settle()
    const count = page.calls.find(({ path }) => path === '/leads/count')
    expect(count?.query).toBe('?review=to-review')
    expect(page.text()).toContain('All 100,000 that match are selected')
    expect(page.find(Checkbox, { 'aria-label': 'Select School 1' }).props.readOnly).toBe(true)
    press(page, 'Accept 100,000')
    await settle()
    expect(sent(page)).toEqual([
      { decision: 'accept', leads: { filter: { review: 'to-review' }, expected: 100_000, seenAt: askedAt } },
    ])
    expect(page.text()).toContain('99,997 accepted, 3 were already.')
  })

  it('names each decision, so that a call that is sent twice is done once', async () => {
    const page = await opened({ [decided]: did(1) })
    tick(page, 'School 3')
    press(page, 'Accept 1')
    await settle()
    tick(page, 'School 5')
    press(page, 'Accept 1')
    await settle()
    expect(new Set(keys(page)).size).toBe(2)
    expect(keys(page)).toEqual([
      expect.stringMatching(/^[\w-]{8,100}$/),
      expect.stringMatching(/^[\w-]{8,100}$/),
    ])
  })

  it('says why all that match could not be counted, and keeps what was ticked', async () => {
    const page = await opened({ 'GET /leads/count': lost })
    tickPage(page)
    selectAll(page, 'Select all that match')
    await settle()
    expect(told(page)).toEqual(['The connection to Leadwright was lost.'])
    expect(page.text()).toContain('25 of more than 10,000 selected')
  })

  it('says that the list has changed, shows it anew, and forgets what was ticked', async () => {
    const words = 'The list has changed: 1,202 leads match by now.'
    const page = await opened({
      'GET /leads': ok(leadList(1, 25, 1204)),
      'GET /leads/count': ok({ count: 1204, askedAt }),
      [decided]: refusal(409, 'conflict', words),
    })
    tickPage(page)
    selectAll(page, 'Select all 1,204 that match')
    await settle()
    page.answer('GET /leads', ok(leadList(1, 25, 1202)))
    press(page, 'Accept 1,204')
    await settle()
    expect(page.text()).toContain(words)
    expect(page.text()).toContain('0 of 1,202 selected')
    expect(told(page)).toEqual([])
  })

  it('keeps the ticks from page to page, but not for another filter', async () => {
    const page = await opened()
    tick(page, 'School 1')
    page.answer('GET /leads', ok(leadList(26, 50, 100_000)))
    press(page, 'Next')
    await settle()
    tick(page, 'School 30')
    expect(page.text()).toContain('2 of more than 10,000 selected')
    page.go({ to: '/leads', params: { review: 'to-review', has: 'phone' } })
    await settle()
    expect(page.text()).toContain('0 of more than 10,000 selected')
  })

  it('says that it sends no more by their ids than the server takes', () => {
    const { seen } = leads(Array.from({ length: 501 }, (_, index) => index)) as {
      seen: Record<string, 'to-review'>
    }
    const fewer = Object.fromEntries(Object.entries(seen).slice(1)) as typeof seen
    expect(tooMany({ seen })).toContain('At most 500 can be ticked one by one')
    expect(tooMany({ seen: fewer })).toBeNull()
    expect(tooMany({ all: 100_000, seenAt: askedAt })).toBeNull()
  })

  it('rejects with a reason and a note; what is missing is said, what was typed is kept', async () => {
    const page = await opened({ [decided]: lost })
    tick(page, 'School 2')
    const modal = () => page.find(Modal, { id: 'reject-selected' })
    const reject = (): void =>
      modal()
        .find(Button, ({ text }) => text === 'Reject')
        .trigger('onClick')
    expect(modal().props.title).toBe('Reject 1 lead')
    modal()
      .find(TextArea)
      .trigger('onInput', 'x'.repeat(501) as never)
    reject()
    expect(modal().find(Select).props.validationMessage).toContain('Choose why')
    expect(modal().find(TextArea).props.validationMessage).toContain('it has 501')
    modal()
      .find(Select)
      .trigger('onChange', 'too-small' as never)
    modal()
      .find(TextArea)
      .trigger('onInput', ' Two rooms ' as never)
    reject()
    await settle()
    expect(modal().toString()).toContain('The connection to Leadwright was lost.')
    expect(modal().find(TextArea).props.value).toBe(' Two rooms ')
    page.answer(decided, did(1))
    reject()
    await settle()
    expect(sent(page).at(-1)).toEqual({
      decision: 'reject',
      rejectReason: 'too-small',
      note: 'Two rooms',
      leads: leads([2]),
    })
    expect(page.mocks.actions.closeOverlay.calls).toEqual([['reject-selected']])
    expect(page.text()).toContain('1 rejected (too small).')
  })

  it('puts back to review, where the tab says that it was decided', async () => {
    const leads = ok({
      leads: [leadItem(1, { review: 'rejected' })],
      total: 1,
      isMore: false,
      nextAfter: null,
    })
    const page = await opened({ 'GET /leads': leads, [decided]: did(0, 1) }, 'rejected')
    expect(buttons(page, 'Reject')).toHaveLength(0)
    tick(page, 'School 1')
    press(page, 'Put back to review 1')
    await settle()
    expect(sent(page)[0]).toMatchObject({ decision: 'reopen' })
    expect(page.text()).toContain('None put back to review, 1 was there already.')
    expect(buttons(page, 'Undo')).toHaveLength(0)
  })
})

describe('deciding on one lead of the list', () => {
  const rowAccept = 1

  it('accepts in one click and rejects by choosing why', async () => {
    const page = await opened({ [decided]: did(1) })
    press(page, 'Accept', rowAccept)
    await settle()
    page
      .findAll(Dropdown.ButtonItem, ({ text }) => text === 'A competitor')[1]
      ?.trigger('onClick', undefined as never)
    await settle()
    expect(sent(page)).toEqual([
      { decision: 'accept', leads: leads([1]) },
      { decision: 'reject', rejectReason: 'competitor', leads: leads([2]) },
    ])
    expect(page.asked('GET /leads')).toBe(3)
  })

  it('tells of a failure and leaves the list as it is', async () => {
    const page = await opened({ [decided]: lost })
    press(page, 'Accept', rowAccept)
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.text()).toContain('1-25 of more than 10,000')
    expect(page.asked('GET /leads')).toBe(1)
  })

  it('is closed to who may only look, and says whom to ask', async () => {
    const page = await opened({ 'GET /home': ok(home({ viewer: onlooker })) })
    tick(page, 'School 1')
    expect(buttons(page, /^Accept/).map(({ props }) => props.disabled)).not.toContain(false)
    expect(page.findAll(Dropdown).map(({ props }) => props.disabled)).not.toContain(false)
    expect(page.findAll(Dropdown)).toHaveLength(25)
    expect(page.text()).toContain('An admin can allow it: Ada Admin.')
  })

  it('counts anew in the frame what is left to review', async () => {
    const page = await opened({ [decided]: did(1), 'GET /home': ok(home({ findsToReview: 7 })) })
    expect(page.text()).toContain('Leads (7 to review)')
    page.answer('GET /home', ok(home({ findsToReview: 6 })))
    press(page, 'Accept', rowAccept)
    await settle()
    expect(page.text()).toContain('Leads (6 to review)')
  })
})

describe('what was decided last', () => {
  const rowAccept = 1

  it('stays in words until the next decision, and leaves the ticks of others', async () => {
    const page = await opened({ [decided]: did(1) })
    tick(page, 'School 3')
    tick(page, 'School 1')
    press(page, 'Accept', rowAccept - 1)
    await settle()
    expect(page.text()).toContain('Accepted School 1.')
    expect(page.text()).toContain('1 of more than 10,000 selected')
    expect(page.find(Checkbox, { 'aria-label': 'Select School 3' }).props.checked).toBe(true)
    page.go({ to: '/leads', params: { review: 'accepted' } })
    await settle()
    expect(page.text()).toContain('Accepted School 1.')
    page.go({ to: '/leads', params: { review: 'to-review' } })
    await settle()
    page
      .findAll(Dropdown.ButtonItem, ({ text }) => text === 'Too small')[1]
      ?.trigger('onClick', undefined as never)
    await settle()
    expect(page.text()).not.toContain('Accepted School 1.')
    expect(page.text()).toContain('Rejected School 2 (too small).')
  })

  it('is undone in one click, by the name of the decision, however many it was about', async () => {
    const page = await opened({ [decided]: did(99_997, 3) })
    tickPage(page)
    selectAll(page, 'Select all that match')
    await settle()
    press(page, 'Accept 100,000')
    await settle()
    page.answer(decided, did(99_990))
    press(page, 'Undo')
    await settle()
    expect(sent(page).at(-1)).toEqual({ decision: 'reopen', leads: { ofDecision: keys(page)[0] } })
    expect(page.text()).toContain('99,990 put back to review.')
    expect(buttons(page, 'Undo')).toHaveLength(0)
  })

  it('keeps the undo where it could not be sent', async () => {
    const page = await opened({ [decided]: did(1) })
    press(page, 'Accept', rowAccept)
    await settle()
    page.answer(decided, lost)
    press(page, 'Undo')
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(buttons(page, 'Undo')).toHaveLength(1)
  })

  it('says what a colleague decided meanwhile, and offers no undo of what was not done', async () => {
    const otherwise = (number: number, by: string) => ({
      leadId: leadId(number),
      review: 'rejected' as const,
      by,
    })
    const page = await opened({ [decided]: did(0, 0, [otherwise(1, 'Bea Bold')]) })
    press(page, 'Accept', rowAccept)
    await settle()
    expect(page.text()).toContain('School 1 was left: Bea Bold has rejected it meanwhile.')
    expect(buttons(page, 'Undo')).toHaveLength(0)
    page.answer(decided, did(1, 0, [otherwise(3, 'Bea Bold'), otherwise(5, 'Ada Admin')]))
    for (const name of ['School 2', 'School 3', 'School 5']) tick(page, name)
    press(page, 'Accept 3')
    await settle()
    expect(page.text()).toContain(
      '1 accepted. 2 were left: colleagues have decided otherwise about them meanwhile.',
    )
  })
})
