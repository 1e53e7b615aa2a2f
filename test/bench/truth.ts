import { type Bench, type BenchReport, numberOption, textOption } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withBenchFolder } from './runner/surroundings.ts'
import { examineSeed, type SeedResult } from './truth/examine-seed.ts'
import { scheduleOf, sectorOfType } from './truth/schedule.ts'
import { truthGoals, truthTables } from './truth/tables.ts'

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const type = textOption(values, 'type', '')
  if (type !== '' && sectorOfType[type] === undefined)
    say(`The world has no sector for ${type}: every lead will count as of another sector.`)
  const schedule = scheduleOf({
    firstSeed: numberOption(values, 'first-seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 }),
    seeds: numberOption(values, 'seeds', { minimum: 1, maximum: 1000, otherwise: 20 }),
    type: type === '' ? null : type,
    postcode: textOption(values, 'postcode', '') || null,
    radiusMiles: numberOption(values, 'miles', { minimum: 1, maximum: 200, otherwise: 25 }),
    maxResults: numberOption(values, 'max', { minimum: 1, maximum: 500, otherwise: 50 }),
  })
  const setUp = machine()
  const results: SeedResult[] = []
  await withBenchFolder(async ({ inWorld }) => {
    for (const one of schedule) {
      const result = await inWorld(
        { seed: one.seed, latencyScale: 0, limitsScale: 0 },
        async (surroundings) => {
          setUp.database = await postgresVersion(surroundings.sql)
          return examineSeed(one, surroundings)
        },
      )
      results.push(result)
      say(
        `seed ${one.seed}, ${one.brief.type} around ${one.brief.postcode}: ${result.leads} leads, ${result.faulty.length} faults`,
      )
    }
  })
  return {
    setUp: {
      ...setUp,
      latency: 0,
      limits: 'lifted',
      seeds: schedule.map(({ seed }) => seed).join(' '),
      'companies invented': '30 % of the model’s list',
    },
    goals: truthGoals(results),
    tables: truthTables(results),
    notes: [
      'untrue: not on the register, not active, under another company’s name, or with another’s website.',
      'size: another headcount than asked for, and the accounts type or the website tells; size unknowable: only the ground truth tells.',
      'unproved: the fetched page is gone, has another hash or lacks the excerpt; the link for people is dead; or a field shown has no claim.',
    ],
  }
}

/** T1, T2 and T3 over many worlds. */
export const truth: Bench = {
  name: 'truth',
  summary:
    'Are all leads real, inside the radius, of the right kind, and proved? Against the ground truth, 30 % of the companies invented (T1, T2, T3).',
  options: {
    seeds: { type: 'string' },
    'first-seed': { type: 'string' },
    type: { type: 'string' },
    postcode: { type: 'string' },
    miles: { type: 'string' },
    max: { type: 'string' },
  },
  help: {
    seeds: 'worlds to run in, one campaign each; default 20',
    'first-seed': 'the first world; default 1',
    type: 'one campaign type only; default education, it-msp-expansion and manufacturing in turn',
    postcode: 'one centre only; default Manchester, Leicester, Leeds and Glasgow in turn',
    miles: 'radius; default 25',
    max: 'results wanted a campaign; default 50',
  },
  run,
}
