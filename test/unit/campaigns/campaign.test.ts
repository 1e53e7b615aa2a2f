import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertMove,
  type CampaignStatus,
  campaignStatuses,
  countsFrom,
  countsInWords,
  isFinal,
  outcomes,
} from '../../../src/campaigns/campaign.ts'

const mayMove = (from: CampaignStatus, to: CampaignStatus): boolean => {
  try {
    assertMove(from, to)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'conflict', hint: expect.stringContaining('can become') })
    return false
  }
}
const nextOf = (from: CampaignStatus) => campaignStatuses.filter((to) => mayMove(from, to))
const status = fc.constantFrom(...campaignStatuses)

describe('the life of a campaign', () => {
  it.each([
    ['draft', ['queued']],
    ['queued', ['running', 'paused', 'cancelled', 'failed']],
    ['running', ['paused', 'completed', 'partly_completed', 'cancelled', 'failed']],
    ['paused', ['queued', 'running', 'cancelled']],
    ['completed', ['running']],
    ['cancelled', []],
    ['partly_completed', ['running']],
    ['failed', ['queued', 'running']],
  ] as const)('%s can become %j', (from, next) => {
    expect(nextOf(from).toSorted()).toEqual(next.toSorted())
  })

  it('whatever is tried in turn, only allowed moves are made and the end stays the end', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 20 }), (tried) => {
        const walk: CampaignStatus[] = ['draft']
        for (const to of tried) if (mayMove(walk.at(-1) ?? 'draft', to)) walk.push(to)
        expect(walk.filter((one, index) => one === walk[index + 1])).toEqual([])
        const ended = walk.indexOf('cancelled')
        if (ended >= 0) expect(walk.slice(ended + 1)).toEqual([])
      }),
    )
  })

  it('begins as a draft and can reach every other state from there, but not come back', () => {
    const reached = new Set<CampaignStatus>(['draft'])
    for (const from of reached) for (const to of nextOf(from)) reached.add(to)
    expect(reached).toEqual(new Set(campaignStatuses))
    expect(campaignStatuses.filter((from) => nextOf(from).includes('draft'))).toEqual([])
  })

  it('can end from wherever it is under way, and nothing is final in between', () => {
    const underWay = campaignStatuses.filter((one) => !isFinal(one))
    expect(underWay).toEqual(['draft', 'queued', 'running', 'paused'])
    for (const one of underWay.slice(1)) expect(nextOf(one)).toContain('cancelled')
  })

  it('says what is possible when a move is refused', () => {
    expect(() => assertMove('cancelled', 'running')).toThrow(
      expect.objectContaining({
        message: 'A campaign that is cancelled cannot become running.',
        hint: 'From cancelled it can become: nothing: it is finished.',
      }),
    )
    expect(() => assertMove('partly_completed', 'paused')).toThrow(/that is partly completed cannot/)
  })
})

const rows = fc.uniqueArray(
  fc.record({ outcome: fc.option(fc.constantFrom(...outcomes, 'merged')), count: fc.nat(300) }),
  { selector: (row) => row.outcome },
)

describe('counts', () => {
  it('found is the sum of all the others, merged ones not among them', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { found, ...parts } = countsFrom(all)
        expect(found).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0))
        const counted = all.filter(({ outcome }) => outcome !== 'merged')
        expect(found).toBe(counted.reduce((sum, row) => sum + row.count, 0))
      }),
    )
  })

  it.each([...outcomes, null])('%s is counted under its own name', (outcome) => {
    const name = outcome === 'lead' ? 'leads' : (outcome ?? 'inProgress')
    const counts: Record<string, number> = countsFrom([{ outcome, count: 7 }])
    const { found, [name]: own, ...others } = counts
    expect([found, own]).toEqual([7, 7])
    expect(Object.values(others).every((count) => count === 0)).toBe(true)
  })

  it('has the names that people and programs are promised', () => {
    expect(Object.keys(countsFrom([])).toSorted()).toEqual(
      ['found', 'inProgress', 'known', 'related', 'outOfArea', 'wrongSize', 'excluded', 'notTrading']
        .concat(['unverified', 'suppressed', 'unsure', 'surplus', 'failed', 'leads'])
        .toSorted(),
    )
  })
})

describe('counts in words', () => {
  const said = (...all: [string | null, number][]) =>
    countsInWords(countsFrom(all.map(([outcome, count]) => ({ outcome, count }))))

  it('lead with what is ready and name everything that was left out', () => {
    expect(said(['lead', 31], ['outOfArea', 20], ['known', 12], [null, 4])).toBe(
      '31 ready; 4 being checked; 32 left out: 12 known already, 20 out of area',
    )
    expect(said(['lead', 2])).toBe('2 ready')
    expect(said()).toBe('0 ready')
  })

  it('the parts make up the whole', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const counts = countsFrom(all)
        const text = countsInWords(counts)
        const [, leftOut = '0', parts = ''] = / (\d+) left out: (.*)$/.exec(text) ?? []
        const sum = [...parts.matchAll(/(\d+) /g)].reduce((total, [, part]) => total + Number(part), 0)
        expect(sum).toBe(Number(leftOut))
        expect(Number(leftOut)).toBe(counts.found - counts.leads - counts.inProgress)
      }),
    )
  })
})
