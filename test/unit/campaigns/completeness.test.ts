import { describe, expect, it } from 'vitest'
import { completeness, type Sighting, sourceGroupOf } from '../../../src/campaigns/completeness.ts'
import { measureDraws } from '../../bench/completeness/draws.ts'

describe('how complete a list is', () => {
  it('is near what was found when the register alone saw nearly all that others saw: 320 of 320', () => {
    const all = completeness(
      [
        { groups: ['registers'], count: 170 },
        { groups: ['web', 'registers'], count: 148 },
        { groups: ['web'], count: 2 },
      ],
      true,
    )
    expect(all).toMatchObject({ found: 320, estimate: expect.any(Number) })
    expect(all.estimate).toBeGreaterThanOrEqual(320)
    expect(all.estimate).toBeLessThanOrEqual(326)
    expect(all.sentence).toMatch(/^Suitable companies seen: 320 of about 32\d \(32\d to 3[2-4]\d\)\.$/)
  })

  it('says that many are missing when the sources hardly agree', () => {
    const half = completeness(
      [
        { groups: ['registers'], count: 30 },
        { groups: ['web', 'registers'], count: 10 },
        { groups: ['web'], count: 20 },
      ],
      false,
    )
    expect(half.found).toBe(60)
    expect(half.low).toBeGreaterThan(60)
    expect(half.estimate).toBeGreaterThan(110)
    expect(half.sentence).toContain('in what was searched')
  })

  it.each([
    ['only one kind of source', [{ groups: ['web' as const], count: 40 }], 'only one kind of source'],
    ['a source that compares with none', [{ groups: [], count: 68 }], 'only one kind of source'],
    [
      'too little overlap',
      [
        { groups: ['web' as const], count: 20 },
        { groups: ['registers' as const], count: 20 },
        { groups: ['web' as const, 'registers' as const], count: 4 },
      ],
      'too few of the same',
    ],
    ['nothing', [], 'nothing suitable'],
  ])('is not told with %s, and the sentence says why', (_name, sightings, why) => {
    const told = completeness(sightings, true)
    expect(told).toMatchObject({ estimate: null, low: null, high: null })
    expect(told.sentence).toContain(why)
  })

  it('holds the truth in nine of ten areas, within a range that is of use', () => {
    const measured = measureDraws(60)
    expect(measured.covered).toBeGreaterThanOrEqual(0.9)
    expect(measured.medianWidth).toBeLessThanOrEqual(0.4)
  })

  it('takes an official list for all of its kind, and estimates only the others', () => {
    const schools: Sighting[] = [
      { groups: ['official'], count: 40 },
      { groups: ['official', 'web'], count: 45 },
    ]
    const others: Sighting[] = [
      { groups: ['web'], count: 4 },
      { groups: ['web', 'registers'], count: 12 },
      { groups: ['registers'], count: 3 },
    ]
    expect(completeness(schools, true)).toMatchObject({ found: 85, estimate: 85, low: 85, high: 85 })
    const all = completeness([...schools, ...others], true)
    expect(all.found).toBe(104)
    expect(all.low).toBeLessThanOrEqual(105)
    expect(all.estimate).toBeLessThanOrEqual(107)
  })

  it('counts an official list as a register where the others tell too little', () => {
    const all = completeness(
      [
        { groups: ['official', 'web'], count: 20 },
        { groups: ['official'], count: 20 },
        { groups: ['web'], count: 4 },
      ],
      true,
    )
    expect(all.estimate).toBeGreaterThan(46)
  })

  it('knows by what means each source sees companies; lists and records by none', () => {
    const groups = ['companies-house', 'schools-register', 'care-register'].map(sourceGroupOf)
    expect(groups).toEqual(['registers', 'official', 'official'])
    expect([sourceGroupOf('company-list'), sourceGroupOf('hubspot'), sourceGroupOf('planning')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
