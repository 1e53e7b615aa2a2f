import { AppError, type FieldFault } from '../../src/errors.ts'
import type { CampaignInputView, CampaignTypeView } from '../app/before-launch.ts'
import type { Actor } from '../app.ts'
import { isUuid } from '../http/validate.ts'

/** Options of `campaign run` as typed. */
export type RunOptions = {
  type?: string
  postcode?: string
  miles?: string
  max?: string
  name?: string
  /** A file with a list of companies. */
  companies?: string
  /** At most five results, for the price of one search. */
  tryFive?: boolean
  set: string[]
  portal?: string
  json?: boolean
}

type Kind = CampaignInputView['kind']

/** Common fields beyond those with a flag of their own, which `--set` takes too. */
const commonKinds: Record<string, Kind> = {
  name: 'text',
  budget: 'number',
  count: 'text',
  sectors: 'list',
  minimumEmployees: 'number',
  maximumEmployees: 'number',
  unknownSize: 'text',
  alreadyInHubSpot: 'text',
  mustHave: 'list',
  excludedNames: 'list',
  excludedDomains: 'list',
  excludedAreas: 'list',
  launchedFromCompanyIds: 'list',
}

/** A number where the text is one; else the text itself, so that the check behind names it. */
const numberOr = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text

const parseSetting = (kind: Kind | undefined, text: string): unknown => {
  if (kind === 'list' || kind === 'choices' || kind === 'postcodes')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  if (kind === 'number') return numberOr(text)
  if (kind === 'yes-no') return { yes: true, true: true, no: false, false: false }[text.toLowerCase()] ?? text
  return text
}

const joined = (earlier: unknown, value: unknown): unknown =>
  Array.isArray(earlier) && Array.isArray(value) ? [...earlier, ...value] : value

/** The flat brief that these options mean, and the `--set` that could not be understood. Nothing is validated. */
export const briefFrom = (
  options: RunOptions,
  types: CampaignTypeView[],
): { raw: Record<string, unknown>; faults: FieldFault[] } => {
  const type = types.find((one) => one.id === options.type)
  const own = type?.inputs ?? []
  const isPlaced = type?.area !== 'none'
  const inputs: Record<string, unknown> = {}
  const common: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const setting of options.set) {
    const at = setting.indexOf('=')
    const name = setting.slice(0, at).trim()
    if (at < 1 || name === '') {
      faults.push({ field: '--set', message: `"${setting.slice(0, 80)}" must be written input=value` })
      continue
    }
    const ownKind = own.find((input) => input.name === name)?.kind
    const target = ownKind === undefined && name in commonKinds ? common : inputs
    target[name] = joined(
      target[name],
      parseSetting(ownKind ?? commonKinds[name], setting.slice(at + 1).trim()),
    )
  }
  const flags = {
    type: options.type,
    postcode: options.postcode,
    radiusMiles: numberOr(options.miles),
    maxResults: numberOr(options.max),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.tryFive ? { isPreview: true } : {}),
  }
  return {
    raw: { ...common, ...flags, inputs },
    faults: [...faults, ...(isPlaced ? missingFlags(options) : [])],
  }
}

// The brief itself may leave these two out (a type has its own); a command line that forgot one is more likely a slip.
const missingFlags = (options: RunOptions): FieldFault[] => [
  ...(options.miles === undefined
    ? [{ field: 'radiusMiles', message: 'is missing: a number of miles from 1 to 200' }]
    : []),
  ...(options.max === undefined && !options.tryFive
    ? [{ field: 'maxResults', message: 'is missing: a whole number from 1 to 500' }]
    : []),
]

/** The portal to act for. @throws AppError `invalid_input` */
export const portalFrom = (text: string | undefined, defaultPortalId: () => number): number => {
  if (text === undefined) return defaultPortalId()
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw wrongArgument('--portal', 'must be the number of a portal')
}

/** A campaign's id as typed. @throws AppError `invalid_input` */
export const campaignIdFrom = (text: string): string => {
  if (isUuid(text)) return text.toLowerCase()
  throw wrongArgument('<id>', 'must be the id of a campaign, as campaign list shows it')
}

/** The error for one wrong argument, named as it is typed. */
export const wrongArgument = (argument: string, message: string): AppError =>
  new AppError('invalid_input', `${argument} ${message}.`, { fields: [{ field: argument, message }] })

/** The operator of this installation, acting for a portal: whoever may run commands here may do everything. */
export const operatorOf = (portalId: number): Actor => ({ portalId, userId: null, name: 'command line' })
