import { describe, expect, it } from 'vitest'
import { criteriaByRules } from '../../../src/campaigns/criteria/by-rules.ts'
import { everydayCodesOf } from '../../../src/campaigns/criteria/everyday-trades.ts'

describe('trades in everyday words', () => {
  it.each([
    ['Metal fabrication firms with their own website', '25110'],
    ['Solicitors in the area', '69102'],
    ['plumbers and electricians', '43220'],
    ['Dental practices', '86230'],
    ['Law firms that say "family law"', '69102'],
    ['Haulage companies', '49410'],
  ])('%s are registered under %s among others', (text, code) => {
    expect(everydayCodesOf(text)).toContain(code)
    const { criteria, sicCodes } = criteriaByRules(text, '2026-11-22')
    expect(sicCodes).toContain(code)
    expect(criteria[0]?.check).toMatchObject({ kind: 'trade', sicPrefixes: expect.arrayContaining([code]) })
  })

  it('name nothing where no trade is named, and no more than a criterion takes', () => {
    expect(everydayCodesOf('Firms that answer the telephone')).toEqual([])
    expect(
      criteriaByRules('Construction, engineering firms and farms', null).sicCodes.length,
    ).toBeLessThanOrEqual(40)
  })
})
