/** Statuses that advanced search takes and gives (Companies House, api-enumerations). */
export const companyStatuses: ReadonlySet<string> = new Set([
  'active',
  'dissolved',
  'open',
  'closed',
  'converted-closed',
  'receivership',
  'administration',
  'liquidation',
  'insolvency-proceedings',
  'voluntary-arrangement',
  'registered',
  'removed',
])

/** Company types that advanced search takes. */
export const companyTypes: ReadonlySet<string> = new Set([
  'private-unlimited',
  'ltd',
  'plc',
  'old-public-company',
  'private-limited-guarant-nsc-limited-exemption',
  'limited-partnership',
  'private-limited-guarant-nsc',
  'converted-or-closed',
  'private-unlimited-nsc',
  'private-limited-shares-section-30-exemption',
  'protected-cell-company',
  'assurance-company',
  'oversea-company',
  'eeig-establishment',
  'icvc-securities',
  'icvc-warrant',
  'icvc-umbrella',
  'registered-society-non-jurisdictional',
  'industrial-and-provident-society',
  'northern-ireland',
  'northern-ireland-other',
  'llp',
  'royal-charter',
  'investment-company-with-variable-capital',
  'unregistered-company',
  'other',
  'european-public-limited-liability-company-se',
  'united-kingdom-societas',
  'uk-establishment',
  'scottish-partnership',
  'charitable-incorporated-organisation',
  'scottish-charitable-incorporated-organisation',
  'further-education-or-sixth-form-college-corporation',
  'eeig',
  'ukeig',
  'registered-overseas-entity',
])

/** Company subtypes that advanced search takes. */
export const companySubtypes: ReadonlySet<string> = new Set([
  'community-interest-company',
  'private-fund-limited-partnership',
])

/** Countries as the register prints them, by their spelling in capitals. */
export const printedCountries: ReadonlyMap<string, string> = new Map([
  ['ENGLAND', 'England'],
  ['WALES', 'Wales'],
  ['SCOTLAND', 'Scotland'],
  ['NORTHERN IRELAND', 'Northern Ireland'],
  ['GREAT BRITAIN', 'Great Britain'],
  ['UNITED KINGDOM', 'United Kingdom'],
  ['UK', 'United Kingdom'],
])
