import type { Goal } from '../runner/bench.ts'
import type { Run } from './random-run.ts'

const LEAST_COVERED = 0.9
const WIDEST = 2.5
/** The least that people read: a range from nothing to a penny is not wide. */
const PENNY = 10_000

/**
 * R3 and the forecasts of money and finds. A run that cost nothing and was forecast so says nothing about either; one that was
 * forecast as free and cost money is a miss.
 */
export const goalsOf = (runs: Run[]): Goal[] => {
  const withBudget = runs.filter(({ budget }) => budget !== null)
  const over = withBudget.filter(({ budget, cost, high }) => cost > (budget ?? 0) || high > (budget ?? 0))
  const free = runs.filter(({ budget, high, cost }) => budget === null && (high > 0 || cost > 0))
  const width = median(free.map(({ low, high }) => Math.max(PENNY, high) / Math.max(PENNY, low)))
  const whole = runs.filter(({ budget }) => budget === null)
  return [
    {
      id: 'R3',
      what: `spend or forecast above the budget in ${runs.length} random runs, ${withBudget.length} with a budget`,
      goal: '0',
      measured: String(over.length),
      isMet: over.length === 0,
    },
    covering(
      'forecast of money covers what it cost',
      free,
      ({ low, high, cost }) => cost >= low && cost <= high,
    ),
    {
      id: 'issue 5',
      what: 'median width of that forecast, high over low',
      goal: `<= ${WIDEST} x`,
      measured: `${width.toFixed(2)} x`,
      isMet: width <= WIDEST,
    },
    covering(
      'forecast of finds covers what it found',
      whole,
      ({ fewest, most, asked, found }) => Math.min(asked, found) >= fewest && Math.min(asked, found) <= most,
    ),
  ]
}

const covering = (what: string, runs: Run[], isCovered: (run: Run) => boolean): Goal => {
  const covered = runs.filter(isCovered).length
  return {
    id: 'issue 5',
    what,
    goal: `>= ${LEAST_COVERED * 100} %`,
    measured: `${((covered / Math.max(1, runs.length)) * 100).toFixed(0)} % of ${runs.length}`,
    isMet: covered >= LEAST_COVERED * runs.length,
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
