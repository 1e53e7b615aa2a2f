import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyNameKey, companyNameTokens, splitTradingName } from '../../../src/normalise/company-name.ts'

const piece = fc.constantFrom(
  ...[
    'Acme',
    'Müller',
    'THE',
    'Ltd',
    'Limited',
    '(UK)',
    'U.K.',
    '&',
    'and',
    'Co',
    'Services',
    'Serv',
    'ices',
    'T/A',
    'trading as',
  ],
  ...[
    'I',
    'T',
    'C',
    'I.C.',
    'L.T.D',
    'PLC',
    'ß',
    'İstanbul',
    "O'Brien",
    'Bright-Water',
    '3M',
    '+',
    '한국',
    '—',
    '',
    'united',
    'kingdom',
    'Saint',
    'Bros',
  ],
)
const nastyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' ')),
)

describe('companyNameKey', () => {
  it.each([
    ['Brightwater IT Services Limited', 'BRIGHTWATER I.T. SERVICE LTD'],
    ['Müller Bäckerei', 'MULLER BACKEREI LTD'],
    ['The Bright-Water Company Limited', 'Brightwater Co.'],
    ['Smith & Jones LLP', 'SMITH AND JONES L.L.P.'],
    ['Acme (UK) Limited', 'ACME LTD'],
    ['Acme UK Ltd.', 'Acme plc'],
    ['Hope Community Interest Company', 'Hope C.I.C.'],
    ['Acme Ltd T/A Bright Cakes', 'ACME LIMITED'],
    ["St Mary's Academy", 'Saint Marys Academies'],
    ['Dragon Cyfyngedig', 'Dragon Cyf'],
    ['  Acme\t Ltd ', 'acme'],
  ])('is the same for %s and %s', (first, second) => {
    expect(companyNameKey(first)).toBe(companyNameKey(second))
    expect(companyNameKey(first)).not.toBeNull()
  })

  it.each([
    ['Royal Bank', 'Royal Mail'],
    ['Acme (Leeds) Ltd', 'Acme (Hull) Ltd'],
    ['Brooks Ltd', 'Brook Ltd'],
    ['Acme Ltd', 'Acme Holdings Ltd'],
    ['A Smith Plumbing', 'B Smith Plumbing'],
  ])('differs for %s and %s', (first, second) => {
    expect(companyNameKey(first)).not.toBe(companyNameKey(second))
  })

  it('keeps something of a name made of nothing but endings', () => {
    expect(companyNameKey('The Limited')).toBe('the')
    expect(companyNameKey('UK Ltd')).toBe('uk')
  })

  it('is null without a letter or digit', () => {
    expect(companyNameKey('')).toBeNull()
    expect(companyNameKey(' — !? ')).toBeNull()
  })

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(nastyName, (name) => {
        const key = companyNameKey(name)
        if (key !== null) expect(companyNameKey(key)).toBe(key)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on case', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const name = pieces.join(' ').replace(/[ßİ]/gu, '')
        expect(companyNameKey(name.toUpperCase())).toBe(companyNameKey(name.toLowerCase()))
      }),
    )
  })
})

describe('companyNameTokens', () => {
  it('keeps the telling words in order', () => {
    expect(companyNameTokens('The Brightwater I.T. Services (UK) Limited')).toEqual([
      'brightwater',
      'it',
      'service',
    ])
  })
})

describe('splitTradingName', () => {
  it.each(['T/A', 't/a', 'trading as', 'Trading As'])('takes "%s" apart', (sign) => {
    expect(splitTradingName(`Acme Ltd ${sign} Bright Cakes`)).toEqual({
      legalName: 'Acme Ltd',
      tradingName: 'Bright Cakes',
    })
  })

  it('leaves a plain name alone', () => {
    expect(splitTradingName(' Acme Ltd ')).toEqual({ legalName: 'Acme Ltd', tradingName: null })
  })
})
