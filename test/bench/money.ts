import { seededNumbers } from './discovery/seeded-numbers.ts'
import { goalsOf } from './money/goals.ts'
import { type Run, randomRun } from './money/random-run.ts'
import { type Bench, type BenchReport, numberOption, type Say, textOption } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withBenchFolder } from './runner/surroundings.ts'
import { setTrouble } from './runner/trouble.ts'

const run: Bench['run'] = async (values, say: Say): Promise<BenchReport> => {
  const runs = numberOption(values, 'runs', { minimum: 1, maximum: 1000, otherwise: 200 })
  const seed = numberOption(values, 'seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 })
  const failing = numberOption(values, 'failing', { minimum: 0, maximum: 0.9, otherwise: 0.05 })
  const only = textOption(values, 'type', '')
  const setUp = machine()
  const done: Run[] = []
  let failed = 0
  await withBenchFolder(({ inWorld }) =>
    inWorld({ seed, latencyScale: 0, limitsScale: 0 }, async (surroundings) => {
      setUp.database = await postgresVersion(surroundings.sql)
      await setTrouble(surroundings, failing)
      const random = seededNumbers(seed)
      for (let n = 0; n < runs; n++) {
        const one = await randomRun(surroundings, random, only)
        if (one === null) failed += 1
        else done.push(one)
        say(`${n + 1} of ${runs}: ${JSON.stringify(one)}`)
      }
    }),
  )
  return {
    setUp: { ...setUp, latency: 0, limits: 'lifted', seed, runs, 'calls failing': `${failing * 100} %` },
    goals: goalsOf(done),
    tables: [{ title: 'Runs (millionths of a pound)', rows: done }],
    notes: [`${failed} runs ended as failed and are left out.`],
  }
}

/** R3 and the forecasts of money and finds: random campaigns with and without budgets. */
export const money: Bench = {
  name: 'money',
  summary: 'Is a budget ever passed, and does the forecast hold what a campaign costs? (R3)',
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    failing: { type: 'string' },
    type: { type: 'string' },
  },
  help: {
    runs: 'campaigns; default 200',
    seed: 'the world and the choices; default 1',
    failing: 'share of calls that fail, 0 to 0.9; default 0.05',
    type: 'one campaign type only; default all that search an area',
  },
  run,
}
