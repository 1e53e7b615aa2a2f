import { describe, expect, it } from 'vitest'
import { controlInWords } from '../../../src/company/control-words.ts'
import { filingInWords } from '../../../src/company/filing-words.ts'
import { insolvencyInWords, valueInWords } from '../../../src/company/register-words.ts'

describe('filings in words', () => {
  it.each([
    [
      'accounts-with-accounts-type-micro-entity',
      { made_up_date: '2025-03-31' },
      'Micro company accounts made up to 31 Mar 2025',
    ],
    [
      'termination-director-company-with-name-termination-date',
      { officer_name: 'Jane Hart', termination_date: '2024-05-06' },
      'Termination of appointment of Jane Hart as a director on 6 May 2024',
    ],
    ['certificate-change-of-name-company', {}, 'Certificate of change of name'],
    [
      'legacy',
      { description: 'Return made up to 01/02/03; full list of members' },
      'Return made up to 01/02/03; full list of members',
    ],
    ['something-quite-new', {}, 'Something quite new'],
    // A value that is missing or no text leaves its place empty; what the register sends is never run as a pattern.
    ['accounts-with-accounts-type-full', { made_up_date: { day: 1 } }, 'Full accounts made up to'],
    ['accounts-with-accounts-type-full', { made_up_date: '$& {x}' }, 'Full accounts made up to $& {x}'],
  ])('says %s', (code, values, words) => {
    expect(filingInWords(code, values)).toBe(words)
  })

  it('cuts what is too long', () => {
    expect(filingInWords('legacy', { description: 'x'.repeat(5000) })).toHaveLength(300)
  })
})

describe('control in words', () => {
  it.each([
    ['ownership-of-shares-75-to-100-percent', 'owns 75% to 100% of the shares'],
    ['ownership-of-shares-25-to-50-percent-as-trust', 'owns 25% to 50% of the shares through a trust'],
    ['voting-rights-50-to-75-percent-as-firm', 'has 50% to 75% of the votes through a firm'],
    ['ownership-of-shares-more-than-25-percent-registered-overseas-entity', 'owns 25% to 100% of the shares'],
    ['right-to-appoint-and-remove-directors', 'can appoint and remove its board'],
    ['significant-influence-or-control-as-trust', 'has significant influence or control through a trust'],
    ['a-new-kind-of-power', 'a new kind of power'],
  ])('says %s', (code, words) => {
    expect(controlInWords(code)).toBe(words)
  })
})

describe('values of the register in words', () => {
  it.each([
    ['netAssets', '-1234567 GBP on 2025-03-31', '£1,234,567 below zero (31 Mar 2025)'],
    ['turnover', '5000 EUR on 2025-03-31', 'EUR 5,000 (31 Mar 2025)'],
    ['cash', 'nonsense', 'nonsense'],
    ['accountsMadeUpTo', '2025-03-31', '31 Mar 2025'],
    ['charges', '2, 1 outstanding, the latest of 2023-05-04', '2, 1 outstanding, the latest of 4 May 2023'],
    ['filing', '2025-12-20: Micro company accounts', '20 Dec 2025: Micro company accounts'],
  ])('says %s %s', (field, value, words) => {
    expect(valueInWords(field, value)).toBe(words)
  })

  it('names a case of insolvency', () => {
    expect(insolvencyInWords('creditors-voluntary-liquidation')).toBe("Creditors' voluntary liquidation")
    expect(insolvencyInWords('some-new-case')).toBe('Some new case')
  })
})
