import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { CompanyFacts } from '../../../src/company/company.ts'
import { placeAt } from '../pipeline/make-believe.ts'
import { facts } from '../scoring/score-input.ts'

const brief = (inputs: Record<string, unknown> = {}) =>
  readBrief({ type: 'new-businesses', postcode: 'M1 1AA', inputs })

const young: Partial<CompanyFacts> = {
  incorporatedOn: '2026-09-01',
  sicCodes: ['62020'],
  website: null,
  address: '12 Mill Street, Manchester, M1 2BB',
  registeredPostcode: 'M1 2BB',
  placeKind: 'registered-office',
  officers: [],
}
const officer = (name: string) => ({ name, role: 'director', appointedOn: '2026-09-01' })
const pair = [officer('Ann Oak'), officer('Bob Elm')]

const judge = (changes: Partial<CompanyFacts>, inputs: Record<string, unknown> = {}) => {
  const read = brief(inputs)
  const company = { facts: facts({ ...young, ...changes }), site: null, today: '2026-11-30' }
  return read.type.judge(read.brief, read.inputs, company)
}

describe('new businesses', () => {
  it.each([
    ['a website', { website: 'https://new.example' }],
    ['a second officer', { officers: pair }],
    ['a unit of an estate', { address: 'Unit 4 Trafford Industrial Estate, Manchester, M17 1AA' }],
  ])('are kept for %s', (_, changes) => {
    expect(judge(changes)).toMatchObject({ fits: true })
  })

  it.each([
    ['no sign of life', {}, /No sign of life can be seen\. No website/],
    ['one officer only', { officers: [officer('Ann Oak')] }, /The register lists 1 in office/],
    ['age', { officers: pair, incorporatedOn: '2026-05-29' }, /more than 6 months ago/],
    ['an unknown day', { officers: pair, incorporatedOn: null }, /does not say when/],
    ['a holding', { officers: pair, sicCodes: ['64209'] }, /holding, dormant or for no trade/],
    ['dormancy', { officers: pair, sicCodes: ['99999'] }, /holding, dormant or for no trade/],
    ['no trade at all', { officers: pair, sicCodes: [] }, /gives no trade/],
    [
      'a sold address',
      { officers: pair, address: '71-75 Shelton Street, London, WC2H 9JQ', registeredPostcode: 'WC2H 9JQ' },
      /sold as a registered office/,
    ],
    [
      'another spelling of one',
      { officers: pair, address: 'Suite 1, 82A James Carter Road, IP28 7DE', registeredPostcode: 'IP28 7DE' },
      /sold as a registered office/,
    ],
    [
      'an address that gets post for others',
      { officers: pair, address: 'c/o Accountants, M1' },
      /receives post/,
    ],
  ])('are left out for %s, in words', (_, changes, reason) => {
    const judgement = judge(changes)
    expect(judgement.fits).toBe(false)
    expect(judgement.fits ? '' : judgement.reason).toMatch(reason)
  })

  it('keeps a neighbour of a sold address', () => {
    const address = '12 Shelton Street, London, WC2H 9JQ'
    expect(judge({ officers: pair, address, registeredPostcode: 'WC2H 9JQ' })).toMatchObject({ fits: true })
  })

  it('counts months by the calendar: the day itself is in, the day before is not', () => {
    expect(judge({ officers: pair, incorporatedOn: '2026-05-30' }).fits).toBe(true)
    expect(judge({ officers: pair, incorporatedOn: '2026-02-28' }, { months: 9 }).fits).toBe(true)
    expect(judge({ officers: pair, incorporatedOn: '2026-02-27' }, { months: 9 }).fits).toBe(false)
  })

  it('asks the register for the days, for trading companies only, without sold addresses', () => {
    const { brief: wanted, type, inputs } = brief({ months: 9, signs: ['premises'] })
    const outcodes = [{ ...placeAt('M1', 0), outcode: 'M1', distanceMiles: 0 }]
    const steps = type.plan(wanted, inputs, {
      centre: placeAt('M1 1AA', 0),
      points: [],
      outcodes,
      today: '2026-11-30',
    })
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatchObject({
      source: 'companies-house',
      incorporatedFrom: '2026-02-28',
      dropsSoldAddresses: true,
    })
    const { sicCodes } = steps[0] as { sicCodes: string[] }
    expect(sicCodes).toContain('62020')
    for (const code of ['64209', '64201', '70100', '74990', '98000', '99999'])
      expect(sicCodes).not.toContain(code)
  })

  it.each([
    ['months', 0, /1 to 24/],
    ['months', 25, /1 to 24/],
    ['months', 1.5, /whole/],
    ['signs', [], /at least one/],
    ['signs', ['hope'], /one or more of/],
  ])('refuses %s = %j at the field', (field, value, message) => {
    expect(() => brief({ [field]: value })).toThrowError(
      expect.objectContaining({
        fields: [
          expect.objectContaining({
            field: expect.stringMatching(`inputs.${field}`),
            message: expect.stringMatching(message),
          }),
        ],
      }),
    )
  })
})
