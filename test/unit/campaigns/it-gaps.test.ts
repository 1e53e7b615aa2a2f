import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { SiteReading } from '../../../src/company/company.ts'
import { facts, site as reading } from '../scoring/score-input.ts'

const gap = { gaps: ['structured cabling'] }
const judged = (own: Record<string, unknown>, site: Partial<SiteReading> | null, services: string[] = []) => {
  const { brief, type, inputs } = readBrief({
    type: 'it-msp-gaps',
    postcode: 'M1 1AA',
    inputs: { ...gap, ...own },
  })
  return type.judge(brief, inputs, {
    facts: facts({ sicCodes: ['62020'], services }),
    site: site && reading({ text: 'we look after your it', isThorough: true, pagesRead: 6, ...site }),
  })
}
const partners = (excerpt: string) => ({
  needSignals: [{ kind: 'subcontracting', excerpt, url: 'https://it.example/about' }],
})

describe('a partner', () => {
  const own = { signals: ['partners'] }

  it('is seen where the firm says so, with the sentence and its page', () => {
    expect(judged(own, partners('We subcontract larger jobs.'))).toMatchObject({
      fits: true,
      criteria: [
        {
          id: 'gap:partners',
          result: 'met',
          because: 'Its website says: "We subcontract larger jobs."',
          url: 'https://it.example/about',
        },
      ],
    })
  })

  it('says nothing of a service that the firm lists itself, unless it is named there', () => {
    const listed = ['Structured data cabling']
    expect(judged(own, partners('We subcontract larger jobs.'), listed)).toMatchObject({ fits: false })
    expect(judged(own, partners('Structured cabling by trusted partners.'), listed)).toMatchObject({
      fits: true,
    })
  })
})

describe('a job', () => {
  const own = { signals: ['hiring'] }

  it.each([
    'structured cabling engineer wanted in leeds',
    'vacancies\nnetwork installer (structured cabling)',
    'we are hiring: structured cabling technician',
  ])('is seen in "%s"', (text) => {
    expect(judged(own, { text })).toMatchObject({ fits: true })
  })

  it('is not seen where the service and the vacancy stand far apart, or the job is another', () => {
    const far = `vacancies: accountant${' and so on'.repeat(30)} structured cabling`
    expect(judged(own, { text: far })).toMatchObject({ fits: false })
    expect(judged(own, { text: 'we are hiring a bookkeeper' })).toMatchObject({ fits: false })
  })
})

describe('a service that is only named', () => {
  const own = { signals: ['named'] }
  const text = 'ask us about structured cabling too'

  it('is claimed after a thorough read only', () => {
    expect(judged(own, { text })).toMatchObject({ fits: true, criteria: [{ result: 'met' }] })
    const shallow = judged(own, { text, isThorough: false, pagesRead: 3 })
    expect(shallow).toMatchObject({ fits: false, criteria: [{ result: 'unknown' }] })
    expect(shallow).toMatchObject({
      reason: expect.stringContaining('only 3 pages were read, too few to say'),
    })
  })

  it('is none when it is listed as a service', () => {
    expect(judged(own, { text }, ['Structured cabling'])).toMatchObject({
      fits: false,
      criteria: [{ result: 'not-met' }],
    })
  })
})

describe('without a sign', () => {
  it('the firm is left out, and what nobody read is unknown', () => {
    expect(judged({}, null)).toMatchObject({
      fits: false,
      reason: 'No sign of a gap in structured cabling can be seen. No website of its own was read.',
      criteria: [{ result: 'unknown' }, { result: 'unknown' }, { result: 'unknown' }],
    })
    expect(judged({}, {})).toMatchObject({
      criteria: [{ result: 'not-met' }, { result: 'not-met' }, { result: 'not-met' }],
    })
  })

  it('one of those ticked is enough', () => {
    expect(judged({}, partners('Our delivery partners.'))).toMatchObject({ fits: true })
    expect(judged({ signals: ['hiring', 'named'] }, partners('Our delivery partners.'))).toMatchObject({
      fits: false,
    })
  })
})

it('needs a gap to look for', () => {
  expect(() => readBrief({ type: 'it-msp-gaps', postcode: 'M1 1AA', inputs: { gaps: [] } })).toThrow(
    /inputs\.gaps/,
  )
})
