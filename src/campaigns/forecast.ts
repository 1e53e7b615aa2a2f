import type { SearchStep } from './search-step.ts'

/** A range of whole numbers; `low` <= `high`. */
export type Range = { low: number; high: number }

/** What a campaign will probably bring and take, said before launch. Money comes with budgets. */
export type Forecast = {
  finds: Range
  minutes: Range
  calls: { vendor: string; low: number; high: number }[]
  sentence: string
}

/** Calls a minute that one register key allows. */
const REGISTER_CALLS_PER_MINUTE = 110
/** A web question takes half a minute to a minute; two dozen run at once. */
const MINUTES_PER_QUESTION_ROUND: Range = { low: 0.5, high: 1 }
const QUESTIONS_AT_ONCE = 24

/**
 * From the plan and the number of results asked for. The ranges come from the yields that the pipeline assumes:
 * 4 to 8 usable companies a web question, 1 to 10 a register search, one to three register calls a company.
 */
export const forecast = (steps: SearchStep[], maxResults: number): Forecast => {
  const questions = steps.filter((step) => step.source === 'web-search').length
  const registerSearches = steps.reduce(
    (sum, step) => sum + (step.source === 'companies-house' ? step.locations.length : 0),
    0,
  )
  const finds = {
    low: Math.min(maxResults, questions + registerSearches),
    high: Math.min(maxResults, questions * 8 + registerSearches * 10),
  }
  const asked = {
    low: Math.min(questions, Math.ceil(finds.low / 8)),
    high: Math.min(questions, Math.ceil(maxResults / 3) + 2),
  }
  const register = {
    low: finds.low,
    high: Math.min(registerSearches, Math.ceil(maxResults / 2)) + finds.high * 3,
  }
  const websites = { low: finds.low * 2, high: finds.high * 8 }
  const minutes = {
    low: Math.max(
      1,
      Math.round(
        Math.max(
          register.low / REGISTER_CALLS_PER_MINUTE,
          rounds(asked.low) * MINUTES_PER_QUESTION_ROUND.low,
        ),
      ),
    ),
    high: Math.max(
      2,
      Math.ceil(
        register.high / REGISTER_CALLS_PER_MINUTE + rounds(asked.high) * MINUTES_PER_QUESTION_ROUND.high,
      ),
    ),
  }
  return {
    finds,
    minutes,
    calls: [
      { vendor: 'openai', ...asked },
      { vendor: 'companies-house', ...register },
      { vendor: 'website', ...websites },
    ],
    sentence: `About ${span(finds)} finds in ${span(minutes)} minutes; it stops at ${maxResults}.`,
  }
}

const rounds = (questions: number): number => Math.ceil(questions / QUESTIONS_AT_ONCE)

const span = ({ low, high }: Range): string => (low === high ? `${low}` : `${low} to ${high}`)
