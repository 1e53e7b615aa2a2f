import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from '../../../src/normalise/display-name.ts'
import { normalisePersonName } from '../../../src/normalise/person-name.ts'

describe('displayName', () => {
  it.each([
    ['ACME HOLDINGS LIMITED', 'Acme Holdings Limited'],
    ['BRIGHTWATER IT SERVICES (UK) LLP', 'Brightwater IT Services (UK) LLP'],
    ["ST MARY'S COLLEGE OF FURTHER EDUCATION", "St Mary's College of Further Education"],
    ["MCDONALD & O'BRIEN LTD", "McDonald & O'Brien Ltd"],
    ['THE A.B.C. CO. LTD.', 'The A.B.C. Co. Ltd.'],
    ['3M UK PLC', '3M UK PLC'],
    ['SMITH-JONES (LEEDS) LIMITED', 'Smith-Jones (Leeds) Limited'],
    ['  ACME   LTD ', 'Acme Ltd'],
    ['iHire eMotion Ltd', 'iHire eMotion Ltd'],
  ])('sets %s as %s', (given, shown) => {
    expect(displayName(given)).toBe(shown)
  })

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = displayName(name.toUpperCase())
        expect(displayName(once)).toBe(once)
      }),
    )
  })
})

describe('normalisePersonName', () => {
  it.each([
    ['SMITH, Jane Anne', 'Jane Anne Smith'],
    ["O'BRIEN, Pat, Dr.", "Pat O'Brien"],
    ['SMITH-JONES, Mr John', 'John Smith-Jones'],
    ['Jane Smith', 'Jane Smith'],
  ])('turns %s into %s', (given, name) => {
    expect(normalisePersonName(given)).toBe(name)
  })

  it('is null without a name, idempotent, and never throws', () => {
    expect(normalisePersonName(' , Dr')).toBeNull()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = normalisePersonName(text)
        if (name !== null) expect(normalisePersonName(name)).toBe(name)
      }),
      { examples: [['ᾈ']] },
    )
  })
})
