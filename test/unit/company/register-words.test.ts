import { describe, expect, it } from 'vitest'
import { companyStatusInWords, valueInWords } from '../../../src/company/register-words.ts'

describe('what the register says, in words', () => {
  it.each([
    ['accountsType', 'total-exemption-full', 'Total exemption full accounts'],
    ['companyType', 'ltd', 'Private limited company'],
    ['companyType', 'private-limited-guarant-nsc', 'Private company limited by guarantee'],
    ['companyStatus', 'voluntary-arrangement', 'In a voluntary arrangement'],
    ['phone', '+441164960599', '0116 496 0599'],
    ['incorporatedOn', '2004-05-06', '6 May 2004'],
    ['sicCodes', '85310', '85310: General secondary education'],
  ])('%s %s', (field, value, words) => {
    expect(valueInWords(field, value)).toBe(words)
  })

  it('spells a code that it does not know, and leaves what is no code', () => {
    expect(companyStatusInWords('struck-off-soon')).toBe('Struck off soon')
    expect(valueInWords('companyType', 'space-company')).toBe('Space company')
    expect(valueInWords('incorporatedOn', 'in 2004')).toBe('in 2004')
    expect(valueInWords('name', 'ltd')).toBe('ltd')
  })
})
