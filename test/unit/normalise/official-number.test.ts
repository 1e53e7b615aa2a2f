import { describe, expect, it } from 'vitest'
import {
  careNumber,
  printedNumber,
  registerName,
  schemeOf,
  schoolNumber,
} from '../../../src/normalise/official-number.ts'

describe('an official number', () => {
  it('is made of what a register prints, and says which register that was', () => {
    expect(schoolNumber(' 123456 ')).toBe('URN-123456')
    expect(careNumber('1-123456789')).toBe('CQC-1-123456789')
    expect(careNumber('rw3mr')).toBe('CQC-RW3MR')
    expect(['01234567', 'SC123456', 'URN-123456', 'CQC-1-123456789'].map(schemeOf)).toEqual([
      'companies-house',
      'companies-house',
      'school-urn',
      'care-provider',
    ])
  })

  it('is nothing when the text is none', () => {
    for (const text of ['', '12345', '1234567', '012345', 'URN']) expect(schoolNumber(text)).toBeNull()
    for (const text of ['', '1-', 'a b', '1-123/../x']) expect(careNumber(text)).toBeNull()
  })

  it('is printed and named as its own register does', () => {
    expect(printedNumber('URN-123456')).toBe('123456')
    expect(printedNumber('CQC-1-123456789')).toBe('1-123456789')
    expect(printedNumber('01234567')).toBe('01234567')
    expect(registerName('CQC-1-123456789')).toBe('The care register')
  })
})
