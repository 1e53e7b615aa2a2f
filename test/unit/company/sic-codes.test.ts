import { describe, expect, it } from 'vitest'
import { isRealTrade, sicCodes, sicCodesMatching, sicName } from '../../../src/company/sic-codes.ts'

describe('SIC 2007', () => {
  it('holds every code of the register, five digits each, with a name', () => {
    expect(sicCodes.size).toBe(731)
    for (const [code, name] of sicCodes) {
      expect(code).toMatch(/^\d{5}$/)
      expect(name.trim()).not.toBe('')
    }
  })

  it('names a code, leading zeros included', () => {
    expect(sicName('85200')).toBe('Primary education')
    expect(sicName('01110')).toMatch(/cereals/i)
    expect(sicName('00000')).toBeNull()
  })

  it('finds codes by words whatever their endings', () => {
    expect(sicCodesMatching('primary education').map(({ code }) => code)).toContain('85200')
    expect(sicCodesMatching('printers').length).toBeGreaterThan(0)
    expect(sicCodesMatching('   ')).toEqual([])
    expect(sicCodesMatching('zeppelin')).toEqual([])
  })

  it('knows the codes that say nothing', () => {
    expect(isRealTrade('85200')).toBe(true)
    for (const code of ['74990', '99999', '98000', '00000']) expect(isRealTrade(code)).toBe(false)
  })
})
