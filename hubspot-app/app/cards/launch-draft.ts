import type { Brief, CampaignType, ErrorResponse } from '@leadwright/contract'

/** What stands in the form. Numbers are null while their field is empty. */
export type LaunchDraft = {
  postcode: string
  radiusMiles: number | null
  maxResults: number | null
  alreadyInHubSpot: 'leave-out' | 'show-marked'
  /** The type's own inputs by name; lists as one text with commas. */
  inputs: Record<string, unknown>
}

/** A field that is wrong, named as the server names it. */
export type Fault = ErrorResponse['error']['fields'][number]

/** How many companies a campaign from a record looks for, unless somebody wants another number. */
const usualMaximum = 25

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const inputsOf = (type: CampaignType): Record<string, unknown> =>
  Object.fromEntries(
    type.inputs.map(({ name, kind, defaultValue }) => [
      name,
      kind === 'list' && Array.isArray(defaultValue) ? defaultValue.join(', ') : defaultValue,
    ]),
  )

/** What depends on the type: its usual distance and its own inputs. */
export const startOfType = (type: CampaignType): Pick<LaunchDraft, 'radiusMiles' | 'inputs'> => ({
  radiusMiles: numberOr(type.defaults.radiusMiles),
  inputs: inputsOf(type),
})

/** The form as it opens, for the record's postcode. */
export const newDraft = (type: CampaignType, postcode: string): LaunchDraft => ({
  ...startOfType(type),
  postcode,
  maxResults: usualMaximum,
  alreadyInHubSpot: 'leave-out',
})

const listOf = (text: unknown): string[] =>
  String(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The brief that a draft stands for, as it is sent. */
export const briefOf = (type: CampaignType, draft: LaunchDraft, companyId: string): Brief => ({
  type: type.id,
  postcode: draft.postcode.trim(),
  ...(draft.radiusMiles === null ? {} : { radiusMiles: draft.radiusMiles }),
  ...(draft.maxResults === null ? {} : { maxResults: draft.maxResults }),
  alreadyInHubSpot: draft.alreadyInHubSpot,
  launchedFromCompanyId: companyId,
  inputs: Object.fromEntries(
    type.inputs.map(({ name, kind }) => {
      const value = draft.inputs[name]
      return [name, kind === 'list' ? listOf(value) : value]
    }),
  ),
})

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === ''

const isBetween = (value: number | null, least: number, most: number): boolean =>
  value !== null && value >= least && value <= most

/** Everything that is plainly missing or out of range, before the server is asked. */
export const faultsOf = (type: CampaignType, draft: LaunchDraft): Fault[] => [
  ...(draft.postcode.trim() === ''
    ? [{ field: 'postcode', message: 'Type a UK postcode or its first part, like LE1.' }]
    : []),
  ...(isBetween(draft.radiusMiles, 1, 200)
    ? []
    : [{ field: 'radiusMiles', message: 'Type a distance from 1 to 200 miles.' }]),
  ...(isBetween(draft.maxResults, 1, 500)
    ? []
    : [{ field: 'maxResults', message: 'Type a whole number from 1 to 500.' }]),
  ...type.inputs.flatMap(({ name, label, isRequired }) =>
    isRequired && isEmpty(draft.inputs[name])
      ? [{ field: `inputs.${name}`, message: `${label}: this is needed.` }]
      : [],
  ),
]
