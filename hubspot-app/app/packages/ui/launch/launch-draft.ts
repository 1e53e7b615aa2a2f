import type { Brief, CampaignType } from '@leadwright/contract'
import type { LaunchStart } from './launch-place.ts'

/** What stands in the form. Numbers are null while their field is empty; lists are one text each. */
export type LaunchDraft = {
  name: string
  postcode: string
  radiusMiles: number | null
  maxResults: number | null
  minimumEmployees: number | null
  maximumEmployees: number | null
  unknownSize: NonNullable<Brief['unknownSize']>
  alreadyInHubSpot: NonNullable<Brief['alreadyInHubSpot']>
  mustHave: NonNullable<Brief['mustHave']>
  /** What the maximum counts; null: as the type does. */
  count: Brief['count'] | null
  /** SIC codes or their beginnings, with commas between. */
  sectors: string
  /** One a line, since names have commas. */
  excludedNames: string
  /** With commas or lines between, as the next. */
  excludedDomains: string
  excludedAreas: string
  /** Pounds; null: the account's own limit. */
  budget: number | null
  /** The type's own inputs by name; lists as one text with commas. */
  inputs: Record<string, unknown>
}

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null)

type Kind = CampaignType['inputs'][number]['kind']

/** Lists that are typed as one text with commas. */
const isTyped = (kind: Kind): boolean => kind === 'list' || kind === 'postcodes'

/** A type's own inputs as the form holds them: what is given, else the usual. */
export const draftInputs = (
  { inputs }: CampaignType,
  given: Record<string, unknown> = {},
): Record<string, unknown> =>
  Object.fromEntries(
    inputs.map(({ name, kind, defaultValue }) => {
      const value = given[name] ?? defaultValue
      return [name, isTyped(kind) && Array.isArray(value) ? value.join(', ') : value]
    }),
  )

/** What depends on the type: its usual distance and sizes, and its own inputs. */
export const startOfType = (type: CampaignType) => ({
  radiusMiles: numberOr(type.defaults.radiusMiles),
  minimumEmployees: numberOr(type.defaults.minimumEmployees),
  maximumEmployees: numberOr(type.defaults.maximumEmployees),
  inputs: draftInputs(type),
})

/** The form as it opens. */
export const newDraft = (type: CampaignType, { postcode, maximum }: LaunchStart): LaunchDraft => ({
  ...startOfType(type),
  name: '',
  postcode,
  maxResults: maximum,
  unknownSize: 'keep',
  alreadyInHubSpot: 'leave-out',
  mustHave: [],
  count: null,
  sectors: '',
  excludedNames: '',
  excludedDomains: '',
  excludedAreas: '',
  budget: null,
})

const linesOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const commas = /[,;\n]/

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === ''

/** What was left empty and is empty by itself is not sent: the server may know better, for example from the profile. */
const sentInputs = (type: CampaignType, draft: LaunchDraft): Record<string, unknown> =>
  Object.fromEntries(
    type.inputs.flatMap(({ name, kind, defaultValue }) => {
      const value = draft.inputs[name]
      if (isNothing(value) && isNothing(defaultValue)) return []
      return [[name, isTyped(kind) ? linesOf(String(value ?? ''), commas) : (value ?? null)]]
    }),
  )

const placeOf = ({ postcode, radiusMiles, maxResults }: LaunchDraft) => ({
  postcode: postcode.trim(),
  ...(radiusMiles === null ? {} : { radiusMiles }),
  ...(maxResults === null ? {} : { maxResults }),
})

/** The brief that a draft stands for, as it is sent. */
export const briefOf = (type: CampaignType, draft: LaunchDraft, companyIds: readonly string[]): Brief => ({
  type: type.id,
  ...(type.area === 'none' ? {} : placeOf(draft)),
  ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
  minimumEmployees: draft.minimumEmployees,
  maximumEmployees: draft.maximumEmployees,
  unknownSize: draft.unknownSize,
  alreadyInHubSpot: draft.alreadyInHubSpot,
  mustHave: draft.mustHave,
  ...(draft.count === null || draft.count === undefined ? {} : { count: draft.count }),
  sectors: linesOf(draft.sectors, commas),
  excludedNames: linesOf(draft.excludedNames, /\n/),
  excludedDomains: linesOf(draft.excludedDomains, commas),
  excludedAreas: linesOf(draft.excludedAreas, commas),
  ...(draft.budget === null ? {} : { budget: draft.budget }),
  ...(companyIds.length === 0 ? {} : { launchedFromCompanyIds: [...companyIds] }),
  inputs: sentInputs(type, draft),
})
