import { Alert, Button, Panel, StatusTag } from '@hubspot/ui-extensions'
import { describe, expect, it } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { company } from './support/record-samples.ts'
import { campaign, connection, onlooker } from './support/samples.ts'

stopTheClock()

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)

describe('the card when it opens', () => {
  it('shows that it loads, then one primary button, from one call', async () => {
    const card = stageCard()
    expect(card.text()).toContain('Asking Leadwright')
    await settle()
    expect(card.findAll(Button, { variant: 'primary' }).map(({ text }) => text)).toEqual([
      'Find similar companies',
    ])
    expect(card.text()).not.toContain('Sandbox')
    expect(card.maybeFind(Alert)).toBeNull()
    expect(card.calls.map(({ path }) => path)).toEqual(['/records/30000000001'])
  })

  it('says that a sandbox is one', async () => {
    const card = stageCard({ [recordCall]: told({ connection: { ...connection, isSandbox: true } }) })
    await settle()
    expect(card.text()).toContain('make-believe')
  })

  it('says what is wrong with the connection', async () => {
    const failure = 'HubSpot has refused us since Monday.'
    const card = stageCard({ [recordCall]: told({ connection: { ...connection, failure } }) })
    await settle()
    expect(card.text()).toContain(failure)
  })

  it('says that the account is disconnected, how to mend it, and offers nothing that would fail', async () => {
    const gone = { ...connection, status: 'disconnected' as const, statusReason: 'Ada disconnected it.' }
    const card = stageCard({
      [recordCall]: told({ connection: gone, company: company(), campaign: campaign() }),
    })
    await settle()
    expect(card.text()).toContain('Ada disconnected it. To reconnect it, an admin')
    expect(card.text()).toContain('Fit 72')
    for (const words of ['Find similar companies', 'Check again']) {
      expect(button(card, words).props.disabled).toBe(true)
    }
  })

  it('says who can connect an account that never was', async () => {
    const words = 'Leadwright is not connected to this HubSpot account.'
    const card = stageCard({ [recordCall]: refusal(403, 'not_connected', words) })
    await settle()
    expect(card.text()).toContain(words)
    expect(card.text()).toContain('An admin can help: Ada.')
    expect(card.maybeFind(Panel)).toBeNull()
  })

  it('tells who may not launch whom to ask, beside the button', async () => {
    const card = stageCard({ [recordCall]: told({ viewer: onlooker, campaign: campaign() }) })
    await settle()
    expect(button(card, 'Find similar companies').props.disabled).toBe(true)
    expect(button(card, 'Stop').props.disabled).toBe(true)
    expect(card.text()).toContain('You may not launch lead campaigns here.')
    expect(card.text()).toContain('An admin can allow it: Ada Admin.')
  })

  it.each([
    ['no answer', lost, 'The connection to Leadwright was lost.'],
    ['a page instead of JSON', ok('<html>', 502), 'Leadwright cannot be reached at the moment.'],
    ['a success that is no JSON', ok('fine'), 'an answer that cannot be read'],
    ['too many calls', ok({ status: 'error' }, 429), 'too many calls at once'],
  ])('says so in words after %s, and tries again', async (_name, answer, words) => {
    const card = stageCard({ [recordCall]: answer })
    await settle()
    expect(card.text()).toContain(words)
    card.answer(recordCall, told())
    button(card, 'Try again').trigger('onClick')
    await settle()
    expect(card.text()).toContain('Find similar companies')
    expect(card.text()).not.toContain(words)
  })
})

describe('a company that is known', () => {
  it('is a status line, its fit, three facts and its stages', async () => {
    const card = stageCard({ [recordCall]: told({ company: company() }) })
    await settle()
    expect(card.find(StatusTag).text).toBe('Verified · 04123456 · Active')
    expect(card.text()).toContain('72')
    expect(card.text()).toContain('20-49 staff · Secondary education · since 2004')
    expect(card.text()).toContain('Stage: Lead · in HubSpot: Marketing qualified lead')
    button(card, 'Everything known, with sources').trigger('onClick')
    expect(card.mocks.actions.navigateToPage.calls).toEqual([
      [{ to: '/leads/:leadId', params: { leadId: company().leadId } }],
    ])
  })

  it('that was only checked has no fit and no stage of ours', async () => {
    const card = stageCard({ [recordCall]: told({ company: company({ score: null }) }) })
    await settle()
    expect(card.text()).not.toContain('Fit')
    expect(card.text()).not.toContain('Stage:')
    expect(card.text()).toContain('In HubSpot: Marketing qualified lead')
  })

  it('says why it is only partly verified, and what it lacks', async () => {
    const partly = company({
      verification: 'partly',
      verificationReasons: ['The website shows no company number.'],
      companyNumber: null,
      companyStatusText: null,
      facts: [],
      hubspotStage: null,
    })
    const card = stageCard({ [recordCall]: told({ company: partly }) })
    await settle()
    expect(card.find(StatusTag).text).toBe('Partly verified · no company number')
    expect(card.text()).toContain('The website shows no company number.')
  })

  it('whose stage is changed in the CRM shows it within half a minute', async () => {
    const card = stageCard({ [recordCall]: told({ company: company() }) })
    await settle()
    card.answer(recordCall, told({ company: company({ stage: 'CUSTOMER', hubspotStage: 'Customer' }) }))
    await settle(30_000)
    expect(card.text()).toContain('Stage: Customer · in HubSpot: Customer')
  })
})
