import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../../server/db/database.ts'
import { type Bench, type BenchReport, type Goal, numberOption, type Table } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withListeningServer } from './webhooks/listening-server.ts'
import { type Storm, sendStorm } from './webhooks/storm.ts'

const GOAL_EVENTS_A_SECOND = 1000
const GOAL_P99_MS = 250
/** Above the goal, so that p99 is that of a process which is loaded as the goal says. */
const STEADY_EVENTS_A_SECOND = 1500
const LOOK_EVERY_MS = 50
const PATIENCE_MS = 300_000

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Seconds until everything is sorted and read. */
const drained = async (sql: Database): Promise<number> => {
  const startedAt = performance.now()
  for (;;) {
    const [row] = await sql.query<{ open: number }>(
      `select (select count(*) from webhook_delivery where state = 'waiting')::int + (select count(*) from crm_change)::int as open`,
    )
    const ms = performance.now() - startedAt
    if (row?.open === 0) return ms / 1000
    if (ms > PATIENCE_MS) throw new Error(`After five minutes ${row?.open} are still open.`)
    await wait(LOOK_EVERY_MS)
  }
}

type Storms = { steady: Storm; full: Storm; lost: number }

const goalsOf = ({ steady, full, lost }: Storms): Goal[] => {
  const rate = full.events / full.seconds
  const p99 = percentile(steady.latencies, 0.99)
  const refused = steady.refused + full.refused
  return [
    {
      id: 'S5',
      what: 'events taken a second at full speed, 100 a request, 10 requests at once',
      goal: `>= ${GOAL_EVENTS_A_SECOND}`,
      measured: rate.toFixed(0),
      isMet: rate >= GOAL_EVENTS_A_SECOND,
    },
    {
      id: 'S5',
      what: `acknowledged, p99 at a steady ${STEADY_EVENTS_A_SECOND} events a second`,
      goal: `<= ${GOAL_P99_MS} ms`,
      measured: `${p99.toFixed(0)} ms`,
      isMet: p99 <= GOAL_P99_MS,
    },
    {
      id: 'S5',
      what: 'events lost, requests not taken',
      goal: '0, 0',
      measured: `${lost}, ${refused}`,
      isMet: lost === 0 && refused === 0,
    },
  ]
}

const rowOf = (what: string, storm: Storm, drainSeconds: number): Table['rows'][number] => ({
  storm: what,
  'events sent': storm.events,
  'distinct ones': storm.distinctEvents,
  'seconds until all were taken': storm.seconds,
  'median (ms)': percentile(storm.latencies, 0.5),
  'p99 (ms)': percentile(storm.latencies, 0.99),
  'slowest (ms)': Math.max(...storm.latencies),
  'seconds from then until all was read': drainSeconds,
})

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const count = numberOption(values, 'events', { minimum: 100, maximum: 10_000_000, otherwise: 30_000 })
  const companies = numberOption(values, 'companies', { minimum: 1, maximum: 1_000_000, otherwise: 5_000 })
  const setUp = machine()
  return withListeningServer({ companies }, async (server) => {
    const { sql, companyIds } = server
    await drained(sql)
    say(`${count} events about ${companyIds.length} companies, every tenth request twice: steady.`)
    const steady = await sendStorm(server, { first: 0, count, perSecond: STEADY_EVENTS_A_SECOND })
    const afterSteady = await drained(sql)
    say('And once more, as fast as they are taken.')
    const full = await sendStorm(server, { first: steady.distinctEvents, count, perSecond: null })
    const afterFull = await drained(sql)
    const [taken] = await sql.query<{ count: number }>('select count(*)::int as count from webhook_event')
    const lost = steady.distinctEvents + full.distinctEvents - (taken?.count ?? 0)
    return {
      setUp: {
        ...setUp,
        database: await postgresVersion(sql),
        latency: 0,
        limits: 'lifted',
        count,
        companies,
      },
      goals: goalsOf({ steady, full, lost }),
      tables: [
        {
          title: 'Webhooks',
          rows: [rowOf('steady', steady, afterSteady), rowOf('full speed', full, afterFull)],
        },
      ],
      notes: [
        'One server process (web and worker) against this bench, the sandbox and PostgreSQL on the same cores: it sorts and reads while it takes.',
      ],
    }
  })
}

/** S5: how fast webhooks are taken, and whether any is lost. */
export const webhooks: Bench = {
  name: 'webhooks',
  summary:
    'How many webhook events does one process take a second, how soon does it answer, is any lost? (S5)',
  options: { events: { type: 'string' }, companies: { type: 'string' } },
  help: {
    events: 'distinct events of each storm; default 30000',
    companies: 'companies made besides the seeded ones; default 5000',
  },
  run,
}
