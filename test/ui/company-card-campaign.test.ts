import { Button, ProgressBar } from '@hubspot/ui-extensions'
import { describe, expect, it } from 'vitest'
import { longestPauseMs } from '../../hubspot-app/app/packages/ui/keep-asking.ts'
import { lost, ok, refusal } from './support/answers.ts'
import { recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { campaign } from './support/samples.ts'

stopTheClock()

const running = campaign()
const underWay = told({ campaign: running, campaignsUnderWay: 1 })
const ended = campaign({ status: 'completed', progress: 1, summary: '10 ready; 3 left out: 3 out of area' })
const stop = `POST /campaigns/${running.id}/cancel`

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)

describe('a campaign of the record', () => {
  it('is one bar and one sentence, followed until its end', async () => {
    const card = stageCard({ [recordCall]: underWay })
    await settle()
    expect(card.find(ProgressBar).props).toMatchObject({ value: 42, title: running.name })
    expect(card.text()).toContain('4 companies ready, 7 being checked.')
    card.answer(recordCall, told({ campaign: ended }))
    await settle(2_000)
    expect(card.maybeFind(ProgressBar)).toBeNull()
    expect(card.text()).toContain('Done. 10 ready; 3 left out: 3 out of area.')
    expect(card.maybeFind(Button, ({ text }) => text === 'Stop')).toBeNull()
  })

  it('leads to its page, and to the others under way', async () => {
    const card = stageCard({ [recordCall]: told({ campaign: running, campaignsUnderWay: 2 }) })
    await settle()
    button(card, 'See this lead campaign').trigger('onClick')
    expect(card.mocks.actions.navigateToPage.calls.at(-1)).toEqual([
      { to: '/campaigns/:campaignId', params: { campaignId: running.id } },
    ])
    const others = card.find(Button, (node) => node.toString().includes('campaigns under way'))
    others.trigger('onClick')
    expect(card.mocks.actions.navigateToPage.calls.at(-1)).toEqual([
      { to: '/', params: { tab: 'under-way' } },
    ])
  })

  it('is asked for less often while nothing changes, and seldom when nothing is under way', async () => {
    const card = stageCard({ [recordCall]: underWay })
    await settle()
    await settle(120_000)
    const early = card.asked(recordCall)
    expect(early).toBeGreaterThan(8)
    await settle(10 * longestPauseMs)
    expect(card.asked(recordCall) - early).toBeLessThanOrEqual(10)
    card.answer(recordCall, told({ campaign: ended }))
    await settle(longestPauseMs)
    expect(card.text()).toContain('Done.')
    const late = card.asked(recordCall)
    await settle(60_000)
    expect(card.asked(recordCall) - late).toBe(4)
    await settle(10 * 60_000)
    expect(card.asked(recordCall) - late).toBeLessThanOrEqual(16)
  })

  it('stays as it was while calls fail, with the reason, until they succeed again', async () => {
    const card = stageCard({ [recordCall]: underWay })
    await settle()
    card.answer(recordCall, lost)
    await settle(3_000)
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    expect(card.text()).toContain('may be out of date')
    expect(card.text()).toContain('4 companies ready')
    card.answer(recordCall, underWay)
    await settle(longestPauseMs)
    expect(card.text()).not.toContain('was lost')
  })

  it('is stopped once however often it is pressed', async () => {
    const cancelled = campaign({ status: 'cancelled' })
    const card = stageCard({ [recordCall]: underWay, [stop]: ok({ campaign: cancelled }) })
    await settle()
    const press = button(card, 'Stop')
    press.trigger('onClick')
    press.trigger('onClick')
    card.answer(recordCall, told({ campaign: cancelled }))
    await settle()
    expect(card.text()).toContain('Stopped.')
    expect(card.asked(stop)).toBe(1)
  })

  it('that ended just before Stop shows its end, and no failure', async () => {
    const card = stageCard({
      [recordCall]: underWay,
      [stop]: refusal(409, 'conflict', 'It has ended.'),
      [`GET /campaigns/${running.id}`]: ok({ campaign: ended }),
    })
    await settle()
    button(card, 'Stop').trigger('onClick')
    card.answer(recordCall, told({ campaign: ended }))
    await settle()
    expect(card.text()).toContain('Done.')
    expect(card.text()).not.toContain('It has ended.')
  })

  it('that may not be stopped says why and goes on', async () => {
    const words = 'You may not stop campaigns here.'
    const card = stageCard({ [recordCall]: underWay, [stop]: refusal(403, 'not_allowed', words) })
    await settle()
    button(card, 'Stop').trigger('onClick')
    await settle()
    expect(card.text()).toContain(words)
    await settle(5_000)
    expect(card.text()).toContain(words)
    expect(card.find(ProgressBar)).toBeTruthy()
  })
})
