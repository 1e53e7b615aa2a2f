import type { CampaignType, ErrorResponse } from '@leadwright/contract'
import type { LaunchDraft } from './launch-draft.ts'

/** A field that is wrong, named as the server names it. */
export type Fault = ErrorResponse['error']['fields'][number]

/** The fields of the form by their names there, as people read them. */
export const fieldLabels: Record<string, string> = {
  type: 'What to find',
  postcode: 'Postcode',
  radiusMiles: 'Distance in miles',
  name: 'Name of this lead campaign',
  maxResults: 'Find at most',
  minimumEmployees: 'Employees, at least',
  maximumEmployees: 'Employees, at most',
  unknownSize: 'Companies of unknown size',
  alreadyInHubSpot: 'Companies that HubSpot has already',
  mustHave: 'Must have',
  count: 'What is counted',
  sectors: 'Only these sectors',
  isPreview: 'Preview',
  excludedNames: 'Leave out by name',
  excludedDomains: 'Leave out by website',
  excludedAreas: 'Leave out by area',
  budget: 'What it may cost, in pounds',
}

/** Own inputs that a launch cannot do without, or that are looked up before it: they stand above "More options". */
export const isUpFront = (
  { prepares }: Pick<CampaignType, 'prepares'>,
  { isRequired, kind }: CampaignType['inputs'][number],
): boolean =>
  isRequired ||
  // The button that reads the branches needs its field beside it, and the postcodes that it fills in.
  prepares === 'branches' ||
  kind === 'criteria' ||
  kind === 'look-alikes' ||
  kind === 'companies'

const upFront = ['type', 'postcode', 'radiusMiles']

const inputOf = (type: CampaignType, field: string) =>
  type.inputs.find(({ name }) => `${field}.`.startsWith(`inputs.${name}.`))

/** The label of the field that a fault stands at; null when the form has no such field. */
export const labelOf = (type: CampaignType, field: string): string | null =>
  inputOf(type, field)?.label ?? fieldLabels[field.split('.')[0] ?? field] ?? null

/** True for a field that stands under "More options". */
export const isUnderMore = (type: CampaignType, field: string): boolean => {
  const input = inputOf(type, field)
  if (input !== undefined) return !isUpFront(type, input)
  return !upFront.includes(field) && labelOf(type, field) !== null
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === ''

/** True for a field in which something stands; own inputs may be empty. */
export const isFilledIn = ({ inputs }: LaunchDraft, field: string): boolean => {
  const name = /^inputs\.([^.]+)/.exec(field)?.[1]
  return name === undefined || !isEmpty(inputs[name])
}

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most

const fault = (isWrong: boolean, field: string, message: string): Fault[] =>
  isWrong ? [{ field, message }] : []

/** Whole or its first part; whether there is such a one only the server knows. */
const isPostcode = (text: string): boolean =>
  /^(gir|[a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})?$/i.test(text.replace(/\s/g, ''))

const isStaff = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && isBetween(value, 0, 1_000_000))

const sizeFaults = ({ minimumEmployees: least, maximumEmployees: most }: LaunchDraft): Fault[] => [
  ...fault(!isStaff(least), 'minimumEmployees', 'Type a whole number of people, or leave it empty.'),
  ...fault(!isStaff(most), 'maximumEmployees', 'Type a whole number of people, or leave it empty.'),
  ...fault(
    least !== null && most !== null && least > most,
    'maximumEmployees',
    `Type ${least} or more: that is the least above.`,
  ),
]

const placeFaults = ({ postcode, radiusMiles, maxResults }: LaunchDraft): Fault[] => [
  ...fault(!isPostcode(postcode), 'postcode', 'Type a UK postcode or its first part, like LE1.'),
  ...fault(
    radiusMiles === null || !isBetween(radiusMiles, 1, 200),
    'radiusMiles',
    'Type a distance from 1 to 200 miles.',
  ),
  ...fault(
    maxResults === null || !Number.isInteger(maxResults) || !isBetween(maxResults, 1, 500),
    'maxResults',
    'Type a whole number from 1 to 500.',
  ),
]

/** Everything that is plainly missing or out of range, before the server is asked. */
export const faultsOf = (type: CampaignType, draft: LaunchDraft): Fault[] => {
  const { budget } = draft
  return [
    ...(type.area === 'none' ? [] : placeFaults(draft)),
    ...fault(draft.name.trim().length > 255, 'name', 'Shorten the name to 255 characters.'),
    ...sizeFaults(draft),
    ...fault(
      budget !== null && !isBetween(budget, 0.1, 10_000),
      'budget',
      'Type from 0.10 to 10,000 pounds, or leave it empty.',
    ),
    ...type.inputs.flatMap(({ name, label, isRequired }) =>
      fault(isRequired && isEmpty(draft.inputs[name]), `inputs.${name}`, `${label}: this is needed.`),
    ),
  ]
}
