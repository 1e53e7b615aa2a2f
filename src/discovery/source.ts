import type { SearchStep, SourceName } from '../campaigns/search-step.ts'
import type { FieldName } from '../company/evidence.ts'

/** A company's name and where it was seen. Nothing of it is believed before it is proved. */
export type Finding = {
  name: string
  /** Official number as the source gave it; only trusted when the source is a register itself (`isFromRegister`). */
  companyNumber: string | null
  website: string | null
  postcode: string | null
  /** `hubspot`: a record of the portal's own, for a company that is only checked. */
  source: SourceName | 'hubspot'
  /** Where the source says that it saw the company. */
  citations: string[]
  /** Google's id of the place, when that is where it was seen: the one thing of theirs that may be kept. */
  placeId?: string
  /** What was seen about it, for the lead's evidence: a planning application. */
  about?: SeenAbout
  /** What the place that was found is, when companies have several: its own name, for counting sites. */
  site?: { name: string; postcode: string }
}

/** Something seen about a company, as a claim of its lead cites it. Kept as JSON, so that the time is text. */
export type SeenAbout = {
  /** Its own works, or another's that it acts for. */
  field: Extract<FieldName, 'planningApplication' | 'planningAgent'>
  /** In words, with what ties it to this company. */
  text: string
  /** A page for people. */
  url: string
  /** The address fetched; its body had `contentHash` and holds `excerpt` word for word. */
  retrievedUrl: string
  contentHash: string
  excerpt: string
  /** ISO date and time. */
  retrievedAt: string
  /** 0..1: how sure it is that it is about this company. */
  confidence: number
}

/** True when the number comes from a register, where it can be looked up again: it needs no other proof. */
export const isFromRegister = ({ source, companyNumber }: Finding): boolean =>
  companyNumber !== null && registerSources.has(source)

const registerSources: ReadonlySet<Finding['source']> = new Set([
  'companies-house',
  'schools-register',
  'care-register',
  'planning',
])

/**
 * What a step brought, and what was wrong with it though it is usable. `further`: searches that it turned out to need; they are
 * made after all others, if companies are still wanted then.
 */
export type SearchResult = { findings: Finding[]; warnings: string[]; further?: SearchStep[] }

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
