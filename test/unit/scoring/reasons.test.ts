import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonsLine, scoreReasons } from '../../../src/scoring/reasons.ts'
import { scoreCompany } from '../../../src/scoring/score.ts'
import { anyInput, input, site, target, UNKNOWN_FACTS, WEIGHTS } from './score-input.ts'

describe('reasons under a score', () => {
  it('are what a rep would say', () => {
    const told = input({ target: target({ services: ['cabling'] }) })
    expect(reasonsLine(scoreCompany(told, WEIGHTS), told)).toBe(
      '20-49 staff · no cabling page, 14 pages read · 6 miles',
    )
  })

  it('never claim an absence after a short read', () => {
    const short = input({ site: site({ isThorough: false, pagesRead: 2 }) })
    expect(reasonsLine(scoreCompany(short, WEIGHTS), short)).not.toContain('no structured')
  })

  it('say what is unknown when nothing is known', () => {
    const nothing = input({ facts: UNKNOWN_FACTS, site: null, distanceMiles: null, claims: [] })
    expect(scoreReasons(scoreCompany(nothing, WEIGHTS), nothing)).toEqual([
      'sector and size not known',
      'need not known',
      'growth not known',
    ])
  })

  it('are always three different ones', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        expect(new Set(scoreReasons(scoreCompany(any, WEIGHTS), any)).size).toBe(3)
      }),
    )
  })
})
