import type { CampaignType } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'

type Brief = Record<string, unknown>

/** One thing that was asked for. */
export type BriefLine = { label: string; words: string }

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const placeWords = ({ postcode, radiusMiles }: Brief): string | null => {
  if (typeof postcode !== 'string' || postcode === '') return null
  const miles = number(radiusMiles)
  return miles === null
    ? postcode
    : `Within ${countWords(miles)} ${miles === 1 ? 'mile' : 'miles'} of ${postcode}`
}

const sizeWords = ({ minimumEmployees, maximumEmployees, unknownSize }: Brief): string => {
  const least = number(minimumEmployees)
  const most = number(maximumEmployees)
  const unknown = unknownSize === 'drop' ? 'unknown size left out' : 'unknown size kept'
  if (least === null && most === null) return 'Any size'
  if (least === null) return `Up to ${most} employees, ${unknown}`
  if (most === null) return `From ${least} employees, ${unknown}`
  return `${least} to ${most} employees, ${unknown}`
}

const listWords = (value: unknown): string | null => {
  const all = texts(value)
  return all.length === 0 ? null : all.join(', ')
}

const wordsOfInput = ({ kind, options }: CampaignType['inputs'][number], value: unknown): string | null => {
  if (kind === 'yes-no') return value === true ? 'Yes' : 'No'
  const labelOf = (one: string): string => options.find((option) => option.value === one)?.label ?? one
  if (Array.isArray(value)) return listWords(texts(value).map(labelOf))
  if (typeof value === 'number') return countWords(value)
  return typeof value === 'string' && value !== '' ? labelOf(value) : null
}

const ownLines = (type: CampaignType | undefined, inputs: unknown): [string, string | null][] => {
  if (type === undefined || typeof inputs !== 'object' || inputs === null) return []
  return type.inputs.map((input) => [input.label, wordsOfInput(input, Reflect.get(inputs, input.name))])
}

/** What means something only where an area is searched. */
const wantedLines = (brief: Brief, type: CampaignType | undefined): [string, string | null][] => {
  const most = number(brief.maxResults)
  const label = (brief.count ?? type?.counts) === 'sites' ? 'Sites wanted' : 'Leads wanted'
  return [
    [label, most === null ? null : `At most ${countWords(most)}`],
    ['Size', sizeWords(brief)],
    ['Companies in HubSpot already', brief.alreadyInHubSpot === 'show-marked' ? 'Shown, marked' : 'Left out'],
  ]
}

/** What a campaign was asked for, in words; what was left open is left out. */
export const briefLines = (brief: Brief, typeTitle: string, type: CampaignType | undefined): BriefLine[] => {
  const budget = number(brief.budget)
  const companies = texts(brief.launchedFromCompanyIds).length
  const lines: [string, string | null][] = [
    ['Type', typeTitle],
    ['Place', placeWords(brief)],
    ...ownLines(type, brief.inputs),
    ['Tried first', brief.isPreview === true ? 'At most five results, for the price of one search' : null],
    ...(type?.area === 'none' ? [] : wantedLines(brief, type)),
    ['Must have', listWords(brief.mustHave)],
    ['Left out by name', listWords(brief.excludedNames)],
    ['Left out by website', listWords(brief.excludedDomains)],
    ['Left out by area', listWords(brief.excludedAreas)],
    ['Budget', budget === null ? null : `At most £${budget.toFixed(2)}`],
    [
      'Launched from',
      companies === 0
        ? null
        : companies === 1
          ? 'One company in HubSpot'
          : `${companies} companies in HubSpot`,
    ],
  ]
  return lines.flatMap(([label, words]) => (words === null ? [] : [{ label, words }]))
}
