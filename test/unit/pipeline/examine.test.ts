import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/pipeline/examine.ts'
import { examined, HOME, own, type World } from './examined.ts'
import {
  candidate,
  centre,
  entry,
  finding,
  knownCompany,
  ports,
  registerOf,
  siteClaim,
} from './make-believe.ts'

describe('examine', () => {
  it('proves a company, puts its evidence together and scores it', async () => {
    const result = await examined()
    expect(result).toMatchObject({
      kind: 'proved',
      company: {
        facts: { companyNumber: '04567123', postcode: 'M2 3DD', website: HOME, phone: '+441614960123' },
        nameKey: 'kestrelwidgets',
        verification: { verdict: 'verified' },
        conflicts: [],
        hubspotCompanyId: null,
      },
    })
    if (result.kind !== 'proved') throw new Error('not proved')
    const { company } = result
    expect(company.distanceMiles).toBeCloseTo(2, 1)
    expect(company.score?.total).toBe(company.score?.factors.reduce((sum, factor) => sum + factor.points, 0))
    expect(company.reasons.length).toBeGreaterThan(0)
    const ids = new Set(company.claims.map((claim) => claim.id))
    expect(company.shownClaimIds.every((id) => ids.has(id))).toBe(true)
    expect(company.shownClaimIds.length).toBeGreaterThan(0)
  })

  it('gives the same when it is run again', async () => {
    expect(await examined()).toEqual(await examined())
  })

  it('makes no lead of what is not proved', async () => {
    const invented = candidate({ name: 'Quillbrook', findings: [finding({ companyNumber: '04567123' })] })
    expect(await examine(invented, ports())).toMatchObject({
      kind: 'left-out',
      outcome: 'unverified',
      companyNumber: null,
      matched: null,
    })
  })

  it("never uses a claim of a website that is not proved to be the company's own", async () => {
    const lookAlike = own({ statedNames: ['Zorbix Casino'], companyNumbers: [] })
    const result = await examined({}, { site: lookAlike })
    expect(result).toMatchObject({
      kind: 'proved',
      company: {
        facts: { website: null, domain: null, phone: null, postcode: 'M1 2BB' },
        verification: { verdict: 'partly' },
      },
    })
    expect(JSON.stringify(result)).not.toContain('+441614960123')
  })
})

