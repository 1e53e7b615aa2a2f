import { z } from 'zod'
import type { CampaignType, JudgedCompany, Judgement } from '../campaign-type.ts'
import { hasWords } from '../has-words.ts'
import { planSearches } from '../plan-searches.ts'

/** SIC 2007 codes of IT firms: programming, consultancy, support, hosting, portals, computer repair. */
const itSicCodes = ['62011', '62012', '62020', '62030', '62090', '63110', '63120', '95110']
const itWords =
  /\b(it support|managed service|msp|cyber|web (design|development)|hosting|software|computers?|networks?|cloud|reseller)\b/

const inputs = z.strictObject({
  services: z
    .array(
      z
        .string({ error: 'each service is text' })
        .trim()
        .min(2, 'a service has 2 to 100 characters')
        .max(100, 'a service has 2 to 100 characters'),
      {
        error: 'a list of services that you deliver',
      },
    )
    .max(20, 'at most 20 services')
    .default([]),
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
      webTerms: [
        'IT support companies',
        'managed service providers (MSP)',
        'cyber security companies',
        'web design and hosting companies',
        'computer and network resellers',
      ],
      conditions: conditionsOf(own),
    }),
  target: (brief, own) => ({
    sicPrefixes: itSicCodes,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: own.services.map((service) => service.toLowerCase()),
    servicesWanted: own.services.length === 0 ? 'ignored' : own.purpose === 'partner' ? 'absent' : 'ignored',
    keywords: ['it support', 'managed service', 'cyber', 'network', 'cloud'],
  }),
  judge: (_brief, own, company) => {
    const trade = judgeTrade(company)
    return trade.fits && own.purpose === 'partner' ? judgeServices(own.services, company) : trade
  },
}

const conditionsOf = (own: Inputs): string[] => {
  if (own.services.length === 0) return []
  const services = own.services.join(', ')
  return [
    own.purpose === 'partner' ? `that do not themselves offer: ${services}` : `that could buy: ${services}`,
  ]
}

const judgeTrade = ({ facts, site }: JudgedCompany): Judgement => {
  if (facts.sicCodes.some((code) => itSicCodes.includes(code))) return { fits: true }
  if (facts.sicCodes.length === 0 && itWords.test(`${facts.name.toLowerCase()} ${site?.text ?? ''}`))
    return { fits: true }
  return { fits: false, reason: `Not an IT firm by its SIC codes (${facts.sicCodes.join(', ') || 'none'}).` }
}

/** Offering is shown by the site; not offering is never claimed here: what was not read stays unknown and is kept. */
const judgeServices = (services: string[], { facts, site }: JudgedCompany): Judgement => {
  const own = [...facts.services.map((service) => service.toLowerCase()), site?.text ?? '']
  const offered = services.find((service) => own.some((text) => hasWords(text, service)))
  return offered === undefined
    ? { fits: true }
    : { fits: false, reason: `Its own website names "${offered}", which you deliver yourself.` }
}
