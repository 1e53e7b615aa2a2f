import type { Actor } from './actor.ts'
import type { CampaignView } from './campaign-view.ts'
import type { ConnectionView } from './connection.ts'
import type { ViewerView } from './home.ts'

/** What is known of the company of a record. `score` null: it was only checked, and so never compared with a brief. */
export type RecordCompanyView = {
  leadId: string
  name: string
  companyNumber: string | null
  companyStatus: string | null
  /** The same as people read it: `In liquidation`. */
  companyStatusText: string | null
  verification: 'verified' | 'partly'
  verificationReasons: string[]
  score: number | null
  /** At most three, each short. */
  facts: string[]
  stage: string
  /** The stage of the record itself, by its name in HubSpot. */
  hubspotStage: string | null
  website: string | null
  checkedAt: Date
}

/** The last check of a record. `message`: how it ended, or what is being done, in a sentence. */
export type RecordCheckView = {
  state: 'running' | 'found' | 'not-found' | 'failed'
  message: string
  startedAt: Date
  finishedAt: Date | null
}

/** All that the card on a company's record shows. Null: we have not looked at it; never checked; nothing launched from it. */
export type RecordView = {
  hubspotCompanyId: string
  connection: ConnectionView
  viewer: ViewerView
  company: RecordCompanyView | null
  check: RecordCheckView | null
  /** Of those launched from this record: one under way, else the newest. */
  campaign: CampaignView | null
  campaignsUnderWay: number
  /** Leads to review of all campaigns that were launched from this record; 10,000 means that or more. */
  findsToReview: number
}

/** The records of companies in HubSpot, as the card shows them. */
export type RecordsPart = {
  /**
   * Also for a record that nobody knows: then it says nothing of it. A person who asks sees the card, so that it is placed.
   * Throws `not_found` for an unknown portal.
   */
  read(actor: Actor, hubspotCompanyId: string): Promise<RecordView>
  /**
   * Starts a check of the record's company, free of charge, for whoever asks; while one runs, and for a key that was used,
   * nothing is started. Throws `not_found` for a record that is not in HubSpot, `not_connected`, `conflict` for one with
   * neither name nor website and when too many are checked, and what the CRM throws when the record has to be read there;
   * `vendor_unavailable` when HubSpot takes too long for it.
   */
  check(input: { actor: Actor; hubspotCompanyId: string; checkKey: string }): Promise<RecordView>
}
