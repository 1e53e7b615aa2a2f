import type { CampaignCounts, SourceProgress } from './campaigns.ts'

/** Where a campaign stands (product 1.4). */
export type CampaignStatus =
  | 'draft'
  | 'queued'
  | 'running'
  | 'paused'
  | 'completed'
  | 'partly_completed'
  | 'cancelled'
  | 'failed'

/** How complete a campaign's list is; null numbers: it can't be told, and `sentence` says why. */
type CompletenessView = {
  found: number
  estimate: number | null
  low: number | null
  high: number | null
  sentence: string
}

/** A campaign as people may see it. */
export type CampaignView = {
  id: string
  portalId: number
  type: string
  name: string
  status: CampaignStatus
  statusReason: string
  isSandbox: boolean
  launchedBy: string
  /** True when something failed that `retryCampaign` would take up. */
  mayRetry: boolean
  brief: Record<string, unknown>
  counts: CampaignCounts
  /** How many suitable companies there are, told at its end; null before, and where it makes no sense. */
  completeness: CompletenessView | null
  /** Sites of its leads inside its area; at least as many as leads. */
  siteCount: number
  /** Its leads that wait for a decision, counted up to 10,000. */
  toReview: number
  sources: SourceProgress[]
  costMicroPounds: number
  /** What it may cost by its own budget and the portal's limit, and what is left of that. */
  budget: { limitMicroPounds: number; leftMicroPounds: number }
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}
