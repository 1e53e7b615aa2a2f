import type { CampaignType, JudgedCompany } from '../campaign-type.ts'
import { judgeByCriteria } from '../criteria/judge-by-criteria.ts'
import {
  codesOfClasses,
  criteriaOfLookAlikes,
  profilesOf,
  servicesOf,
  tradesOf,
} from '../criteria/of-look-alikes.ts'
import { targetOfCriteria } from '../criteria/target-of-criteria.ts'
import { type LookAlikeInputs, lookAlikeInputs } from '../look-alikes.ts'
import { planSearches } from '../plan-searches.ts'
import { tradeInWords } from '../trade-terms.ts'

/** Companies like one to ten that the user names, by what the register and their own websites say of them. */
export const similarBusiness: CampaignType<LookAlikeInputs> = {
  id: 'similar-business',
  title: 'Similar business',
  formText: 'More like this customer',
  description:
    'Looks the companies up on the register and on their own websites, and finds others of their trade and size. Their names are given to the register only.',
  inputs: lookAlikeInputs,
  inputTexts: [
    {
      name: 'like',
      label: 'Companies to find more of',
      help: 'One to ten. Left empty: the records in HubSpot that you started from. Each is looked up on the register for you to confirm.',
      kind: 'look-alikes',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'signals',
      label: 'Alike in',
      help: 'Trade is its SIC class, services are what its website names; one of the two must agree. Size: half to double. Age: within five years.',
      kind: 'choices',
      options: [
        { value: 'trade', label: 'Trade' },
        { value: 'size', label: 'Size' },
        { value: 'services', label: 'Services' },
        { value: 'age', label: 'Age' },
      ],
      isRequired: false,
      defaultValue: ['trade', 'size', 'services'],
    },
  ],
  defaults: { radiusMiles: 25, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: 'look-alikes',
  weights: { fit: 45, need: 10, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [{ name: 'Same trade and age', inputs: { like: [], signals: ['trade', 'age'] } }],
  plan: (brief, own, area) => {
    const terms = termsOf(own)
    return planSearches(brief, area, {
      sicCodes: own.signals.includes('trade') || terms.length === 0 ? sicCodesOf(own) : [],
      webTerms: terms.length > 0 ? terms : UNKNOWN_TRADE.terms,
      conditions: [],
    })
  },
  target: (brief, own) => targetOfCriteria(brief, criteriaOfLookAlikes(own), tradesOf(profilesOf(own))),
  judge: (_brief, own, company) => {
    const same = itself(own, company)
    if (same !== null)
      return { fits: false, reason: `It is ${same}, which you look for more of, or belongs to it.` }
    const criteria = criteriaOfLookAlikes(own)
    return criteria.some(({ check }) => check.kind === 'trade')
      ? judgeByCriteria(criteria, company)
      : { fits: false, reason: 'Neither trade nor services of the companies to be like are known.' }
  },
}

/** Before the companies are looked up only a forecast is asked for: a plan of the usual length, never one that is run. */
const UNKNOWN_TRADE = {
  sicCodes: ['82990'],
  terms: ['companies of this trade', 'companies with these services'],
}

const sicCodesOf = (own: LookAlikeInputs): string[] => {
  const profiles = profilesOf(own)
  return profiles.length === 0 ? UNKNOWN_TRADE.sicCodes : codesOfClasses(tradesOf(profiles))
}

const MOST_TERMS = 5

/** Names of trades and services, never of the companies: nobody who searches the web need know whose customer is looked at. */
const termsOf = (own: LookAlikeInputs): string[] => {
  const profiles = profilesOf(own)
  const trades = own.signals.includes('trade') ? tradesOf(profiles).slice(0, 3).map(tradeInWords) : []
  const services = own.signals.includes('services') ? servicesOf(profiles) : []
  return [...new Set([...trades, ...services])].slice(0, MOST_TERMS)
}

/** The name of the company looked for more of that this is, or belongs with; null: none. */
const itself = (own: LookAlikeInputs, { facts }: JudgedCompany): string | null => {
  const same = profilesOf(own).find(
    ({ companyNumber, domain, groupNumbers }) =>
      [companyNumber, ...groupNumbers].some((number) => number === facts.companyNumber) ||
      (domain !== null && domain === facts.domain),
  )
  return same?.name ?? null
}
