import { Button, Checkbox, LoadingSpinner, SearchInput, Select, Tabs } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { leadItem, leadList } from './support/lead-samples.ts'
import { holdCalls, type LeadsStage, settle, stageLeads } from './support/lead-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const button = (page: LeadsStage, words: string) => page.find(Button, (node) => node.text === words)
const names = (page: LeadsStage): string[] =>
  page.findAll(PageLink, (node) => node.props.to === '/leads/:leadId').map(({ text }) => text ?? '')
const choose = (page: LeadsStage, name: string, value: string): void =>
  page.find(Select, { name }).trigger('onChange', value as never)

describe('the list of leads', () => {
  it('shows that it loads, then what is to review, best fit first', async () => {
    const page = stageLeads({ to: '/leads' })
    const release = holdCalls('/leads?')
    await settle()
    expect(page.text()).toContain('Loading the leads')
    release()
    await settle()
    expect(page.listQueries()).toEqual([{ review: 'to-review', sort: 'fit', limit: '25' }])
    expect(names(page)).toHaveLength(25)
    expect(names(page)[0]).toBe('School 1')
    for (const words of ['89', 'Verified', '1 mile', 'LE1 1AA', '20-49 staff', '0116 496 0123', 'Discovery'])
      expect(page.text()).toContain(words)
    expect(page.text()).toContain('1-25 of more than 10,000')
  })

  it('is told by its address, and changes it: tabs, filters, order', async () => {
    const page = stageLeads({ to: '/leads', params: { review: 'accepted', has: 'phone', minimumFit: '60' } })
    await settle()
    expect(page.listQueries()[0]).toMatchObject({ review: 'accepted', has: 'phone', minimumFit: '60' })
    expect(page.find(Select, { name: 'minimumFit' }).props.value).toBe('60')
    page.find(Tabs).trigger('onSelectedChange', 'all' as never)
    await settle()
    choose(page, 'stage', 'LEAD')
    await settle()
    choose(page, 'sort', 'nearest')
    await settle()
    choose(page, 'has', '')
    await settle()
    expect(page.listQueries().at(-1)).toEqual({
      stage: 'LEAD',
      minimumFit: '60',
      sort: 'nearest',
      limit: '25',
    })
    expect(page.mocks.actions.navigateToPage.calls.at(-1)).toEqual([
      { to: '/leads', params: { review: 'all', stage: 'LEAD', minimumFit: '60', sort: 'nearest' } },
    ])
    page.go({ to: '/leads', params: { review: 'rejected' } })
    await settle()
    expect(page.find(Tabs).props.selected).toBe('rejected')
    expect(page.listQueries().at(-1)).toMatchObject({ review: 'rejected' })
  })

  it('searches when typing pauses, and follows the address when somebody goes back', async () => {
    const page = stageLeads({ to: '/leads' })
    await settle()
    const field = page.find(SearchInput)
    field.trigger('onInput', 'Hill' as never)
    await settle(300)
    field.trigger('onInput', 'Hilltop ' as never)
    await settle(599)
    expect(page.listQueries()).toHaveLength(1)
    await settle(1)
    expect(page.listQueries().map(({ search }) => search)).toEqual([undefined, 'Hilltop'])
    expect(page.find(SearchInput).props.value).toBe('Hilltop ')
    page.go({ to: '/leads' })
    await settle()
    expect(page.find(SearchInput).props.value).toBe('')
  })

  it('offers the campaigns and their kinds, and says when it cannot', async () => {
    const page = stageLeads({ to: '/leads' }, { 'GET /campaign-types': lost })
    await settle()
    const campaigns = page.find(Select, { name: 'campaignId' }).props.options
    expect(campaigns.map(({ label }) => label)).toEqual(['Any', 'Education · LE1 1AA · 15 mi'])
    expect(page.text()).toContain('Some filters cannot be chosen at the moment')
    expect(names(page)).toHaveLength(25)
  })

  it('goes on and back page by page, and keeps the rows in sight meanwhile', async () => {
    const page = stageLeads({ to: '/leads' })
    await settle()
    expect(button(page, 'Previous').props.disabled).toBe(true)
    page.answer('GET /leads', ok(leadList(26, 50, 100_000)))
    button(page, 'Next').trigger('onClick')
    expect(names(page)[0]).toBe('School 1')
    expect(page.find(LoadingSpinner)).toBeTruthy()
    expect(button(page, 'Accept').props.disabled).toBe(true)
    await settle()
    expect(page.text()).toContain('26-50 of more than 10,000')
    expect(page.listQueries().at(-1)).toMatchObject({ after: 'after-25' })
    page.answer('GET /leads', ok(leadList(51, 60, 60)))
    button(page, 'Next').trigger('onClick')
    await settle()
    expect(page.text()).toContain('51-60 of 60')
    expect(button(page, 'Next').props.disabled).toBe(true)
    button(page, 'Previous').trigger('onClick')
    await settle()
    expect(page.listQueries().at(-1)).toMatchObject({ after: 'after-25' })
    button(page, 'Previous').trigger('onClick')
    await settle()
    expect(page.listQueries().at(-1)?.after).toBeUndefined()
  })

  it('leads from a shared page of it to the first one', async () => {
    const page = stageLeads({ to: '/leads', params: { after: 'from-elsewhere', before: '50' } })
    await settle()
    expect(page.text()).toContain('51-75 of more than 10,000')
    button(page, 'First page').trigger('onClick')
    await settle()
    expect(page.text()).toContain('1-25 of more than 10,000')
  })

  it.each([
    [{}, 'Nothing to review', 'Start a lead campaign'],
    [{ review: 'all' }, 'No leads yet', 'Start a lead campaign'],
    [{ review: 'accepted' }, 'No accepted leads', 'See what waits for review'],
    [{ search: 'zzz' }, 'No lead matches these filters', 'Clear the filters'],
    [{ after: 'after-25', before: '25' }, 'This page is empty by now', 'To the first page'],
  ])('says what to do when nothing is there (%o)', async (params, title, way) => {
    const page = stageLeads(
      { to: '/leads', params: params as Record<string, string> },
      { 'GET /leads': ok({ leads: [], total: 0, isMore: false, nextAfter: null }) },
    )
    await settle()
    expect(page.text()).toContain(title)
    expect(page.text()).toContain(way)
    expect(page.maybeFind(Checkbox)).toBeNull()
  })

  it('keeps to one record’s finds when its address says so, and says that it does', async () => {
    const page = stageLeads({ to: '/leads', params: { launchedFromCompanyId: '31' } }, {})
    await settle()
    expect(page.listQueries().at(-1)).toMatchObject({ launchedFromCompanyId: '31' })
    button(page, 'Show all').trigger('onClick')
    await settle()
    expect(page.listQueries().at(-1)).toEqual({ review: 'to-review', sort: 'fit', limit: '25' })
  })

  it('clears the filters but not the tab', async () => {
    const empty = { 'GET /leads': ok({ leads: [], total: 0, isMore: false, nextAfter: null }) }
    const page = stageLeads({ to: '/leads', params: { search: 'zzz', review: 'rejected' } }, empty)
    await settle()
    button(page, 'Clear the filters').trigger('onClick')
    await settle()
    expect(page.listQueries().at(-1)).toEqual({ review: 'rejected', sort: 'fit', limit: '25' })
  })

  it('says what is wrong with an address, and tries again', async () => {
    const fields = [{ field: 'minimumFit', message: 'must be a whole number from 0 to 100' }]
    const page = stageLeads(
      { to: '/leads', params: { minimumFit: 'lots' } },
      { 'GET /leads': refusal(400, 'invalid_input', 'The list cannot be asked for so.', fields) },
    )
    await settle()
    expect(page.text()).toContain('must be a whole number from 0 to 100')
    page.answer('GET /leads', ok(leadList(1, 2)))
    button(page, 'Try again').trigger('onClick')
    await settle()
    expect(names(page)).toHaveLength(2)
  })

  it('draws what little is known of a lead, and very long names', async () => {
    const name = 'Thistlethwaite '.repeat(20).trim()
    const bare = {
      website: null,
      postcode: null,
      distanceMiles: null,
      sector: null,
      employees: null,
      phone: null,
      phoneText: null,
    }
    const leads = [leadItem(1, { ...bare, name, email: null, reasons: [], verification: 'partly' })]
    const page = stageLeads(
      { to: '/leads' },
      { 'GET /leads': ok({ leads, total: 1, isMore: false, nextAfter: null }) },
    )
    await settle()
    expect(names(page)).toEqual([name])
    expect(page.text()).toContain('Partly verified')
    expect(page.text()).not.toContain('null')
  })
})
