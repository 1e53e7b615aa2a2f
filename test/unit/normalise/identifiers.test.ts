import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseCompanyNumber } from '../../../src/normalise/company-number.ts'
import { emailDomain, isFreeMailDomain, isRoleMailbox, normaliseEmail } from '../../../src/normalise/email.ts'
import { normaliseLinkedInCompany } from '../../../src/normalise/linkedin.ts'
import { normalisePhone, phoneInWords } from '../../../src/normalise/phone.ts'
import {
  isFullPostcode,
  normalisePostcode,
  normalisePostcodeOrOutcode,
  outcodeOf,
} from '../../../src/normalise/postcode.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.stringMatching(/^[A-Z]{0,2}[0-9]{0,9}[A-Z]{0,2}$/),
)

const holdsForAnyText = (normalise: (text: string) => string | null): void => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalise(text)
      if (once !== null) expect(normalise(once)).toBe(once)
    }),
    { numRuns: 200 },
  )
}

describe('normaliseCompanyNumber', () => {
  it.each([
    ['123456', '00123456'],
    ['sc 12345', 'SC012345'],
    ['OC301234', 'OC301234'],
    ['IP12345R', 'IP12345R'],
    ['R0000123', 'R0000123'],
    ['RC000641', 'RC000641'],
    [' 01234567 ', '01234567'],
  ])('makes %s into %s', (given, number) => {
    expect(normaliseCompanyNumber(given)).toBe(number)
  })

  it.each(['', '123456789', '00000000', 'GB123456789', 'GB12345', 'XX123456', 'SC1234567', '12A45678'])(
    'refuses "%s"',
    (text) => {
      expect(normaliseCompanyNumber(text)).toBeNull()
    },
  )

  it('is idempotent for any text', () => holdsForAnyText(normaliseCompanyNumber))
})

describe('postcodes', () => {
  it.each([
    ['m11aa', 'M1 1AA'],
    [' EC1A  1BB ', 'EC1A 1BB'],
    ['gir0aa', 'GIR 0AA'],
    ['W1A 0AX', 'W1A 0AX'],
    ['bt7 1nn', 'BT7 1NN'],
  ])('writes %s as %s', (given, postcode) => {
    expect(normalisePostcode(given)).toBe(postcode)
    expect(isFullPostcode(given)).toBe(true)
  })

  it.each(['', 'M1', 'ZZ1 1ZZ', 'M1 1AAA', '12345', 'M1 1CA', 'QX1 1AA'])('refuses "%s"', (text) => {
    expect(normalisePostcode(text)).toBeNull()
  })

  it('takes an outward code alone where that is allowed', () => {
    expect(normalisePostcodeOrOutcode('m1')).toBe('M1')
    expect(normalisePostcodeOrOutcode('ec1a')).toBe('EC1A')
    expect(outcodeOf('EC1A 1BB')).toBe('EC1A')
    expect(outcodeOf('M1')).toBe('M1')
    expect(outcodeOf('nonsense')).toBeNull()
  })

  it('is idempotent for any text', () => {
    holdsForAnyText(normalisePostcode)
    holdsForAnyText(normalisePostcodeOrOutcode)
  })
})

describe('normalisePhone', () => {
  it.each([
    ['0113 496 0000', '+441134960000', 'landline'],
    ['+44 (0)161 496 0123', '+441614960123', 'landline'],
    ['tel:0800 123 4567', '+448001234567', 'freephone'],
    ['0333 123 4567', '+443331234567', 'business-rate'],
    ['07911 123456', '+447911123456', 'mobile'],
    ['+1 212 555 2368', '+12125552368', 'landline'],
  ])('reads %s', (given, e164, kind) => {
    expect(normalisePhone(given)).toEqual({ e164, kind })
  })

  it.each(['', '12345', 'call us', '0000 000 0000', '+44'])('refuses "%s"', (text) => {
    expect(normalisePhone(text)).toBeNull()
  })

  it('is idempotent for any text', () => holdsForAnyText((text) => normalisePhone(text)?.e164 ?? null))
})

describe('phoneInWords', () => {
  it.each([
    ['+441164960599', '0116 496 0599'],
    ['+447911123456', '07911 123456'],
    ['+12125552368', '+1 212 555 2368'],
    ['ask for Ann', 'ask for Ann'],
  ])('writes %s as people do', (e164, words) => expect(phoneInWords(e164)).toBe(words))
})

describe('e-mail addresses', () => {
  it('drops mailto, its query and capitals', () => {
    expect(normaliseEmail('MailTo:Info@Acme.CO.UK?subject=Hello')).toBe('info@acme.co.uk')
    expect(emailDomain('Info@Acme.co.uk')).toBe('acme.co.uk')
  })

  it.each(['', 'info', 'info@', '@acme.co.uk', 'info@acme', 'a b@acme.co.uk', 'info@acme..uk', 'x@.uk'])(
    'refuses "%s"',
    (text) => {
      expect(normaliseEmail(text)).toBeNull()
    },
  )

  it('knows boxes of a role and hosts for anyone', () => {
    expect(isRoleMailbox('sales@acme.co.uk')).toBe(true)
    expect(isRoleMailbox('jane.smith@acme.co.uk')).toBe(false)
    expect(isFreeMailDomain('Gmail.com')).toBe(true)
    expect(isFreeMailDomain('acme.co.uk')).toBe(false)
  })

  it('is idempotent for any text', () => holdsForAnyText(normaliseEmail))
})

describe('normaliseLinkedInCompany', () => {
  it.each([
    ['https://uk.linkedin.com/company/Acme-Ltd/about/?trk=x', 'https://www.linkedin.com/company/acme-ltd'],
    ['linkedin.com/school/leeds-uni', 'https://www.linkedin.com/school/leeds-uni'],
    ['//www.linkedin.com/company/123456', 'https://www.linkedin.com/company/123456'],
  ])('reads %s', (given, url) => {
    expect(normaliseLinkedInCompany(given)).toBe(url)
  })

  it.each([
    'https://www.linkedin.com/in/jane-smith',
    'https://www.linkedin.com/sharer?u=x',
    'https://example.com/linkedin.com/company/x',
    'https://notlinkedin.com/company/x',
    '',
  ])('refuses "%s"', (url) => {
    expect(normaliseLinkedInCompany(url)).toBeNull()
  })

  it('is idempotent for any slug', () => {
    holdsForAnyText((text) =>
      normaliseLinkedInCompany(text.startsWith('http') ? text : `https://www.linkedin.com/company/${text}`),
    )
  })
})
