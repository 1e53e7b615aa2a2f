import type { Brief } from '../campaigns/brief.ts'
import type { Outcome } from '../campaigns/campaign.ts'
import type { CampaignType, CriterionResult } from '../campaigns/campaign-type.ts'
import type { CompanyFacts, Conflict, NumberedClaim, Verification } from '../company/company.ts'
import type { Finding } from '../discovery/source.ts'
import type { SiteFacts, SiteReader } from '../enrichment/provider.ts'
import type { Verdict } from '../matching/verdict.ts'
import type { Clock } from '../ports/clock.ts'
import type { CompanyRegister, RegisterEntry, RegisterOfficers } from '../ports/company-register.ts'
import type { Geocoder, PostcodePlace } from '../ports/geocoder.ts'
import type { KnownCompanies } from '../ports/known-companies.ts'
import type { WebsiteFinder } from '../ports/website-finder.ts'
import type { Score } from '../scoring/factor.ts'

/** The outside as one candidate's examination sees it; every call goes through the gate under the candidate's scope. */
export type ExaminationPorts = {
  register: CompanyRegister
  sites: SiteReader
  /** Null: there is no model to search the web with. */
  websites: WebsiteFinder | null
  geocoder: Geocoder
  known: KnownCompanies
  clock: Clock
  isSandbox: boolean
}

/** A company-to-be: the name that it was found by and what the sources said. */
export type Found = { name: string; findings: Finding[] }

/** What a company is measured against: the brief of a campaign, read, and the points around which it searches; none when it searches no area. */
export type Wanted = {
  brief: Brief
  type: CampaignType
  inputs: Record<string, unknown>
  centres: PostcodePlace[]
}

/** What is examined: a candidate's findings against the brief of its campaign. */
export type ExaminationInput = Found & Wanted

/** What a candidate turned out to be so far. */
export type Identity = {
  entry: RegisterEntry
  because: string
  site: SiteFacts | null
  /** Who runs it; absent or null: not asked for, or none is listed. */
  officers?: RegisterOfficers | null
}

/** A candidate that may become a lead: proved, and measured against a brief where there is one. */
export type ProvedCompany = {
  facts: CompanyFacts
  /** Its legal name, normalised: what later campaigns recognise it by. */
  nameKey: string | null
  claims: NumberedClaim[]
  /** Ids of the claims whose values are shown. */
  shownClaimIds: string[]
  conflicts: Conflict[]
  verification: Verification & { verdict: 'verified' | 'partly' }
  /** Null for a company that was only checked: there is no centre. */
  distanceMiles: number | null
  /** Null for a company that was only checked: there is no brief to compare it with. */
  score: Score | null
  /** 0-100: how well the known is proved. */
  evidenceQuality: number
  reasons: string[]
  /** How it stands to each criterion of the brief; empty when the brief has none. */
  criteria: CriterionResult[]
  /** A HubSpot company that it is, when the brief asked to show those. */
  hubspotCompanyId: string | null
}

/** Why a candidate is left out: where it is counted, and the reason in words. */
export type LeftOut = {
  outcome: Exclude<Outcome, 'lead' | 'surplus'>
  reason: string
  companyNumber: string | null
  matched: Verdict | null
}

/** The end of an examination. */
export type Examination = { kind: 'proved'; company: ProvedCompany } | ({ kind: 'left-out' } & LeftOut)

/** A candidate left out, with what is known of its identity. */
export const leftOut = (
  outcome: LeftOut['outcome'],
  reason: string,
  known: { companyNumber?: string | null; matched?: Verdict | null } = {},
): { kind: 'left-out' } & LeftOut => ({
  kind: 'left-out',
  outcome,
  reason,
  companyNumber: known.companyNumber ?? null,
  matched: known.matched ?? null,
})
