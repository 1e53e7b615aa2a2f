import type { Actor } from './actor.ts'
import type { StageName } from './stages.ts'

/** Where a lead stands in review. */
export type ReviewStateView = 'to-review' | 'accepted' | 'rejected'

/** Why a lead was rejected. */
export type RejectReasonView =
  | 'wrong-sector'
  | 'too-small'
  | 'too-large'
  | 'too-far'
  | 'known-to-us'
  | 'competitor'
  | 'no-need'
  | 'wrong-data'
  | 'other'

/** Where a lead stands in review; `by`, `at`, `rejectReason` and `note` are of the last decision. */
export type ReviewView = {
  state: ReviewStateView
  by: string | null
  at: Date | null
  rejectReason: RejectReasonView | null
  note: string | null
}

/** Which leads are meant; what is left out does not narrow. Companies that were only checked are never among them. */
export type LeadFilterView = {
  campaignId?: string | undefined
  type?: string | undefined
  review?: ReviewStateView | undefined
  stage?: StageName | undefined
  verification?: 'verified' | 'partly' | undefined
  minimumFit?: number | undefined
  /** A part of the name, or the beginning of a company number or postcode. */
  search?: string | undefined
  has?: 'phone' | 'website' | 'email' | undefined
}

/** In which order. */
export type LeadSortView = 'fit' | 'newest' | 'nearest' | 'name'

/** A lead as a list shows it. */
export type LeadItemView = {
  id: string
  campaignId: string
  campaignName: string
  name: string
  companyNumber: string | null
  website: string | null
  postcode: string | null
  distanceMiles: number | null
  sector: string | null
  employees: string | null
  phone: string | null
  phoneText: string | null
  email: string | null
  /** Null: a company of a list that was made a lead; it was compared with nothing. */
  score: number | null
  verification: 'verified' | 'partly'
  reasons: string[]
  stage: StageName
  hubspotStage: string | null
  hubspotCompanyId: string | null
  review: ReviewStateView
  isSandbox: boolean
  createdAt: Date
}

/** What a person decides about leads: those with these ids, or all that a filter finds. */
export type DecisionInput = {
  actor: Actor
  decision: 'accept' | 'reject' | 'reopen'
  rejectReason: RejectReasonView | null
  note: string | null
  /** The same key answers what the first call did; null: not repeatable. */
  decisionKey: string | null
  /**
   * `seen`: the state in which the person saw a lead, by its id. `expected`: how many the person saw the filter find; `seenAt`:
   * when (null: now). `ofDecision`: the key of an earlier decision; those decided about since are not meant.
   */
  leads:
    | { ids: string[]; seen?: Readonly<Record<string, ReviewStateView>> | undefined }
    | { filter: LeadFilterView; expected: number; seenAt: Date | null }
    | { ofDecision: string }
}

/** What came of a decision. `decidedOtherwise`: left as they are, since they do not stand as the person saw them. */
export type Decided = {
  changed: number
  unchanged: number
  decidedOtherwise: { leadId: string; review: ReviewStateView; by: string | null }[]
}

/** A saved filter; `mayDelete` by who asks. */
export type SavedLeadView = {
  id: string
  name: string
  filter: LeadFilterView
  sort: LeadSortView
  madeBy: string
  mayDelete: boolean
}

/** A person's word about a field of a lead; `value` null: none of the values found is right. */
export type EditInput = {
  actor: Actor
  leadId: string
  field: string
  change: { value: string | null } | 'take-back'
  /** The same key changes nothing the second time; null: not repeatable. */
  editKey: string | null
}

/** One thing that happened to a lead. */
export type LeadHistoryEntry = {
  at: Date
  kind: 'found' | 'review' | 'stage' | 'edit' | 'check'
  who: string
  sentence: string
}

/** Why a found company became no lead. */
export type LeftOutOutcome =
  | 'known'
  | 'related'
  | 'outOfArea'
  | 'wrongSize'
  | 'excluded'
  | 'notTrading'
  | 'unverified'
  | 'suppressed'
  | 'unsure'
  | 'surplus'
  | 'failed'

/** A company that became no lead, with what it was recognised as. */
export type LeftOutView = {
  id: string
  name: string
  companyNumber: string | null
  outcome: LeftOutOutcome
  reason: string
  matched: { kind: 'lead' | 'hubspot-company'; id: string; name: string; because: string } | null
}

/** Lists of leads, what people decide about them, and what became of those that were left out. */
export type ReviewPart = {
  /**
   * A page with how many the filter finds: `total` at most 10,000, `isMore` when there are more. Throws `invalid_input` for an
   * `after` that is not of this sort.
   */
  list(
    portalId: number,
    filter: LeadFilterView,
    page: { sort: LeadSortView; limit: number; after: string | null },
  ): Promise<{ items: LeadItemView[]; total: number; isMore: boolean; nextAfter: string | null }>
  /** How many leads a filter finds, however many. */
  count(portalId: number, filter: LeadFilterView): Promise<number>
  /**
   * Decides about leads, all or none. Deciding the same again changes nothing, and the same key is answered as the first time.
   * The stage stays: adding to HubSpot moves it. Leads that do not stand as they were seen are left, and named.
   * Throws `not_allowed`; `invalid_input` without a reason to reject, for ids of companies that were only checked, and for
   * anything but reopening what an earlier decision decided;
   * `not_found` naming ids that the portal does not have; `conflict` when the filter finds another number than expected.
   */
  decide(input: DecisionInput): Promise<Decided>
  /** All saved views of the portal by name. */
  views(actor: Actor): Promise<SavedLeadView[]>
  /** Throws `conflict` for a name that is taken, and beyond 50 views. */
  saveView(input: {
    actor: Actor
    name: string
    filter: LeadFilterView
    sort: LeadSortView
  }): Promise<SavedLeadView[]>
  /** Throws `not_found`, and `not_allowed` for who is neither its maker nor an admin. */
  deleteView(input: { actor: Actor; id: string }): Promise<SavedLeadView[]>
  /**
   * Corrects or clears a field, or takes that back; the same again changes nothing. It wins over what was found, whatever is
   * found later. Throws `not_allowed`; `not_found`; `invalid_input` for a field that cannot be edited and a value that it
   * cannot have; `vendor_unavailable` when a postcode cannot be looked up.
   */
  edit(input: EditInput): Promise<void>
  /** Newest first. Throws `not_found`. */
  history(portalId: number, leadId: string): Promise<LeadHistoryEntry[]>
  /** Newest first. Throws `not_found`; `invalid_input` for an `after` that cannot be one. */
  leftOut(
    portalId: number,
    campaignId: string,
    page: { outcome: LeftOutOutcome | null; limit: number; after: string | null },
  ): Promise<{ items: LeftOutView[]; nextAfter: string | null }>
}
