import { Button, Select, TextArea } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { LeadStagesResponse } from '@leadwright/contract'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StageSection } from '../../hubspot-app/app/packages/ui/lead/stage-section.tsx'
import { type Answer, lost, ok, stageServer } from './support/answers.ts'
import { lead } from './support/lead-samples.ts'
import { settle } from './support/lead-stage.ts'
import { viewer } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Move = LeadStagesResponse['moves'][number]

const one = lead()
const moves = `GET /leads/${one.id}/stage-moves`
const stage = `POST /leads/${one.id}/stage`

const moved = (hubspot: Move['hubspot']): Move => ({
  id: 1,
  at: '2026-11-22T14:05:00.000Z',
  from: 'DISCOVERY',
  to: 'PROSPECT',
  by: 'person',
  who: 'Ada Admin',
  reason: 'Met them',
  hubspot,
})
const answer = (list: Move[]): Answer =>
  ok({ leadId: one.id, stage: list[0]?.to ?? 'DISCOVERY', hubspotStage: null, moves: list })

const shown = async (given: Record<string, Answer> = {}) => {
  const server = stageServer({ [moves]: answer([]), ...given })
  const renderer = createRenderer('pages')
  const onMoved = vi.fn()
  const props = { lead: one, baseUrl: 'https://leadwright.example', portalId: 1, viewer, onMoved }
  renderer.render(createElement(StageSection, props))
  await settle()
  return { ...renderer, ...server, onMoved, text: (): string => renderer.getRootNode().toString() }
}

type View = Awaited<ReturnType<typeof shown>>
const move = (view: View) => view.find(Button, ({ text }) => text === 'Move')
const choose = (view: View): void => view.find(Select).trigger('onChange', 'PROSPECT' as never)

describe('moving a lead', () => {
  it('needs another stage, and sends it once with its reason', async () => {
    const view = await shown({ [stage]: answer([moved(null)]) })
    expect(move(view).props.disabled).toBe(true)
    expect(view.maybeFind(TextArea)).toBeNull()
    choose(view)
    view.find(TextArea).trigger('onInput', ' Met them ' as never)
    const twice = move(view)
    twice.trigger('onClick')
    twice.trigger('onClick')
    await settle()
    expect(view.calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { stage: 'PROSPECT', reason: 'Met them' },
    ])
    expect(view.onMoved).toHaveBeenCalledOnce()
    expect(view.text()).toMatch(
      /Moved from Discovery to Prospect by Ada Admin, 22 Nov 2026, \d\d:\d\d: Met them/,
    )
    expect(view.text()).toContain('It is not in HubSpot')
  })

  it('looks until HubSpot has been told, less and less often, and says what came of it', async () => {
    const view = await shown({ [stage]: answer([moved({ result: 'waiting', note: null })]) })
    view.answer(moves, answer([moved({ result: 'waiting', note: null })]))
    choose(view)
    move(view).trigger('onClick')
    await settle()
    expect(view.text()).toContain('HubSpot is being told.')
    for (let second = 0; second < 60; second += 1) await settle(1_000)
    const looks = view.asked(moves)
    expect(looks).toBeGreaterThan(4)
    expect(looks).toBeLessThan(10)
    view.answer(moves, answer([moved({ result: 'kept', note: 'It has Customer there, which is further.' })]))
    await settle(15_000)
    expect(view.text()).toContain('HubSpot kept its own stage.')
    expect(view.text()).toContain('It has Customer there, which is further.')
    const after = view.asked(moves)
    await settle(120_000)
    expect(view.asked(moves)).toBe(after)
  })

  it('keeps what was chosen and typed when the connection is lost, and refuses a reason that is too long', async () => {
    const view = await shown({ [stage]: lost })
    choose(view)
    view.find(TextArea).trigger('onInput', 'x'.repeat(501) as never)
    move(view).trigger('onClick')
    await settle()
    expect(view.find(TextArea).props.validationMessage).toContain('it has 501')
    expect(view.asked(stage)).toBe(0)
    view.find(TextArea).trigger('onInput', 'Met them' as never)
    move(view).trigger('onClick')
    await settle()
    expect(view.text()).toContain('The connection to Leadwright was lost.')
    expect(view.find(Select).props.value).toBe('PROSPECT')
    expect(view.find(TextArea).props.value).toBe('Met them')
  })
})
