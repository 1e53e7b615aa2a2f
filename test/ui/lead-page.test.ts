import { Button, Modal, Select, Tabs } from '@hubspot/ui-extensions'
import { PageLink, PageTitle } from '@hubspot/ui-extensions/pages'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, lost, ok, refusal } from './support/answers.ts'
import { contacts } from './support/contact-samples.ts'
import { googlePlace } from './support/google-samples.ts'
import { lead, leadId, leadItem, leadList } from './support/lead-samples.ts'
import { holdCalls, type LeadsStage, settle, stageLeads } from './support/lead-stage.ts'
import { home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const decided = 'POST /leads/decisions'
const button = (page: LeadsStage, words: string) => page.find(Button, ({ text }) => text === words)
const link = (page: LeadsStage, words: string) =>
  page.maybeFind(PageLink, ({ text }) => text === words)?.props
const title = (page: LeadsStage) => page.maybeFind(PageTitle)?.text

/** Leads 1 to `count` with their moves and history. */
const leads = (count: number): Record<string, Answer> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => leadId(index + 1)).flatMap((id, index) => [
      [`GET /leads/${id}`, ok({ lead: lead({ id, name: `School ${index + 1}` }) })],
      [`GET /leads/${id}/stage-moves`, ok({ leadId: id, stage: 'DISCOVERY', hubspotStage: null, moves: [] })],
      [`GET /leads/${id}/history`, ok({ history: [] })],
      [`GET /leads/${id}/contacts`, ok(contacts())],
      [`GET /leads/${id}/google`, ok({ place: googlePlace() })],
    ]),
  )

const opened = async (
  number: number,
  params: Record<string, string> = {},
  given: Record<string, Answer> = {},
) => {
  const page = stageLeads(
    { to: '/leads/:leadId', params: { ...params, leadId: leadId(number) } },
    { ...leads(4), 'GET /leads': ok(leadList(1, 3)), ...given },
  )
  await settle()
  return page
}

