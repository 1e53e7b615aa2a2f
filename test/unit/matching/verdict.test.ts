import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeKnown } from '../../../src/matching/verdict.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { CompanyKeys, KnownCompany } from '../../../src/ports/known-companies.ts'

type Side = Partial<Omit<CompanyKeys, 'nameKey'>> & { name?: string }

const keys = ({ name = 'Kestrel Widgets', ...others }: Side): CompanyKeys => ({
  name,
  companyNumber: null,
  domain: null,
  postcode: null,
  ...others,
  nameKey: companyNameKey(name),
})
const known = (side: Side, changes: Partial<KnownCompany> = {}): KnownCompany => ({
  kind: 'hubspot',
  id: '1',
  campaignId: null,
  ...keys(side),
  name: side.name ?? 'Kestrel Widgets',
  ...changes,
})

const N1 = { companyNumber: '01111111' }
const N2 = { companyNumber: '02222222' }
const D1 = { domain: 'kestrel.co.uk' }
const D2 = { domain: 'kestrel-widgets.com' }
const P1 = { postcode: 'M1 1AA' }
const P2 = { postcode: 'LS1 4AB' }
const other = { name: 'Zorbix' }

describe('a pair', () => {
  const pairs: [string, Side, Side, 'same' | 'related' | 'unsure' | null, RegExp?][] = [
    ['same number under another name', { ...N1 }, { ...N1, ...other }, 'same', /company number 01111111/],
    ['same number at another place and domain', { ...N1, ...D1, ...P1 }, { ...N1, ...D2, ...P2 }, 'same'],
    ['namesakes with different numbers', { ...N1 }, { ...N2 }, null],
    ['namesakes with different numbers at one place', { ...N1, ...P1 }, { ...N2, ...P1 }, null],
    [
      'group firms on one domain',
      { ...N1, ...D1 },
      { ...N2, ...D1, ...other },
      'related',
      /another company number/,
    ],
    [
      'namesakes of a group on one domain',
      { ...N1, ...D1 },
      { ...N2, ...D1 },
      'related',
      /another company number/,
    ],
    ['same name and domain', { ...N1, ...D1 }, { ...D1 }, 'same', /name and web domain kestrel\.co\.uk/],
    ['same name and postcode, other domain', { ...D1, ...P1 }, { ...D2, ...P1 }, 'same', /postcode M1 1AA/],
    ['same name, nothing else known', {}, {}, 'same', /nothing known that tells them apart/],
    ['same name, one without domain, other places', { ...D1, ...P1 }, { ...P2 }, 'unsure', /but at LS1 4AB/],
    [
      'same name, other domains',
      { ...D1, ...P1 },
      { ...D2, ...P2 },
      'unsure',
      /another web domain \(kestrel-/,
    ],
    ['same domain, other name', { ...D1 }, { ...D1, ...other }, 'related', /under another name/],
    ['same postcode, other name', { ...P1 }, { ...P1, ...other }, null],
    [
      'a name alike on one domain',
      { ...D1 },
      { ...D1, name: 'Kestrel Widget Co' },
      'same',
      /same web domain/,
    ],
    [
      'a name alike at one postcode',
      { ...P1 },
      { ...P1, name: 'Kestral Widgets' },
      'unsure',
      /same postcode M1 1AA/,
    ],
    ['a group firm on its domain', { ...D1 }, { ...D1, name: 'Kestrel Logistics Holdings' }, 'related'],
    ['a namesake trade at one postcode', { ...P1 }, { ...P1, name: 'Harrier Widgets' }, null],
    ['a name alike elsewhere', { ...D1, ...P1 }, { ...D2, ...P2, name: 'Kestrel Widget Co' }, null],
    ['nothing in common', { ...N1, ...D1, ...P1 }, { ...D2, ...P2, ...other }, null],
  ]

  it.each([
    ['by its number', { ...N1, ...other }, { ...N1 }, true],
    ['not under another number', { ...N1 }, { ...N2 }, false],
    ['by name while one has no number', { ...N1 }, {}, true],
    ['not by name on another domain', { ...D1 }, { ...D2 }, false],
    ['by name while one has no domain', { ...D1 }, {}, true],
    ['not by another name', { ...other }, {}, false],
  ] as [string, Side, Side, boolean][])(
    'that a person spoke of is recognised %s',
    (_case, company, spokenOf, isIt) => {
      const told = {
        verdict: 'related' as const,
        found: keys(spokenOf),
        by: 'Rita',
        at: new Date('2026-11-03T09:00:00Z'),
      }
      const verdict = judgeKnown(keys({ ...company }), [known({ name: 'Quite Another' }, { told: [told] })])
      expect(verdict?.because ?? null).toBe(isIt ? 'Rita said so on 3 November 2026' : null)
    },
  )

  it('that a person told apart is two companies, whatever they share', () => {
    const told = { verdict: 'different' as const, found: keys({ ...N1 }), by: 'Rita', at: new Date() }
    expect(judgeKnown(keys({ ...N1, ...D1 }), [known({ ...D1 }, { told: [told] })])).toBeNull()
  })

  it.each(pairs)('%s', (_case, company, partner, kind, because) => {
    const verdict = judgeKnown(keys(company), [known(partner)])
    expect(verdict?.kind ?? null).toBe(kind)
    if (because) expect(verdict?.because).toMatch(because)
  })

  it.each([
    ['KESTREL WIDGETS LIMITED', 'Kestrel Widgets Ltd.'],
    ['Kestrel & Sons plc', 'The Kestrel and Sons'],
    ['Café Kestrel (UK) Ltd', 'Cafe Kestrel'],
    ["St. Mary's Academies Trust", 'Saint Marys Academy Trust'],
    ['J. B. Kestrel Services LLP', 'JB Kestrel Service'],
    ['Kestrel Ltd T/A Falcon Cars', 'KESTREL LIMITED'],
  ])('writing hides no duplicate: %s = %s', (first, second) => {
    const verdict = judgeKnown(keys({ name: first, ...P1 }), [known({ name: second, ...P1 })])
    expect(verdict?.kind).toBe('same')
  })

  it.each([
    ['Kestrel Widgets', 'Kestrel Widgets Holdings', null],
    ['Kestrel Leeds', 'Kestrel Hull', null],
    // But for a letter the same, at one place: a person looks.
    ['Brook Metals', 'Brooks Metals', 'unsure'],
  ])('like names are not the same name: %s, %s', (first, second, kind) => {
    const verdict = judgeKnown(keys({ name: first, ...P1 }), [known({ name: second, ...P1 })])
    expect(verdict?.kind ?? null).toBe(kind)
    expect(judgeKnown(keys({ name: first }), [known({ name: second })])).toBeNull()
  })

  it('takes two missing values for nothing in common', () => {
    const empty = { name: 'Kestrel', companyNumber: null, domain: null, nameKey: null, postcode: null }
    expect(judgeKnown(empty, [{ ...known({}), ...empty }])).toBeNull()
  })
})

describe('among several', () => {
  const company = keys({ ...N1, ...D1, ...P1 })
  const same = known({ ...N1 }, { id: '9' })
  const unsure = known({ ...D2, ...P2 }, { id: '8' })
  const related = known({ ...D1, ...other }, { id: '7' })

  it('the strongest word counts: same, then unsure, then related', () => {
    const kindsOf = (partners: KnownCompany[]) => judgeKnown(company, partners)?.kind
    expect(kindsOf([related, unsure, same])).toBe('same')
    expect(kindsOf([related, unsure])).toBe('unsure')
    expect(kindsOf([related])).toBe('related')
    expect(kindsOf([])).toBeUndefined()
  })

  it('an earlier lead goes before a HubSpot company', () => {
    const lead = known({ ...N1 }, { kind: 'lead', id: 'zzz' })
    expect(judgeKnown(company, [same, lead])?.known).toBe(lead)
  })

  it('the order of the partners does not matter', () => {
    const partner = fc.record({
      kind: fc.constantFrom('lead' as const, 'hubspot' as const),
      id: fc.constantFrom('1', '2', '3', '4'),
      companyNumber: fc.option(fc.constantFrom('01111111', '02222222')),
      domain: fc.option(fc.constantFrom('kestrel.co.uk', 'other.co.uk')),
      nameKey: fc.option(fc.constantFrom('kestrelwidgets', 'zorbix')),
      postcode: fc.option(fc.constantFrom('M1 1AA', 'LS1 4AB')),
    })
    const partners = fc
      .uniqueArray(partner, { selector: ({ kind, id }) => kind + id, maxLength: 6 })
      .map((all) => all.map((one): KnownCompany => ({ ...one, campaignId: null, name: one.nameKey ?? '' })))
    fc.assert(
      fc.property(partners, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((one) => ({ one, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(judgeKnown(company, shuffled)).toEqual(judgeKnown(company, all))
      }),
    )
  })
})
