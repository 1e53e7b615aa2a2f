import { vendorLimits } from '../../server/queue/limits.ts'
import { control, mirrorReady } from './crm/crm-of-world.ts'
import { type Bench, type BenchReport, numberOption } from './runner/bench.ts'
import { processorTime, usedBetween } from './runner/processor-time.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type Surroundings, withBenchFolder } from './runner/surroundings.ts'

const MOST_TIMES_THE_BOUND = 1.25
/** HubSpot's search: pages of 200, five a second for an account. */
const PAGE_SIZE = 200
const PAGES_PER_SECOND = 5

const operator = (portalId: number) => ({ portalId, userId: null, name: 'bench' })

/** Has all companies read again from nothing, as after a change of the company number's property. */
const fillAgain = async (world: Surroundings): Promise<number> => {
  const startedAt = performance.now()
  await world.app.mirror.chooseNumberProperty({ actor: operator(world.portalId), property: null })
  await mirrorReady(world)
  return (performance.now() - startedAt) / 1000
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const count = numberOption(values, 'companies', { minimum: 1000, maximum: 1_000_000, otherwise: 100_000 })
  const scale = numberOption(values, 'scale', { minimum: 0.01, maximum: 1, otherwise: 0.1 })
  const setUp = machine()
  return withBenchFolder(({ inWorld }) =>
    inWorld({ seed: 1, latencyScale: scale, limitsScale: scale }, async (world) => {
      await mirrorReady(world)
      await control(world, 'POST', `/portals/${world.portalId}/companies/fill`, { count })
      say(`Reading ${count} companies at ${scale} of real latencies and limits.`)
      await world.sql.query('delete from crm_company where portal_id = $1', [world.portalId])
      await control(world, 'DELETE', '/journal')
      const before = await processorTime(world.sql)
      const seconds = (await fillAgain(world)) / scale
      const used = usedBetween(before, await processorTime(world.sql))
      const { imported } = await world.app.mirror.status(world.portalId)
      const { entries } = (await control(world, 'GET', '/journal?vendor=hubspot')) as { entries: unknown[] }
      const bound = imported / PAGE_SIZE / PAGES_PER_SECOND
      return {
        setUp: {
          ...setUp,
          database: await postgresVersion(world.sql),
          companies: imported,
          latency: scale,
          limits: scale,
        },
        goals: [
          {
            id: 'mirror',
            what: `${imported} companies read, against the time that HubSpot's limit allows`,
            goal: `<= ${MOST_TIMES_THE_BOUND} x`,
            measured: `${(seconds / bound).toFixed(2)} x (${seconds.toFixed(0)} s, bound ${bound.toFixed(0)} s)`,
            isMet: imported >= 100_000 ? seconds / bound <= MOST_TIMES_THE_BOUND : null,
          },
        ],
        tables: [
          {
            title: 'Cost',
            rows: [
              { what: 'calls to HubSpot', value: entries.length },
              { what: 'processor seconds: server (and this bench)', value: used.server },
              { what: 'processor seconds: sandbox', value: used.sandbox },
              { what: 'processor seconds: PostgreSQL', value: used.postgres },
            ],
          },
        ],
        notes: [
          `Bound: pages of ${PAGE_SIZE} companies, ${PAGES_PER_SECOND} searches a second. We use ${vendorLimits['hubspot-search'].perSecond} of the 5, so that ${(PAGES_PER_SECOND / vendorLimits['hubspot-search'].perSecond).toFixed(2)} is the least possible.`,
          `Latencies, limits and pauses ran at ${scale} of real life; measured seconds are divided by it, so that our own time counts ${(1 / scale).toFixed(0)} times.`,
        ],
      }
    }),
  )
}

/** How fast a portal's companies are mirrored, against HubSpot's limit. */
export const mirror: Bench = {
  name: 'mirror',
  summary: 'How long does it take to mirror 100,000 companies, against what the limit of HubSpot allows?',
  options: { companies: { type: 'string' }, scale: { type: 'string' } },
  help: {
    companies: 'how many HubSpot has; default 100000',
    scale: 'of real latencies and limits, 0.01 to 1; default 0.1',
  },
  run,
}
