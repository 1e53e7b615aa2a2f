import { type Measured, measureMakespan } from './makespan/measure.ts'
import { boundSeconds, makespanTables } from './makespan/tables.ts'
import { type Bench, type BenchReport, type Goal, numberOption, textOption } from './runner/bench.ts'
import { machine } from './runner/set-up.ts'

const MOST_TIMES_THE_BOUND = 1.25
/** S10: minutes at real latencies and limits with one register key, by leads asked for. */
const goalMinutes: Readonly<Record<number, number>> = { 50: 3, 100: 5, 250: 10, 500: 18 }

const goalsOf = (measured: Measured, maxResults: number): Goal[] => {
  const { seconds, ended } = measured
  const ratio = seconds / boundSeconds(measured)
  const minutes = goalMinutes[maxResults]
  const isFull = ended.leads.length >= maxResults
  const found = `${ended.leads.length} of ${maxResults} leads`
  const s10: Goal[] =
    minutes === undefined
      ? []
      : [
          {
            id: 'S10',
            what: `${maxResults} leads at real latencies and limits`,
            goal: `<= ${minutes} min`,
            measured: `${(seconds / 60).toFixed(1)} min, ${found}`,
            isMet: isFull ? seconds / 60 <= minutes : null,
          },
        ]
  return [
    {
      id: 'S1',
      what: 'makespan against its bound',
      goal: `<= ${MOST_TIMES_THE_BOUND} x`,
      measured: `${ratio.toFixed(2)} x, ${found}`,
      isMet: isFull ? ratio <= MOST_TIMES_THE_BOUND : null,
    },
    ...s10,
  ]
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const brief = {
    type: textOption(values, 'type', 'manufacturing'),
    postcode: textOption(values, 'postcode', 'LE1 1AA'),
    radiusMiles: numberOption(values, 'miles', { minimum: 1, maximum: 200, otherwise: 60 }),
    maxResults: numberOption(values, 'max', { minimum: 1, maximum: 500, otherwise: 100 }),
  }
  const seed = numberOption(values, 'seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 })
  const scale = numberOption(values, 'scale', { minimum: 0.01, maximum: 1, otherwise: 0.1 })
  const setUp = machine()
  say(
    `Running ${brief.maxResults} ${brief.type} leads around ${brief.postcode} at ${scale} of real latencies and limits.`,
  )
  const measured = await measureMakespan({ brief, seed, scale })
  return {
    setUp: { ...setUp, database: measured.database, latency: scale, limits: scale, seed, ...brief },
    goals: goalsOf(measured, brief.maxResults),
    tables: makespanTables(measured),
    notes: [
      `Latencies, limits and pauses ran at ${scale} of real life; measured seconds are divided by it, so that the framework’s own time counts ${(1 / scale).toFixed(0)} times.`,
      'The chain is that of the lead whose planning, question and own calls take longest one after another, waits for a turn left out but for the second that we owe to each host.',
      `The campaign ended as ${measured.ended.campaign.status}: ${measured.ended.campaign.statusReason}`,
    ],
  }
}

/** S1 and S10: how long a campaign takes at real latencies and limits, and how long it must. */
export const makespan: Bench = {
  name: 'makespan',
  summary:
    'How long does a campaign take at real latencies and limits, against what its own rules make necessary? (S1, S10)',
  options: {
    max: { type: 'string' },
    miles: { type: 'string' },
    type: { type: 'string' },
    postcode: { type: 'string' },
    seed: { type: 'string' },
    scale: { type: 'string' },
  },
  help: {
    max: 'leads wanted; default 100',
    miles: 'radius; default 60, so that the world has enough',
    type: 'campaign type; default manufacturing',
    postcode: 'centre; default LE1 1AA',
    seed: 'the world; default 1',
    scale: 'share of real latencies and limits, 0.01 to 1; default 0.1, results are divided by it',
  },
  run,
}
