import { describe, expect, it } from 'vitest'
import { corrected } from '../../../../src/campaigns/forecast/learning.ts'
import { yieldsOf } from '../../../../src/campaigns/forecast/yields.ts'

const declared = yieldsOf('manufacturing')
const web = declared.bySource['web-search']
/** A campaign whose questions asked for fifteen companies each. */
const campaign = (questions: number, leadsEach: number) => ({
  source: 'web-search',
  parts: questions * 15,
  leads: questions * leadsEach,
  others: questions,
})
const usual = (past: Parameters<typeof corrected>[1]) =>
  corrected(declared, past).bySource['web-search'].leads.usual

describe('yields corrected by campaigns of the past', () => {
  it('stay as declared without any, and for sources that were not used', () => {
    expect(corrected(declared, [])).toEqual(declared)
    const { bySource } = corrected(declared, [campaign(20, 9)])
    expect({ ...bySource, 'web-search': web }).toEqual(declared.bySource)
  })

  it('go half way after one long campaign, and nearly all the way after ten', () => {
    expect(usual([campaign(8, 9)])).toBeCloseTo((web.leads.usual + 9) / 2)
    expect(usual([campaign(400, 9)])).toBeCloseTo((web.leads.usual + 9) / 2)
    expect(usual(Array.from({ length: 10 }, () => campaign(400, 9)))).toBeCloseTo((web.leads.usual + 90) / 11)
  })

  it('believe a campaign of one question little', () => {
    expect(usual([campaign(1, 9)])).toBeCloseTo((web.leads.usual * 8 + 9) / 9)
  })

  it('count what a question asked for', () => {
    const small = { ...campaign(3, 3), parts: 15 }
    expect(usual([small])).toBeGreaterThan(usual([campaign(3, 3)]))
  })

  it('keep how far campaigns lie apart, and never fall to nothing', () => {
    const { leads } = corrected(
      declared,
      Array.from({ length: 10 }, () => campaign(50, 0)),
    ).bySource['web-search']
    expect(leads.low).toBeGreaterThan(0)
    expect(leads.high / leads.usual).toBeCloseTo(web.leads.high / web.leads.usual)
  })
})