describe('the page of a lead', () => {
  it('shows that it loads, then the lead, without a list where it came from none', async () => {
    const page = stageLeads({ to: '/leads/:leadId', params: { leadId: leadId(1) } }, leads(1))
    const release = holdCalls('/leads/')
    await settle()
    expect(page.text()).toContain('Loading the lead')
    release()
    await settle()
    expect(title(page)).toBe('School 1')
    expect(page.asked('GET /leads')).toBe(0)
    expect(link(page, 'Next lead')).toBeUndefined()
  })

  it('says that there is no such lead, without trying again in vain; a lost connection can be tried again', async () => {
    const one = `GET /leads/${leadId(1)}`
    const page = await opened(1, {}, { [one]: refusal(404, 'not_found', 'There is no such lead.') })
    expect(page.text()).toContain('There is no such lead.')
    expect(page.find(PageLink, ({ text }) => text === 'Back to the list').props.to).toBe('/leads')
    expect(page.text()).not.toContain('Try again')
    const other = await opened(1, {}, { [one]: lost })
    other.answer(one, ok({ lead: lead() }))
    button(other, 'Try again').trigger('onClick')
    await settle()
    expect(title(other)).toBe('Hilltop School')
  })

  it('leads to the leads beside it in the list that it was opened from, and back to that list', async () => {
    const page = await opened(2, { list: 'yes', review: 'all', has: 'phone' })
    expect(page.listQueries()).toEqual([{ has: 'phone', sort: 'fit', limit: '25' }])
    expect(page.text()).toContain('"2 of 3"')
    expect(link(page, 'Previous lead')?.params).toMatchObject({
      leadId: leadId(1),
      has: 'phone',
      list: 'yes',
    })
    expect(link(page, 'Next lead')?.params).toMatchObject({ leadId: leadId(3), review: 'all' })
    expect(page.text()).toContain('{"review":"all","has":"phone"}')
  })

  it('goes on to the next after Accept, and keeps its place in the list that it came from', async () => {
    const page = await opened(
      2,
      { list: 'yes' },
      { [decided]: ok({ changed: 1, unchanged: 0, decidedOtherwise: [] }) },
    )
    page.answer(
      'GET /leads',
      ok({ leads: [leadItem(1), leadItem(3)], total: 2, isMore: false, nextAfter: null }),
    )
    const accept = button(page, 'Accept')
    accept.trigger('onClick')
    accept.trigger('onClick')
    await settle()
    expect(page.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(page.mocks.actions.addAlert.calls).toEqual([[{ type: 'success', message: 'School 2: accepted.' }]])
    expect(title(page)).toBe('School 3')
    expect(page.text()).toContain('"3 of 3"')
    expect(link(page, 'Previous lead')?.params).toMatchObject({ leadId: leadId(2) })
  })

  it('stays at the last one after a decision, and shows it as it is now', async () => {
    const page = await opened(
      3,
      { list: 'yes' },
      { [decided]: ok({ changed: 1, unchanged: 0, decidedOtherwise: [] }) },
    )
    const review = {
      state: 'rejected',
      by: 'Ada Admin',
      at: '2026-11-22T14:05:00.000Z',
      rejectReason: 'too-small',
    }
    page.answer(
      `GET /leads/${leadId(3)}`,
      ok({ lead: lead({ id: leadId(3), review: { ...review, note: 'Two rooms' } as never }) }),
    )
    page
      .find(Modal)
      .find(Select)
      .trigger('onChange', 'too-small' as never)
    page
      .find(Modal)
      .find(Button, ({ text }) => text === 'Reject')
      .trigger('onClick')
    await settle()
    expect(page.text()).toContain('Rejected')
    expect(page.text()).toMatch(/Rejected by Ada Admin, 22 Nov 2026, \d\d:\d\d: Too small. “Two rooms”/)
    expect(button(page, 'Put back to review')).toBeTruthy()
    expect(page.maybeFind(Modal)).toBeNull()
  })

  it('goes over the end of a page of the list', async () => {
    const page = await opened(
      3,
      { list: 'yes' },
      { 'GET /leads': ok({ ...leadList(1, 3, 4), nextAfter: 'c3' }) },
    )
    page.answer('GET /leads', ok({ ...leadList(4, 4), total: 4 }))
    page.go({ to: '/leads/:leadId', params: { list: 'yes', leadId: leadId(2) } })
    await settle()
    page.go({ to: '/leads/:leadId', params: { list: 'yes', leadId: leadId(3) } })
    await settle()
    expect(page.listQueries().at(-1)).toMatchObject({ after: 'c3' })
    expect(link(page, 'Next lead')?.params).toMatchObject({ leadId: leadId(4), after: 'c3', before: '3' })
  })

  it('keeps the lead when a decision fails, and says why', async () => {
    const page = await opened(1, { list: 'yes' }, { [decided]: lost })
    button(page, 'Accept').trigger('onClick')
    await settle()
    expect(title(page)).toBe('School 1')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(button(page, 'Accept').props.disabled).toBe(false)
  })

  it('is closed to who may only look, and says whom to ask', async () => {
    const page = await opened(1, {}, { 'GET /home': ok(home({ viewer: onlooker })) })
    expect(button(page, 'Accept').props.disabled).toBe(true)
    expect(button(page, 'Move').props.disabled).toBe(true)
    expect(page.text()).toContain(
      'You may look at leads, not decide on them. An admin can allow it: Ada Admin.',
    )
    expect(page.text()).toContain('You may not move leads here.')
  })

  it('shows what happened to it when somebody looks', async () => {
    const at = '2026-11-22T14:05:00.000Z'
    const history = [{ at, kind: 'found', who: 'Leadwright', sentence: 'Found by a lead campaign.' }]
    const page = await opened(1, {}, { [`GET /leads/${leadId(1)}/history`]: lost })
    expect(page.asked(`GET /leads/${leadId(1)}/history`)).toBe(0)
    page.find(Tabs).trigger('onSelectedChange', 'history' as never)
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer(`GET /leads/${leadId(1)}/history`, ok({ history }))
    button(page, 'Try again').trigger('onClick')
    await settle()
    expect(page.text()).toContain('Found by a lead campaign.')
  })
})
