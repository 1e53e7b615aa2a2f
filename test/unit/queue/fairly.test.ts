import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairly } from '../../../server/queue/settle.ts'

const jobs = (count: number) =>
  Array.from({ length: count }, () => ({
    id: randomUUID(),
    payload: { portalId: 1, campaignId: randomUUID(), candidateId: randomUUID() },
  }))
const prioritiesOf = (count: number, alreadyQueued: number) =>
  fairly<'campaign.examine'>(jobs(count), alreadyQueued).map((job) => job.priority ?? 0)

describe('fairly', () => {
  it('lets the priority fall by one every ten jobs, those queued already counted', () => {
    expect(prioritiesOf(12, 0).map(Math.abs)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    expect(prioritiesOf(3, 18)).toEqual([-1, -1, -2])
    expect(fairly([], 5)).toEqual([])
  })

  it('keeps the jobs as they are, in their order', () => {
    const all = jobs(25)
    expect(fairly<'campaign.examine'>(all, 7).map(({ priority: _, ...job }) => job)).toEqual(all)
  })

  it("never lets a campaign's fifth job wait for another campaign's hundredth", () => {
    const count = fc.integer({ min: 1, max: 120 })
    fc.assert(
      fc.property(count, count, (big, small) => {
        const priorities = prioritiesOf(big, 0)
        expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
        for (const [at, priority] of prioritiesOf(small, 0).entries()) {
          const before = priorities.filter((other) => other > priority).length
          expect(before, `job ${at}`).toBeLessThanOrEqual(Math.floor(at / 10) * 10)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('goes on where an earlier batch of the same campaign ended', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (first, second) => {
        expect([...prioritiesOf(first, 0), ...prioritiesOf(second, first)]).toEqual(
          prioritiesOf(first + second, 0),
        )
      }),
    )
  })
})
