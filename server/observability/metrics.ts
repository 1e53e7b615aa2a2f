import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const registry = new Registry()
const registers = [registry]

const httpDuration = new Histogram({
  name: 'leadwright_http_request_duration_seconds',
  help: 'Time to answer an HTTP request, by route (never by full address).',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
  registers,
})
const jobs = new Counter({
  name: 'leadwright_jobs_total',
  help: 'Jobs that ended, by queue and result.',
  labelNames: ['queue', 'result'],
  registers,
})
const webhookEvents = new Counter({
  name: 'leadwright_webhook_events_total',
  help: 'Events of webhooks by what became of them; unreadable ones are counted by delivery.',
  labelNames: ['result'],
  registers,
})
const outsideCalls = new Histogram({
  name: 'leadwright_outside_call_duration_seconds',
  help: 'Calls to vendors and websites, by vendor and result.',
  labelNames: ['vendor', 'result'],
  buckets: [0.05, 0.2, 0.5, 1, 5, 20, 60, 180],
  registers,
})

/** How a job ended. */
export type JobResult = 'done' | 'retried' | 'failed'
/** How a call to a vendor ended; `recorded` means that an earlier answer was used and no call was made. */
export type OutsideCallResult = 'ok' | 'recorded' | 'rate_limited' | 'failed' | 'refused'

/** Counts one answered request. `route` is the pattern (`/api/v1/campaigns/:id`), so that ids stay out. */
export const recordHttpRequest = (request: {
  method: string
  route: string
  status: number
  seconds: number
}): void =>
  httpDuration.observe(
    { method: request.method, route: request.route, status: String(request.status) },
    request.seconds,
  )

/** Counts one job that ended. */
export const recordJob = (job: { queue: string; result: JobResult }): void => jobs.inc(job)

/** Counts what became of events, by result. */
export const recordWebhookEvents = (counts: Record<string, number>): void => {
  for (const [result, count] of Object.entries(counts)) webhookEvents.inc({ result }, count)
}

/** Counts one call to a vendor with the time that it took. */
export const recordOutsideCall = (call: {
  vendor: string
  result: OutsideCallResult
  seconds: number
}): void => outsideCalls.observe({ vendor: call.vendor, result: call.result }, call.seconds)

/** Reads a state from the database: label value to number. */
type StateReader = () => Promise<Record<string, number>>

const stateGauge = (name: string, help: string, label: string) => {
  let read: StateReader | null = null
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers,
    collect: async () => {
      // Scraping goes on when the database is away: the series is then missing, which is what an alert looks for.
      const values: Record<string, number> = (await read?.().catch(() => null)) ?? {}
      gauge.reset()
      for (const [value, count] of Object.entries(values)) gauge.set({ [label]: value }, count)
    },
  })
  return (reader: StateReader | null): void => {
    read = reader
  }
}

/** Tells where to read the number of campaigns by status at each scrape; null stops it. */
export const observeCampaigns = stateGauge('leadwright_campaigns', 'Campaigns by status.', 'status')

/** Tells where to read the amount of work under way (searches, companies being examined) by kind; null stops it. */
export const observeOpenWork = stateGauge(
  'leadwright_open_work',
  'Searches and companies under way, by kind.',
  'kind',
)

/** Adds memory, processor and event loop of this process; once a process. */
export const collectProcessMetrics = (): void =>
  collectDefaultMetrics({ register: registry, prefix: 'leadwright_' })

/** All metrics in the Prometheus text format, with its content type. */
export const renderMetrics = async (): Promise<{ contentType: string; body: string }> => ({
  contentType: registry.contentType,
  body: await registry.metrics(),
})
