/** What a company can be recognised by. Null: not known. */
export type CompanyKeys = {
  companyNumber: string | null
  domain: string | null
  /** Normalised name, legal form left out. */
  nameKey: string | null
  postcode: string | null
}

/** A company that the portal knows already. */
export type KnownCompany = CompanyKeys & {
  /** `excluded`: somebody of the portal left it out for good. */
  kind: 'lead' | 'hubspot' | 'excluded'
  id: string
  /** The campaign that found it, for leads. */
  campaignId: string | null
  name: string
  /** When it was excluded; absent for the others. */
  excludedAt?: Date
}

/** PORT: companies that a portal knows already: leads of its campaigns and its HubSpot companies. Local look-ups only. */
export interface KnownCompanies {
  /** Every known company that shares at least one key with any of these; one query. */
  partnersOf(keys: CompanyKeys[]): Promise<KnownCompany[]>
}
