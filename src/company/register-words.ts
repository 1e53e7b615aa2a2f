import { phoneInWords } from '../normalise/phone.ts'
import { sicName } from './sic-codes.ts'

// The register's codes in our own words. The codes are those of Companies House's public lists: account_type, company_type,
// company_status and insolvency_case_type of https://github.com/companieshouse/api-enumerations/blob/master/constants.yml

const accounts: Record<string, string> = {
  full: 'Full accounts',
  small: 'Small company accounts',
  medium: 'Medium company accounts',
  group: 'Group accounts',
  dormant: 'Dormant accounts',
  interim: 'Interim accounts',
  initial: 'Initial accounts',
  'total-exemption-full': 'Total exemption full accounts',
  'total-exemption-small': 'Total exemption small accounts',
  'partial-exemption': 'Partial exemption accounts',
  'audit-exemption-subsidiary': 'Accounts of a subsidiary exempt from audit',
  'filing-exemption-subsidiary': 'None: a subsidiary exempt from filing',
  'micro-entity': 'Micro-entity accounts',
  'audited-abridged': 'Audited abridged accounts',
  'unaudited-abridged': 'Unaudited abridged accounts',
  'no-accounts-type-available': 'Kind of accounts not stated',
}

const investment = 'Investment company with variable capital'

const types: Record<string, string> = {
  ltd: 'Private limited company',
  plc: 'Public limited company',
  llp: 'Limited liability partnership (LLP)',
  'private-limited-guarant-nsc': 'Private company limited by guarantee',
  'private-limited-guarant-nsc-limited-exemption':
    'Private company limited by guarantee, exempt from using “Limited”',
  'private-limited-shares-section-30-exemption':
    'Private company limited by shares, exempt from using “Limited”',
  'private-unlimited': 'Private unlimited company',
  'private-unlimited-nsc': 'Private unlimited company without share capital',
  'old-public-company': 'Old public company',
  'limited-partnership': 'Limited partnership',
  'scottish-partnership': 'Scottish qualifying partnership',
  'converted-or-closed': 'Converted or closed company',
  'protected-cell-company': 'Protected cell company',
  'assurance-company': 'Assurance company',
  'oversea-company': 'Overseas company',
  'uk-establishment': 'UK establishment of an overseas company',
  'registered-overseas-entity': 'Registered overseas entity',
  eeig: 'European economic interest grouping (EEIG)',
  'eeig-establishment': 'UK establishment of an EEIG',
  ukeig: 'UK economic interest grouping',
  'icvc-securities': investment,
  'icvc-warrant': investment,
  'icvc-umbrella': investment,
  'investment-company-with-variable-capital': investment,
  'registered-society-non-jurisdictional': 'Registered society',
  'industrial-and-provident-society': 'Industrial and provident society',
  'northern-ireland': 'Northern Ireland company',
  'northern-ireland-other': 'Credit union in Northern Ireland',
  'royal-charter': 'Royal charter company',
  'unregistered-company': 'Unregistered company',
  'european-public-limited-liability-company-se': 'European public company (SE)',
  'united-kingdom-societas': 'United Kingdom Societas',
  'charitable-incorporated-organisation': 'Charitable incorporated organisation',
  'scottish-charitable-incorporated-organisation': 'Scottish charitable incorporated organisation',
  'further-education-or-sixth-form-college-corporation': 'Further education or sixth form college',
  other: 'Another kind of company',
}

const states: Record<string, string> = {
  active: 'Active',
  dissolved: 'Dissolved',
  liquidation: 'In liquidation',
  receivership: 'In receivership',
  'converted-closed': 'Converted or closed',
  'voluntary-arrangement': 'In a voluntary arrangement',
  'insolvency-proceedings': 'In insolvency proceedings',
  administration: 'In administration',
  open: 'Open',
  closed: 'Closed',
  registered: 'Registered',
  removed: 'Removed from the register',
}

const insolvencies: Record<string, string> = {
  'compulsory-liquidation': 'Compulsory liquidation',
  'in-administration': 'Administration',
  'administration-order': 'Administration order',
  'creditors-voluntary-liquidation': "Creditors' voluntary liquidation",
  'members-voluntary-liquidation': "Members' voluntary liquidation",
  'foreign-insolvency': 'Insolvency abroad',
  'administrative-receiver': 'Administrative receivership',
  'scottish-administrative-receiver': 'Receivership (Scotland)',
  'receiver-manager': 'Receiver or manager appointed',
  'corporate-voluntary-arrangement': 'Company voluntary arrangement (CVA)',
  'corporate-voluntary-arrangement-moratorium': 'Moratorium for a company voluntary arrangement',
  'order-of-court-restructuring-plan': 'Restructuring plan',
  moratorium: 'Moratorium',
}

/** A case of insolvency as people read it, by the register's code. */
export const insolvencyInWords = (code: string): string => insolvencies[code] ?? spelt(code)

/** A code of a register in plain words, for one that has none of its own: `some-code` -> `Some code`. */
export const spelt = (code: string): string => {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A company's state on the register as people read it: `In liquidation`. */
export const companyStatusInWords = (code: string): string => states[code] ?? spelt(code)

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

const dayInWords = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? dayFormat.format(new Date(text)) : text

/** A text whose days are written like `22 Nov 2026` instead of `2026-11-22`. */
export const daysInWords = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/gu, dayInWords)

/** `-1234567 GBP on 2025-03-31` as `£1,234,567 below zero (31 Mar 2025)`; another currency keeps its letters. */
const moneyInWords = (value: string): string => {
  const [, minus, amount = '', currency, year] =
    /^(-?)(\d+) ([A-Z]{3}) on (\d{4}-\d\d-\d\d)$/u.exec(value) ?? []
  if (currency === undefined || year === undefined) return value
  const number = Number(amount).toLocaleString('en-GB')
  const money = currency === 'GBP' ? `£${number}` : `${currency} ${number}`
  return `${money}${minus === '-' ? ' below zero' : ''} (${dayInWords(year)})`
}

const sicInWords = (code: string): string => {
  const name = sicName(code)
  return name === null ? code : `${code}: ${name}`
}

const inWords: Record<string, (value: string) => string> = {
  accountsType: (code) => accounts[code] ?? spelt(code),
  companyType: (code) => types[code] ?? spelt(code),
  companyStatus: companyStatusInWords,
  incorporatedOn: dayInWords,
  accountsMadeUpTo: dayInWords,
  accountsDueOn: dayInWords,
  confirmationDueOn: dayInWords,
  turnover: moneyInWords,
  netAssets: moneyInWords,
  cash: moneyInWords,
  charges: daysInWords,
  filing: daysInWords,
  insolvency: daysInWords,
  sicCodes: sicInWords,
  phone: phoneInWords,
}

/** A claim's value as people read it, by its field: codes in words, days like `22 Nov 2026`, `0116 496 0599`; anything else as it is. */
export const valueInWords = (field: string, value: string): string => inWords[field]?.(value) ?? value
