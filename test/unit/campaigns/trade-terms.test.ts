import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { withTrades } from '../../../src/campaigns/trade-terms.ts'
import { placeAt } from '../pipeline/make-believe.ts'

describe('terms with trades', () => {
  it('keep the terms first and add the names of real trades, five in all', () => {
    expect(withTrades(['metal fabricators'], ['25610', '99999'])).toEqual([
      'metal fabricators',
      'treatment and coating of metals companies',
    ])
    expect(withTrades(['metal fabricators'], ['24330', '25610', '25990'])).toEqual([
      'metal fabricators',
      expect.stringContaining('fabricated metal'),
      'treatment and coating of metals companies',
      expect.stringContaining('cold forming'),
    ])
    expect(withTrades(['a', 'b', 'c', 'd', 'e', 'f'], ['25610'])).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('custom', () => {
  const centre = placeAt('M1 1AA', 0)
  const near = { outcode: 'M1', adminDistrict: 'Manchester', distanceMiles: 1 }
  const outcodes = [{ ...near, latitude: centre.latitude, longitude: centre.longitude }]
  const sourcesOf = (prompt: string, need: 'must' | 'nice') => {
    const website = { id: 'w', text: 'has a website', need, check: { kind: 'has', what: 'website' } }
    const trade = { id: 't', text: 'vets', need: 'must', check: { kind: 'trade', sicPrefixes: ['75000'] } }
    const own = { prompt, criteria: [trade, website], terms: ['vets'], sicCodes: ['75000'] }
    const { brief, type, inputs } = readBrief({ type: 'custom', postcode: 'M1 1AA', inputs: own })
    const steps = type.plan(brief, inputs, { centre, points: [], outcodes, today: '2026-11-22' })
    return [
      ...new Set(
        steps.map((step) => ('asksWebsites' in step ? `${step.source}, asks websites` : step.source)),
      ),
    ]
  }

  it('asks the register first, which costs nothing, and looks for the websites of what it finds where one is a must', () => {
    expect(sourcesOf('Vets with a website', 'must')).toEqual([
      'web-search',
      'companies-house, asks websites',
      'google-places',
    ])
    expect(sourcesOf('Vets, ideally with a website', 'nice')).toEqual([
      'web-search',
      'companies-house',
      'google-places',
    ])
  })
})
