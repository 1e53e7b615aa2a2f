import { z } from 'zod'
import { isRealTrade, sicCodes } from '../../company/sic-codes.ts'
import type { CampaignType, CriterionResult, JudgedCompany, Judgement } from '../campaign-type.ts'
import { notAPlaceOfWork } from '../formation-agents.ts'
import { planSearches } from '../plan-searches.ts'
import { inSectors } from '../sectors.ts'

/** What shows that a new company is more than an entry of the register. */
const signs = ['website', 'premises', 'second-officer'] as const
type Sign = (typeof signs)[number]

const inputs = z.strictObject({
  months: z
    .int({ error: 'a whole number of months' })
    .min(1, 'from 1 to 24 months')
    .max(24, 'from 1 to 24 months')
    .default(6),
  signs: z
    .array(z.enum(signs, { error: `one or more of ${signs.join(', ')}` }), {
      error: `a list of ${signs.join(', ')}`,
    })
    .min(1, `at least one of ${signs.join(', ')}`)
    .default([...signs]),
})
type Inputs = z.output<typeof inputs>

/** Holding companies and head offices own others, and are nobody to call on. */
const holding: readonly string[] = ['6420', '70100']

/** Companies incorporated in the last months that show a sign of life. */
export const newBusinesses: CampaignType<Inputs> = {
  id: 'new-businesses',
  title: 'New businesses',
  formText: 'New firms that show signs of life',
  description:
    'Finds companies incorporated in the last months around a postcode. Holding and dormant ones and those at an address that is only sold as a registered office are left out; the others must show a sign of life.',
  inputs,
  inputTexts: [
    {
      name: 'months',
      label: 'Incorporated in the last months',
      help: '1 to 24, by the register.',
      kind: 'number',
      options: [],
      isRequired: false,
      defaultValue: 6,
    },
    {
      name: 'signs',
      label: 'Signs of life',
      help: 'One of those ticked is enough.',
      kind: 'choices',
      options: [
        { value: 'website', label: 'A website of its own' },
        { value: 'premises', label: 'Trading premises' },
        { value: 'second-officer', label: 'A second officer' },
      ],
      isRequired: false,
      defaultValue: [...signs],
    },
  ],
  defaults: { radiusMiles: 25, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: null,
  asksOfficers: true,
  weights: { fit: 35, need: 15, growth: 20, website: 5, contact: 15, completeness: 10 },
  examples: [
    { name: 'Of the last quarter, with premises', inputs: { months: 3, signs: ['premises'] } },
    { name: 'Of the last year, run by two', inputs: { months: 12, signs: ['second-officer'] } },
  ],
  plan: (brief, own, area) => {
    const since = area === null ? null : monthsBefore(area.today, own.months)
    return planSearches(brief, area, {
      sicCodes: [...sicCodes.keys()].filter(isTrading),
      // The register knows no websites: the web is asked only where one is a sign.
      webTerms: own.signs.includes('website') ? ['newly opened businesses'] : [],
      conditions: since === null ? [] : [`founded since ${monthInWords(since)}`],
      dropsSoldAddresses: true,
      ...(since === null ? {} : { incorporatedFrom: since }),
    })
  },
  target: (brief) => ({
    sicPrefixes: brief.sectors,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: ['new', 'opening', 'opened', 'launch'],
  }),
  judge: (_brief, own, company) => judgeAge(own, company) ?? judgeTrade(company) ?? judgeSigns(own, company),
}

const isTrading = (code: string): boolean => isRealTrade(code) && !inSectors([code], holding)

/** The day so many months before, `2026-11-30` less one being `2026-10-30`; the last of a shorter month. */
const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

const monthInWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

const judgeAge = ({ months }: Inputs, { facts, today }: JudgedCompany): Judgement | null => {
  if (today === undefined) return null
  if (facts.incorporatedOn === null)
    return { fits: false, reason: 'The register does not say when it was incorporated.' }
  return facts.incorporatedOn >= monthsBefore(today, months)
    ? null
    : { fits: false, reason: `Incorporated on ${facts.incorporatedOn}, more than ${months} months ago.` }
}

const judgeTrade = ({ facts }: JudgedCompany): Judgement | null => {
  if (!facts.sicCodes.some(isTrading))
    return {
      fits: false,
      reason:
        facts.sicCodes.length === 0
          ? 'The register gives no trade of it.'
          : `Registered as holding, dormant or for no trade (SIC codes ${facts.sicCodes.join(', ')}).`,
    }
  const noPlace = facts.placeKind === 'site' ? null : notAPlaceOfWork(facts.address, facts.registeredPostcode)
  return noPlace === null ? null : { fits: false, reason: `Its only known address, ${noPlace}.` }
}

const judgeSigns = (own: Inputs, company: JudgedCompany): Judgement => {
  const criteria = own.signs.map((sign) => ({ id: sign, need: 'nice' as const, ...signTexts[sign](company) }))
  if (criteria.some(({ result }) => result === 'met')) return { fits: true, criteria }
  const seen = criteria.map(({ because }) => because).join(' ')
  return { fits: false, reason: `No sign of life can be seen. ${seen}`, criteria }
}

/** Words of an address where people work, unless they name a street; a bare house number may be somebody's home. */
const workplace =
  /\b(?:unit|suite|shop|works|workshop|warehouse|(?:trading|industrial) estate|(?:business|enterprise|industrial|retail) (?:park|centre)|showroom|farm|garage|surgery|studios?|hotel|market|mill)\b(?!\s+(?:street|st|road|rd|lane|avenue|ave|close|way|drive|court|place|view|hill|green|gardens|crescent|terrace|walk|row)\b)/i

type Seen = Pick<CriterionResult, 'text' | 'result' | 'because' | 'url'>

const signTexts: Record<Sign, (company: JudgedCompany) => Seen> = {
  website: ({ facts }) => ({
    text: 'A website of its own',
    result: facts.website === null ? 'unknown' : 'met',
    because: facts.website === null ? 'No website of its own was proved.' : 'It has a website of its own.',
    url: facts.website,
  }),
  premises: ({ facts }) => {
    const isMet = facts.placeKind === 'site' || (facts.address !== null && workplace.test(facts.address))
    return {
      text: 'Trading premises',
      result: isMet ? 'met' : 'unknown',
      because: isMet
        ? `It works at ${facts.address}.`
        : 'Its registered office may be a home: nothing tells of trading premises.',
      url: facts.placeKind === 'site' ? facts.website : null,
    }
  },
  'second-officer': ({ facts }) => ({
    text: 'A second officer',
    result: facts.officers.length >= 2 ? 'met' : 'not-met',
    because:
      facts.officers.length === 0
        ? 'The register lists nobody in office.'
        : `The register lists ${facts.officers.length} in office.`,
    url: null,
  }),
}
