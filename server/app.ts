/**
 * The seam between the outer layers (HTTP, command line, main) and everything behind them:
 * what `compose.ts` gives and what routes and commands of the CLI may call. Types only.
 */

import type { ActivityPart } from './app/activity.ts'
import type { Actor } from './app/actor.ts'
import type { CampaignTypeView, ForecastView, PreparationView } from './app/before-launch.ts'
import type { CampaignView } from './app/campaign-view.ts'
import type { CampaignsPage, CampaignTabCounts } from './app/campaigns.ts'
import type { CompanyListPart } from './app/company-list.ts'
import type { ConnectionPart } from './app/connection.ts'
import type { ContactsPart } from './app/contacts.ts'
import type { EvidenceView } from './app/evidence-view.ts'
import type { GooglePart } from './app/google.ts'
import type { HomePart } from './app/home.ts'
import type { MatchesPart } from './app/matches.ts'
import type { MirrorPart } from './app/mirror.ts'
import type { MoneyPart } from './app/money.ts'
import type { NotificationsPart } from './app/notifications.ts'
import type { PlansPart } from './app/plans.ts'
import type { RecordsPart } from './app/records.ts'
import type { RegistersPart } from './app/registers.ts'
import type { ReviewPart, ReviewView } from './app/review.ts'
import type { SettingsPart } from './app/settings.ts'
import type { StagesPart } from './app/stages.ts'
import type { WebhooksPart } from './app/webhooks.ts'
import type { WorkflowPart } from './app/workflow.ts'

export type { Actor } from './app/actor.ts'
export type {
  CampaignTypeView,
  ForecastView,
  PreparationView,
} from './app/before-launch.ts'
export type { CampaignView } from './app/campaign-view.ts'
export type { EvidenceView } from './app/evidence-view.ts'

/** The composed application: one per process. */
export type App = {
  mode: 'sandbox' | 'live'
  commands: {
    /**
     * Starts a campaign. `raw` is unvalidated: throws `invalid_input` naming every wrong field; `not_found`;
     * `vendor_unavailable` when the postcode cannot be looked up. The same launchKey in the same portal gives the
     * same campaign back.
     */
    launchCampaign(input: { actor: Actor; launchKey: string; raw: unknown }): Promise<CampaignView>
    /** Says what a launch would bring; validates as `launchCampaign` does and writes nothing. */
    forecastCampaign(input: { portalId: number; raw: unknown }): Promise<ForecastView>
    /** Completes the inputs of a brief for a person to look at; launches nothing. Throws as `launchCampaign` does. */
    prepareCampaign(input: { actor: Actor; raw: unknown }): Promise<PreparationView>
    /** Stops a campaign; leads that are published stay. Throws `not_found`, or `conflict` when it has ended already. */
    cancelCampaign(input: { actor: Actor; campaignId: string }): Promise<CampaignView>
    /** Lets a campaign wait, and go on with exactly what was open. Throw `not_found`, `not_allowed`, `conflict`; resuming also `budget_reached` and `not_connected`. */
    pauseCampaign(input: { actor: Actor; campaignId: string }): Promise<CampaignView>
    /** `budget`: pounds that it may cost from now on, what it has cost included. */
    resumeCampaign(input: {
      actor: Actor
      campaignId: string
      budget?: number | undefined
    }): Promise<CampaignView>
    /** Takes up only what failed. Throws `not_found`, `not_allowed`, `not_connected`, `budget_reached`; `conflict` when nothing failed. */
    retryCampaign(input: { actor: Actor; campaignId: string }): Promise<CampaignView>
  }
  /** Answers of the one portal asked for; another portal's ids are as good as unknown. */
  reads: {
    campaignTypes(): CampaignTypeView[]
    campaign(portalId: number, campaignId: string): Promise<CampaignView | null>
    /** What a campaign has spent by source, dearest first; `checking`: proving and enriching what was found. */
    spending(
      portalId: number,
      campaignId: string,
    ): Promise<{ source: string; calls: number; microPounds: number }[]>
    /** With how many there are by tab for this search. Throws `invalid_input` for an `after` of another order. */
    campaigns(
      portalId: number,
      page: CampaignsPage,
    ): Promise<Page<CampaignView> & { counts: CampaignTabCounts }>
    /** Oldest first, those with an id above `afterId`. */
    events(
      portalId: number,
      campaignId: string,
      page: { afterId: number; limit: number },
    ): Promise<EventView[]>
    /** Best score first. */
    leads(
      portalId: number,
      campaignId: string,
      page: { limit: number; after: string | null },
    ): Promise<Page<LeadView>>
    lead(portalId: number, leadId: string): Promise<LeadView | null>
    defaultPortalId(): number
    /** Where a browser shows HubSpot with our extensions, for the default portal; null in live mode. */
    previewUrls(): PreviewUrls | null
    /** A page of the make-believe web, redirects followed. Throws `not_found` in live mode and for hosts that do not exist. */
    sandboxPage(url: string): Promise<{ status: number; contentType: string; body: string }>
  }
  connection: ConnectionPart
  contacts: ContactsPart
  lists: CompanyListPart
  google: GooglePart
  home: HomePart
  activity: ActivityPart
  mirror: MirrorPart
  review: ReviewPart
  matches: MatchesPart
  settings: SettingsPart
  money: MoneyPart
  notifications: NotificationsPart
  plans: PlansPart
  records: RecordsPart
  registers: RegistersPart
  stages: StagesPart
  webhooks: WebhooksPart
  workflow: WorkflowPart
  health: { ready(): Promise<{ ok: boolean; checks: HealthCheck[] }> }
  startWorker(): Promise<void>
  /** Stops taking jobs, waits for running ones up to 10 s, closes everything. Idempotent. */
  stop(): Promise<void>
}

