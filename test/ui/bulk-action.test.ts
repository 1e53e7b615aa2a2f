import { Alert, Button, Input } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { FindSimilar } from '../../hubspot-app/app/actions/find-similar-view.tsx'
import { type Answer, lost, ok, stageServer } from './support/answers.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { beforeLaunch } from './support/launch-samples.ts'
import { campaign, connection, home, onlooker } from './support/samples.ts'

stopTheClock()

const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => 30000000001 + index)

const stageAction = (objectIds: number[], given: Record<string, Answer> = {}) => {
  const server = stageServer({ 'GET /home': ok(home()), ...beforeLaunch, ...given })
  const renderer = createRenderer('crm.bulkActions')
  Object.assign(renderer.mocks.context, {
    crm: { objectIds, objectTypeId: '0-2' },
    variables: { API_BASE_URL: 'https://leadwright.example' },
  })
  renderer.render(createElement(FindSimilar))
  return { ...renderer, ...server, text: (): string => renderer.getRootNode().toString() }
}

type Action = ReturnType<typeof stageAction>
const button = (action: Action, words: string) => action.find(Button, (node) => node.text === words)

describe('the bulk action on the list of companies', () => {
  it('launches one campaign from ten companies, asks for the postcode, and leads to its page', async () => {
    const action = stageAction(ids(10), { 'POST /campaigns': ok({ campaign: campaign() }, 202) })
    await settle()
    expect(action.text()).toContain('10 companies')
    button(action, 'Start').trigger('onClick')
    await settle()
    expect(action.find(Input, { name: 'postcode' }).props.validationMessage).toContain('Type a UK postcode')
    action.find(Input, { name: 'postcode' }).trigger('onInput', 'LE1' as never)
    const start = button(action, 'Start')
    start.trigger('onClick')
    start.trigger('onClick')
    await settle()
    const sent = action.calls.filter(({ path, method }) => path === '/campaigns' && method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body.launchedFromCompanyIds).toEqual(ids(10).map(String))
    expect(action.find(Alert).props.title).toBe('The lead campaign has started')
    expect(action.maybeFind(Input)).toBeNull()
    button(action, 'See how it goes').trigger('onClick')
    expect(action.mocks.actions.navigateToPage.calls).toEqual([
      [{ to: '/campaigns/:campaignId', params: { campaignId: campaign().id } }],
    ])
  })

  it('says that eleven are too many and uses none', async () => {
    const action = stageAction(ids(11))
    await settle()
    expect(action.find(Alert).props.title).toBe('11 companies are too many')
    expect(action.calls).toEqual([])
  })

  it('says that none is selected', async () => {
    const action = stageAction([])
    await settle()
    expect(action.find(Alert).props.title).toBe('No company is selected')
  })

  it('says who may not launch, and that the account is disconnected', async () => {
    const action = stageAction(ids(2), { 'GET /home': ok(home({ viewer: onlooker })) })
    await settle()
    expect(button(action, 'Start').props.disabled).toBe(true)
    expect(action.text()).toContain('An admin can allow it: Ada Admin.')
    const gone = { ...connection, status: 'disconnected' as const, statusReason: 'Ada disconnected it.' }
    const other = stageAction(ids(2), { 'GET /home': ok(home({ connection: gone })) })
    await settle()
    expect(other.text()).toContain('Ada disconnected it.')
  })

  it('says that a sandbox is one, and that nothing came back, and tries again', async () => {
    const action = stageAction(ids(1), { 'GET /home': lost })
    await settle()
    expect(action.text()).toContain('The connection to Leadwright was lost.')
    action.answer('GET /home', ok(home({ connection: { ...connection, isSandbox: true } })))
    button(action, 'Try again').trigger('onClick')
    await settle()
    expect(action.text()).toContain('make-believe')
    expect(action.text()).toContain('1 company')
  })
})
