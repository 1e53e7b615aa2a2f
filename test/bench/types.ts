import { inPounds } from '../../src/campaigns/budget.ts'
import { AppError } from '../../src/errors.ts'
import { briefsOf, rawBrief, type TypeBrief } from './discovery/briefs.ts'
import {
  type Bench,
  type BenchReport,
  numberOption,
  type Say,
  type Table,
  textOption,
} from './runner/bench.ts'
import { type FinishedCampaign, runToRest } from './runner/campaign.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type Surroundings, withBenchFolder } from './runner/surroundings.ts'
import { setTrouble } from './runner/trouble.ts'

const LEAST_YIELD = 0.95

type Result = { brief: TypeBrief; ended: FinishedCampaign | null; refusal: string | null }

const runOne = async (
  surroundings: Surroundings,
  brief: TypeBrief,
  asked: { postcode: string; maxResults: number },
  say: Say,
): Promise<Result> => {
  // A campaign leaves out what an earlier one found; each type begins with a portal that has nothing.
  await surroundings.sql.query('truncate campaign cascade')
  try {
    const ended = await runToRest(surroundings, rawBrief(brief, asked))
    const { status, counts, statusReason } = ended.campaign
    say(`${brief.type}: ${counts.leads} leads in ${ended.seconds.toFixed(1)} s, ${status}. ${statusReason}`)
    return { brief, ended, refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(`${brief.type}: refused. ${error.message}`)
    return { brief, ended: null, refusal: error.message }
  }
}

const summary = ({ brief, ended, refusal }: Result, maxResults: number) => ({
  type: brief.type,
  asked: maxResults,
  leads: ended?.campaign.counts.leads ?? 0,
  found: ended?.campaign.counts.found ?? 0,
  seconds: ended === null ? null : Number(ended.seconds.toFixed(1)),
  cost: ended === null ? null : inPounds(ended.campaign.costMicroPounds),
  'ended as': ended?.campaign.status ?? `refused: ${refusal}`,
})

const leadsTable = (results: Result[]): Table => ({
  title: 'Three leads of each',
  rows: results.flatMap(({ brief, ended }) =>
    (ended?.leads ?? []).slice(0, 3).map((lead) => ({
      type: brief.type,
      name: lead.name,
      number: lead.companyNumber,
      postcode: lead.postcode,
      miles: lead.distanceMiles === null ? null : Number(lead.distanceMiles.toFixed(1)),
      fit: lead.score,
      verified: lead.verification,
    })),
  ),
})

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const only = textOption(values, 'type', '')
  const asked = {
    postcode: textOption(values, 'postcode', 'M1 1AA'),
    maxResults: numberOption(values, 'max', { minimum: 1, maximum: 500, otherwise: 100 }),
  }
  const seed = numberOption(values, 'seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 })
  const failing = numberOption(values, 'failing', { minimum: 0, maximum: 0.9, otherwise: 0.2 })
  const setUp = machine()
  const results: Result[] = []
  await withBenchFolder(({ inWorld }) =>
    inWorld({ seed, latencyScale: 0, limitsScale: 0 }, async (surroundings) => {
      setUp.database = await postgresVersion(surroundings.sql)
      await setTrouble(surroundings, failing)
      for (const brief of await briefsOf(surroundings))
        if (only === '' || only === brief.type) results.push(await runOne(surroundings, brief, asked, say))
    }),
  )
  const short = results.filter(
    ({ ended }) => (ended?.campaign.counts.leads ?? 0) < LEAST_YIELD * asked.maxResults,
  )
  return {
    setUp: {
      ...setUp,
      latency: 0,
      limits: 'lifted',
      seed,
      ...asked,
      'companies invented': '30 % of the model’s list',
      'calls failing': `${failing * 100} % (503)`,
    },
    goals: [
      {
        id: 'issue 5',
        what: 'yield of asked, where enough exist',
        goal: `>= ${LEAST_YIELD * 100} %`,
        measured: `${results.length - short.length} of ${results.length} types; short: ${short.map(({ brief }) => brief.type).join(', ') || 'none'}`,
        isMet: short.length === 0,
      },
    ],
    tables: [
      { title: 'Types', rows: results.map((result) => summary(result, asked.maxResults)) },
      {
        title: 'Why each ended',
        rows: results.map(({ brief, ended }) => ({
          type: brief.type,
          why: ended?.campaign.statusReason ?? null,
        })),
      },
      leadsTable(results),
    ],
    notes: [
      'A type that found fewer may have found all that the world has: see why it ended.',
      'competitor-verification makes a report, a row for each name; leads are made of its rows by hand.',
    ],
  }
}

/** What every campaign type brings in a world of lies and failures. */
export const types: Bench = {
  name: 'types',
  summary:
    'Does every campaign type bring what it was asked for, with 30 % of companies invented and a fifth of the calls failing?',
  options: {
    max: { type: 'string' },
    type: { type: 'string' },
    postcode: { type: 'string' },
    seed: { type: 'string' },
    failing: { type: 'string' },
  },
  help: {
    max: 'results wanted of each; default 100',
    type: 'one campaign type only; default all',
    postcode: 'centre; default M1 1AA',
    seed: 'the world; default 1',
    failing: 'share of calls that fail, 0 to 0.9; default 0.2',
  },
  run,
}
