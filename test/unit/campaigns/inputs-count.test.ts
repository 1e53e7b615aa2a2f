import { describe, expect, it } from 'vitest'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { distanceMiles } from '../../../src/geo/distance.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import {
  address,
  centre,
  entry,
  finding,
  geocoderOf,
  knownCompany,
  knownOf,
  number,
  placeAt,
  ports,
  registerOf,
  site,
  siteClaim,
  sitesOf,
} from '../pipeline/make-believe.ts'

/**
 * A type that ignores one of its inputs is broken (product 1.1). Every input, own or common, is shown here to change
 * either what is searched or which of some companies are kept; an input without a line in the tables fails the last test.
 */
type Brief = Record<string, unknown>

const TRADES: Record<string, { sicCodes: string[]; inputs: Brief; incorporatedOn?: string }> = {
  education: { sicCodes: ['85310'], inputs: {} },
  'it-msp-expansion': { sicCodes: ['62020'], inputs: {} },
  'it-msp-gaps': { sicCodes: ['62020'], inputs: { gaps: ['structured cabling'] } },
  healthcare: { sicCodes: ['86230'], inputs: {} },
  manufacturing: { sicCodes: ['25620'], inputs: {} },
  'retail-office': { sicCodes: ['82110'], inputs: {} },
  'new-businesses': { sicCodes: ['62020'], inputs: { months: 12 }, incorporatedOn: '2026-01-15' },
  'location-based': { sicCodes: ['85310'], inputs: {} },
  'planning-applications': { sicCodes: ['25620'], inputs: {} },
  custom: { sicCodes: ['86230'], inputs: { prompt: 'Dental practices with a surgery' } },
}
const like = (sicCode: string, domain: string): Brief => ({
  name: 'Osprey Ltd',
  profile: {
    companyNumber: '01111111',
    name: 'Osprey Limited',
    sicCodes: [sicCode],
    incorporatedOn: '1950-01-01',
    size: { minimum: 0, maximum: 50 },
    services: [],
    domain,
    groupNumbers: [],
  },
})
TRADES['similar-business'] = {
  sicCodes: ['25620'],
  inputs: { like: [like('25620', 'osprey.co.uk')], signals: ['trade'] },
}
const surgery = { prompt: 'Dental practices with a surgery', terms: ['dentists'], sicCodes: ['86230'] }
const must = (...phrases: string[]) => [
  { id: 'k1', text: `says ${phrases[0]}`, need: 'must', check: { kind: 'site-says', phrases } },
]

/** Types whose inputs are of another kind: each has a test of its own that shows the same. */
const ELSEWHERE: Record<string, string> = {
  'competitor-verification': 'it searches no area and leaves nothing out',
}
const ids = campaignTypes.map((type) => type.id).filter((id) => !(id in ELSEWHERE))

/** Where the further points of a brief are: so many miles north. */
const MILES: Record<string, number> = { 'M2 9ZZ': 11, 'LS1 9ZZ': 36 }
const pointsOf = ({ type, inputs }: ReturnType<typeof readBrief>) =>
  (type.pointsOf?.(inputs) ?? []).map((postcode) => placeAt(postcode, MILES[postcode] ?? 0))

/** What a brief would search, apart from its name. */
const searched = (raw: Brief) => {
  const { brief, type, inputs } = readBrief(raw)
  const at = brief.postcode === 'M1 1AA' ? centre : placeAt(brief.postcode, 30)
  const outcodes = ['M1', 'M2', 'M3', 'OL1', 'LS1'].map((outcode, index) => ({
    ...placeAt(outcode, index * 8),
    outcode,
    distanceMiles: distanceMiles(at, placeAt(outcode, index * 8)),
  }))
  const points = pointsOf({ brief, type, inputs })
  return type.plan(brief, inputs, { centre: at, points, today: '2026-11-22', outcodes })
}

const HOME = 'https://www.kestrelwidgets.co.uk/'
const own = site({
  companyNumbers: [number('04567123')],
  addresses: [address('M2 3DD')],
  text: 'structured cabling and dental surgery works',
})

