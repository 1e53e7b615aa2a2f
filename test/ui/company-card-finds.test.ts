import { Button, Dropdown, type DropdownProps, EmptyState, Panel } from '@hubspot/ui-extensions'
import type { LeadItem } from '@leadwright/contract'
import { describe, expect, it } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { recordCall, stageCard, told } from './support/card-stage.ts'
import { settle, stopTheClock } from './support/clock.ts'
import { companyId, find } from './support/record-samples.ts'
import { onlooker } from './support/samples.ts'

stopTheClock()

const decisions = 'POST /leads/decisions'
const decided = ok({ changed: 1, unchanged: 0, decidedOtherwise: [] })
const page = (leads: LeadItem[], nextAfter: string | null = null) =>
  ok({ leads, total: leads.length, isMore: false, nextAfter })

type Card = ReturnType<typeof stageCard>
const button = (card: Card, words: string) => card.find(Button, (node) => node.text === words)
const findsPanel = (card: Card) => card.find(Panel, ({ props }) => props.id === 'finds-to-review')
const openFinds = async (card: Card): Promise<void> => {
  await settle()
  findsPanel(card).trigger('onOpen')
  await settle()
}
const bodies = (card: Card) =>
  card.calls
    .filter(({ path }) => path === '/leads/decisions')
    .map(({ body: { decisionKey: _, ...body } }) => body)

describe('the finds to review', () => {
  it('are a link with their number, none when there are none, and no list in the card', async () => {
    const card = stageCard({ [recordCall]: told({ findsToReview: 1 }) })
    await settle()
    expect(button(card, '1 find to review')).toBeTruthy()
    expect(card.asked('GET /leads')).toBe(0)
    const many = stageCard({ [recordCall]: told({ findsToReview: 10_000 }) })
    await settle()
    expect(button(many, '10,000 or more finds to review')).toBeTruthy()
    const none = stageCard()
    await settle()
    expect(none.text()).not.toContain('to review')
  })

  it('are those of the campaigns from this record, best fit first, with reasons', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 2 }),
      'GET /leads': page([find(1), find(2, { distanceMiles: null, verification: 'partly' })]),
    })
    await openFinds(card)
    const query = new URLSearchParams(card.calls.at(-1)?.query)
    expect(Object.fromEntries(query)).toEqual({
      launchedFromCompanyId: companyId,
      review: 'to-review',
      sort: 'fit',
      limit: '10',
    })
    expect(card.text()).toContain('Fit 89 · 6.3 miles · LE1 1AA · verified')
    expect(card.text()).toContain('Fit 88 · LE1 1AA · partly verified')
    expect(card.text()).toContain('20-49 staff · no cabling page, 14 pages read · 6 miles')
    button(card, 'All of it, with sources').trigger('onClick')
    expect(card.mocks.actions.navigateToPage.calls).toEqual([
      [{ to: '/leads/:leadId', params: { leadId: find(1).id } }],
    ])
  })

  it('are accepted in one click and put back in one; the panel stays when the last is decided', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 1 }),
      'GET /leads': page([find(1)]),
      [decisions]: decided,
    })
    await openFinds(card)
    card.answer(recordCall, told({ findsToReview: 0 }))
    const press = button(card, 'Accept')
    press.trigger('onClick')
    press.trigger('onClick')
    await settle(10)
    expect(card.text()).toContain('Accepted')
    expect(button(card, 'No finds left to review')).toBeTruthy()
    button(card, 'Undo').trigger('onClick')
    await settle()
    expect(button(card, 'Accept')).toBeTruthy()
    expect(bodies(card)).toEqual([
      { decision: 'accept', leads: { ids: [find(1).id], seen: { [find(1).id]: 'to-review' } } },
      { decision: 'reopen', leads: { ids: [find(1).id], seen: { [find(1).id]: 'accepted' } } },
    ])
    findsPanel(card).trigger('onClose')
    await settle()
    expect(card.text()).not.toContain('finds left to review')
  })

  it('are rejected with a reason', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 1 }),
      'GET /leads': page([find(1)]),
      [decisions]: decided,
    })
    await openFinds(card)
    const options = card.find(Dropdown).props.options as unknown as DropdownProps['options']
    options?.find(({ label }) => label === 'Too far away')?.onClick?.()
    await settle()
    expect(bodies(card)).toEqual([
      {
        decision: 'reject',
        rejectReason: 'too-far',
        leads: { ids: [find(1).id], seen: { [find(1).id]: 'to-review' } },
      },
    ])
    expect(card.text()).toContain('Rejected')
  })

  it('say what a colleague decided meanwhile, and stand as the colleague left them', async () => {
    const bea = { leadId: find(1).id, review: 'rejected', by: 'Bea Bold' }
    const card = stageCard({
      [recordCall]: told({ findsToReview: 1 }),
      'GET /leads': page([find(1)]),
      [decisions]: ok({ changed: 0, unchanged: 0, decidedOtherwise: [bea] }),
    })
    await openFinds(card)
    button(card, 'Accept').trigger('onClick')
    await settle()
    expect(card.text()).toContain('1 was left: Bea Bold has rejected it meanwhile.')
    expect(card.text()).toContain('Rejected')
  })

  it('say why a decision was not taken', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 1 }),
      'GET /leads': page([find(1)]),
      [decisions]: refusal(403, 'not_allowed', 'You may not review here.'),
    })
    await openFinds(card)
    button(card, 'Accept').trigger('onClick')
    await settle()
    expect(card.text()).toContain('You may not review here.')
    expect(button(card, 'Accept')).toBeTruthy()
  })

  it('may be seen, not decided, by who may not review', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 1, viewer: onlooker }),
      'GET /leads': page([find(1)]),
    })
    await openFinds(card)
    expect(card.text()).toContain('You may look, but not decide.')
    expect(card.text()).toContain('Ada Admin')
    expect(button(card, 'Accept').props.disabled).toBe(true)
    expect(card.find(Dropdown).props.disabled).toBe(true)
  })

  it('are turned page by page, forth and back', async () => {
    const card = stageCard({
      [recordCall]: told({ findsToReview: 23 }),
      'GET /leads': page([find(1)], 'cursor-2'),
    })
    await openFinds(card)
    expect(button(card, 'Previous').props.disabled).toBe(true)
    card.answer('GET /leads', page([find(11)]))
    button(card, 'Next').trigger('onClick')
    await settle()
    expect(card.calls.at(-1)?.query).toContain('after=cursor-2')
    expect(card.text()).toContain('Find 11')
    expect(button(card, 'Next').props.disabled).toBe(true)
    button(card, 'Previous').trigger('onClick')
    await settle()
    expect(card.calls.at(-1)?.query).not.toContain('after=')
  })

  it('say that none is left, and why they cannot be loaded', async () => {
    const card = stageCard({ [recordCall]: told({ findsToReview: 1 }), 'GET /leads': lost })
    await openFinds(card)
    expect(card.text()).toContain('The connection to Leadwright was lost.')
    card.answer('GET /leads', page([]))
    button(card, 'Try again').trigger('onClick')
    await settle()
    expect(card.find(EmptyState).props.title).toBe('Nothing left to review')
  })
})
