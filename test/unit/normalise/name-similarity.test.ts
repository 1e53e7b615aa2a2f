import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesAgree } from '../../../src/normalise/name-similarity.ts'

describe('namesAgree', () => {
  it.each([
    ['Brightwater IT', 'Brightwater IT Services Limited'],
    ['Brightwater', 'BRIGHTWATER PLUMBING & HEATING LTD'],
    ['Kestrel Engineering Leicester', 'KESTREL ENGINEERING LIMITED'],
    ['Services Brightwater', 'Brightwater Service'],
    ['Acme Ltd', 'ACME LIMITED'],
  ])('takes %s and %s for one company', (first, second) => {
    expect(namesAgree(first, second).agree).toBe(true)
  })

  it.each([
    ['Royal Bank', 'Royal Mail', /bank/],
    ['Acme (Leeds) Ltd', 'Acme (Hull) Ltd', /leeds|hull/],
    ['Leeds Plumbing', 'Leeds Plumbing Supplies', /common/],
    ['Smith', 'Smith Builders', /common/],
    ['Acme', 'Acme Holdings Ltd', /holding/],
    ['Kestrel', 'Kestrel Oakapple Ltd', /oakapple/],
    ['Acme', 'Acme 2 Limited', /"2"/],
    ['Brightwater IT Services', 'Brightwater IT Solutions', /service|solution/],
    ['', 'Acme', /no letters/],
  ])('keeps %s and %s apart and says why', (first, second, why) => {
    const judgement = namesAgree(first, second)
    expect(judgement.agree).toBe(false)
    expect(judgement.reason).toMatch(why)
  })

  it('does not depend on the order of the two names', () => {
    const name = fc
      .array(fc.constantFrom('Acme', 'Kestrel', 'Royal', 'Leeds', 'Services', 'Holdings', 'IT', '2', 'Ltd'), {
        maxLength: 4,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, (first, second) => {
        expect(namesAgree(first, second).agree).toBe(namesAgree(second, first).agree)
      }),
      { examples: [['Holdings Holdings', 'Royal Holdings']] },
    )
  })
})
