import { inPounds } from './budget.ts'
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

/** What a step of a source costs on average, in millionths of a pound; free when it is not named. */
export type StepCosts = Partial<Record<SourceName, number>>

/** Leads that one step of a source brings: few and many; `usual`: what is reckoned with for the number of steps. */
type Yield = Range & { usual: number }

const yieldOf = (step: SearchStep): Yield => {
  switch (step.source) {
    case 'web-search':
      return { low: 1, high: 8, usual: 4 }
    case 'companies-house':
      return times({ low: 1, high: 10, usual: 1.2 }, step.locations.length)
    case 'schools-register':
    case 'care-register':
      return times({ low: 1, high: 10, usual: 3 }, step.outcodes.length)
    case 'google-places':
      return { low: 1, high: 20, usual: 6 }
    case 'planning':
      return { low: 0, high: 20, usual: 4 }
    case 'company-list':
      return { low: step.companies.length, high: step.companies.length, usual: step.companies.length }
  }
}

const times = ({ low, high, usual }: Yield, count: number): Yield => ({
  low: low * count,
  high: high * count,
  usual: usual * count,
})

/** Searching opens so many steps at first that each need bring only this many leads; and never more than these at once. */
const LEADS_OF_A_FIRST_STEP = 4
const MOST_AT_ONCE = 24

/** The money of nine campaigns in ten lay between these shares of the usual (`npm run bench -- money`). */
const MONEY_LOW = 0.6
const MONEY_HIGH = 1.45

/** Calls a minute that one register key allows. */
const REGISTER_CALLS_PER_MINUTE = 110
/** A web question takes half a minute to a minute. */
const MINUTES_PER_QUESTION_ROUND: Range = { low: 0.5, high: 1 }

/** From the plan, the number of results asked for and what the steps of each source cost. Pure. */
export const forecast = (steps: SearchStep[], maxResults: number, costs: StepCosts = {}): Forecast => {
  const yields = steps.map(yieldOf)
  const finds = {
    low: Math.min(maxResults, sum(yields.map(({ low }) => low))),
    high: Math.min(maxResults, sum(yields.map(({ high }) => high))),
  }
  const usual = stepsUntil(steps, maxResults)
  const calls = callsOf(steps, finds, maxResults, usual)
  const minutes = minutesOf(calls)
  const typical = sum(usual.map((step) => costs[step.source] ?? 0))
  const microPounds = { low: Math.floor(typical * MONEY_LOW), high: Math.ceil(typical * MONEY_HIGH) }
  return {
    finds,
    minutes,
    microPounds,
    calls,
    sentence: `About ${span(finds)} finds in ${span(minutes)} minutes for ${money(microPounds)}; it stops at ${maxResults}.`,
  }
}

/** The steps that will usually be run: those opened at first, and as many more as the target usually takes. */
const stepsUntil = (steps: SearchStep[], maxResults: number): SearchStep[] => {
  const atFirst = Math.min(MOST_AT_ONCE, Math.ceil(maxResults / LEADS_OF_A_FIRST_STEP))
  const first = steps[0]?.source
  const opened = steps.filter((step, index) => index < atFirst && step.source === first).length
  let leads = 0
  const needed = steps.findIndex((step) => {
    leads += yieldOf(step).usual
    return leads >= maxResults
  })
  return steps.slice(0, Math.max(opened, needed === -1 ? steps.length : needed + 1))
}

const callsOf = (
  steps: SearchStep[],
  finds: Range,
  maxResults: number,
  usual: SearchStep[],
): Forecast['calls'] => {
  const count = (source: SourceName) => steps.filter((step) => step.source === source).length
  const questions = count('web-search')
  const searches = sum(steps.map((step) => (step.source === 'companies-house' ? step.locations.length : 0)))
  const usually = usual.filter(({ source }) => source === 'web-search').length
  const places = { low: Math.min(1, count('google-places')), high: count('google-places') * 3 }
  return [
    {
      vendor: 'openai',
      low: Math.min(usually, Math.ceil(finds.low / 8)),
      high: Math.min(questions, Math.max(usually, Math.ceil(maxResults / 3) + 2)),
    },
    {
      vendor: 'companies-house',
      low: finds.low,
      high: Math.min(searches, Math.ceil(maxResults / 2)) + finds.high * 3,
    },
    ...(places.high === 0 ? [] : [{ vendor: 'google-places', ...places }]),
    ...(count('planning') === 0 ? [] : [{ vendor: 'planning', low: 1, high: count('planning') }]),
    { vendor: 'website', low: finds.low * 2, high: finds.high * 8 },
  ]
}

const minutesOf = (calls: Forecast['calls']): Range => {
  const of = (vendor: string): Range => calls.find((call) => call.vendor === vendor) ?? { low: 0, high: 0 }
  const rounds = (questions: number) => Math.ceil(questions / MOST_AT_ONCE)
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

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

const span = ({ low, high }: Range): string => (low === high ? `${low}` : `${low} to ${high}`)

const money = ({ low, high }: Range): string => {
  if (high === 0) return 'no money'
  const [from, to] = [inPounds(low), inPounds(high)]
  return from === to ? from : `${from.replace(/ pounds?$/, '')} to ${to}`
}
