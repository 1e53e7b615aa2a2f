import { type FieldFault, invalidInput } from '../errors.ts'
import { type Brief, type CommonInputs, faultsOf, readCommonInputs } from './brief.ts'
import type { CampaignType } from './campaign-type.ts'
import { campaignTypes, findCampaignType } from './catalogue/index.ts'
import { nothingToBeLike } from './look-alikes.ts'

/** Results of a preview run. */
const PREVIEW_RESULTS = 5

/** A checked brief with its type and the type's own inputs, parsed. */
export type ReadBrief = { brief: Brief; type: CampaignType; inputs: Record<string, unknown> }

/**
 * Checks everything a user sent and fills the defaults of its type.
 * Throws one `invalid_input` that names every wrong field with what is allowed; nothing is half accepted.
 */
export const readBrief = (raw: unknown): ReadBrief => {
  const type = findCampaignType(typeOf(raw))
  const { common, faults } = readCommonInputs(type?.area === 'none' ? withoutPlace(raw) : raw)
  if (type === null && !faults.some((fault) => fault.field === 'type')) {
    faults.push({
      field: 'type',
      message: `unknown campaign type; allowed: ${campaignTypes.map((known) => known.id).join(', ')}`,
    })
  }
  const own = type === null ? null : readInputs(type, inputsOf(raw))
  const alike =
    type?.prepares === 'look-alikes' && common !== null && own?.inputs
      ? nothingToBeLike(own.inputs, common.launchedFromCompanyIds ?? [])
      : []
  const all = [...faults, ...placeFaults(raw, type), ...(own?.faults ?? []), ...sizeFaults(raw), ...alike]
  if (common === null || type === null || !own?.inputs || all.length > 0) throw invalidInput(all)
  return { brief: withDefaults(common, type, own.inputs), type, inputs: own.inputs }
}

/** The type and inputs of a brief that was checked when it was saved. */
export const typeOfBrief = (brief: Brief): { type: CampaignType; inputs: Record<string, unknown> } => {
  const type = findCampaignType(brief.type)
  if (type === null)
    throw invalidInput([{ field: 'type', message: `campaign type ${brief.type} is no longer known` }])
  return { type, inputs: type.inputs.parse(brief.inputs) }
}

/** Saved briefs of types that search no area have an empty place, which nobody could send. */
const withoutPlace = (raw: unknown): unknown => {
  if (raw === null || typeof raw !== 'object') return raw
  const { postcode: _, radiusMiles: __, ...rest } = raw as Record<string, unknown>
  return rest
}

const typeOf = (raw: unknown): string => {
  const type = raw !== null && typeof raw === 'object' ? Reflect.get(raw, 'type') : null
  return typeof type === 'string' ? type : ''
}

const inputsOf = (raw: unknown): unknown => {
  const inputs = raw !== null && typeof raw === 'object' ? Reflect.get(raw, 'inputs') : null
  return inputs ?? {}
}

const readInputs = (
  type: CampaignType,
  raw: unknown,
): { inputs: Record<string, unknown> | null; faults: FieldFault[] } => {
  const isObject = typeof raw === 'object' && !Array.isArray(raw)
  if (!isObject) return { inputs: null, faults: [] }
  const result = type.inputs.safeParse(raw)
  return result.success
    ? { inputs: result.data, faults: [] }
    : { inputs: null, faults: faultsOf(result.error, 'inputs') }
}

const withDefaults = (common: CommonInputs, type: CampaignType, inputs: Record<string, unknown>): Brief => {
  const isPlaced = type.area === 'circle'
  const radiusMiles = isPlaced ? (common.radiusMiles ?? type.defaults.radiusMiles) : 0
  const postcode = isPlaced ? (common.postcode ?? '') : ''
  const maxResults = type.asksFor?.(inputs) ?? common.maxResults
  return {
    ...common,
    inputs,
    postcode,
    radiusMiles,
    count: common.count ?? type.counts,
    maxResults: common.isPreview ? Math.min(maxResults, PREVIEW_RESULTS) : maxResults,
    name: common.name ?? [type.title, ...(isPlaced ? [postcode, `${radiusMiles} mi`] : [])].join(' · '),
    ...sizeLimits(common, type),
  }
}

/** What was asked, else the type's default where it does not contradict what was asked. */
const sizeLimits = (
  { minimumEmployees: minimum, maximumEmployees: maximum }: CommonInputs,
  { defaults }: CampaignType,
): Pick<Brief, 'minimumEmployees' | 'maximumEmployees'> => {
  const fits = (low: number | null, high: number | null): boolean =>
    low === null || high === null || low <= high
  const least = defaults.minimumEmployees
  const most = defaults.maximumEmployees
  return {
    minimumEmployees: minimum === undefined ? (fits(least, maximum ?? null) ? least : null) : minimum,
    maximumEmployees: maximum === undefined ? (fits(minimum ?? null, most) ? most : null) : maximum,
  }
}

/** A type that searches an area needs its centre. */
const placeFaults = (raw: unknown, type: CampaignType | null): FieldFault[] => {
  const sent = raw !== null && typeof raw === 'object' ? Reflect.get(raw, 'postcode') : undefined
  if (type?.area === 'none' || sent !== undefined) return []
  return [{ field: 'postcode', message: 'a UK postcode such as M1 1AA, or its first part such as M1' }]
}

/** Named beside all other faults, so it looks at what was sent. */
const sizeFaults = (raw: unknown): FieldFault[] => {
  const asked = (name: string): number | null => {
    const value = raw !== null && typeof raw === 'object' ? Reflect.get(raw, name) : null
    return typeof value === 'number' ? value : null
  }
  const [minimum, maximum] = [asked('minimumEmployees'), asked('maximumEmployees')]
  if (minimum === null || maximum === null || minimum <= maximum) return []
  return [{ field: 'maximumEmployees', message: `must be at least minimumEmployees (${minimum})` }]
}
