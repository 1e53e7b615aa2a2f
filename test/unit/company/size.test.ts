import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeFromAccounts, sizeFromSite, wrongSizeReason } from '../../../src/company/size.ts'

describe('sizeFromAccounts', () => {
  it.each([
    ['micro-entity', 0, 10],
    ['small', 0, 50],
    ['total-exemption-full', 0, 50],
    ['unaudited-abridged', 0, 50],
    ['medium', 51, 250],
    ['dormant', 0, 0],
  ])('%s accounts say %s to %s staff', (accountsType, minimum, maximum) => {
    expect(sizeFromAccounts(accountsType)).toEqual({ minimum, maximum, basis: 'accounts-type' })
  })

  it.each([['full'], ['group'], ['initial'], ['nonsense'], [null]])('%s says nothing', (accountsType) => {
    expect(sizeFromAccounts(accountsType)).toBeNull()
  })
})

describe('sizeFromSite', () => {
  it.each([
    ['24', 24, 24],
    ['40+', 40, null],
    ['0', 0, 0],
  ])('%s says %s to %s staff', (printed, minimum, maximum) => {
    expect(sizeFromSite(printed)).toEqual({ minimum, maximum, basis: 'own-website' })
  })

  it.each([['a dozen'], ['24-30'], ['1234567'], ['+'], [''], [null]])('%s says nothing', (printed) => {
    expect(sizeFromSite(printed)).toBeNull()
  })
})

describe('wrongSizeReason', () => {
  const asked = (minimumEmployees: number | null, maximumEmployees: number | null) => ({
    minimumEmployees,
    maximumEmployees,
    unknownSize: 'keep' as const,
  })
  const band = (minimum: number, maximum: number | null) => ({
    minimum,
    maximum,
    basis: 'accounts-type' as const,
  })

  it.each([
    [band(0, 50), asked(50, null), null],
    [band(0, 50), asked(51, null), /At most 50 staff by its accounts; at least 51/],
    [band(51, 250), asked(null, 51), null],
    [band(51, 250), asked(null, 50), /At least 51 staff by its accounts; at most 50/],
    [band(51, null), asked(500, null), null],
    [band(0, 0), asked(null, null), null],
    [null, asked(20, 50), null],
  ])('judges %j against %j', (size, wanted, reason) => {
    const said = wrongSizeReason(size, wanted)
    if (reason === null) expect(said).toBeNull()
    else expect(said).toMatch(reason)
  })

  it('keeps or drops an unknown size as asked', () => {
    expect(wrongSizeReason(null, { ...asked(20, null), unknownSize: 'drop' })).toMatch(/not known/)
    expect(wrongSizeReason(null, { ...asked(20, null), unknownSize: 'keep' })).toBeNull()
    expect(wrongSizeReason(band(20, 50), { ...asked(20, null), unknownSize: 'drop' })).toBeNull()
  })

  it('never drops a company whose size may be what was asked for', () => {
    const number = fc.nat(300)
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, c, d, staff) => {
        const size = band(Math.min(a, b), Math.max(a, b))
        const wanted = asked(Math.min(c, d), Math.max(c, d))
        const fits = (low: number, high: number) => low <= staff && staff <= high
        fc.pre(fits(Math.min(a, b), Math.max(a, b)) && fits(Math.min(c, d), Math.max(c, d)))
        expect(wrongSizeReason(size, wanted)).toBeNull()
      }),
    )
  })
})
