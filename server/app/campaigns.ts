/** Which part of a portal's campaigns is asked for, in which order; what is left out does not narrow. */
export type CampaignsPage = {
  status: string | null
  tab?: 'under-way' | 'finished' | 'stopped' | 'failed' | undefined
  /** A part of the name; case does not matter. */
  search?: string | undefined
  /** Newest first unless said otherwise; `leads` and `cost` begin with the most. */
  sort?: 'newest' | 'name' | 'leads' | 'cost' | undefined
  /** Only those that were launched from this HubSpot company, alone or among others. */
  launchedFromCompanyId?: string | undefined
  limit: number
  /** The `nextAfter` of an earlier page in the same order. */
  after: string | null
}

/** How many campaigns there are by tab. */
export type CampaignTabCounts = {
  all: number
  underWay: number
  finished: number
  stopped: number
  failed: number
}

/** Where each found company went; `found` is the sum of the others at every moment. */
export type CampaignCounts = {
  found: number
  inProgress: number
  known: number
  related: number
  outOfArea: number
  wrongSize: number
  excluded: number
  notTrading: number
  unverified: number
  suppressed: number
  unsure: number
  surplus: number
  failed: number
  leads: number
}

/** How far one source of a campaign is. */
export type SourceProgress = {
  source: string
  stepsPlanned: number
  stepsDone: number
  stepsFailed: number
  stepsSkipped: number
  findings: number
}
