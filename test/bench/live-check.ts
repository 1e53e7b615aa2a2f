import { z } from 'zod'
import { type Candidate, liveCheck } from '../../server/hubspot/live-check.ts'
import { companyNameKey } from '../../src/normalise/company-name.ts'
import { control, mirroringOf, mirrorReady } from './crm/crm-of-world.ts'
import { type Bench, type BenchReport, numberOption } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type Surroundings, withBenchFolder } from './runner/surroundings.ts'

const GOAL_CALLS = 12

const journalSchema = z.object({
  entries: z.array(z.object({ method: z.string(), path: z.string(), body: z.unknown() })),
})

type Firm = { name: string; domain: string; number: string }

const firmAt = (index: number): Firm => ({
  name: `Wexcombe Instruments ${index} Ltd`,
  domain: `wexcombe-instruments-${index}.co.uk`,
  // No real company has a number from 80000000 on.
  number: String(80_000_000 + index),
})

const candidateOf = ({ name, domain, number }: Firm, index: number): Candidate => ({
  id: String(index),
  name,
  companyNumber: number,
  domain,
  nameKey: companyNameKey(name),
  postcode: null,
})

/** Every fourth candidate is made in HubSpot by a person after the mirror was filled: by domain, by number, or by name only. */
const makeInHubSpot = async (world: Surroundings, firms: readonly Firm[]): Promise<Set<string>> => {
  const made = new Set<string>()
  for (const [index, { name, domain, number }] of firms.entries()) {
    if (index % 4 !== 0) continue
    const ways = [
      { name: 'Other Words', domain },
      { name: 'Other Words', companies_house_number: number },
      { name },
    ]
    const properties = ways[(index / 4) % ways.length]
    await control(world, 'PUT', `/portals/${world.portalId}/companies`, { properties })
    made.add(String(index))
  }
  return made
}

const measure = async (world: Surroundings, count: number, filled: number) => {
  await mirrorReady(world)
  await control(world, 'POST', `/portals/${world.portalId}/companies/fill`, { count: filled })
  const firms = Array.from({ length: count }, (_, index) => firmAt(index))
  const made = await makeInHubSpot(world, firms)
  const mirroring = await mirroringOf(world)
  await control(world, 'DELETE', '/journal')
  const startedAt = performance.now()
  const verdicts = await liveCheck(mirroring, firms.map(candidateOf))
  const seconds = (performance.now() - startedAt) / 1000
  const { entries } = journalSchema.parse(await control(world, 'GET', '/journal?vendor=hubspot'))
  const calls = new Map<string, number>()
  for (const { path } of entries) calls.set(path, (calls.get(path) ?? 0) + 1)
  const found = [...made].filter((id) => verdicts.has(id)).length
  return { seconds, calls, total: entries.length, made: made.size, found, wrong: verdicts.size - found }
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const count = numberOption(values, 'candidates', { minimum: 1, maximum: 5000, otherwise: 500 })
  const filled = numberOption(values, 'companies', { minimum: 1, maximum: 1_000_000, otherwise: 20_000 })
  const setUp = machine()
  say(`Checking ${count} candidates against a HubSpot of ${filled} companies.`)
  return withBenchFolder(({ inWorld }) =>
    inWorld({ seed: 1, latencyScale: 0, limitsScale: 0 }, async (world) => {
      const { seconds, calls, total, made, found, wrong } = await measure(world, count, filled)
      return {
        setUp: { ...setUp, database: await postgresVersion(world.sql), candidates: count, companies: filled },
        goals: [
          {
            id: 'S4',
            what: `HubSpot calls for the live check of ${count} candidates`,
            goal: `<= ${GOAL_CALLS}`,
            measured: `${total}, ${found} of ${made} recognised, ${wrong} others taken for known`,
            isMet: count >= 500 ? total <= GOAL_CALLS && found === made && wrong === 0 : null,
          },
        ],
        tables: [
          { title: 'Calls', rows: [...calls].map(([path, number]) => ({ path, calls: number })) },
          { title: 'Time', rows: [{ what: 'seconds, HubSpot answering at once', value: seconds }] },
        ],
        notes: [
          'The companies to be recognised were made in HubSpot after the mirror was filled; its calls are counted by the make-believe HubSpot.',
        ],
      }
    }),
  )
}

/** S4 (check): how many calls it takes to ask HubSpot what it has already. */
export const liveCheckBench: Bench = {
  name: 'live-check',
  summary: 'How many calls does the check of 500 candidates right before a write take? (S4)',
  options: { candidates: { type: 'string' }, companies: { type: 'string' } },
  help: {
    candidates: 'how many are checked; default 500',
    companies: 'how many HubSpot has; default 20000',
  },
  run,
}
