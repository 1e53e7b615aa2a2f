import type { z } from 'zod'
import type { CompanyFacts, SiteReading } from '../company/company.ts'
import type { OutcodePlace, PostcodePlace } from '../ports/geocoder.ts'
import type { ScoringTarget, ScoringWeights } from '../scoring/factor.ts'
import type { Brief } from './brief.ts'
import type { SearchStep } from './search-step.ts'

/** An outward code of the search circle with its distance from the centre. */
export type AreaOutcode = OutcodePlace & { distanceMiles: number }

/**
 * What a campaign searches: circles around its centre and further points, and the outward codes in them, nearest to one of
 * them first. `today` is the day of planning (`2026-11-22`), for searches by date.
 */
export type SearchArea = {
  centre: PostcodePlace
  points: PostcodePlace[]
  outcodes: AreaOutcode[]
  today: string
}

/** How one own input of a type is asked for in a form. */
export type InputText = {
  name: string
  label: string
  help: string
  /**
   * `postcodes`: a list of UK postcodes. `companies`: a list of companies, pasted or from a file. `criteria`: checks that are
   * made from the text and can be edited. `look-alikes`: the companies to find more of.
   */
  kind:
    | 'text'
    | 'long-text'
    | 'choice'
    | 'choices'
    | 'yes-no'
    | 'list'
    | 'number'
    | 'postcodes'
    | 'companies'
    | 'criteria'
    | 'look-alikes'
  options: { value: string; label: string }[]
  isRequired: boolean
  defaultValue: unknown
}

/** What a type looks at when it judges whether a proved company is what was asked for. `today` (`2026-11-22`) absent: nothing is judged by age. */
export type JudgedCompany = { facts: CompanyFacts; site: SiteReading | null; today?: string }

/** How a company stands to one criterion of the brief, with what was seen and where. */
export type CriterionResult = {
  id: string
  text: string
  need: 'must' | 'nice'
  result: 'met' | 'not-met' | 'unknown'
  /** What was seen, in a sentence. */
  because: string
  /** Where it was seen; null: nowhere to be opened. */
  url: string | null
}

/**
 * A type's word on a company: it fits, or why not in a sentence; with each criterion of the brief where it has any.
 * `hangsOnWebsite`: no website of it is known, and with one the word may be another.
 */
export type Judgement = { criteria?: CriterionResult[]; hangsOnWebsite?: boolean } & (
  | { fits: true }
  | { fits: false; reason: string }
)

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
  /** `none`: the type searches no area, so that no postcode, distance or maximum is asked for. */
  area: 'circle' | 'none'
  /** What the maximum counts unless the user says otherwise. */
  counts: 'companies' | 'sites'
  /** What of its inputs is looked up before it can be planned, and shown to the user before launch (`pipeline/prepare`). */
  prepares: 'look-alikes' | 'criteria' | 'branches' | null
  /** True: who runs a company is asked of the register before it is judged; absent: false. */
  asksOfficers?: boolean
  weights: ScoringWeights
  examples: { name: string; inputs: Partial<Inputs> }[]
  /** Postcodes of further points around which it searches, beside the brief's own; absent: none. */
  pointsOf?(inputs: Inputs): string[]
  /** How many results its inputs ask for, where no maximum is asked for: the companies of a list; absent: the brief's maximum. */
  asksFor?(inputs: Inputs): number
  /** The searches, nearest and most promising first. Pure: no network. `area` is null for a type of area `none` only. */
  plan(brief: Brief, inputs: Inputs, area: SearchArea | null): SearchStep[]
  /** What the score compares a company with. */
  target(brief: Brief, inputs: Inputs): ScoringTarget
  /** Inclusion and exclusion rules for a company whose identity is proved. */
  judge(brief: Brief, inputs: Inputs, company: JudgedCompany): Judgement
}
