import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import type { FactorName, ScoringWeights } from '../../../src/scoring/factor.ts'
import { FACTORS, scoreCompany } from '../../../src/scoring/score.ts'
import { anyInput, input, site, target, UNKNOWN_FACTS, WEIGHTS } from './score-input.ts'

const factorOf = (name: FactorName, changes = {}) => {
  const factor = scoreCompany(input(changes), WEIGHTS).factors.find((each) => each.name === name)
  if (!factor) throw new Error(`no factor ${name}`)
  return factor
}

/** Six whole weights that add up to 100. */
const anyWeights: fc.Arbitrary<ScoringWeights> = fc
  .array(fc.nat(100), { minLength: 5, maxLength: 5 })
  .map((cuts) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = cuts.toSorted((x, y) => x - y)
    return { fit: a, need: b - a, growth: c - b, website: d - c, contact: e - d, completeness: 100 - e }
  })

describe('scoreCompany', () => {
  it('adds up exactly, stays within its bounds and gives every group a sentence', () => {
    fc.assert(
      fc.property(anyInput, anyWeights, (any, weights) => {
        const score = scoreCompany(any, weights)
        expect(score.factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(score.total)
        expect(score.total).toBeGreaterThanOrEqual(0)
        expect(score.total).toBeLessThanOrEqual(100)
        expect(score.evidenceQuality).toBeGreaterThanOrEqual(0)
        expect(score.evidenceQuality).toBeLessThanOrEqual(100)
        for (const factor of score.factors) {
          expect(Number.isInteger(factor.points)).toBe(true)
          expect(factor.points).toBeLessThanOrEqual(factor.maximum)
          expect(factor.sentence).toMatch(/^[\p{Lu}\d"].*\.$/u)
        }
      }),
    )
  })

  it('gives the same score for the same input', () => {
    fc.assert(
      fc.property(anyInput, anyWeights, (any, weights) => {
        expect(scoreCompany(any, weights)).toEqual(scoreCompany(structuredClone(any), weights))
      }),
    )
  })

  it('moves only the two groups between which weight is moved', () => {
    const names = FACTORS.map((factor) => factor.name)
    fc.assert(
      fc.property(
        anyInput,
        anyWeights,
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.nat(100),
        (any, weights, raised, lowered, wish) => {
          fc.pre(raised !== lowered)
          const moved = Math.min(wish, weights[lowered])
          const before = scoreCompany(any, weights)
          const after = scoreCompany(any, {
            ...weights,
            [raised]: weights[raised] + moved,
            [lowered]: weights[lowered] - moved,
          })
          for (const [index, factor] of after.factors.entries()) {
            const change = factor.points - (before.factors[index]?.points ?? 0)
            if (factor.name === raised) expect(change).toBeGreaterThanOrEqual(0)
            else if (factor.name === lowered) expect(change).toBeLessThanOrEqual(0)
            else expect(change).toBe(0)
          }
        },
      ),
    )
  })

  it('names every weight that is not allowed', () => {
    const negative = () => scoreCompany(input(), { ...WEIGHTS, fit: -1, need: Number.NaN })
    expect(negative).toThrow(AppError)
    expect(negative).toThrow(/weights\.fit: -1.*weights\.need: NaN/)
    expect(() => scoreCompany(input(), { ...WEIGHTS, fit: 31 })).toThrow(
      /add up to 101 \(fit 31, .*must add up to 100/,
    )
    expect(() => scoreCompany(input(), { ...WEIGHTS, fit: 30.5, need: 24.5 })).not.toThrow()
  })

  it('gives unknown need and growth a third, says so, and lowers the evidence quality', () => {
    const unread = scoreCompany(
      input({ site: null, facts: UNKNOWN_FACTS, claims: [], distanceMiles: null }),
      WEIGHTS,
    )
    const byName = new Map(unread.factors.map((factor) => [factor.name, factor]))
    expect(byName.get('need')).toMatchObject({
      isKnown: false,
      points: 8,
      sentence: 'Need not known: no website was read; a third of the points until it is known.',
    })
    expect(byName.get('growth')).toMatchObject({ isKnown: false, points: 3 })
    expect(byName.get('website')).toMatchObject({
      isKnown: false,
      points: 0,
      sentence: 'Website not known: none was found.',
    })
    expect(byName.get('contact')).toMatchObject({ isKnown: false, points: 0 })
    expect(unread.evidenceQuality).toBeLessThan(scoreCompany(input(), WEIGHTS).evidenceQuality)
  })
})

describe('the factors', () => {
  it('fit: sector, size and distance', () => {
    expect(factorOf('fit')).toMatchObject({
      points: 29,
      sentence:
        'Registered for information technology consultancy activities; 20-49 staff, the size asked for; 6 miles away.',
    })
    expect(
      factorOf('fit', {
        distanceMiles: 30,
        facts: {
          ...input().facts,
          sicCodes: ['47110'],
          size: { minimum: 250, maximum: null, basis: 'register-file' },
        },
      }).points,
    ).toBe(0)
  })

  it('fit: a short keyword is not found inside other words', () => {
    const changes = {
      target: target({ sicPrefixes: [], keywords: ['it'] }),
      facts: { ...UNKNOWN_FACTS, name: 'Whitfield' },
      site: site({ text: 'with fitness' }),
    }
    expect(factorOf('fit', changes).sentence).toContain('Sector not known')
  })

  it('need: says that a service is absent only after a thorough read', () => {
    expect(factorOf('need')).toMatchObject({
      isKnown: true,
      points: 20,
      sentence: 'No structured cabling page; 14 pages read.',
    })
    const few = factorOf('need', { site: site({ pagesRead: 3, isThorough: false }) })
    expect(few).toMatchObject({ isKnown: false })
    expect(few.sentence).toContain(
      'Not known whether it offers structured cabling: 3 pages read, too few to say',
    )
    expect(
      factorOf('need', { site: site({ text: 'we do structured cabling', isThorough: false }) }),
    ).toMatchObject({ isKnown: true, points: 0 })
  })

  it('need: wants a service to be there', () => {
    const wanted = target({ servicesWanted: 'present', services: ['managed IT support'] })
    expect(factorOf('need', { target: wanted })).toMatchObject({
      isKnown: true,
      points: 20,
      evidenceIds: ['c3'],
    })
  })

  it('growth: counts website and register, not the future', () => {
    expect(factorOf('growth').sentence).toBe('Hiring on its website.')
    const young = factorOf('growth', {
      site: null,
      facts: { ...input().facts, incorporatedOn: '2025-05-01' },
    })
    expect(young).toMatchObject({ isKnown: true, sentence: 'Founded in 2025.' })
    expect(
      factorOf('growth', { site: null, facts: { ...input().facts, incorporatedOn: '2027-05-01' } }).isKnown,
    ).toBe(false)
  })

  it('website, contact, completeness: say what is lacking', () => {
    expect(factorOf('website', { site: site({ lastYearSeen: 2019, hasHttps: false }) }).sentence).toBe(
      'Website with no secure address and no date of the last two years; 14 pages read.',
    )
    expect(factorOf('website', { site: site({ hasViewportMeta: false }) }).sentence).toBe(
      'Website with no layout for phones; 14 pages read.',
    )
    expect(factorOf('contact', { facts: { ...input().facts, email: null } }).sentence).toBe(
      'Phone, a named person and contact page found, but no e-mail.',
    )
    expect(factorOf('completeness', { facts: { ...input().facts, size: null } }).sentence).toBe(
      'Missing: size.',
    )
  })
})
