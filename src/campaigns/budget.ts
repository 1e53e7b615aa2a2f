/** Which limit money ran into: of this campaign's own brief, of every campaign, of a person's or of the portal's month. */
export type LimitName = 'budget' | 'campaign' | 'person' | 'portal'

/** A limit with what is used of it, all in millionths of a pound; `held`: reserved for calls whose end is not known yet. */
export type LimitState = { named: LimitName; most: number; spent: number; held: number }

/** Below this room nothing that costs is begun: about what the dearest question to a model can cost. */
const SMALLEST_ROOM_MICRO_POUNDS = 50_000

/** True when hardly anything may be spent under the limit any more. */
export const isUsedUp = ({ most, spent, held }: LimitState): boolean =>
  most - spent - held < SMALLEST_ROOM_MICRO_POUNDS

const whose: Record<LimitName, string> = {
  budget: 'for this campaign, its own budget,',
  campaign: 'for a campaign',
  person: 'for a person in a month',
  portal: 'for this HubSpot account in a month',
}

/** "The limit of 5 pounds for a campaign is reached: 4.98 spent." What is held counts as spent: it may have been. */
export const limitReached = ({ named, most, spent, held }: LimitState): string =>
  `The limit of ${inPounds(most)} ${whose[named]} is reached: ${decimals(spent + held)} spent.`

/** What a person can do about a limit. `admins`: who may raise it, in words, where known. */
export const afterLimit = (named: LimitName, admins: string | null): string => {
  if (named === 'budget') return 'Raise its budget to go on; what was found stays.'
  const who = admins === null ? 'An admin' : `An admin (${admins})`
  const month = named === 'campaign' ? '' : ', or wait for the next month'
  return `${who} can raise it in the settings${month}; what was found stays.`
}

/** Money for people, rounded up to the penny: `5 pounds`, `0.13 pounds`, `1 pound`. */
export const inPounds = (microPounds: number): string => {
  const text = decimals(microPounds)
  return `${text} ${text === '1' ? 'pound' : 'pounds'}`
}

const decimals = (microPounds: number): string => {
  const pennies = Math.ceil(microPounds / 10_000)
  return pennies % 100 === 0 ? String(pennies / 100) : (pennies / 100).toFixed(2)
}
