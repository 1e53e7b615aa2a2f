import { describe, expect, it } from 'vitest'
import { contactBasis } from '../../../src/compliance/subscriber-class.ts'

const email = (companyNumber: string | null, companyType: string | null, funding?: string) =>
  contactBasis({
    companyNumber,
    companyType,
    establishment: funding === undefined ? undefined : { register: 'schools', funding },
  }).email

describe('on what basis a firm may be written to', () => {
  it.each([
    ['04123456', 'ltd'],
    ['OC301234', 'llp'],
    ['SL001234', 'limited-partnership'],
    ['SO301234', 'scottish-partnership'],
    ['04123456', 'private-limited-guarant-nsc'],
    ['RC000123', 'royal-charter'],
    ['CE012345', 'charitable-incorporated-organisation'],
  ])('%s %s is a body of its own', (number, type) => {
    expect(email(number, type)).toBe('company: no prior consent needed; say who you are, offer an opt-out')
  })

  it('an English limited partnership is its partners', () => {
    expect(email('LP001234', 'limited-partnership')).toBe('sole trader or partnership: consent needed')
  })

  it('is unknown where the register does not settle it; a school of the state is a public body', () => {
    const unknown = 'unknown: treat as consent needed'
    expect(email('04123456', null)).toBe(unknown)
    expect(email('04123456', 'other')).toBe(unknown)
    expect(email(null, null)).toBe(unknown)
    expect(email('URN-100001', null, 'independent')).toBe(unknown)
    expect(email('URN-100001', null, 'state')).toContain('company')
  })

  it('says of the phone only what was not done', () => {
    expect(contactBasis({ companyNumber: null, companyType: null }).phone).toBe(
      'not screened against TPS and CTPS',
    )
  })
})
