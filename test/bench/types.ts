import { inPounds } from '../../src/campaigns/budget.ts'
import { AppError } from '../../src/errors.ts'
import { briefsOf, rawBrief, type TypeBrief } from './discovery/briefs.ts'
import { type Existing, existingOf } from './discovery/existing.ts'
import {
  type Bench,
  type BenchReport,
  type Goal,
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

/** `scale`: share of real latencies and limits; 0: everybody answers at once. */
type Asked = { postcode: string; maxResults: number; scale: number }
type Result = {
  brief: TypeBrief
  ended: FinishedCampaign | null
  refusal: string | null
  existing: Existing | null
}

const runOne = async (
  surroundings: Surroundings,
  brief: TypeBrief,
  asked: Asked,
  say: Say,
): Promise<Result> => {
  // A campaign leaves out what an earlier one found; each type begins with a portal that has nothing.
  await surroundings.sql.query('truncate campaign cascade')
  try {
    const ended = await runToRest(surroundings, rawBrief(brief, asked))
    const { status, counts, statusReason } = ended.campaign
    say(`${brief.type}: ${counts.leads} leads in ${ended.seconds.toFixed(1)} s, ${status}. ${statusReason}`)
    const existing = await existingOf(surroundings, brief, asked.postcode, ended.campaign)
    return { brief, ended, refusal: null, existing }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(`${brief.type}: refused. ${error.message}`)
    return { brief, ended: null, refusal: error.message, existing: null }
  }
}

/**
 * What was found against what could be: in the type's own unit, leads or their sites. What the customer has already is found
 * too, but no lead. `possible` null: the world's truth does not tell how many there are, and what was asked for counts.
 */
const yieldOf = ({ brief, ended, existing }: Result, { maxResults }: Asked) => {
  const campaign = ended?.campaign
  const isSites = campaign?.brief.count === 'sites'
  const { leads = 0, known = 0, related = 0 } = campaign?.counts ?? {}
  const found = isSites ? (campaign?.siteCount ?? 0) : leads
  const listed = brief.inputs.companies
  const asked = Array.isArray(listed) ? listed.length : maxResults
  const all = existing === null ? null : existing[isSites ? 'sites' : 'companies']
  const possible = all === null ? null : Math.max(0, all - known - related)
  const wanted = Math.min(asked, possible ?? asked)
  return { found, asked, possible, share: wanted === 0 ? 1 : Math.min(1, found / wanted) }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

const summary = (result: Result, asked: Asked) => {
  const { brief, ended, refusal } = result
  const { found, asked: wanted, possible, share } = yieldOf(result, asked)
  const { costMicroPounds = 0, counts, status, brief: launched } = ended?.campaign ?? {}
  return {
    type: brief.type,
    unit: launched?.count === 'sites' ? 'sites' : 'companies',
    asked: wanted,
    existing: possible ?? 'not told',
    found,
    yield: percent(share),
    companies: counts?.leads ?? 0,
    seconds: ended === null ? null : Number((ended.seconds / (asked.scale || 1)).toFixed(1)),
    cost: ended === null ? null : inPounds(costMicroPounds),
    'pence a lead': counts?.leads ? Number((costMicroPounds / counts.leads / 10_000).toFixed(2)) : null,
    'ended as': status ?? `refused: ${refusal}`,
  }
}

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

const goalsOf = (results: Result[], asked: Asked): Goal[] => {
  const rated = results.map((result) => ({ type: result.brief.type, ...yieldOf(result, asked) }))
  const enough = rated.filter((one) => one.possible === null || one.possible >= one.asked)
  const fewer = rated.filter((one) => one.possible !== null && one.possible < one.asked)
  const short = enough.filter(({ share }) => share < LEAST_YIELD)
  const names = short.map(({ type, share }) => `${type} ${percent(share)}`).join(', ')
  return [
    {
      id: 'issue 5',
      what: 'yield of asked, where enough exist',
      goal: `>= ${LEAST_YIELD * 100} %`,
      measured: `${enough.length - short.length} of ${enough.length} types; short: ${names || 'none'}`,
      isMet: short.length === 0,
    },
    ...fewer.map(({ type, found, possible, share }) => ({
      id: 'issue 5',
      what: `${type}: fewer exist than asked for`,
      goal: 'as many as can be seen',
      measured: `${found} of ${possible}, ${percent(share)}`,
      isMet: null,
    })),
  ]
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const only = textOption(values, 'type', '')
  const asked = {
    postcode: textOption(values, 'postcode', 'M1 1AA'),
    maxResults: numberOption(values, 'max', { minimum: 1, maximum: 500, otherwise: 100 }),
    scale: numberOption(values, 'scale', { minimum: 0, maximum: 1, otherwise: 0 }),
  }
  const miles = numberOption(values, 'miles', { minimum: 0, maximum: 200, otherwise: 0 })
  const seed = numberOption(values, 'seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 })
  const failing = numberOption(values, 'failing', { minimum: 0, maximum: 0.9, otherwise: 0.2 })
  const setUp = machine()
  const results: Result[] = []
  await withBenchFolder(({ inWorld }) =>
    inWorld({ seed, latencyScale: asked.scale, limitsScale: asked.scale }, async (surroundings) => {
      setUp.database = await postgresVersion(surroundings.sql)
      await setTrouble(surroundings, failing)
      for (const usual of await briefsOf(surroundings)) {
        // A list of companies has no area that could be wider.
        const brief = miles === 0 || usual.radiusMiles === 0 ? usual : { ...usual, radiusMiles: miles }
        if (only === '' || only === brief.type) results.push(await runOne(surroundings, brief, asked, say))
      }
    }),
  )
  const goals = goalsOf(results, asked)
  return {
    setUp: {
      ...setUp,
      'latency and limits': asked.scale === 0 ? 'none' : `${asked.scale} of real ones`,
      seed,
      postcode: asked.postcode,
      maxResults: asked.maxResults,
      'companies invented': '30 % of the model’s list',
      'calls failing': `${failing * 100} % (503)`,
    },
    goals,
    tables: [
      { title: 'Types', rows: results.map((result) => summary(result, asked)) },
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
      'existing: what the world truly has of it in the area, without what the customer has already; for it-msp-gaps and custom, what a website shows that may be read. yield: of what was asked for, or of what exists when that is less.',
      'Existing counts nobody out whom the sources can see wrongly: a size by the kind of accounts, a trade by a neighbouring code.',
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
    miles: { type: 'string' },
    scale: { type: 'string' },
  },
  help: {
    max: 'results wanted of each; default 100',
    type: 'one campaign type only; default all',
    postcode: 'centre; default M1 1AA',
    seed: 'the world; default 1',
    failing: 'share of calls that fail, 0 to 0.9; default 0.2',
    miles: 'radius for every type, so that 500 exist; default each brief’s own',
    scale:
      'share of real latencies and limits, 0 to 1; default 0, everybody answers at once; seconds are divided by it (S10)',
  },
  run,
}
