import { capitalised } from './lead-words.ts'

const fields: Record<string, string> = {
  legalName: 'Registered name',
  companyNumber: 'Company number',
  companyStatus: 'State on the register',
  companyType: 'Kind of company',
  incorporatedOn: 'Incorporated',
  previousName: 'Earlier names',
  sicCodes: 'SIC codes',
  registeredOffice: 'Registered office',
  registeredPostcode: "Registered office's postcode",
  email: 'E-mail',
  contactPage: 'Contact page',
  linkedin: 'LinkedIn',
  accountsType: 'Kind of accounts',
  employees: 'Staff',
  officer: 'Officers',
  person: 'People on its website',
  controller: 'Who controls it',
  filing: 'Filings',
  charges: 'Charges on its property',
  cash: 'Cash at bank and in hand',
  service: 'Services',
  site: 'Further sites',
  vatNumber: 'VAT number',
  phase: 'Phase of education',
  careKind: 'Kind of care',
  runBy: 'Run by',
  planningApplication: 'Planning application',
  planningAgent: 'Agent in a planning application',
}

const sources: Record<string, string> = {
  'companies-house': 'Companies House',
  'own-website': 'its own website',
  'web-search': 'a web search',
  'schools-register': 'the schools register',
  'care-register': 'the care register',
  planning: 'planning data (PlanIt)',
  person: 'a person',
}

const methods: Record<string, string> = {
  'register-record': 'from its entry',
  'structured-data': 'from data in the page',
  'page-text': 'printed on the page',
  link: 'from a link on the page',
  'search-answer': 'from an answer to a search',
  computed: 'worked out',
  'typed-by-person': 'typed',
}

/** `someThing` and `some-thing` as words. */
const spaced = (name: string): string =>
  name.replaceAll('-', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A field as people call it. */
export const fieldWords = (field: string): string => fields[field] ?? capitalised(spaced(field))

/** A source inside a sentence: `its own website`. */
export const sourceWords = (source: string): string => sources[source] ?? spaced(source)

/** How a value was read from its source. */
export const methodWords = (method: string): string => methods[method] ?? spaced(method)
