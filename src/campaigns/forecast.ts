import type { GeoPoint } from '../ports/geocoder.ts'
import { inPounds } from './budget.ts'
import { seededChance } from './forecast/chance.ts'
import { type Course, play } from './forecast/play.ts'
import { type CallCosts, prospectsOf } from './forecast/prospects.ts'
import { quantile } from './forecast/spread.ts'
import { type Yields, yieldsOf } from './forecast/yields.ts'
import type { SearchStep, SourceName } from './search-step.ts'

/** A range of whole numbers; `low` <= `high`. */
export type Range = { low: number; high: number }

/** What a campaign will probably bring, take and cost, said before launch. Money in millionths of a pound. */
export type Forecast = {
  finds: Range
  minutes: Range
  microPounds: Range
  calls: { vendor: string; low: number; high: number }[]
  sentence: string
}

/**
 * What a forecast goes by beside the plan. `outcodes`: those of the area, for how densely it is built. `yields`: those declared
 * for its type, where no campaigns of the past corrected them. `room`: the most that it may cost, in millionths of a pound;
 * null: no limit.
 */
type Circumstances = {
  costs: CallCosts
  outcodes: GeoPoint[]
  yields: Yields
  room: number | null
}

/** So many campaigns are played: enough for steady edges, and done in a tenth of a second. */
const CAMPAIGNS = 101
const SEED = 5
/** Nine campaigns in ten really lie between these (`npm run bench -- money`). */
const LOW = 0.07
const HIGH = 0.93

/** Calls a minute that one register key allows. */
const REGISTER_CALLS_PER_MINUTE = 110
/** A web question takes half a minute to a minute; so many run at once. */
const MINUTES_PER_QUESTION_ROUND: Range = { low: 0.5, high: 1 }
const QUESTIONS_AT_ONCE = 24

const ordinary: Circumstances = { costs: {}, outcodes: [], yields: yieldsOf(''), room: null }

/**
 * What most campaigns with this plan and target would bring: a hundred of them are played, lucky and unlucky ones, and the
 * few on either edge are left out. Pure, and the same for the same input.
 */
export const forecast = (
  steps: SearchStep[],
  maxResults: number,
  circumstances: Partial<Circumstances> = {},
): Forecast => {
  const { costs, outcodes, yields, room } = { ...ordinary, ...circumstances }
  const prospects = prospectsOf(steps, yields, costs, outcodes)
  const chance = seededChance(SEED)
  const courses = Array.from({ length: CAMPAIGNS }, () =>
    play({ prospects, target: maxResults, room }, chance),
  )
  const finds = rangeOf(courses.map(({ leads }) => leads))
  const spent = rangeOf(courses.map((course) => course.microPounds))
  // Where the money ends it, it may be used to the last bit by cheaper searches.
  const mostSpent = rangeOf(courses.map((course) => (course.stoppedByMoney && room) || course.microPounds))
  const microPounds = { low: spent.low, high: mostSpent.high }
  const calls = callsOf(steps, courses, finds)
  const minutes = minutesOf(calls)
  return {
    finds,
    minutes,
    microPounds,
    calls,
    sentence: `About ${span(finds)} finds in ${span(minutes)} minutes for ${money(microPounds)}; ${endOf(maxResults, room, courses)}.`,
  }
}

/** What ends it: the target, or, more often than not, the money. */
const endOf = (maxResults: number, room: number | null, courses: Course[]): string =>
  room !== null && courses.filter(({ stoppedByMoney }) => stoppedByMoney).length * 2 > courses.length
    ? `the ${inPounds(room)} that it may cost will probably end it before ${maxResults}`
    : `it stops at ${maxResults}`

/** Whole numbers, between which most lie. */
const rangeOf = (values: number[]): Range => {
  const sorted = values.map(Math.round).sort((a, b) => a - b)
  return { low: quantile(sorted, LOW), high: quantile(sorted, HIGH) }
}

const callsOf = (steps: SearchStep[], courses: Course[], finds: Range): Forecast['calls'] => {
  const of = (source: SourceName): Range => rangeOf(courses.map(({ calls }) => calls.get(source) ?? 0))
  const isPlanned = (source: SourceName): boolean => steps.some((step) => step.source === source)
  const register = of('companies-house')
  return [
    { vendor: 'openai', ...of('web-search') },
    {
      vendor: 'companies-house',
      low: register.low + finds.low,
      high: register.high + finds.high * 3,
    },
    ...(isPlanned('google-places') ? [{ vendor: 'google-places', ...of('google-places') }] : []),
    ...(isPlanned('planning') ? [{ vendor: 'planning', ...of('planning') }] : []),
    { vendor: 'website', low: finds.low * 2, high: finds.high * 8 },
  ]
}

const minutesOf = (calls: Forecast['calls']): Range => {
  const of = (vendor: string): Range => calls.find((call) => call.vendor === vendor) ?? { low: 0, high: 0 }
  const rounds = (questions: number) => Math.ceil(questions / QUESTIONS_AT_ONCE)
  const [questions, register, planning] = [of('openai'), of('companies-house'), of('planning')]
  const low = Math.max(
    register.low / REGISTER_CALLS_PER_MINUTE,
    rounds(questions.low) * MINUTES_PER_QUESTION_ROUND.low,
    planning.low,
  )
  const high =
    register.high / REGISTER_CALLS_PER_MINUTE +
    rounds(questions.high) * MINUTES_PER_QUESTION_ROUND.high +
    planning.high
  return { low: Math.max(1, Math.round(low)), high: Math.max(2, Math.ceil(high)) }
}

const span = ({ low, high }: Range): string => (low === high ? `${low}` : `${low} to ${high}`)

const money = ({ low, high }: Range): string => {
  if (high === 0) return 'no money'
  const [from, to] = [inPounds(low), inPounds(high)]
  return from === to ? from : `${from.replace(/ pounds?$/, '')} to ${to}`
}
