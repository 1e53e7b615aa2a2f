import type { CampaignType } from '../campaign-type.ts'
import { criteriaByRules } from '../criteria/by-rules.ts'
import { type CriteriaInputs, criteriaInputs } from '../criteria/criteria-inputs.ts'
import { isSeenOnSites, judgeByCriteria } from '../criteria/judge-by-criteria.ts'
import { targetOfCriteria } from '../criteria/target-of-criteria.ts'
import type { CriteriaOfText } from '../criteria.ts'
import type { PlacesQuery } from '../places-searches.ts'
import { planSearches } from '../plan-searches.ts'
import { withTrades } from '../trade-terms.ts'

/** What the user describes in free text, turned into criteria that can be checked before it is launched. */
export const custom: CampaignType<CriteriaInputs> = {
  id: 'custom',
  title: 'Custom prompt',
  formText: 'Say it in your words; we turn it into checks',
  description:
    'Turns your description into checks, shows them to you, and judges every company by each of them, with what was seen and where.',
  inputs: criteriaInputs,
  inputTexts: [
    {
      name: 'prompt',
      label: 'Describe the companies',
      help: '10 to 4,000 characters. Name the trade and what must be seen; where they are is the postcode above.',
      kind: 'long-text',
      options: [],
      isRequired: true,
      defaultValue: '',
    },
    {
      name: 'criteria',
      label: 'Checks',
      help: 'Made from your description. A must leaves out who does not meet it; a nice one only counts.',
      kind: 'criteria',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'notChecked',
      label: 'Cannot be checked',
      help: 'Parts of your description that nothing public shows. Nobody is left out for them.',
      kind: 'list',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'terms',
      label: 'Searched for on the web',
      help: 'Made from your description: one to five short terms, what such companies call themselves.',
      kind: 'list',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
    {
      name: 'sicCodes',
      label: 'Searched for on the register',
      help: 'Made from your description: SIC codes of five digits.',
      kind: 'list',
      options: [],
      isRequired: false,
      defaultValue: [],
    },
  ],
  defaults: { radiusMiles: 20, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: 'criteria',
  weights: { fit: 40, need: 15, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    example('Dentists with an emergency service', 'Dental practices with a website that says "emergency"'),
    example('Printers of some size', 'Printing firms with 10 to 100 employees, ideally with a phone number'),
    example(
      'Young software firms',
      'Software companies incorporated since 2020 that do not offer "recruitment"',
    ),
  ],
  plan: (brief, own, area) => {
    const { criteria, terms, sicCodes } = completed(own, area?.today ?? null)
    const hangsOnSites = criteria.some(({ need, check }) => need === 'must' && isSeenOnSites(check))
    return planSearches(brief, area, {
      sicCodes,
      webTerms: withTrades(terms, sicCodes),
      places: terms.slice(0, MOST_PLACES_TERMS).map(asPlacesQuery),
      // A question for one website costs less than finding another company that has one.
      isSeenOnSites: hangsOnSites,
      isRegisterFirst: sicCodes.length > 0,
      conditions: criteria.flatMap(({ text, need, check }) =>
        need === 'must' && check.kind !== 'trade' ? [text] : [],
      ),
    })
  },
  target: (brief, own) => {
    const { criteria, sicCodes } = completed(own, null)
    return targetOfCriteria(brief, criteria, sicCodes)
  },
  judge: (_brief, own, company) => judgeByCriteria(completed(own, null).criteria, company),
}

/** Few, since each is paid for over every tile. */
const MOST_PLACES_TERMS = 2
const asPlacesQuery = (query: string): PlacesQuery => ({ query, placeType: null })

/** An example with its criteria, as simple rules make them. None of them speaks of ages that count from today. */
function example(name: string, prompt: string): { name: string; inputs: CriteriaInputs } {
  return { name, inputs: { prompt, ...criteriaByRules(prompt, '2026-01-01') } }
}

/** What is still empty is what the rules make of the description: a forecast needs no more. */
const completed = (own: CriteriaInputs, today: string | null): CriteriaOfText => {
  if (own.criteria.length > 0 && own.terms.length > 0) return own
  const ruled = criteriaByRules(own.prompt, today)
  return {
    criteria: own.criteria.length > 0 ? own.criteria : ruled.criteria,
    notChecked: own.notChecked,
    terms: own.terms.length > 0 ? own.terms : ruled.terms,
    sicCodes: own.sicCodes.length > 0 ? own.sicCodes : ruled.sicCodes,
  }
}
