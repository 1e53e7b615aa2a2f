import { Button, EmptyState } from '@hubspot/ui-extensions'
import { describe, expect, it } from 'vitest'
import { lost, ok } from './support/answers.ts'
import { checkCall, recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { lead } from './support/lead-samples.ts'
import { company, runningCheck } from './support/record-samples.ts'
import { connection } from './support/samples.ts'

stopTheClock()

const place = 'crm.record.tab'
const leadCall = `GET /leads/${company().leadId}`
const found = lead({ id: company().leadId, legalName: 'HILLTOP SCHOOL LIMITED' })

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)

describe('the roomy card on a record', () => {
  it('shows the company as the page of its lead does', async () => {
    const card = stageCard(
      { [recordCall]: told({ company: company() }), [leadCall]: ok({ lead: found }) },
      place,
    )
    expect(card.text()).toContain('Asking Leadwright')
    await settle()
    expect(card.text()).toContain('HILLTOP SCHOOL LIMITED')
    expect(card.asked(leadCall)).toBe(1)
    await settle(120_000)
    expect(card.asked(leadCall)).toBe(1)
  })

  it('of a company that nobody has checked offers a check, and then shows what it found', async () => {
    const card = stageCard(
      { [checkCall]: told({ check: runningCheck }), [leadCall]: ok({ lead: found }) },
      place,
    )
    await settle()
    expect(card.find(EmptyState).props.title).toBe('Not known to Leadwright yet')
    card.answer(recordCall, told({ company: company() }))
    button(card, 'Check this company').trigger('onClick')
    await settle(3_000)
    expect(card.maybeFind(EmptyState)).toBeNull()
    expect(card.text()).toContain('HILLTOP SCHOOL LIMITED')
  })

  it('shows a company anew after it was checked again', async () => {
    const card = stageCard(
      { [recordCall]: told({ company: company() }), [leadCall]: ok({ lead: found }) },
      place,
    )
    await settle()
    card.answer(recordCall, told({ company: company({ checkedAt: '2026-11-23T09:00:00.000Z' }) }))
    card.answer(leadCall, ok({ lead: { ...found, legalName: 'HILLTOP ACADEMY LIMITED' } }))
    await settle(30_000)
    expect(card.text()).toContain('HILLTOP ACADEMY LIMITED')
  })

  it('says why nothing came, and tries again', async () => {
    const card = stageCard({ [recordCall]: lost }, place)
    await settle()
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    const sandbox = { ...connection, isSandbox: true }
    card.answer(recordCall, told({ connection: sandbox }))
    button(card, 'Try again').trigger('onClick')
    await settle()
    expect(card.text()).toContain('make-believe')
  })

  it('says that the account is disconnected', async () => {
    const gone = { ...connection, status: 'disconnected' as const, statusReason: 'Ada disconnected it.' }
    const card = stageCard({ [recordCall]: told({ connection: gone }) }, place)
    await settle()
    expect(card.text()).toContain('Ada disconnected it. To reconnect it')
    expect(button(card, 'Check this company').props.disabled).toBe(true)
  })
})
