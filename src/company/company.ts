import type { GeoPoint } from '../ports/geocoder.ts'
import type { Claim, EvidenceSource, FieldName } from './evidence.ts'

/** A claim with its id in this lead's evidence; scores and notes cite these ids. */
export type NumberedClaim = Claim & { id: string }

/** Headcount as far as the best evidence tells. `maximum` null: open-ended. */
export type SizeBand = {
  minimum: number
  maximum: number | null
  basis: 'accounts' | 'accounts-type' | 'own-website' | 'register-file' | 'search'
}

/** An officer in office. `name` in normal order and case. */
export type OfficerFact = { name: string; role: string; appointedOn: string | null }

/** Somebody whom the company's own website names, with their job title as it stands there. */
export type PersonFact = { name: string; role: string }

/** What reading the company's own website told beyond its claims. */
export type SiteReading = {
  domain: string
  pagesRead: number
  /** True when the services page and at least four more pages were read: only then may "does not offer" be said. */
  isThorough: boolean
  /** Lower-case text of all pages read, joined; for word checks only, never shown. */
  text: string
  /** The pages that `text` is made of, in order, each with where its part ends; absent: not told. */
  pages?: { url: string; end: number }[]
  hasHttps: boolean
  hasContactPage: boolean
  hasViewportMeta: boolean
  /** Names from the fixed table of technology hints: `WordPress`, `Shopify`... */
  technologies: string[]
  /** Latest date or copyright year seen; null when none. */
  lastYearSeen: number | null
  /** Words on the site about hiring, moving, growing, new sites: each with the page it stood on. */
  growthSignals: SiteSignal[]
  /** Words about IT, cabling, cloud, networks, refurbishment and the like. */
  needSignals: SiteSignal[]
}

/** A sentence on the site that signals something, with where it stands. */
export type SiteSignal = { kind: string; excerpt: string; url: string }

/** A place of a company inside the area of a search. `name` is the place's own where it has one, else the company's. */
export type CompanySite = { name: string; postcode: string; address: string | null; distanceMiles: number }

/** The values that won among a company's claims: what a lead shows. Null: unknown. */
export type CompanyFacts = {
  name: string
  legalName: string | null
  companyNumber: string | null
  companyStatus: string | null
  companyType: string | null
  incorporatedOn: string | null
  /** Absent: it was not asked for. */
  dissolvedOn?: string | null
  /** What an official register of schools or care says it is, in the campaign types' words; absent: it is on none. */
  establishment?: {
    register: 'schools' | 'care'
    kinds: string[]
    funding: 'state' | 'independent' | 'nhs' | 'private' | null
    runBy: string | null
  }
  sicCodes: string[]
  accountsType: string | null
  size: SizeBand | null
  /** Where the firm works, else its registered office; `placeKind` says which. */
  address: string | null
  postcode: string | null
  placeKind: 'site' | 'registered-office' | null
  point: GeoPoint | null
  /** Its places inside the area searched, nearest first; absent: it was not looked for around anywhere. */
  sites?: CompanySite[]
  /** How many more places of it are known outside that area. */
  sitesElsewhere?: number
  registeredPostcode: string | null
  website: string | null
  domain: string | null
  phone: string | null
  email: string | null
  contactPage: string | null
  linkedin: string | null
  officers: OfficerFact[]
  /** Whom its own website names; absent: it was not read for them. */
  people?: PersonFact[]
  services: string[]
}

/** Two sources that disagree about a field; the winner is shown, the loser is kept. */
export type Conflict = { field: FieldName; shown: string; other: string; otherSource: EvidenceSource }

/** How far a company is proved (product 2.1), with the reasons in words. */
export type Verification = { verdict: 'verified' | 'partly' | 'unverified'; reasons: string[] }
