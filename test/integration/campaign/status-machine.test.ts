import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertMove, campaignStatuses, countsFrom, isFinal, mayMove, outcomes } from '../../../src/campaigns/campaign.ts'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'

const status = fc.constantFrom(...campaignStatuses)

describe('the life of a campaign', () => {
  it('refuses exactly the moves that the table does not name, and says what is possible instead', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        const move = () => assertMove(from, to)
        if (mayMove(from, to)) expect(move).not.toThrow()
        else {
          expect(move).toThrow(
            expect.objectContaining({
              code: 'conflict',
              message: expect.stringContaining(from.replace('_', ' ')),
              hint: expect.stringMatching(/can become: \w/),
            }),
          )
        }
      }),
    )
  })

  it('never stands still, never goes back to the start, and only work to be taken up again leaves an ending', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 30 }), (wishes) => {
        let now: (typeof campaignStatuses)[number] = 'draft'
        for (const wish of wishes.filter((next) => mayMove(now, next))) {
          expect(wish).not.toBe(now)
          expect(wish).not.toBe('draft')
          if (isFinal(now)) expect(wish).toBe('running')
          if (now === 'completed' || now === 'cancelled') throw new Error(`left ${now} for ${wish}`)
          now = wish
        }
      }),
    )
  })

  it('can always come to an end', () => {
    const reachable = (from: (typeof campaignStatuses)[number]) => {
      const seen = new Set([from])
      for (const one of seen) for (const next of campaignStatuses) if (mayMove(one, next)) seen.add(next)
      return seen
    }
    for (const from of campaignStatuses) expect([...reachable(from)].some(isFinal), from).toBe(true)
    expect(reachable('draft').size).toBe(campaignStatuses.length)
  })
})

describe('the counts of a campaign', () => {
  it('found is the sum of all others, whatever the candidates came to; merged ones are no finds', () => {
    const outcome = fc.option(fc.constantFrom(...outcomes, 'merged' as const))
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 200 }), (candidates) => {
        const rows = [...Map.groupBy(candidates, (one) => one)].map(([one, all]) => ({ outcome: one, count: all.length }))
        const counts = countsFrom(rows)
        expect(counts.found).toBe(sumOfParts(counts))
        expect(counts.found).toBe(candidates.filter((one) => one !== 'merged').length)
        expect(counts.inProgress).toBe(candidates.filter((one) => one === null).length)
        expect(counts.leads).toBe(candidates.filter((one) => one === 'lead').length)
      }),
    )
  })
})
