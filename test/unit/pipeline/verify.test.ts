import { describe, expect, it } from 'vitest'
import { notTradingReason, verify } from '../../../src/pipeline/verify.ts'
import { address, entry, number, site } from './make-believe.ts'

const because = 'found on the register itself'

describe('verify', () => {
  it('is verified when its website prints its number', () => {
    const own = site({ companyNumbers: [number('04567123')] })
    expect(verify({ entry: entry(), because, site: own })).toEqual({
      verdict: 'verified',
      reasons: [
        'On the register as 04567123, active: found on the register itself.',
        'Its website kestrelwidgets.co.uk prints this number.',
      ],
    })
  })

  it("is not verified by a number printed as somebody else's", () => {
    const own = site({ companyNumbers: [number('04567123', 'not-own')] })
    expect(verify({ entry: entry(), because, site: own }).verdict).toBe('partly')
  })

  it('is verified when its website gives the registered postcode', () => {
    const own = site({ addresses: [address('M1 2BB')] })
    const { verdict, reasons } = verify({ entry: entry(), because, site: own })
    expect(verdict).toBe('verified')
    expect(reasons[1]).toContain('registered postcode M1 2BB')
  })

  it('is partly verified when the website carries only its name, or none is its own', () => {
    const named = verify({ entry: entry(), because, site: site({ addresses: [address('OL1 1AA')] }) })
    expect(named).toMatchObject({
      verdict: 'partly',
      reasons: [/04567123/, /carries its name/].map(matching),
    })
    const without = verify({ entry: entry(), because, site: null })
    expect(without).toMatchObject({ verdict: 'partly', reasons: [/04567123/, /No website/].map(matching) })
  })

  it('takes two unknown postcodes for no agreement', () => {
    const nowhere = entry({ officePostcode: null })
    expect(verify({ entry: nowhere, because, site: site({ addresses: [] }) }).verdict).toBe('partly')
  })
})

describe('notTradingReason', () => {
  it.each([
    ['active', null],
    ['open', null],
    [null, null],
    ['dissolved', 'Companies House says: dissolved.'],
    ['liquidation', 'Companies House says: liquidation.'],
    ['converted-closed', 'Companies House says: converted closed.'],
    ['insolvency-proceedings', 'Companies House says: insolvency proceedings.'],
    ['removed', 'Companies House says: removed.'],
  ])('judges %s', (status, reason) => {
    expect(notTradingReason(entry({ status }))).toBe(reason)
  })
})

const matching = (pattern: RegExp) => expect.stringMatching(pattern)
