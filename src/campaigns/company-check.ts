import type { Brief } from './brief.ts'

/** The type of a campaign that only checks one company of HubSpot. No type of the catalogue: nobody can launch it. */
export const COMPANY_CHECK = 'company-check'

const LONGEST_NAME = 255

/** The brief of a check: it wishes for nothing, so that whatever is proved is shown. `name` is the company's. */
export const checkBrief = (name: string): Brief => ({
  type: COMPANY_CHECK,
  name: `Check of ${name}`.slice(0, LONGEST_NAME),
  postcode: '',
  radiusMiles: 0,
  maxResults: 1,
  minimumEmployees: null,
  maximumEmployees: null,
  count: 'companies',
  sectors: [],
  isPreview: false,
  unknownSize: 'keep',
  alreadyInHubSpot: 'show-marked',
  mustHave: [],
  excludedNames: [],
  excludedDomains: [],
  excludedAreas: [],
  inputs: {},
})
