import { Button, LoadingSpinner } from '@hubspot/ui-extensions'
import type { CompanyRecord } from '@leadwright/contract'
import { describe, expect, it } from 'vitest'
import { lost, refusal } from './support/answers.ts'
import { checkCall, recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { company, runningCheck } from './support/record-samples.ts'

stopTheClock()

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)
const endedCheck = (state: 'found' | 'not-found' | 'failed', message: string): CompanyRecord['check'] => ({
  ...runningCheck,
  state,
  message,
  finishedAt: '2026-11-22T14:00:05.000Z',
})
const keysOf = (card: Card): unknown[] =>
  card.calls.filter(({ method }) => method === 'POST').map(({ body }) => body.checkKey)

describe('checking a company', () => {
  it('is offered where nobody has, runs as one quiet line, and ends with what was found', async () => {
    const card = stageCard({ [checkCall]: told({ check: runningCheck }) })
    await settle()
    expect(button(card, 'Check this company').props.variant).toBe('secondary')
    card.answer(recordCall, told({ check: runningCheck }))
    button(card, 'Check this company').trigger('onClick')
    expect(card.find(LoadingSpinner).props.label).toBe('Checking this company')
    await settle()
    expect(card.find(LoadingSpinner).props.label).toBe('Reading the register.')
    expect(card.maybeFind(Button, ({ text }) => text === 'Check this company')).toBeNull()
    const found = told({ company: company({ score: null }), check: endedCheck('found', 'Found.') })
    card.answer(recordCall, found)
    await settle(3_000)
    expect(card.text()).toContain('Verified · 04123456 · Active')
    expect(card.text()).toContain('Checked 22 Nov 2026, 14:05')
    expect(button(card, 'Check again')).toBeTruthy()
  })

  it('is asked for once however often it is pressed', async () => {
    const card = stageCard({ [checkCall]: told({ check: runningCheck }) })
    await settle()
    const press = button(card, 'Check this company')
    press.trigger('onClick')
    press.trigger('onClick')
    await settle()
    expect(card.asked(checkCall)).toBe(1)
  })

  it('keeps its key when the answer is lost, and takes a new one for a new check', async () => {
    const card = stageCard({ [checkCall]: lost })
    await settle()
    button(card, 'Check this company').trigger('onClick')
    await settle()
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    const known = told({ company: company(), check: endedCheck('found', 'Found.') })
    card.answer(checkCall, known)
    card.answer(recordCall, known)
    button(card, 'Check this company').trigger('onClick')
    await settle()
    expect(card.text()).not.toContain('was lost')
    button(card, 'Check again').trigger('onClick')
    await settle()
    const keys = keysOf(card)
    expect(keys).toHaveLength(3)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it.each(['running', 'found'] as const)(
    'takes a new key when the answer was lost but that check is seen as %s',
    async (state) => {
      const seen = state === 'running' ? runningCheck : endedCheck(state, 'Found.')
      const card = stageCard({ [checkCall]: lost })
      await settle()
      card.answer(recordCall, told({ company: company(), check: seen }))
      button(card, 'Check this company').trigger('onClick')
      await settle()
      const ended = told({ company: company(), check: endedCheck('found', 'Found.') })
      card.answer(recordCall, ended)
      card.answer(checkCall, ended)
      await settle(10_000)
      button(card, 'Check again').trigger('onClick')
      await settle()
      const keys = keysOf(card)
      expect(keys).toHaveLength(2)
      expect(keys[1]).not.toBe(keys[0])
    },
  )

  it.each(['not-found', 'failed'] as const)(
    'that ended as %s says why and can be repeated',
    async (state) => {
      const words = 'No company of this name and place is on the register.'
      const card = stageCard({ [recordCall]: told({ check: endedCheck(state, words) }) })
      await settle()
      expect(card.text()).toContain(words)
      expect(button(card, 'Check again')).toBeTruthy()
    },
  )

  it('that is refused says why', async () => {
    const card = stageCard({ [checkCall]: refusal(404, 'not_found', 'HubSpot has no such company.') })
    await settle()
    button(card, 'Check this company').trigger('onClick')
    await settle()
    expect(card.text()).toContain('HubSpot has no such company.')
    expect(button(card, 'Check this company')).toBeTruthy()
  })
})
