import { AppError } from '../errors.ts'

/** States of a campaign's life (product 1.4). */
export const campaignStatuses = [
  'draft',
  'queued',
  'running',
  'paused',
  'completed',
  'partly_completed',
  'cancelled',
  'failed',
] as const
export type CampaignStatus = (typeof campaignStatuses)[number]

/** Which state may follow which; anything else is refused. */
const allowedMoves: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['queued'],
  queued: ['running', 'paused', 'cancelled', 'failed'],
  running: ['paused', 'completed', 'partly_completed', 'cancelled', 'failed'],
  paused: ['queued', 'running', 'cancelled'],
  // Somebody told a possible duplicate apart: that one find is examined again.
  completed: ['running'],
  partly_completed: ['running'],
  cancelled: [],
  failed: ['queued', 'running'],
}

/** True when nothing is under way any more. */
export const isFinal = (status: CampaignStatus): boolean =>
  status === 'completed' || status === 'partly_completed' || status === 'cancelled' || status === 'failed'

/** The groups in which people look at campaigns. */
export const campaignTabs = {
  'under-way': ['draft', 'queued', 'running', 'paused'],
  finished: ['completed', 'partly_completed'],
  stopped: ['cancelled'],
  failed: ['failed'],
} as const satisfies Record<string, readonly CampaignStatus[]>

/** True when the table of moves allows `from -> to`. */
const mayMove = (from: CampaignStatus, to: CampaignStatus): boolean => allowedMoves[from].includes(to)

/** Throws a `conflict` that says what is possible from `from` when `from -> to` is not. */
export const assertMove = (from: CampaignStatus, to: CampaignStatus): void => {
  if (mayMove(from, to)) return
  const possible = allowedMoves[from].join(', ') || 'nothing: it is finished'
  throw new AppError('conflict', `A campaign that is ${words(from)} cannot become ${words(to)}.`, {
    hint: `From ${words(from)} it can become: ${possible}.`,
  })
}

const words = (status: CampaignStatus): string => status.replace('_', ' ')

/** Where a distinct candidate can end; each is counted under its own name. */
export const outcomes = [
  'lead',
  'known',
  'related',
  'outOfArea',
  'wrongSize',
  'excluded',
  'notTrading',
  'unverified',
  'suppressed',
  'unsure',
  'surplus',
  'failed',
] as const
export type Outcome = (typeof outcomes)[number]

/** How many distinct candidates are where. `found` is always the sum of all the others. */
export type CampaignCounts = Record<Exclude<Outcome, 'lead'>, number> & {
  found: number
  inProgress: number
  leads: number
}

/** Counts by outcome (`null` = still under way) made into the shape that people see; `merged` is not counted. */
export const countsFrom = (rows: { outcome: string | null; count: number }[]): CampaignCounts => {
  const of = (outcome: string | null): number => rows.find((row) => row.outcome === outcome)?.count ?? 0
  const parts = {
    inProgress: of(null),
    known: of('known'),
    related: of('related'),
    outOfArea: of('outOfArea'),
    wrongSize: of('wrongSize'),
    excluded: of('excluded'),
    notTrading: of('notTrading'),
    unverified: of('unverified'),
    suppressed: of('suppressed'),
    unsure: of('unsure'),
    surplus: of('surplus'),
    failed: of('failed'),
    leads: of('lead'),
  }
  return { found: Object.values(parts).reduce((sum, part) => sum + part, 0), ...parts }
}

const outcomeWords: [keyof CampaignCounts, string][] = [
  ['known', 'known already'],
  ['related', 'related to a known company'],
  ['outOfArea', 'out of area'],
  ['wrongSize', 'of the wrong size'],
  ['excluded', 'excluded by the brief'],
  ['notTrading', 'not trading'],
  ['unverified', 'not proved to exist'],
  ['suppressed', 'suppressed'],
  ['unsure', 'possible duplicates'],
  ['surplus', 'left over at its end'],
  ['failed', 'failed'],
]

/** "31 ready; 59 left out: 20 out of area, 12 known already…": leads with what is ready. */
export const countsInWords = (counts: CampaignCounts): string => {
  const parts = outcomeWords.filter(([key]) => counts[key] > 0).map(([key, text]) => `${counts[key]} ${text}`)
  const leftOut = counts.found - counts.leads - counts.inProgress
  const underWay = counts.inProgress > 0 ? `; ${counts.inProgress} being checked` : ''
  return `${counts.leads} ready${underWay}${leftOut > 0 ? `; ${leftOut} left out: ${parts.join(', ')}` : ''}`
}
