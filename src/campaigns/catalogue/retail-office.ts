import { z } from 'zod'
import { sicCodes } from '../../company/sic-codes.ts'
import type { CampaignType, CriterionResult, JudgedCompany, Judgement } from '../campaign-type.ts'
import { planSearches } from '../plan-searches.ts'
import { type Standing, standingOf, standings, standingWords } from '../premises.ts'
import { codesToSearch, inSectors } from '../sectors.ts'

/** Kinds of premises with the beginnings of their SIC 2007 codes (of 47, 68, 82), and what they are called in searches. */
const kinds = {
  offices: {
    label: 'Offices',
    codes: ['821', '822', '823', '8291', '8299'],
    term: 'office-based business service companies',
    places: 'corporate office',
    words: /\boffices?\b/i,
  },
  'business-centres': {
    label: 'Business centres and serviced offices',
    codes: ['82110', '68202', '68209'],
    term: 'business centres and serviced offices',
    places: 'business centre',
    words: /\b(business centres?|serviced offices?|workspace|co-?working)\b/i,
  },
  property: {
    label: 'Estate and letting agents, property managers',
    codes: ['681', '68201', '683'],
    term: 'estate agents, letting agents and property management companies',
    places: 'estate agent',
    words: /\b(estates?|lettings?|property)\b/i,
  },
  shops: {
    label: 'Shops',
    codes: ['47'],
    term: 'shops and retail stores',
    places: 'shop',
    words: /\b(shops?|stores?|retail\w*|showrooms?)\b/i,
  },
} as const

type Kind = keyof typeof kinds
const kindNames = ['offices', 'business-centres', 'property', 'shops'] as const satisfies Kind[]
/** Shops are many and seldom what an office supplier looks for: only when chosen. */
const usualKinds: Kind[] = ['offices', 'business-centres', 'property']

const inputs = z.strictObject({
  kinds: z
    .array(z.enum(kindNames, { error: `one or more of ${kindNames.join(', ')}` }), {
      error: `a list of ${kindNames.join(', ')}`,
    })
    .min(1, `at least one of ${kindNames.join(', ')}`)
    .default(usualKinds),
  standing: z
    .array(z.enum(standings, { error: `one or more of ${standings.join(', ')}` }), {
      error: `a list of ${standings.join(', ')}`,
    })
    .min(1, `at least one of ${standings.join(', ')}`)
    .default([...standings]),
})
type Inputs = z.output<typeof inputs>

/** Premises: offices, business centres, shops. */
export const retailOffice: CampaignType<Inputs> = {
  id: 'retail-office',
  title: 'Retail and office',
  formText: 'Offices, business centres, shops',
  description:
    'Finds offices, business centres, property firms and, when chosen, shops around a postcode; each of their sites here counts.',
  inputs,
  inputTexts: [
    {
      name: 'kinds',
      label: 'Kinds of premises',
      help: 'By SIC code; shops only when ticked.',
      kind: 'choices',
      options: kindNames.map((value) => ({ value, label: kinds[value].label })),
      isRequired: false,
      defaultValue: usualKinds,
    },
    {
      name: 'standing',
      label: 'Independent, head office or branch',
      help: 'By the sites that its own website prints; where none is printed nobody can tell, and it stays.',
      kind: 'choices',
      options: [
        { value: 'independent', label: 'Independent, one site' },
        { value: 'head-office', label: 'Head office of several sites' },
        { value: 'branch', label: 'Branch' },
      ],
      isRequired: false,
      defaultValue: [...standings],
    },
  ],
  defaults: { radiusMiles: 15, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'sites',
  prepares: null,
  weights: { fit: 40, need: 15, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    { name: 'Business centres', inputs: { kinds: ['business-centres'] } },
    { name: 'Independent shops', inputs: { kinds: ['shops'], standing: ['independent'] } },
  ],
  plan: (brief, own, area) =>
    planSearches(brief, area, {
      sicCodes: codesToSearch([...sicCodes.keys()].sort(), codesOf(own.kinds)),
      webTerms: own.kinds.map((kind) => kinds[kind].term),
      conditions: own.standing.length === standings.length ? [] : [asked(own.standing)],
      places: own.kinds.map((kind) => ({ query: kinds[kind].places, placeType: null })),
    }),
  target: (brief, own) => ({
    sicPrefixes: codesOf(own.kinds),
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: ['office', 'offices', 'premises', 'lettings', 'workspace', 'showroom', 'store'],
  }),
  judge: (_brief, own, company) => {
    const kind = judgeKind(own.kinds, company)
    return kind.fits ? judgeStanding(own.standing, company) : kind
  },
}

const codesOf = (chosen: readonly Kind[]): string[] => [
  ...new Set(chosen.flatMap((kind) => [...kinds[kind].codes])),
]

const asked = (chosen: readonly Standing[]): string =>
  `only firms that are ${chosen.map((standing) => standingWords[standing]).join(', or ')}`

/** By SIC code; a body without any is judged by the words of its name. */
const judgeKind = (chosen: readonly Kind[], { facts }: JudgedCompany): Judgement => {
  if (inSectors(facts.sicCodes, codesOf(chosen))) return { fits: true }
  if (facts.sicCodes.length === 0 && chosen.some((kind) => kinds[kind].words.test(facts.name)))
    return { fits: true }
  const what =
    facts.sicCodes.length === 0
      ? 'it has no SIC code and its name names none'
      : `its SIC codes are ${facts.sicCodes.join(', ')}`
  return { fits: false, reason: `Not one of the kinds asked for (${chosen.join(', ')}): ${what}.` }
}

const judgeStanding = (chosen: readonly Standing[], company: JudgedCompany): Judgement => {
  const { facts } = company
  const standing = standingOf(company)
  const criterion: CriterionResult = {
    id: 'standing',
    text: 'Independent, head office or branch',
    need: 'must',
    result: standing === null ? 'unknown' : chosen.includes(standing) ? 'met' : 'not-met',
    because:
      standing === null
        ? 'No website of its own prints a site, so that nobody can tell.'
        : `By the sites on its website it is ${standingWords[standing]}: ${facts.sites?.length ?? 0} here, ${facts.sitesElsewhere ?? 0} elsewhere.`,
    url: standing === null ? null : facts.website,
  }
  return criterion.result === 'not-met'
    ? { fits: false, reason: criterion.because, criteria: [criterion] }
    : { fits: true, criteria: [criterion] }
}
