import type { SearchStep, SourceName } from '../campaigns/search-step.ts'

/** A company's name and where it was seen. Nothing of it is believed before it is proved. */
export type Finding = {
  name: string
  /** As the source gave it; only trusted when the source is the register itself. */
  companyNumber: string | null
  website: string | null
  postcode: string | null
  /** `hubspot`: a record of the portal's own, for a company that is only checked. */
  source: SourceName | 'hubspot'
  /** Where the source says that it saw the company. */
  citations: string[]
}

/** What a step brought, and what was wrong with it though it is usable. */
export type SearchResult = { findings: Finding[]; warnings: string[] }

/** What a step may know of the campaign so far. */
export type SearchProgress = {
  /** Names that this campaign itself found and that are not the customer's; they may be excluded from a prompt. */
  alreadyFound: string[]
}

/**
 * PORT: one source of findings. Every adapter passes the same battery (test/contract/discovery).
 * `search` runs one step; running it twice gives the same findings, from the gate's record.
 * Throws `ItemFailed` when this step failed, `SourceUnusable` when the source is of no use any more.
 */
export interface DiscoverySource {
  readonly name: SourceName
  search(step: SearchStep, progress: SearchProgress): Promise<SearchResult>
}
