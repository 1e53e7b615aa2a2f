import { readSamples, statusCalls } from './lists/calls.ts'
import { type Measured, measure, quantile } from './lists/measure.ts'
import { seedLeads } from './lists/seed.ts'
import {
  type Bench,
  type BenchReport,
  type Goal,
  numberOption,
  type Say,
  type Table,
} from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type ListeningServer, withListeningServer } from './webhooks/listening-server.ts'

const GOAL_MS = 50
/** HubSpot gives up after it. */
const DECISION_GOAL_MS = 15_000
const LEADS_OF_A_CAMPAIGN = 250
const DEEP_PAGES = 40

const tableOf = (title: string, measured: Measured[]): Table => ({
  title,
  rows: measured.map(({ call, times, kB }) => ({
    call,
    'median (ms)': quantile(times, 0.5),
    'p95 (ms)': quantile(times, 0.95),
    'slowest (ms)': Math.max(...times),
    kB,
  })),
})

const statusOf = async ({ url, sql, portalId }: ListeningServer, times: number): Promise<Measured[]> => {
  const measured: Measured[] = []
  for (const [call, addresses] of statusCalls(await readSamples(sql, portalId)))
    measured.push(
      await measure(call, times, (index) => fetch(`${url}/api/v1${addresses[index % addresses.length]}`)),
    )
  return [...measured, await pagesOf(url)]
}

/** One page after the other, each a hundred leads further into the list. */
const pagesOf = async (url: string): Promise<Measured> => {
  let after = ''
  return measure('leads name, page after page of 100', DEEP_PAGES, async () => {
    const answer = await fetch(`${url}/api/v1/leads?sort=name&limit=100${after && `&after=${after}`}`)
    const { nextAfter } = (await answer.clone().json()) as { nextAfter: string | null }
    after = nextAfter ?? ''
    return answer
  })
}

const decide = (url: string, body: object): Promise<Response> =>
  fetch(`${url}/api/v1/leads/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const decisionsOf = async ({ url, sql, portalId }: ListeningServer, leads: number): Promise<Measured[]> => {
  const { leads: ids } = await readSamples(sql, portalId)
  const all = { filter: {}, expected: leads }
  return [
    await measure('count all', 20, () => fetch(`${url}/api/v1/leads/count`)),
    await measure('count search=le1', 20, () => fetch(`${url}/api/v1/leads/count?search=le1`)),
    await measure('accept one', 20, (index) =>
      decide(url, { decision: 'accept', leads: { ids: [ids[index]] } }),
    ),
    await measure('accept all by filter', 1, () => decide(url, { decision: 'accept', leads: all })),
    await measure('the same again', 1, () => decide(url, { decision: 'accept', leads: all })),
    await measure('reopen all by filter', 1, () => decide(url, { decision: 'reopen', leads: all })),
  ]
}

const goalsOf = (status: Measured[], after: Measured[], decisions: Measured[], isFull: boolean): Goal[] => {
  const slowest = (measured: Measured[]) =>
    measured
      .map(({ call, times }) => ({ call: call.trim(), p95: quantile(times, 0.95) }))
      .reduce((a, b) => (b.p95 > a.p95 ? b : a))
  const all = quantile([...status.flatMap(({ times }) => times)], 0.95)
  const worst = slowest(status)
  const worstAfter = slowest(after)
  const decision = Math.max(...decisions.flatMap(({ times }) => times))
  const verdict = (isMet: boolean) => (isFull ? isMet : null)
  return [
    {
      id: 'S6',
      what: 'status and list calls, p95 over all of them',
      goal: `<= ${GOAL_MS} ms`,
      measured: `${all.toFixed(1)} ms`,
      isMet: verdict(all <= GOAL_MS),
    },
    {
      id: 'S6',
      what: 'the slowest kind of call, p95',
      goal: `<= ${GOAL_MS} ms`,
      measured: `${worst.p95.toFixed(1)} ms (${worst.call})`,
      isMet: verdict(worst.p95 <= GOAL_MS),
    },
    {
      id: 'S6',
      what: 'the same right after a decision about all leads',
      goal: `<= ${GOAL_MS} ms`,
      measured: `${worstAfter.p95.toFixed(1)} ms (${worstAfter.call})`,
      isMet: verdict(worstAfter.p95 <= GOAL_MS),
    },
    {
      id: 'review',
      what: 'a decision about all leads by filter',
      goal: `<= ${DECISION_GOAL_MS / 1000} s`,
      measured: `${(decision / 1000).toFixed(1)} s`,
      isMet: verdict(decision <= DECISION_GOAL_MS),
    },
  ]
}

const measured = async (
  server: ListeningServer,
  { leads, times }: { leads: number; times: number },
  say: Say,
): Promise<BenchReport> => {
  const { sql, portalId } = server
  say(`Makes ${leads} leads; takes a minute for 100,000.`)
  await seedLeads(sql, portalId, { campaigns: leads / LEADS_OF_A_CAMPAIGN, leadsEach: LEADS_OF_A_CAMPAIGN })
  const setUp = { ...machine(), database: await postgresVersion(sql), leads, 'calls of each kind': times }
  say('Asks for lists and status.')
  const status = await statusOf(server, times)
  say('Decides about all, and asks again.')
  const decisions = await decisionsOf(server, leads)
  const after = await statusOf(server, times)
  return {
    setUp,
    goals: goalsOf(status, after, decisions, leads >= 100_000),
    tables: [
      tableOf('Lists and status', status),
      tableOf('Exact numbers and decisions, when somebody asks for them', decisions),
      tableOf('Lists and status right after the decisions', after),
    ],
    notes: [
      'Over HTTP, one call after the other; server, PostgreSQL and this bench share the cores. Campaigns of 250 leads and 250 companies left out each.',
    ],
  }
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const wanted = numberOption(values, 'leads', { minimum: 500, maximum: 1_000_000, otherwise: 100_000 })
  const leads = Math.ceil(wanted / LEADS_OF_A_CAMPAIGN) * LEADS_OF_A_CAMPAIGN
  const times = numberOption(values, 'calls', { minimum: 5, maximum: 1000, otherwise: 20 })
  return withListeningServer({ companies: 100 }, (server) => measured(server, { leads, times }, say))
}

/** S6: what lists and status cost in a large portal. */
export const lists: Bench = {
  name: 'lists',
  summary:
    'How long do lists and status calls take with 100,000 leads in a portal, and a decision about all? (S6)',
  options: { leads: { type: 'string' }, calls: { type: 'string' } },
  help: {
    leads: 'leads in the portal; default 100000',
    calls: 'how often each kind of call is sent; default 20',
  },
  run,
}
