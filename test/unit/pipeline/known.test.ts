import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { checkKnown, checkManyKnown, keysOf } from '../../../src/pipeline/known.ts'
import { knownCompany, knownOf } from './make-believe.ts'

const leaveOut = readBrief({ type: 'education', postcode: 'M1' }).brief
const showMarked = { ...leaveOut, alreadyInHubSpot: 'show-marked' as const }
const keys = keysOf('Kestrel Widgets Ltd', 'https://www.kestrelwidgets.co.uk/', 'M1 2BB', '04567123')
const check = (companies: Parameters<typeof knownOf>[0], brief = leaveOut, otherNames: string[] = []) =>
  checkKnown(keys, otherNames, brief, knownOf(companies))

describe('keysOf', () => {
  it('gives what a bare name and website tell', () => {
    expect(keys).toEqual({
      name: 'Kestrel Widgets Ltd',
      companyNumber: '04567123',
      domain: 'kestrelwidgets.co.uk',
      nameKey: 'kestrelwidgets',
      postcode: 'M1 2BB',
    })
    expect(keysOf('Kestrel', 'https://www.facebook.com/kestrel', null, null).domain).toBeNull()
  })
})

describe('checkKnown', () => {
  it('lets a company pass that shares nothing', async () => {
    expect(await check([knownCompany({ name: 'Zorbix', domain: 'zorbix.co.uk' })])).toEqual({
      kind: 'new',
      hubspotCompanyId: null,
    })
  })

  it('leaves out the same company as known, with the reason and whom it met', async () => {
    const result = await check([knownCompany({ name: 'Kestrel', companyNumber: '04567123' })])
    expect(result).toMatchObject({
      kind: 'left-out',
      examination: {
        outcome: 'known',
        companyNumber: '04567123',
        reason: 'The same as a company in your HubSpot, Kestrel: same company number 04567123.',
        matched: { kind: 'same', known: { id: '55' } },
      },
    })
  })

  it('leaves out a relative as related and a doubtful one as unsure', async () => {
    const relative = knownCompany({ name: 'Zorbix', domain: 'kestrelwidgets.co.uk' })
    expect(await check([relative])).toMatchObject({ examination: { outcome: 'related' } })
    const doubtful = knownCompany({ name: 'Kestrel Widgets', domain: 'kestrel.com' })
    expect(await check([doubtful])).toMatchObject({ examination: { outcome: 'unsure' } })
  })

  it('recognises a company under any of its other names', async () => {
    const known = [knownCompany({ name: 'Oakapple Trading', postcode: 'M1 2BB' })]
    expect(await check(known)).toMatchObject({ kind: 'new' })
    expect(await check(known, leaveOut, ['OAKAPPLE TRADING LIMITED'])).toMatchObject({
      examination: { outcome: 'known', matched: { because: 'same name and postcode M1 2BB' } },
    })
  })

  it('prefers "the same" under one name to a relative under another', async () => {
    const known = [
      knownCompany({ name: 'Zorbix', id: '1', domain: 'kestrelwidgets.co.uk' }),
      knownCompany({ name: 'Oakapple Trading', id: '2', postcode: 'M1 2BB' }),
    ]
    expect(await check(known, leaveOut, ['Oakapple Trading'])).toMatchObject({
      examination: { outcome: 'known', matched: { known: { id: '2' } } },
    })
  })
})

describe('show marked', () => {
  it('keeps a HubSpot company and carries its id', async () => {
    const known = [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]
    expect(await check(known, showMarked)).toEqual({ kind: 'new', hubspotCompanyId: '55' })
  })

  it('never brings an earlier lead twice, also when HubSpot has it too', async () => {
    const lead = knownCompany({ kind: 'lead', id: 'L1', name: 'Kestrel', companyNumber: '04567123' })
    const hubspot = knownCompany({ name: 'Kestrel', companyNumber: '04567123' })
    for (const known of [[lead], [hubspot, lead], [lead, hubspot]]) {
      expect(await check(known, showMarked)).toMatchObject({
        examination: { outcome: 'known', matched: { known: { kind: 'lead' } } },
      })
    }
  })

  it('still leaves out what is only possibly the same', async () => {
    const doubtful = knownCompany({ name: 'Kestrel Widgets', domain: 'kestrel.com' })
    expect(await check([doubtful], showMarked)).toMatchObject({ examination: { outcome: 'unsure' } })
  })
})

describe('checkManyKnown', () => {
  it('gives one answer each, in order, with one look-up', async () => {
    const known = knownOf([knownCompany({ name: 'Kestrel', companyNumber: '04567123' })])
    let asked = 0
    const counting: typeof known = {
      partnersOf: (all) => {
        asked += 1
        return known.partnersOf(all)
      },
    }
    const others = ['Zorbix', 'Oakapple'].map((name) => keysOf(name, null, null, null))
    const [first, second, third] = [others[0], keys, others[1]]
    const all = [first, second, third].filter((one) => one !== undefined)
    const checks = await checkManyKnown(all, leaveOut, counting)
    expect(checks.map(({ kind }) => kind)).toEqual(['new', 'left-out', 'new'])
    expect(asked).toBe(1)
  })
})