describe('reasons to leave a company out', () => {
  const cases: [string, Record<string, unknown>, World, string, RegExp][] = [
    ['is dissolved', {}, { entry: { status: 'dissolved' } }, 'notTrading', /dissolved/],
    [
      'is nowhere on the map',
      {},
      { entry: { officePostcode: null }, site: null },
      'unverified',
      /placed on the map/,
    ],
    [
      'is outside the circle',
      { radiusMiles: 1 },
      {},
      'outOfArea',
      /^Its nearest site, M2 3DD, is 2\.0 miles away; at most 1 were asked for\.$/,
    ],
    [
      'has its only known address outside',
      { radiusMiles: 20 },
      { site: null, entry: { officePostcode: 'LS1 4AB' } },
      'outOfArea',
      /^Its registered office, LS1 4AB, is 36\.0 miles/,
    ],
    ['is in an excluded outward code', { excludedAreas: ['M2'] }, {}, 'excluded', /M2, which you left out/],
    [
      'is at an excluded postcode',
      { excludedAreas: ['M2 3DD'] },
      {},
      'excluded',
      /M2 3DD, which you left out/,
    ],
    [
      'is a HubSpot company',
      {},
      { known: [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })] },
      'known',
      /same company number/,
    ],
    [
      'shares its domain with a HubSpot company',
      {},
      {
        known: [knownCompany({ name: 'Zorbix', companyNumber: '01111111', domain: 'kestrelwidgets.co.uk' })],
      },
      'related',
      /web domain/,
    ],
    [
      'may be a HubSpot company',
      {},
      { known: [knownCompany({ name: 'Kestrel Widgets', domain: 'kestrel.com' })] },
      'unsure',
      /another web domain/,
    ],
    ['is too small', { minimumEmployees: 51 }, {}, 'wrongSize', /At most 50 staff/],
    [
      'is too big',
      { minimumEmployees: null, maximumEmployees: 50 },
      { entry: { accountsType: 'medium' } },
      'wrongSize',
      /At least 51 staff/,
    ],
    [
      'is of unknown size, which is to be dropped',
      { unknownSize: 'drop' },
      { entry: { accountsType: 'full' } },
      'wrongSize',
      /not known/,
    ],
    [
      'has an excluded name',
      { excludedNames: ['The Kestrel Widget Co Ltd', 'Kestrel Widgets (UK) plc'] },
      {},
      'excluded',
      /Kestrel Widgets \(UK\) plc/,
    ],
    [
      'has an excluded domain',
      { excludedDomains: ['http://kestrelwidgets.co.uk/x'] },
      {},
      'excluded',
      /domain kestrelwidgets/,
    ],
    [
      'has no phone though one is a must',
      { mustHave: ['phone'] },
      { site: own({ claims: [] }) },
      'excluded',
      /phone/,
    ],
    [
      'has no website of its own though one is a must',
      { mustHave: ['website'] },
      { site: null },
      'excluded',
      /website/,
    ],
    [
      'names nobody, on its website or the register, though a person is a must',
      { mustHave: ['person'] },
      {},
      'excluded',
      /No person/,
    ],
    ['is of another trade', {}, { entry: { sicCodes: ['62020'] } }, 'excluded', /SIC codes are 62020/],
  ]

  it.each(cases)('%s', async (_why, brief, world, outcome, reason) => {
    expect(await examined(brief, world)).toMatchObject({
      kind: 'left-out',
      outcome,
      reason: expect.stringMatching(reason),
      companyNumber: '04567123',
    })
  })

  it('keeps it where its website names a person, or else the register, who is then asked', async () => {
    const wanted = { mustHave: ['person'] }
    const onSite = own({ claims: [siteClaim('person', 'Jane Smith, Director')] })
    expect(await examined(wanted, { site: onSite })).toMatchObject({
      company: { facts: { people: [{ name: 'Jane Smith', role: 'Director' }] } },
    })
    const register = registerOf([entry()])
    const inOffice = [{ name: 'Omar Khan', printed: 'KHAN, Omar', role: 'director', appointedOn: null }]
    const officers = async () => ({ inOffice, record: { ...entry().record, body: '"KHAN, Omar"' } })
    const input = candidate({ brief: wanted, findings: [finding({ companyNumber: '04567123' })] })
    expect(await examine(input, ports({ register: { ...register, officers } }))).toMatchObject({
      kind: 'proved',
    })
  })

  it('gives the first of several: trading, place, known, size, brief', async () => {
    const known = [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]
    const bad = { minimumEmployees: 100, radiusMiles: 1, excludedNames: ['Kestrel Widgets'] }
    const outcomes = [
      await examined(bad, { known, entry: { status: 'dissolved' } }),
      await examined(bad, { known }),
      await examined({ ...bad, radiusMiles: 20 }, { known }),
      await examined({ ...bad, radiusMiles: 20 }),
      await examined({ ...bad, radiusMiles: 20, minimumEmployees: 1 }),
    ]
    expect(outcomes).toMatchObject(
      ['notTrading', 'outOfArea', 'known', 'wrongSize', 'excluded'].map((outcome) => ({ outcome })),
    )
  })

  it('knows an excluded company by its registered, its found and its previous names', async () => {
    const renamed = { entry: { name: 'OAKAPPLE LIMITED', previousNames: ['KESTREL WIDGETS LTD'] } }
    for (const name of ['Oakapple', 'Kestrel Widgets'])
      expect(await examined({ excludedNames: [name] }, renamed)).toMatchObject({ outcome: 'excluded' })
    expect(await examined({ excludedNames: ['Oakapple Widgets'] }, renamed)).toMatchObject({ kind: 'proved' })
  })

  it('takes an outward code for itself only: M2 does not leave out M20', async () => {
    const inM20 = ports({ register: registerOf([entry({ officePostcode: 'M20 2AA' })]) })
    const geocoder: typeof inM20.geocoder = {
      ...inM20.geocoder,
      places: async () => new Map([['M20 2AA', { ...centre, postcode: 'M20 2AA', outcode: 'M20' }]]),
    }
    const asked = candidate({ brief: { excludedAreas: ['M2'] } })
    expect(await examine(asked, { ...inM20, geocoder })).toMatchObject({ kind: 'proved' })
  })
})
