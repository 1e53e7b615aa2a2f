import type { Table } from '../runner/bench.ts'
import type { Measured } from './measure.ts'
import { necessaryRegisterCalls } from './necessary.ts'

/** The register's own limit for one key (developer-specs.company-information.service.gov.uk, rate limiting). */
const WINDOW = { calls: 600, seconds: 300 }

const limitSeconds = (calls: number): number => (calls * WINDOW.seconds) / WINDOW.calls

const windowSeconds = (calls: number): number =>
  Math.floor(Math.max(0, calls - 1) / WINDOW.calls) * WINDOW.seconds

/** What the campaign could not have been faster than, in seconds as in real life. */
export const boundSeconds = ({ chain, steps, required }: Measured): number =>
  Math.max(chain.total, limitSeconds(necessaryRegisterCalls(steps, required)))

const boundTable = (measured: Measured): Table => {
  const { seconds, chain, steps, required } = measured
  const necessary = necessaryRegisterCalls(steps, required)
  const bound = boundSeconds(measured)
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
      ['necessary register calls / limit (2 a second)', limitSeconds(necessary)],
      [
        'necessary register calls in full windows of the register (600 in 5 minutes)',
        windowSeconds(necessary),
      ],
      ['bound: the larger of chain and calls / limit', bound],
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
      {
        call: 'all register calls, with those after publishing',
        made: register,
        'a candidate': register / candidates,
      },
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

/** Every table of the report. */
export const makespanTables = (measured: Measured): Table[] => [
  boundTable(measured),
  callTable(measured),
  requiredTable(measured),
  roundTable(measured),
]