/** Some views of one company: with a website; without one, of unknown size, at a PO box; bigger and further; in HubSpot. */
const kept = async (raw: Brief) => {
  const { brief, type, inputs } = readBrief(raw)
  const { sicCodes: trade = [], incorporatedOn = '2004-03-01' } = TRADES[brief.type] ?? {}
  const centres = [centre, ...pointsOf({ brief, type, inputs })]
  const input = { name: 'Kestrel Widgets', centres, brief, type, inputs }
  const findings = [finding({ website: HOME })]
  const worlds = [
    {
      register: registerOf([entry({ sicCodes: trade, incorporatedOn, accountsType: 'small' })]),
      sites: sitesOf({ [HOME]: own }),
    },
    {
      register: registerOf([
        entry({ sicCodes: trade, incorporatedOn, accountsType: 'full', office: 'PO Box 7, M1 2BB' }),
      ]),
    },
    {
      register: registerOf([
        entry({
          sicCodes: trade,
          incorporatedOn,
          name: 'KESTREL WIDGETS ACADEMY LIMITED',
          accountsType: 'medium',
        }),
      ]),
      sites: sitesOf({ [HOME]: { ...own, claims: [siteClaim('website', HOME)] } }),
      geocoder: geocoderOf({ 'M2 3DD': 12 }),
    },
    {
      register: registerOf([entry({ sicCodes: trade, incorporatedOn })]),
      known: knownOf([knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]),
    },
  ]
  const results = await Promise.all(worlds.map((world) => examine({ ...input, findings }, ports(world))))
  return results.map((result) => (result.kind === 'proved' ? result.company.hubspotCompanyId : result.reason))
}

const base = (type: string): Brief => ({
  type,
  postcode: 'M1 1AA',
  minimumEmployees: null,
  maximumEmployees: null,
  inputs: TRADES[type]?.inputs,
})

const SEARCHED: [string, unknown][] = [
  ['postcode', 'LS1'],
  ['radiusMiles', 40],
  ['maxResults', 500],
  ['sectors', ['62', '85', '25', '82', '86']],
]
const KEPT: [string, unknown, Brief?][] = [
  ['radiusMiles', 11],
  ['sectors', ['01']],
  ['minimumEmployees', 51],
  ['maximumEmployees', 50, { radiusMiles: 15 }],
  ['unknownSize', 'drop', { maximumEmployees: 1000 }],
  ['alreadyInHubSpot', 'show-marked'],
  ['mustHave', ['phone']],
  ['mustHave', ['website']],
  ['excludedNames', ['Kestrel Widgets']],
  ['excludedDomains', ['kestrelwidgets.co.uk']],
  ['excludedAreas', ['M2']],
]
/** Own inputs: two values each, and where the difference shows. */
const OWN: [string, string, unknown, unknown, 'searched' | 'kept'][] = [
  ['education', 'phases', ['secondary'], ['primary'], 'searched'],
  ['education', 'phases', ['secondary'], ['primary'], 'kept'],
  ['education', 'funding', 'any', 'state', 'searched'],
  ['education', 'funding', 'any', 'independent', 'searched'],
  ['education', 'funding', 'state', 'independent', 'kept'],
  ['it-msp-expansion', 'services', [], ['structured cabling'], 'searched'],
  ['it-msp-expansion', 'services', [], ['structured cabling'], 'kept'],
  ['it-msp-expansion', 'purpose', 'partner', 'customer', 'searched'],
  ['it-msp-expansion', 'purpose', 'partner', 'customer', 'kept'],
  ['healthcare', 'kinds', ['dental'], ['gp'], 'searched'],
  ['healthcare', 'kinds', ['dental'], ['gp'], 'kept'],
  ['healthcare', 'funding', 'any', 'nhs', 'searched'],
  ['healthcare', 'funding', 'private', 'nhs', 'kept'],
  ['it-msp-gaps', 'gaps', ['structured cabling'], ['penetration testing'], 'searched'],
  ['it-msp-gaps', 'gaps', ['structured cabling'], ['penetration testing'], 'kept'],
  ['it-msp-gaps', 'signals', ['named'], ['hiring'], 'searched'],
  ['it-msp-gaps', 'signals', ['named'], ['hiring'], 'kept'],
  ['retail-office', 'kinds', ['offices'], ['shops'], 'searched'],
  ['retail-office', 'kinds', ['offices'], ['shops'], 'kept'],
  ['retail-office', 'standing', ['independent'], ['branch'], 'searched'],
  ['retail-office', 'standing', ['independent'], ['branch'], 'kept'],
  ['new-businesses', 'months', 12, 6, 'searched'],
  ['new-businesses', 'months', 12, 6, 'kept'],
  ['new-businesses', 'signs', ['website'], ['second-officer'], 'searched'],
  ['new-businesses', 'signs', ['website'], ['second-officer'], 'kept'],
  ['location-based', 'points', [], ['LS1 9ZZ'], 'searched'],
  ['location-based', 'points', [], ['M2 9ZZ'], 'kept'],
  ['location-based', 'branchesOf', '', 'https://kestrelwidgets.co.uk', 'kept'],
  ['manufacturing', 'kinds', ['metal'], ['textiles'], 'searched'],
  ['manufacturing', 'kinds', ['metal'], ['textiles'], 'kept'],
  ['manufacturing', 'siteRequired', true, false, 'searched'],
  ['manufacturing', 'siteRequired', true, false, 'kept'],
  ['custom', 'prompt', 'Dental practices', 'Printing firms with presses', 'searched'],
  ['custom', 'prompt', 'Dental practices', 'Printing firms with presses', 'kept'],
  ['custom', 'criteria', must('surgery'), must('yachts'), 'searched'],
  ['custom', 'criteria', must('surgery'), must('yachts'), 'kept'],
  ['custom', 'terms', ['dentists'], ['orthodontists'], 'searched'],
  ['custom', 'sicCodes', ['86230'], ['86210'], 'searched'],
  ['planning-applications', 'daysBack', 60, 90, 'searched'],
  ['planning-applications', 'decision', 'any', 'approved', 'searched'],
  ['planning-applications', 'minimumFloorAreaM2', null, 500, 'searched'],
  ['planning-applications', 'role', 'occupier', 'agent', 'searched'],
  ['similar-business', 'like', [like('25620', 'osprey.co.uk')], [like('62020', 'osprey.co.uk')], 'searched'],
  ['similar-business', 'like', [like('25620', 'osprey.co.uk')], [like('62020', 'osprey.co.uk')], 'kept'],
  ['similar-business', 'signals', ['trade'], ['services'], 'searched'],
  ['similar-business', 'signals', ['trade'], ['trade', 'age'], 'kept'],
]

