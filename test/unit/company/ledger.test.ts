import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberedClaim } from '../../../src/company/company.ts'
import type { EvidenceSource, FieldName } from '../../../src/company/evidence.ts'
import { judgeClaims } from '../../../src/company/ledger.ts'

const claim = (id: string, field: FieldName, value: string, changes: Partial<NumberedClaim> = {}) =>
  ({
    id,
    field,
    value,
    source: 'own-website',
    url: 'https://kestrel.co.uk/',
    retrievedUrl: 'https://kestrel.co.uk/',
    excerpt: value,
    contentHash: 'ab',
    retrievedAt: new Date('2026-11-22T12:00:00Z'),
    method: 'page-text',
    confidence: 0.9,
    retention: 'own-website',
    isSandbox: false,
    ...changes,
  }) satisfies NumberedClaim

const many = new Set<FieldName>(['sicCodes', 'officer', 'service', 'previousName', 'phone', 'email'])

/** Some claims about a few fields, no two of them the same statement. */
const someClaims = fc
  .uniqueArray(
    fc.record({
      field: fc.constantFrom<FieldName>('name', 'legalName', 'phone', 'service', 'registeredPostcode'),
      value: fc.constantFrom('Kestrel', 'KESTREL', 'Kestrel Ltd', 'Zorbix', 'Café'),
      source: fc.constantFrom<EvidenceSource>('person', 'companies-house', 'own-website', 'web-search'),
      retrievedUrl: fc.constantFrom('https://kestrel.co.uk/', 'https://kestrel.co.uk/contact'),
      confidence: fc.constantFrom(0.3, 0.5, 0.9, 1),
    }),
    { selector: (one) => Object.values(one).join('|'), maxLength: 12 },
  )
  .map((all) => all.map(({ field, value, ...others }, index) => claim(`c${index}`, field, value, others)))

const inAnotherOrder = (claims: NumberedClaim[]) =>
  fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length })

describe('judgeClaims', () => {
  it('believes a person, then a register, then the own website, then a search, however sure they are', () => {
    const sources: EvidenceSource[] = ['web-search', 'own-website', 'companies-house', 'person']
    const claims = sources.map((source, index) =>
      claim(`c${index}`, 'name', `from ${source}`, { source, confidence: 1 - index / 10 }),
    )
    for (const last of [4, 3, 2, 1])
      expect(judgeClaims(claims.slice(0, last)).value('name')).toBe(`from ${sources[last - 1]}`)
  })

  it('takes the surer of two claims of one source', () => {
    const claims = [
      claim('c1', 'name', 'Home', { confidence: 0.5 }),
      claim('c2', 'name', 'Kestrel', { confidence: 0.8 }),
    ]
    const ledger = judgeClaims(claims)
    expect(ledger.value('name')).toBe('Kestrel')
    expect([...ledger.shown]).toEqual(['c2'])
  })

  it('keeps all values of a field that may have many, best first, without a conflict', () => {
    const claims = [
      claim('c1', 'phone', '+44113', { confidence: 0.4 }),
      claim('c2', 'phone', '+44161'),
      claim('c3', 'phone', '+44161', { retrievedUrl: 'https://kestrel.co.uk/contact' }),
    ]
    const ledger = judgeClaims(claims)
    expect(ledger.values('phone')).toEqual(['+44161', '+44113'])
    expect([...ledger.shown].toSorted()).toEqual(['c1', 'c2', 'c3'])
    expect(ledger.conflicts).toEqual([])
  })

  it("lets a person's word stand alone, also where there may be many values, and shows what contradicts it", () => {
    const found = [claim('c1', 'phone', '+44161'), claim('c2', 'phone', '+44113', { confidence: 0.4 })]
    const word = claim('p', 'phone', '+44113', { source: 'person' })
    const ledger = judgeClaims([...found, word])
    expect(ledger.values('phone')).toEqual(['+44113'])
    expect([...ledger.shown]).toEqual(['p'])
    expect(ledger.conflicts.map(({ other }) => other)).toEqual(['+44161'])
  })

  it("takes a person's empty word for none: it is shown, the field has no value", () => {
    const word = claim('p', 'phone', '', { source: 'person' })
    const ledger = judgeClaims([claim('c1', 'phone', '+44161'), word])
    expect([ledger.value('phone'), ledger.values('phone'), [...ledger.shown]]).toEqual([null, [], ['p']])
    expect(ledger.conflicts).toEqual([
      { field: 'phone', shown: '', other: '+44161', otherSource: 'own-website' },
    ])
  })

  it('says where sources disagree, but not where they only write differently', () => {
    const claims = [
      claim('c1', 'legalName', 'KESTREL WIDGETS LTD.', { source: 'companies-house' }),
      claim('c2', 'legalName', 'Kestrel Widgets Ltd'),
      claim('c3', 'legalName', 'Zorbix Ltd'),
    ]
    expect(judgeClaims(claims).conflicts).toEqual([
      {
        field: 'legalName',
        shown: 'KESTREL WIDGETS LTD.',
        other: 'Zorbix Ltd',
        otherSource: 'own-website',
      },
    ])
  })

  it('knows nothing of a field without claims', () => {
    const ledger = judgeClaims([])
    expect([ledger.value('name'), ledger.values('phone'), ledger.shown.size]).toEqual([null, [], 0])
  })
})

describe('whatever the claims', () => {
  it('their order does not matter', () => {
    const twice = someClaims.chain((claims) => fc.tuple(fc.constant(claims), inAnotherOrder(claims)))
    fc.assert(
      fc.property(twice, ([claims, shuffled]) => {
        const [one, other] = [judgeClaims(claims), judgeClaims(shuffled)]
        for (const field of new Set(claims.map((each) => each.field))) {
          expect(other.values(field)).toEqual(one.values(field))
        }
        expect([...other.shown].toSorted()).toEqual([...one.shown].toSorted())
        expect(other.conflicts.map(({ field, other: value }) => `${field} ${value}`).toSorted()).toEqual(
          one.conflicts.map(({ field, other: value }) => `${field} ${value}`).toSorted(),
        )
      }),
    )
  })

  it("a person's word wins and the claims are left as they were", () => {
    fc.assert(
      fc.property(someClaims, fc.constantFrom<FieldName>('name', 'phone'), (claims, field) => {
        const word = claim('p', field, 'said by a person', { source: 'person', confidence: 1 })
        const others = claims.filter((each) => each.source !== 'person')
        const before = structuredClone(others)
        expect(judgeClaims([...others, word]).value(field)).toBe('said by a person')
        expect(others).toEqual(before)
      }),
    )
  })

  it('every field has a value that some claim makes and that is shown; single fields show one claim', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const ledger = judgeClaims(claims)
        for (const field of new Set(claims.map((each) => each.field))) {
          const shown = claims.filter((each) => each.field === field && ledger.shown.has(each.id))
          expect(shown.map((each) => each.value)).toContain(ledger.value(field))
          if (!many.has(field)) expect(shown).toHaveLength(1)
        }
      }),
    )
  })

  it('each conflict names a losing claim that really disagrees', () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        const ledger = judgeClaims(claims)
        for (const { field, shown, other, otherSource } of ledger.conflicts) {
          expect(shown).toBe(ledger.value(field))
          expect(other.toLowerCase()).not.toBe(shown.toLowerCase())
          const stated = claims.filter((each) => each.field === field && each.value === other)
          expect(stated.map((each) => each.source)).toContain(otherSource)
        }
      }),
    )
  })
})
