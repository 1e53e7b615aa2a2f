import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/matching/model.ts'
import { readySubject, type SubjectText } from '../../../src/matching/subject.ts'
import { strongDifferent, strongSame } from './labelled-pairs.ts'

const judged = (a: SubjectText, b: SubjectText) => judge(readySubject(a), readySubject(b))

describe('names alone', () => {
  it.each(strongSame)('%s is %s', (a, b) => {
    expect(judged({ name: a }, { name: b })).toMatchObject({ verdict: 'same' })
  })

  it.each(strongDifferent)('%s is not %s', (a, b) => {
    expect(judged({ name: a }, { name: b }).verdict).not.toBe('same')
  })

  it('judges both ways alike, whatever the text, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [there, back] = [judged({ name: a }, { name: b }), judged({ name: b }, { name: a })]
        expect(there.probability).toBeCloseTo(back.probability, 2)
        expect(there.probability >= 0 && there.probability <= 1).toBe(true)
      }),
    )
  })

  it.each(['', '🎉', ' - ', 'x'.repeat(5000)])('a name like "%.10s" is nobody else', (name) => {
    expect(judged({ name }, { name: 'Kestrel Widgets Ltd' }).verdict).toBe('different')
  })
})

describe('what stands beside the name', () => {
  it('joins a renamed company by its previous name and says so', () => {
    const found = judged(
      { name: 'Zorbix Ltd', previousNames: ['Kestrel Widgets Ltd'] },
      { name: 'KESTREL WIDGETS LIMITED' },
    )
    expect(found.verdict).toBe('same')
    expect(found.reasons.join()).toContain('previous name')
  })

  it('two numbers are two companies, and one number is one', () => {
    const name = 'Kestrel Widgets'
    expect(judged({ name, number: '01111111' }, { name, number: '02222222' }).verdict).not.toBe('same')
    expect(judged({ name, number: '1111111' }, { name: 'Zorbix', number: '01111111' }).verdict).toBe('same')
  })

  const shared: [string, Omit<SubjectText, 'name'>, string][] = [
    ['a web domain', { domains: ['kestrel.co.uk'] }, 'related'],
    ['the phone of a serviced office', { phones: ['020 7946 0000'] }, 'different|related'],
    ["their accountant's address", { addresses: ['12 High Street, Leeds, LS1 4AB'] }, 'different'],
    [
      'all of it',
      { domains: ['kestrel.co.uk'], phones: ['0113 496 0000'], addresses: ['12 High Street, LS1 4AB'] },
      'related',
    ],
  ]
  it.each(shared)('different firms that share %s are never merged', (_what, keys, verdict) => {
    const names = [
      'Kestrel Widgets Ltd',
      'Zorbix Plumbing Ltd',
      'Ardvale Holdings Ltd',
      'Penmoor Dental Care LLP',
    ]
    for (const a of names)
      for (const b of names.filter((name) => name !== a))
        expect(judged({ name: a, ...keys }, { name: b, ...keys }).verdict).toMatch(
          new RegExp(`^(${verdict})$`),
        )
  })
})
