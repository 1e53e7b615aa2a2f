import { describe, expect, it } from 'vitest'
import { sicCodesOfDivisions } from '../../../src/company/sic-divisions.ts'

describe('sicCodesOfDivisions', () => {
  it('gives every code of the divisions in order, once', () => {
    const codes = sicCodesOfDivisions(['25', '11'])
    expect(codes.slice(0, 3)).toEqual(['11010', '11020', '11030'])
    expect(codes).toContain('25620')
    expect(new Set(codes.map((code) => code.slice(0, 2)))).toEqual(new Set(['11', '25']))
    expect(codes).toEqual([...new Set(codes)].toSorted())
  })

  it('keeps the leading zero of farming and gives nothing for no division', () => {
    expect(sicCodesOfDivisions(['01'])).toContain('01110')
    expect(sicCodesOfDivisions([])).toEqual([])
    expect(sicCodesOfDivisions(['1', '00'])).toEqual([])
  })
})
