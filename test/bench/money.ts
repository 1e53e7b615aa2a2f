import { briefsOf, rawBrief } from './discovery/briefs.ts'
import { seededNumbers } from './discovery/seeded-numbers.ts'
import {
  type Bench,
  type BenchReport,
  type Goal,
  numberOption,
  type Say,
  textOption,
} from './runner/bench.ts'
import { runToRest } from './runner/campaign.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type Surroundings, withBenchFolder } from './runner/surroundings.ts'
import { setTrouble } from './runner/trouble.ts'

const LEAST_COVERED = 0.9
const WIDEST = 2.5
const centres = ['M1 1AA', 'LE1 1AA', 'LS1 1AA', 'G1 1AA', 'B1 1AA']

type Run = {
  type: string
  asked: number
  miles: number
  budget: number | null
  low: number
  high: number
  cost: number
  leads: number
  status: string
}

/** One campaign of a random type, place and size; a third of them with a budget that may be too small. */
const randomRun = async (
  surroundings: Surroundings,
  random: () => number,
  only: string,
): Promise<Run | null> => {
  await surroundings.sql.query('truncate campaign, spending cascade')
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One
  const types = new Set(surroundings.app.reads.campaignTypes().map(({ id }) => id))
  const known = (await briefsOf(surroundings)).filter(
    ({ type, radiusMiles }) => radiusMiles > 0 && types.has(type) && (only === '' || type === only),
  )
  const brief = pick(known)
  const asked = { postcode: pick(centres), maxResults: pick([5, 10, 20, 30, 50]) }
  const budget = random() < 1 / 3 ? Number((0.1 + random() * 0.4).toFixed(2)) : null
  const raw = { ...rawBrief(brief, asked), ...(budget === null ? {} : { budget }) }
  const { app, portalId } = surroundings
  const forecast = await app.commands.forecastCampaign({ portalId, raw })
  const { campaign } = await runToRest(surroundings, raw)
  if (campaign.status === 'failed') return null
  return {
    type: brief.type,
    asked: asked.maxResults,
    miles: brief.radiusMiles,
    budget: budget === null ? null : budget * 1_000_000,
    low: forecast.microPounds.low,
    high: forecast.microPounds.high,
    cost: campaign.costMicroPounds,
    leads: campaign.counts.leads,
    status: campaign.status,
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const goalsOf = (runs: Run[]): Goal[] => {
  const over = runs.filter(({ budget, cost }) => budget !== null && cost > budget)
  const free = runs.filter(({ budget, high }) => budget === null && high > 0)
  const covered = free.filter(({ low, high, cost }) => cost >= low && cost <= high)
  const width = median(free.map(({ low, high }) => high / Math.max(1, low)))
  return [
    {
      id: 'R3',
      what: `spend above the budget in ${runs.length} random runs, ${runs.filter(({ budget }) => budget !== null).length} with a budget`,
      goal: '0',
      measured: String(over.length),
      isMet: over.length === 0,
    },
    {
      id: 'issue 5',
      what: 'forecast of money covers what it cost',
      goal: `>= ${LEAST_COVERED * 100} %`,
      measured: `${((covered.length / Math.max(1, free.length)) * 100).toFixed(0)} % of ${free.length}`,
      isMet: covered.length >= LEAST_COVERED * free.length,
    },
    {
      id: 'issue 5',
      what: 'median width of that forecast, high over low',
      goal: `<= ${WIDEST} x`,
      measured: `${width.toFixed(2)} x`,
      isMet: width <= WIDEST,
    },
  ]
}

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

/** R3 and the forecast's money: random campaigns with and without budgets. */
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
