/** A company whose website is looked for. `place`: its postcode, or the outward part of it. */
export type WebsiteWanted = { name: string; companyNumber: string; place: string | null }

/**
 * PORT: looks for a company's own website where others name it. What it finds is a hint: it counts only once the site itself was
 * read and proved to be the company's.
 */
export interface WebsiteFinder {
  /** An address with the pages on which it was seen; null: none was seen, or the question could not be answered. Throws `budget_reached`; retryable AppError for outages. */
  find(company: WebsiteWanted): Promise<{ website: string; citations: string[] } | null>
}
