import type { z } from 'zod'
import type { CompanyFacts, SiteReading } from '../company/company.ts'
import type { OutcodePlace, PostcodePlace } from '../ports/geocoder.ts'
import type { ScoringTarget, ScoringWeights } from '../scoring/factor.ts'
import type { Brief } from './brief.ts'
import type { SearchStep } from './search-step.ts'

/** An outward code of the search circle with its distance from the centre. */
export type AreaOutcode = OutcodePlace & { distanceMiles: number }

/** The circle that a campaign searches: its centre and the outward codes in it, nearest first. */
export type SearchArea = { centre: PostcodePlace; outcodes: AreaOutcode[] }

/** How one own input of a type is asked for in a form. */
export type InputText = {
  name: string
  label: string
  help: string
  kind: 'text' | 'long-text' | 'choice' | 'choices' | 'yes-no' | 'list' | 'number'
  options: { value: string; label: string }[]
  isRequired: boolean
  defaultValue: unknown
}

/** What a type looks at when it judges whether a proved company is what was asked for. */
export type JudgedCompany = { facts: CompanyFacts; site: SiteReading | null }

/** A type's word on a company: it fits, or why not in a sentence. */
export type Judgement = { fits: true } | { fits: false; reason: string }

/**
 * One kind of campaign: all that is special about it stands in its one file of the catalogue.
 * `Inputs` are its own inputs; the common ones are in `Brief`.
 */
export type CampaignType<Inputs extends Record<string, unknown> = Record<string, unknown>> = {
  id: string
  title: string
  formText: string
  description: string
  /** Own inputs with defaults; unknown keys are refused. */
  inputs: z.ZodType<Inputs>
  inputTexts: InputText[]
  defaults: { radiusMiles: number; minimumEmployees: number | null; maximumEmployees: number | null }
  weights: ScoringWeights
  examples: { name: string; inputs: Partial<Inputs> }[]
  /** The searches, nearest and most promising first. Pure: no network. */
  plan(brief: Brief, inputs: Inputs, area: SearchArea): SearchStep[]
  /** What the score compares a company with. */
  target(brief: Brief, inputs: Inputs): ScoringTarget
  /** Inclusion and exclusion rules for a company whose identity is proved. */
  judge(brief: Brief, inputs: Inputs, company: JudgedCompany): Judgement
}
