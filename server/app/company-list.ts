import type { Actor } from './actor.ts'

/** Which column of a list holds what, from 0; null: none does. */
type ListColumnsView = {
  name: number
  companyNumber: number | null
  postcode: number | null
  website: number | null
  hasHeader: boolean
}

/** A list as it was read; see the contract's `readListResponseSchema`. `leftOver`: lines that were not looked at. */
type ReadListView = {
  columns: ListColumnsView
  titles: string[]
  rows: {
    line: number
    name: string
    companyNumber: string | null
    postcode: string | null
    website: string | null
    fault: string | null
  }[]
  leftOver: number
}

/** What became of a company of a list. */
export type RowVerdict =
  | 'trading'
  | 'not-trading'
  | 'not-found'
  | 'same-company'
  | 'checking'
  | 'failed'
  | 'not-checked'

/** A line of the report on a list; see the contract's `reportRowSchema`. */
export type ReportRowView = {
  line: number
  asked: { name: string; companyNumber: string | null; postcode: string | null; website: string | null }
  verdict: RowVerdict
  verdictText: string
  sentence: string
  sameAsLine: number | null
  company: {
    leadId: string
    name: string
    legalName: string | null
    companyNumber: string
    statusText: string | null
    incorporatedOn: string | null
    dissolvedOn: string | null
    address: string | null
    postcode: string | null
    employees: string | null
    website: string | null
    sector: string | null
    verification: 'verified' | 'partly'
    registerUrl: string
  } | null
  inHubSpot: { id: string; name: string | null; because: string } | null
  earlierLead: { leadId: string; campaignName: string } | null
  choice: 'find' | 'exclude' | null
}

/** How many lines of a list came out how. */
export type ReportCounts = {
  all: number
  trading: number
  notTrading: number
  notFound: number
  sameCompany: number
  open: number
  failed: number
}

/** What a line is made: a lead of the campaign, a company that later campaigns leave out, or neither. */
export type RowChoice = 'find' | 'exclude' | 'none'

/** Lines that were changed, that stood so already, and that stay as they are with the reason. */
export type Chosen = { changed: number; unchanged: number; refused: { line: number; reason: string }[] }

/** A company that later campaigns leave out. */
export type ExclusionView = {
  id: string
  name: string
  companyNumber: string | null
  domain: string | null
  reason: 'competitor'
  by: string
  at: Date
}

/** Lists of companies that are checked, and the companies that a portal leaves out. */
export type CompanyListPart = {
  /** Reads a pasted list or a file; stores nothing. Throws `invalid_input` for a file that is no text. */
  read(source: { text: string } | { file: string }, columns: ListColumnsView | null): ReadListView
  /** In the order of the list. Throws `not_found` for a campaign that checks no list. */
  report(
    portalId: number,
    campaignId: string,
    page: { limit: number; after: string | null },
  ): Promise<{ rows: ReportRowView[]; counts: ReportCounts; nextAfter: string | null }>
  /** The whole report as CSV that a spreadsheet can open without harm. Throws as `report` does. */
  csv(portalId: number, campaignId: string): Promise<string>
  /** Throws `not_found`, `not_allowed`, and `invalid_input` for lines that the list does not have. */
  choose(input: { actor: Actor; campaignId: string; lines: number[]; choice: RowChoice }): Promise<Chosen>
  /** Newest first. */
  exclusions(
    portalId: number,
    page: { limit: number; after: string | null },
  ): Promise<{ items: ExclusionView[]; nextAfter: string | null }>
  /** The one that was there already where it was. Throws `not_allowed`, `invalid_input`. */
  exclude(input: {
    actor: Actor
    name: string
    companyNumber: string | null
    website: string | null
  }): Promise<ExclusionView>
  /** Later campaigns may find it again; what was left out stays so. Throws `not_found`, `not_allowed`. */
  include(input: { actor: Actor; id: string }): Promise<void>
}
