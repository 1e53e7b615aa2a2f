import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertMove,
  type CampaignStatus,
  campaignStatuses,
  countsFrom,
  isFinal,
  outcomes,
} from '../../../src/campaigns/campaign.ts'
import { sumOfParts } from '../../e2e/support/campaign-json.ts'

const status = fc.constantFrom(...campaignStatuses)

/** The life that the product promises (a state: what may follow it). */
const promised: Record<CampaignStatus, CampaignStatus[]> = {
  draft: ['queued'],
  queued: ['running', 'paused', 'cancelled', 'failed'],
  running: ['paused', 'completed', 'partly_completed', 'cancelled', 'failed'],
  paused: ['queued', 'running', 'cancelled'],
  completed: ['running'],
  partly_completed: ['running'],
  cancelled: [],
  failed: ['queued', 'running'],
}

const mayMove = (from: CampaignStatus, to: CampaignStatus): boolean => {
  try {
    assertMove(from, to)
    return true
  } catch {
    return false
  }
}

describe('the life of a campaign', () => {
  it('allows exactly the promised moves, and says of every other what is possible instead', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        expect(mayMove(from, to)).toBe(promised[from].includes(to))
        if (mayMove(from, to)) return
        expect(() => assertMove(from, to)).toThrow(
          expect.objectContaining({
            code: 'conflict',
            message: expect.stringContaining(from.replace('_', ' ')),
            hint: expect.stringMatching(/can become: \w/),
          }),
        )
      }),
    )
  })

  it('never stands still, never goes back to the start, and only work to be taken up again leaves an ending', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 30 }), (wishes) => {
        let now: CampaignStatus = 'draft'
        for (const wish of wishes) {
          if (!mayMove(now, wish)) continue
          expect(wish).not.toBe(now)
          expect(wish).not.toBe('draft')
          if (isFinal(now)) expect(['queued', 'running']).toContain(wish)
          expect(now).not.toBe('cancelled')
          now = wish
        }
      }),
    )
  })

  it('can always come to an end', () => {
    const reachable = (from: CampaignStatus) => {
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
        const rows = [...Map.groupBy(candidates, (one) => one)].map(([one, all]) => ({
          outcome: one,
          count: all.length,
        }))
        const counts = countsFrom(rows)
        expect(counts.found).toBe(sumOfParts(counts))
        expect(counts.found).toBe(candidates.filter((one) => one !== 'merged').length)
        expect(counts.inProgress).toBe(candidates.filter((one) => one === null).length)
        expect(counts.leads).toBe(candidates.filter((one) => one === 'lead').length)
      }),
    )
  })
})
