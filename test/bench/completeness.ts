import { circumstances, measureDraws } from './completeness/draws.ts'
import { type Bench, numberOption } from './runner/bench.ts'

const GOAL_COVERED = 0.9
const GOAL_WIDTH = 0.4
/** Fewer draws can't tell 90 % from 95 %. */
const ENOUGH_DRAWS = 300

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const run: Bench['run'] = async (values) => {
  const draws = numberOption(values, 'draws', { minimum: 10, maximum: 5000, otherwise: 500 })
  const all = measureDraws(draws)
  const isEnough = draws >= ENOUGH_DRAWS
  return {
    setUp: { draws: draws * circumstances.length, companies: '40 to 500 an area', seeds: 'fixed' },
    goals: [
      {
        id: 'cover',
        what: 'the interval holds the true number of companies',
        goal: `at least ${percent(GOAL_COVERED)}`,
        measured: percent(all.covered),
        isMet: isEnough ? all.covered >= GOAL_COVERED : null,
      },
      {
        id: 'width',
        what: 'its width, median, as a share of the true number',
        goal: `at most ${percent(GOAL_WIDTH)}`,
        measured: percent(all.medianWidth),
        isMet: isEnough ? all.medianWidth <= GOAL_WIDTH : null,
      },
    ],
    tables: [
      {
        title: 'By circumstances',
        rows: circumstances.map((one) => {
          const { told, covered, medianWidth, medianRatio } = measureDraws(draws, one)
          return {
            circumstances: one.name,
            told: percent(told),
            covered: percent(covered),
            'median width': percent(medianWidth),
            'median estimate of the truth': percent(medianRatio),
          }
        }),
      },
    ],
    notes: [
      'Companies differ in how visible they are; web and places share most of that, registers some of it.',
      'Areas in which the sources agree too little for an estimate are left out of all columns but "told".',
      'Companies that no source can ever see are not in it: nothing could count them.',
    ],
  }
}

/** The estimate of how many companies there are, against make-believe areas in which that is known. */
export const completenessBench: Bench = {
  name: 'completeness',
  summary: 'how well the estimate of how many suitable companies there are holds the truth',
  options: { draws: { type: 'string' } },
  help: { draws: 'areas drawn of each of the circumstances; 500' },
  run,
}
