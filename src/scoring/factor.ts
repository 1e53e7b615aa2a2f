import type { CompanyFacts, NumberedClaim, SiteReading } from '../company/company.ts'

/** The six factor groups of product 2.3. */
export type FactorName = 'fit' | 'need' | 'growth' | 'website' | 'contact' | 'completeness'

/** What a campaign looks for, as the factors see it. */
export type ScoringTarget = {
  /** SIC codes or their leading digits (`62`, `85310`) that fit; empty: the sector does not matter. */
  sicPrefixes: string[]
  minimumEmployees: number | null
  maximumEmployees: number | null
  radiusMiles: number
  /** Services that make a firm interesting when absent (`partner` types) or present. */
  services: string[]
  servicesWanted: 'absent' | 'present' | 'ignored'
  /** Words that the brief is about, lower case. */
  keywords: string[]
}

/** Points that each group may bring; they add up to 100. */
export type ScoringWeights = Record<FactorName, number>

/** All that a factor may look at. `today` is passed in; factors have no clock. */
export type FactorInput = {
  facts: CompanyFacts
  claims: NumberedClaim[]
  site: SiteReading | null
  distanceMiles: number | null
  target: ScoringTarget
  today: Date
}

/** A factor's word: share of its maximum, why in a sentence a rep would say, and the evidence it used. */
export type FactorFinding = {
  /** 0..1 of the group's points. Unknown is 0 with `isKnown` false. */
  share: number
  isKnown: boolean
  sentence: string
  evidenceIds: string[]
}

/** One group of the score: pure, same input same output. */
export type Factor = { name: FactorName; title: string; evaluate: (input: FactorInput) => FactorFinding }

/** One line of the breakdown. `points` is rounded to whole points and never above `maximum`. */
export type FactorScore = {
  name: FactorName
  title: string
  points: number
  maximum: number
  sentence: string
  isKnown: boolean
  evidenceIds: string[]
}

/** A lead's fit: `total` is the sum of the factors' points (0-100). `evidenceQuality` 0-100 stands apart: how well the known is proved and how much is known. */
export type Score = { total: number; evidenceQuality: number; factors: FactorScore[] }