/** Pages of the preview. `start` leads to all; `record`: a company with our cards; `pages`: our own pages; `crm`: HubSpot's. */
export type PreviewUrls = { start: string; record: string; pages: string; crm: string }

/** One thing that must work; `detail` says what was seen, or what to do. */
export type HealthCheck = { name: string; ok: boolean; detail: string }

/** Part of a list; `nextAfter` is null on the last page. */
export type Page<Item> = { items: Item[]; nextAfter: string | null }

/** One line of a campaign's story. */
export type EventView = {
  id: number
  at: Date
  kind: string
  level: 'info' | 'warning' | 'error'
  message: string
}

/** A lead with its score (0-100) and all its evidence. */
export type LeadView = {
  id: string
  campaignId: string
  campaignName: string
  /** `check`: a company of HubSpot that was only checked. */
  origin: 'campaign' | 'check'
  name: string
  legalName: string | null
  companyNumber: string | null
  /** The register's word for its state. */
  companyStatus: string | null
  /** The same as people read it: `In liquidation`. */
  companyStatusText: string | null
  incorporatedOn: string | null
  officers: { name: string; role: string; appointedOn: string | null }[]
  website: string | null
  address: string | null
  postcode: string | null
  placeKind: string | null
  distanceMiles: number | null
  /** Its places inside the area that was searched, nearest first; empty when none was. */
  sites: { name: string; postcode: string; address: string | null; distanceMiles: number }[]
  sitesElsewhere: number
  sicCodes: { code: string; name: string | null }[]
  phone: string | null
  phoneText: string | null
  email: string | null
  linkedin: string | null
  contactPage: string | null
  /** What it says of itself in a sentence or two, or what a person typed. */
  description: string | null
  employees: string | null
  stage: string
  review: ReviewView
  /** The stage of its company in HubSpot, by its name there; null: it is in no HubSpot record, or that has none. */
  hubspotStage: string | null
  /** Null for a company that was only checked. */
  score: number | null
  evidenceQuality: number
  factors: { name: string; title: string; points: number; maximum: number; sentence: string }[]
  reasons: string[]
  /** How it stands to each criterion of its campaign's brief; empty when that has none. */
  criteria: {
    id: string
    text: string
    need: 'must' | 'nice'
    result: 'met' | 'not-met' | 'unknown'
    because: string
    url: string | null
  }[]
  verification: 'verified' | 'partly' | 'unverified'
  verificationReasons: string[]
  hubspotCompanyId: string | null
  isSandbox: boolean
  evidence: EvidenceView[]
  createdAt: Date
  /** When the register was read for it in depth, after its publishing; null: not yet. */
  registerReadAt: Date | null
  /** What the register did not tell, in sentences. */
  registerNotes: string[]
}
