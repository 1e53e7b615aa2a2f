import { Button, Input, Select } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok } from './support/answers.ts'
import { leadId } from './support/lead-samples.ts'
import { type LeadsStage, settle, stageLeads } from './support/lead-stage.ts'

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

describe('saved views', () => {
  const view = {
    id: leadId(900),
    name: 'Near and fit',
    filter: { minimumFit: 60 },
    sort: 'nearest',
    madeBy: 'Ada Admin',
    mayDelete: true,
  }

  it('are chosen, and one that is shown can be deleted', async () => {
    const page = stageLeads({ to: '/leads' }, { 'GET /lead-views': ok({ views: [view] }) })
    await settle()
    choose(page, 'view', view.id)
    await settle()
    expect(page.listQueries().at(-1)).toEqual({ minimumFit: '60', sort: 'nearest', limit: '25' })
    page.answer(`DELETE /lead-views/${view.id}`, ok({ views: [] }))
    button(page, 'Delete').trigger('onClick')
    await settle()
    expect(page.mocks.actions.closeOverlay.calls).toEqual([['delete-view']])
    expect(button(page, 'Save this view')).toBeTruthy()
  })

  it('of somebody else cannot be deleted, and it says who can', async () => {
    const views = ok({ views: [{ ...view, filter: { review: 'to-review' }, sort: 'fit', mayDelete: false }] })
    const page = stageLeads({ to: '/leads' }, { 'GET /lead-views': views })
    await settle()
    expect(button(page, 'Delete this view').props.disabled).toBe(true)
    expect(page.text()).toContain('Only Ada Admin, who saved it, or an admin can delete this view.')
  })

  it('are kept under a name that is new, once however often Save is pressed', async () => {
    const page = stageLeads(
      { to: '/leads', params: { has: 'phone' } },
      { 'GET /lead-views': ok({ views: [view] }) },
    )
    await settle()
    const save = (): void => button(page, 'Save').trigger('onClick')
    save()
    expect(page.text()).toContain('Type a name.')
    const field = () => page.find(Input, { name: 'viewName' })
    field().trigger('onInput', 'near AND fit' as never)
    save()
    expect(page.text()).toContain('A view of this name is there already.')
    field().trigger('onInput', 'With a phone' as never)
    page.answer('POST /lead-views', lost)
    save()
    await settle()
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(field().props.value).toBe('With a phone')
    page.answer('POST /lead-views', ok({ views: [view] }, 201))
    const twice = button(page, 'Save')
    twice.trigger('onClick')
    twice.trigger('onClick')
    await settle()
    const sent = page.calls.filter(({ method }) => method === 'POST')
    expect(sent).toHaveLength(2)
    expect(sent[1]?.body).toEqual({
      name: 'With a phone',
      filter: { has: 'phone', review: 'to-review' },
      sort: 'fit',
    })
    expect(page.mocks.actions.closeOverlay.calls).toEqual([['save-view']])
  })

  it('do not keep the list from showing when they cannot be loaded', async () => {
    const page = stageLeads({ to: '/leads' }, { 'GET /lead-views': lost })
    await settle()
    expect(page.text()).toContain('The saved views could not be loaded')
    expect(names(page)).toHaveLength(25)
  })
})
