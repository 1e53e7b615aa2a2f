import { z } from 'zod'
import { isRealTrade } from '../../company/sic-codes.ts'
import { sicCodesOfDivisions } from '../../company/sic-divisions.ts'
import { canonicalUrl, registrableDomain } from '../../normalise/domain.ts'
import type { CampaignType, JudgedCompany, Judgement } from '../campaign-type.ts'
import { planSearches } from '../plan-searches.ts'
import { searchPostcode } from '../search-postcode.ts'
import { sectorTerms } from '../sectors.ts'

/** With the brief's own postcode twenty-five. */
const MOST_POINTS = 24

/**
 * Trades with premises where people work; asked of the register when no sectors are. Without building trades and landlords,
 * most of whom are registered at a home or an accountant's.
 */
const divisionsWithPremises = [
  ...Array.from({ length: 24 }, (_, index) => String(index + 10)),
  ...[
    '45',
    '46',
    '47',
    '52',
    '55',
    '56',
    '58',
    '61',
    '62',
    '63',
    '69',
    '71',
    '72',
    '75',
    '82',
    '85',
    '86',
    '87',
    '93',
  ],
]

const inputs = z.strictObject({
  points: z
    .array(searchPostcode, { error: 'a list of UK postcodes' })
    .max(MOST_POINTS, `at most ${MOST_POINTS} further postcodes`)
    .transform((points) => [...new Set(points)])
    .default([]),
  branchesOf: z
    .string({ error: 'the web address of a company, for example https://example.co.uk' })
    .trim()
    .transform((text, context) => {
      const url = text === '' ? '' : canonicalUrl(text)
      if (url === null || (url !== '' && registrableDomain(url) === null))
        context.addIssue({
          code: 'custom',
          message: 'not a web address; write it like https://example.co.uk',
        })
      return url ?? ''
    })
    .default(''),
})
type Inputs = z.output<typeof inputs>

/** Businesses around one or more points. */
export const locationBased: CampaignType<Inputs> = {
  id: 'location-based',
  title: 'Location-based',
  formText: 'Who is around these points',
  description:
    'Finds businesses around up to 25 postcodes, or around the branches of a company; distances are to the nearest of them.',
  inputs,
  inputTexts: [
    {
      name: 'points',
      label: 'Further postcodes',
      help: `Up to ${MOST_POINTS} beside the postcode above; the distance is meant around each.`,
      kind: 'postcodes',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'branchesOf',
      label: 'Around the branches of',
      help: 'The web address of a company: the addresses that it prints become points, and it is left out itself.',
      kind: 'text',
      options: [],
      isRequired: false,
      defaultValue: '',
    },
  ],
  defaults: { radiusMiles: 5, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'sites',
  prepares: 'branches',
  weights: { fit: 40, need: 15, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    { name: 'Around three sites', inputs: { points: ['M2 1AA', 'SK1 1AA'] } },
    { name: 'Around the branches of a company', inputs: { branchesOf: 'https://example.co.uk' } },
  ],
  pointsOf: (own) => own.points,
  plan: (brief, _own, area) => {
    const hasSectors = brief.sectors.length > 0
    const sought = sectorTerms(brief.sectors)
    const queries = hasSectors ? sought : ['companies', 'businesses']
    return planSearches(brief, area, {
      sicCodes: hasSectors ? [] : sicCodesOfDivisions(divisionsWithPremises),
      webTerms: hasSectors ? sought : ['businesses and organisations with premises'],
      conditions: [],
      places: queries.map((query) => ({ query, placeType: null })),
      isRegisterFirst: !hasSectors,
    })
  },
  target: (brief) => ({
    sicPrefixes: brief.sectors,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: [],
  }),
  judge: (_brief, own, company) => judgeNeighbour(own, company),
}

/** A business of its own: neither the company whose branches are the points, nor one that is registered for no trade. */
const judgeNeighbour = ({ branchesOf }: Inputs, { facts }: JudgedCompany): Judgement => {
  if (branchesOf !== '' && facts.domain === registrableDomain(branchesOf))
    return { fits: false, reason: 'It is the company whose branches are the points of the search.' }
  if (facts.sicCodes.length > 0 && !facts.sicCodes.some(isRealTrade))
    return {
      fits: false,
      reason: `Registered for no trade that one could call on (SIC codes ${facts.sicCodes.join(', ')}).`,
    }
  return { fits: true }
}
