import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/pipeline/examine.ts'
import { candidate, entry, finding, ports, registerOf } from './make-believe.ts'

const about = {
  field: 'planningApplication' as const,
  text: '26/00001/FUL (not decided yet, 2026-10-01): Extension to factory. At 1 Mill Street.',
  url: 'https://www.planit.org.uk/planapplic/Manchester/26-00001-FUL/',
  retrievedUrl: 'https://planit.example/api?page=1',
  contentHash: 'f00d',
  excerpt: 'Extension to factory',
  retrievedAt: '2026-11-22T12:00:00.000Z',
  confidence: 0.8,
}
const applied = finding({ source: 'planning', companyNumber: '04567123', postcode: 'M1 2BB', about })
const other = {
  ...applied,
  about: { ...about, url: `${about.url}2/`, text: '26/00002/FUL: New yard. At 1 Mill Street.' },
}

const provedWith = async (findings: (typeof applied)[]) => {
  const examination = await examine(candidate({ findings }), ports({ register: registerOf([entry()]) }))
  if (examination.kind !== 'proved') throw new Error(examination.reason)
  return examination.company
}

describe('a company that was found by planning applications', () => {
  it('has each of them in its evidence, as it was recorded', async () => {
    const company = await provedWith([applied, other, applied])
    const claims = company.claims.filter(({ field }) => field === 'planningApplication')
    expect(claims.map(({ value }) => value)).toEqual([about.text, other.about.text])
    expect(claims[0]).toMatchObject({
      source: 'planning',
      url: about.url,
      retrievedUrl: about.retrievedUrl,
      contentHash: 'f00d',
      excerpt: 'Extension to factory',
      retrievedAt: new Date('2026-11-22T12:00:00Z'),
      retention: 'public-register',
      confidence: 0.8,
    })
    expect(claims.every(({ id }) => company.shownClaimIds.includes(id))).toBe(true)
    expect(company.conflicts).toEqual([])
  })

  it('shows a sign of growth, and cites the application for it', async () => {
    const growthOf = (company: Awaited<ReturnType<typeof provedWith>>) =>
      company.score?.factors.find(({ name }) => name === 'growth')
    const company = await provedWith([applied])
    const ids = company.claims.filter(({ field }) => field === 'planningApplication').map(({ id }) => id)
    expect(growthOf(company)?.sentence).toBe('A planning application for building works.')
    expect(growthOf(company)?.evidenceIds).toEqual(ids)
    const { about: _, ...bare } = applied
    const without = await provedWith([bare])
    expect(growthOf(company)?.points).toBeGreaterThan(growthOf(without)?.points ?? 0)
  })

  it('does not grow by works of others that it acts for', async () => {
    const agent = { ...applied, about: { ...about, field: 'planningAgent' as const } }
    const company = await provedWith([agent])
    expect(company.claims.some(({ field }) => field === 'planningAgent')).toBe(true)
    const growth = company.score?.factors.find(({ name }) => name === 'growth')
    expect(growth?.isKnown).toBe(false)
  })
})
