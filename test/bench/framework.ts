import { type Bench, type BenchReport, numberOption, type Table, textOption } from './runner/bench.ts'
import { type FinishedCampaign, runCampaign } from './runner/campaign.ts'
import { type CampaignRecords, readRecords, transactionsSoFar } from './runner/campaign-records.ts'
import { type ProcessorTime, processorTime, usedBetween } from './runner/processor-time.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withBenchFolder } from './runner/surroundings.ts'

const GOAL_SECONDS = 10
const GOAL_LEADS = 500

const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const countTable = (title: string, counts: Record<string, number>): Table => ({
  title,
  rows: Object.entries(counts).map(([name, count]) => ({ name, count })),
})

const costTable = (
  ended: FinishedCampaign,
  records: CampaignRecords,
  used: ProcessorTime,
  transactions: number,
): Table => ({
  title: 'Cost',
  rows: [
    ['seconds from launch to the end', ended.seconds],
    ['leads', ended.leads.length],
    ['candidates', total(records.outcomes)],
    ['jobs', total(records.jobs)],
    ['outside calls', total(records.calls)],
    ['database transactions (about)', transactions],
    ['processor seconds: server (and this bench)', used.server],
    ['processor seconds: sandbox', used.sandbox],
    ['processor seconds: PostgreSQL', used.postgres],
  ].map(([what, value]) => ({ what: String(what), value: typeof value === 'number' ? value : null })),
})

const phaseTable = ({ steps, candidates }: CampaignRecords): Table => ({
  title: 'Phases (seconds after the launch)',
  rows: [
    ...steps.map((step) => ({
      phase: `${step.source}: ${step.count} searches`,
      from: step.firstOpened,
      to: step.lastSettled,
    })),
    { phase: 'candidates settled', from: candidates.firstSettled, to: candidates.lastSettled },
  ],
})

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const brief = {
    type: textOption(values, 'type', 'manufacturing'),
    postcode: textOption(values, 'postcode', 'LE1 1AA'),
    radiusMiles: numberOption(values, 'miles', { minimum: 1, maximum: 200, otherwise: 80 }),
    maxResults: numberOption(values, 'max', { minimum: 1, maximum: 500, otherwise: GOAL_LEADS }),
  }
  const seed = numberOption(values, 'seed', { minimum: 0, maximum: 2_000_000_000, otherwise: 1 })
  const setUp = machine()
  say(`Running ${brief.maxResults} ${brief.type} leads around ${brief.postcode}, vendors at once.`)
  return withBenchFolder(({ inWorld }) =>
    inWorld({ seed, latencyScale: 0, limitsScale: 0 }, async (surroundings) => {
      const { sql } = surroundings
      const before = { time: await processorTime(sql), transactions: await transactionsSoFar(sql) }
      const ended = await runCampaign(surroundings, brief)
      const used = usedBetween(before.time, await processorTime(sql))
      const records = await readRecords(sql, ended.campaign.id)
      const isFull = ended.leads.length >= GOAL_LEADS
      return {
        setUp: {
          ...setUp,
          database: await postgresVersion(sql),
          latency: 0,
          limits: 'lifted',
          seed,
          ...brief,
        },
        goals: [
          {
            id: 'S2',
            what: `${GOAL_LEADS}-lead campaign, vendors at once, launch to last lead`,
            goal: `<= ${GOAL_SECONDS} s`,
            measured: `${ended.seconds.toFixed(1)} s for ${ended.leads.length} leads`,
            isMet: isFull ? ended.seconds <= GOAL_SECONDS : null,
          },
        ],
        tables: [
          costTable(ended, records, used, records.transactions - before.transactions),
          phaseTable(records),
          countTable('Candidates by outcome', records.outcomes),
          countTable('Jobs', records.jobs),
          countTable('Outside calls', records.calls),
        ],
        notes: [
          `The campaign ended as ${ended.campaign.status}: ${ended.campaign.statusReason}`,
          'The server runs inside the bench process; sandbox and PostgreSQL are processes of their own on the same cores.',
        ],
      }
    }),
  )
}

/** S2: what the framework itself costs when the outside world costs nothing. */
export const framework: Bench = {
  name: 'framework',
  summary: 'What does a campaign cost when vendors answer at once and limits are lifted? (S2)',
  options: {
    max: { type: 'string' },
    miles: { type: 'string' },
    type: { type: 'string' },
    postcode: { type: 'string' },
    seed: { type: 'string' },
  },
  help: {
    max: 'leads wanted; default 500',
    miles: 'radius; default 80, so that the world has enough',
    type: 'campaign type; default manufacturing',
    postcode: 'centre; default LE1 1AA',
    seed: 'the world; default 1',
  },
  run,
}
