import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableFields, readEdit } from '../../../src/company/editable-fields.ts'

describe('what a person types into a field', () => {
  it.each([
    ['name', '  Kestrel \n Widgets ', 'Kestrel Widgets'],
    ['phone', '0161 496 0123', '+441614960123'],
    ['email', ' Office@Kestrel.CO.UK', 'office@kestrel.co.uk'],
    ['website', 'www.Kestrel.co.uk/#top', 'https://www.kestrel.co.uk/'],
    ['contactPage', 'https://kestrel.co.uk/contact?utm_source=x', 'https://kestrel.co.uk/contact'],
    ['linkedin', 'uk.linkedin.com/company/Kestrel/about', 'https://www.linkedin.com/company/kestrel'],
    ['address', '1 Mill Lane,\nManchester', '1 Mill Lane, Manchester'],
    ['postcode', 'm12ab', 'M1 2AB'],
    ['description', ' Makes   widgets. ', 'Makes widgets.'],
  ] as const)('%s: %j is kept as %j', (field, typed, kept) => {
    expect(readEdit(field, typed)).toEqual({ ok: true, value: kept })
  })

  it.each([
    ['name', ' ', '1 to 255'],
    ['phone', '0161 12', 'phone number'],
    ['email', 'office at kestrel', 'e-mail address'],
    ['website', 'http://127.0.0.1/', 'web address'],
    ['website', 'javascript:alert(1)', 'web address'],
    ['contactPage', 'no address', 'web address'],
    ['linkedin', 'https://www.linkedin.com/in/ann-marsh', 'page on LinkedIn'],
    ['address', 'M1', '3 to 300'],
    ['postcode', 'M1', 'full UK postcode'],
    ['description', 'x'.repeat(1001), '1 to 1000'],
  ] as const)('%s: %j is refused, with what is allowed', (field, typed, allowed) => {
    const read = readEdit(field, typed)
    expect(read.ok).toBe(false)
    expect(read).toHaveProperty('allowed', expect.stringContaining(allowed))
  })

  it('that was kept is kept the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...editableFields), fc.string({ unit: 'binary' }), (field, typed) => {
        const read = readEdit(field, typed)
        if (read.ok) expect(readEdit(field, read.value)).toEqual(read)
      }),
      { numRuns: 60 },
    )
  })
})
