import { vendorLimits } from '../../server/queue/limits.ts'
import { type Chain, longestChain } from './makespan/chain.ts'
import { type Necessity, necessaryRegisterCalls, necessities } from './makespan/necessary.ts'
import { type CallRecord, readCalls, readCandidates, readSteps, type StepRecord } from './makespan/records.ts'
import {
  type Bench,
  type BenchReport,
  type Goal,
  numberOption,
  type Table,
  textOption,
} from './runner/bench.ts'
import { type FinishedCampaign, runCampaign } from './runner/campaign.ts'
import { outsideWorldAt } from './runner/outside-world.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withBenchFolder } from './runner/surroundings.ts'

const MOST_TIMES_THE_BOUND = 1.25
/** S10: minutes at real latencies and limits with one register key, by leads asked for. */
const goalMinutes: Readonly<Record<number, number>> = { 50: 3, 100: 5, 250: 10, 500: 18 }
/** What the register itself allows; ours is a little less (`vendorLimits`). */
const REGISTER_WINDOW = { calls: 600, seconds: 300 }

type Measured = {
  ended: FinishedCampaign
  /** All of them in seconds as in real life: measured ones divided by the scale. */
  seconds: number
  chain: Chain
  calls: CallRecord[]
  steps: StepRecord[]
  required: Necessity[]
  candidates: number
  scale: number
}

/** Seconds that our own limit needs for so many register calls. */
const limitSeconds = (calls: number): number => {
  const { perSecond, burst } = vendorLimits['companies-house']
  return Math.max(0, calls - burst) / perSecond
}

const windowSeconds = (calls: number): number =>
  Math.floor(Math.max(0, calls - 1) / REGISTER_WINDOW.calls) * REGISTER_WINDOW.seconds

const boundTable = ({ seconds, chain, steps, required }: Measured): Table => {
  const necessary = necessaryRegisterCalls(steps, required)
  const bound = Math.max(chain.total, limitSeconds(necessary))
  return {
    title: 'Against the bound (seconds as in real life)',
    rows: [
      ['makespan, launch to the end', seconds],
      ['longest chain: planning', chain.planning],
      ['longest chain: the question or register search that found it', chain.question],
      ['longest chain: its website', chain.website],
      ['longest chain: register and postcodes', chain.register],
      ['longest chain', chain.total],
      ['necessary register calls', necessary],
      ['necessary register calls / our limit', limitSeconds(necessary)],
      [
        'necessary register calls in full windows of the register (600 in 5 minutes)',
        windowSeconds(necessary),
      ],
      ['bound: the larger of chain and calls / our limit', bound],
      ['makespan / bound', seconds / bound],
    ].map(([what, value]) => ({ what: String(what), value: Number(value) })),
  }
}

const callTable = ({ calls, required, candidates, steps }: Measured): Table => {
  const groups = Map.groupBy(calls, ({ vendor, operation }) => `${vendor} ${operation}`)
  const rows = [...groups].map(([call, made]) => ({
    call,
    made: made.length,
    'a candidate': made.length / candidates,
  }))
  const register = calls.filter(({ vendor }) => vendor === 'companies-house').length
  const necessary = necessaryRegisterCalls(steps, required)
  return {
    title: `Calls made for ${candidates} candidates`,
    rows: [
      ...rows.sort((a, b) => b.made - a.made),
      { call: 'all register calls', made: register, 'a candidate': register / candidates },
      { call: 'necessary register calls', made: necessary, 'a candidate': necessary / candidates },
    ],
  }
}

const requiredTable = ({ required }: Measured): Table => {
  const groups = Map.groupBy(required, ({ why }) => why)
  return {
    title: 'What the rules require of the register',
    rows: [...groups].map(([why, ones]) => ({
      candidates: ones.length,
      calls: ones.reduce((sum, one) => sum + one.registerCalls, 0),
      why,
    })),
  }
}

/** Searches that were open at the same time make one round: a new one begins when a search opens after all before it were settled. */
const roundTable = ({ steps, scale }: Measured): Table => {
  const bySource = Map.groupBy(steps, ({ source }) => source)
  return {
    title: 'Searches (seconds as in real life after the launch)',
    rows: [...bySource].map(([source, ones]) => ({
      source,
      searches: ones.length,
      'opened at': new Set(ones.map(({ openedAt }) => openedAt.toFixed(3))).size,
      first: Math.min(...ones.map(({ openedAt }) => openedAt)) / scale,
      last: Math.max(...ones.map(({ settledAt }) => settledAt)) / scale,
    })),
  }
}

const goalsOf = (measured: Measured, maxResults: number): Goal[] => {
  const { seconds, chain, steps, required, ended } = measured
  const ratio = seconds / Math.max(chain.total, limitSeconds(necessaryRegisterCalls(steps, required)))
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

const measure = (options: {
  brief: Parameters<typeof runCampaign>[1]
  seed: number
  scale: number
}): Promise<Measured & { database: string }> =>
  withBenchFolder(({ inWorld }) =>
    inWorld(
      { seed: options.seed, latencyScale: options.scale, limitsScale: options.scale },
      async (surroundings) => {
        const { sql, sandboxUrl } = surroundings
        const { scale } = options
        const ended = await runCampaign(surroundings, options.brief)
        const { id } = ended.campaign
        const [calls, candidates, steps] = [
          await readCalls(sql, id),
          await readCandidates(sql, id),
          await readSteps(sql, id),
        ]
        const world = outsideWorldAt(sandboxUrl)
        const chain = longestChain(calls, candidates, {
          planning: steps[0]?.openedAt ?? 0,
          pauseSeconds: scale / vendorLimits.website.perSecond,
        })
        const inLife = Object.fromEntries(
          Object.entries(chain).map(([part, value]) => [part, value / scale]),
        ) as Chain
        return {
          ended,
          seconds: ended.seconds / scale,
          chain: inLife,
          calls,
          steps,
          required: await necessities(candidates, calls, await world.inventions(), world),
          candidates: candidates.length,
          scale,
          database: await postgresVersion(sql),
        }
      },
    ),
  )

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
  const measured = await measure({ brief, seed, scale })
  return {
    setUp: { ...setUp, database: measured.database, latency: scale, limits: scale, seed, ...brief },
    goals: goalsOf(measured, brief.maxResults),
    tables: [boundTable(measured), callTable(measured), requiredTable(measured), roundTable(measured)],
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
