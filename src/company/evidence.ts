/** Where a claim comes from, in order of trust for most fields: a register before the own website before a search. */
export type EvidenceSource =
  | 'companies-house'
  | 'schools-register'
  | 'care-register'
  | 'planning'
  | 'own-website'
  | 'web-search'
  | 'person'

/** What storing the value is allowed for (product 2.2); the daily purge goes by it. */
export type RetentionClass =
  | 'ours'
  | 'public-register'
  | 'own-website'
  | 'google-places'
  | 'finder'
  | 'search'

/** How the value was read from the source. */
export type EvidenceMethod =
  | 'register-record'
  | 'structured-data'
  | 'page-text'
  | 'link'
  | 'search-answer'
  | 'computed'
  | 'typed-by-person'

/**
 * The value of a person's claim that none of the values found is right. A claim like any other, so that it wins, outlives
 * every re-run, and the question why a field is empty has the same answer as why it has a value.
 */
export const NONE_IS_RIGHT = ''

/** Fields that a lead can hold, each proved by claims. */
export type FieldName =
  | 'name'
  | 'legalName'
  | 'companyNumber'
  | 'companyStatus'
  | 'companyType'
  | 'incorporatedOn'
  | 'previousName'
  | 'sicCodes'
  | 'registeredOffice'
  | 'registeredPostcode'
  | 'address'
  | 'postcode'
  | 'site'
  | 'website'
  | 'phone'
  | 'email'
  | 'contactPage'
  | 'linkedin'
  | 'accountsType'
  | 'accountsMadeUpTo'
  | 'accountsDueOn'
  | 'accountsOverdue'
  | 'confirmationDueOn'
  | 'confirmationOverdue'
  | 'turnover'
  | 'netAssets'
  | 'cash'
  | 'filing'
  | 'charges'
  | 'insolvency'
  | 'controller'
  | 'employees'
  | 'officer'
  | 'person'
  | 'service'
  | 'vatNumber'
  | 'description'
  | 'phase'
  | 'careKind'
  | 'runBy'
  | 'planningApplication'
  | 'planningAgent'

/**
 * One statement of one source about one field. Every value of a lead is the winner among its claims.
 * `url` can be opened by a person; `retrievedUrl` is what was fetched, whose body had `contentHash`
 * and holds `excerpt` word for word.
 * What a person typed stands nowhere: these are empty then, and `retrievedAt` is when it was typed.
 */
export type Claim = {
  field: FieldName
  value: string
  source: EvidenceSource
  url: string
  retrievedUrl: string
  excerpt: string
  /** SHA-256 of the fetched body, hex. */
  contentHash: string
  retrievedAt: Date
  method: EvidenceMethod
  /** 0..1: how sure we are that the source says this about this company. */
  confidence: number
  retention: RetentionClass
  /** True when the source is make-believe (sandbox mode). */
  isSandbox: boolean
}
