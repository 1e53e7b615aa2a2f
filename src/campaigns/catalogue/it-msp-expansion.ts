import { z } from 'zod'
import type { CampaignType, CriterionResult, JudgedCompany, Judgement } from '../campaign-type.ts'
import {
  itKeywords,
  itPlaces,
  itSicCodes,
  itWebTerms,
  judgeItTrade,
  listsService,
  namesService,
  serviceList,
} from '../it-firms.ts'
import { planSearches } from '../plan-searches.ts'

const inputs = z.strictObject({
  services: serviceList().default([]),
  purpose: z.enum(['partner', 'customer'], { error: 'partner or customer' }).default('partner'),
})
type Inputs = z.output<typeof inputs>

/** IT firms that could use a delivery arm for services that they do not offer themselves. */
export const itMspExpansion: CampaignType<Inputs> = {
  id: 'it-msp-expansion',
  title: 'IT/MSP expansion',
  formText: 'IT firms near you without the service you deliver: be their delivery arm',
  description:
    'Finds IT support, MSP, web, security and reseller firms, and leaves out those whose website shows the services you deliver.',
  inputs,
  inputTexts: [
    {
      name: 'services',
      label: 'Services you deliver',
      help: 'Firms whose own website offers one of these are left out; "does not offer" is only said after a thorough read.',
      kind: 'list',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'purpose',
      label: 'Looking for',
      help: 'Partners resell what you deliver; customers buy it for themselves, so firms that offer it themselves may stay.',
      kind: 'choice',
      options: [
        { value: 'partner', label: 'Partners' },
        { value: 'customer', label: 'Customers' },
      ],
      isRequired: false,
      defaultValue: 'partner',
    },
  ],
  defaults: { radiusMiles: 20, minimumEmployees: 5, maximumEmployees: 49 },
  area: 'circle',
  counts: 'companies',
  prepares: null,
  weights: { fit: 35, need: 25, growth: 10, website: 10, contact: 10, completeness: 10 },
  examples: [
    {
      name: 'Partners for structured cabling',
      inputs: { services: ['structured cabling'], purpose: 'partner' },
    },
    {
      name: 'IT firms that may buy VoIP telephony',
      inputs: { services: ['VoIP telephony'], purpose: 'customer' },
    },
  ],
  plan: (brief, own, area) =>
    planSearches(brief, area, {
      sicCodes: itSicCodes,
      webTerms: itWebTerms,
      conditions: conditionsOf(own),
      places: itPlaces,
    }),
  target: (brief, own) => ({
    sicPrefixes: itSicCodes,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: own.services.map((service) => service.toLowerCase()),
    servicesWanted: own.services.length === 0 ? 'ignored' : own.purpose === 'partner' ? 'absent' : 'ignored',
    keywords: itKeywords,
  }),
  judge: (_brief, own, company) => {
    const trade = judgeItTrade(company)
    return trade.fits && own.purpose === 'partner' ? judgeServices(own.services, company) : trade
  },
}

const conditionsOf = ({ services, purpose }: Inputs): string[] => {
  const named = services.join(', ')
  if (purpose === 'customer') return [`that could buy ${named || 'such services'} for themselves`]
  return services.length === 0 ? [] : [`that do not themselves offer: ${named}`]
}

/** Offering is shown by the site; not offering is claimed after a thorough read only: what was not read is unknown and kept. */
const judgeServices = (services: string[], company: JudgedCompany): Judgement => {
  const criteria = services.map((service) => lacks(service, company))
  const offered = services.find((_, index) => criteria[index]?.result === 'not-met')
  return offered === undefined
    ? { fits: true, criteria }
    : { fits: false, reason: `Its own website names "${offered}", which you deliver yourself.`, criteria }
}

const lacks = (service: string, company: JudgedCompany): CriterionResult => {
  const { site, facts } = company
  const criterion = { id: `lacks:${service.toLowerCase()}`, text: `Does not offer ${service}` }
  const said = (result: CriterionResult['result'], because: string): CriterionResult => ({
    ...criterion,
    need: 'must',
    result,
    because,
    url: site === null ? null : facts.website,
  })
  if (namesService(company, service) || listsService(company, service))
    return said('not-met', `Its own website names "${service}".`)
  if (site === null) return said('unknown', 'No website of its own was read.')
  const pages = `${site.pagesRead} ${site.pagesRead === 1 ? 'page' : 'pages'} of its website`
  return site.isThorough
    ? said('met', `${pages} were read, its services among them; none names it.`)
    : said('unknown', `Only ${pages} were read, too few to say.`)
}