describe.each(ids)('%s', (type) => {
  it('keeps its company to begin with', async () => {
    expect((await kept(base(type)))[0]).toBeNull()
  })

  it.each(SEARCHED)('%s changes what is searched', (field, value) => {
    expect(searched({ ...base(type), [field]: value })).not.toEqual(searched(base(type)))
  })

  it.each(KEPT)('%s = %j changes what is kept', async (field, value, besides = {}) => {
    const [asked, without] = await Promise.all([
      kept({ ...base(type), ...besides, [field]: value }),
      kept({ ...base(type), ...besides }),
    ])
    expect(asked).not.toEqual(without)
  })
})

it.each(OWN)('%s: %s %j or %j changes what is %s', async (type, field, one, other, where) => {
  const outcome = where === 'searched' ? searched : kept
  const services = field === 'purpose' ? { services: ['structured cabling'] } : {}
  const [first, second] = [one, other].map((value) => ({
    ...base(type),
    inputs: {
      ...TRADES[type]?.inputs,
      ...(field === 'criteria' || field === 'terms' || field === 'sicCodes' ? surgery : {}),
      ...(field === 'terms' || field === 'sicCodes' ? { criteria: must('surgery') } : {}),
      ...services,
      [field]: value,
    },
  }))
  expect(await outcome(first ?? {})).not.toEqual(await outcome(second ?? {}))
})

it('no input is forgotten here', () => {
  // `count` changes what the maximum counts and `isPreview` how much is searched: integration/campaign shows both.
  const notAboutSearching = ['type', 'name', 'inputs', 'count', 'isPreview']
  // Its branches become points before a campaign is planned: unit/pipeline/prepare shows it.
  const prepared = ['location-based branchesOf']
  // Which applications count is known only where they are read: unit/discovery/planning-source shows it.
  const applications = ['daysBack', 'decision', 'minimumFloorAreaM2', 'role'].map(
    (name) => `planning-applications ${name}`,
  )
  // What is searched for leaves nobody out; what can't be checked is only told.
  const excused: Record<string, string[]> = {
    searched: [...prepared, 'custom notChecked'],
    kept: ['custom terms', 'custom sicCodes', 'custom notChecked', ...applications],
  }
  const common = Object.keys(readBrief(base('education')).brief)
  const listed = new Set([...SEARCHED, ...KEPT].map(([field]) => field))
  expect(common.filter((field) => !listed.has(field) && !notAboutSearching.includes(field))).toEqual([])
  const here = campaignTypes.filter(({ id }) => ids.includes(id))
  const ownInputs = here.flatMap((type) => type.inputTexts.map((text) => `${type.id} ${text.name}`))
  for (const where of ['searched', 'kept']) {
    const shown = new Set(OWN.filter((line) => line[4] === where).map(([type, field]) => `${type} ${field}`))
    expect(
      ownInputs.filter((input) => !shown.has(input) && !excused[where]?.includes(input)),
      where,
    ).toEqual([])
  }
})
