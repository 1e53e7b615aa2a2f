import { describe, expect, it } from 'vitest'
import { searchArea } from '../../../src/pipeline/plan.ts'
import { centre, geocoderOf } from './make-believe.ts'

describe('searchArea', () => {
  it('gives the outward codes of the circle nearest first, with their distances', async () => {
    const area = await searchArea(
      { centre, points: [] },
      10,
      geocoderOf({ OL1: 8, M1: 0, M2: 2, SK1: 8, LS1: 36, 'M1 1AA': 0 }),
      new Date('2026-11-22'),
    )
    expect(area?.centre).toBe(centre)
    expect(area?.outcodes.map(({ outcode }) => outcode)).toEqual(['M1', 'M2', 'OL1', 'SK1'])
    expect(area?.outcodes.map(({ distanceMiles }) => Math.round(distanceMiles))).toEqual([0, 2, 8, 8])
  })
})
