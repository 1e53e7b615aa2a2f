/** What a company can be recognised by. Null: not known. */
export type CompanyKeys = {
  /** As it is written somewhere. */
  name: string | null
  companyNumber: string | null
  domain: string | null
  /** Normalised name, legal form left out. */
  nameKey: string | null
  postcode: string | null
}

/** What a person said of how a found company stands to a known one. It outlives every run. */
export type ToldVerdict = {
  verdict: 'same' | 'related' | 'different'
  /** The found company, by what it was known then. */
  found: Pick<CompanyKeys, 'companyNumber' | 'domain' | 'nameKey'>
  by: string
  at: Date
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
  /** What people said of it and others; absent where nothing was said. */
  told?: ToldVerdict[]
}

/** PORT: companies that a portal knows already: leads of its campaigns and its HubSpot companies. Local look-ups only. */
export interface KnownCompanies {
  /** Every known company that shares at least one key with any of these, or that a person compared with one of them. */
  partnersOf(keys: CompanyKeys[]): Promise<KnownCompany[]>
}
