/** A company record of the portal's CRM, as far as we read it. Null: not filled in there. */
export type CrmCompany = {
  id: string
  name: string | null
  domain: string | null
  phone: string | null
  postcode: string | null
  companyNumber: string | null
  lifecycleStage: string | null
}

/** PORT: the portal's CRM. Throws `SourceUnusable` when it is not connected or refuses us, retryable AppError when it is down. */
export interface Crm {
  /** One page of all companies in a stable order; `after` is the page mark of the previous answer, null for the first. */
  companiesPage(after: string | null): Promise<{ companies: CrmCompany[]; nextAfter: string | null }>
}
