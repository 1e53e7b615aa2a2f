import { knownCompaniesOf } from '../../server/db/repositories/known-companies.ts'
import type { Sql } from '../../server/db/sql.ts'
import { judgeKnown } from '../../src/matching/verdict.ts'
import type { CompanyKeys } from '../../src/ports/known-companies.ts'
import { makeCandidates, makeKnown } from './crm/make-known.ts'
import { type Bench, type BenchReport, numberOption } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { withBenchFolder } from './runner/surroundings.ts'

const GOAL_SECONDS = 1
const GOAL_RATIO = 1.5

/** `portalId`: any that the world does not have. */
const portals = [
  { portalId: 1, share: 0.1 },
  { portalId: 2, share: 1 },
]

type Check = {
  rows: number
  firstMs: number
  medianMs: number
  worstMs: number
  partners: number
  recognised: number
}

const checkOnce = async (sql: Sql, portalId: number, candidates: CompanyKeys[]) => {
  const startedAt = performance.now()
  const partners = await knownCompaniesOf(sql, portalId, null).partnersOf(candidates)
  const recognised = candidates.filter((candidate) => judgeKnown(candidate, partners) !== null).length
  return { ms: performance.now() - startedAt, partners: partners.length, recognised }
}

const checkPortal = async (
  sql: Sql,
  {
    portalId,
    rows,
    runs,
    candidateCount,
  }: { portalId: number; rows: number; runs: number; candidateCount: number },
): Promise<Check> => {
  await makeKnown(sql, portalId, rows)
  const candidates = await makeCandidates(sql, candidateCount, rows)
  const checks: Awaited<ReturnType<typeof checkOnce>>[] = []
  for (let run = 0; run < runs; run++) checks.push(await checkOnce(sql, portalId, candidates))
  const times = checks.map(({ ms }) => ms)
  const sorted = times.toSorted((a, b) => a - b)
  return {
    rows,
    firstMs: times[0] ?? 0,
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    worstMs: sorted.at(-1) ?? 0,
    partners: checks[0]?.partners ?? 0,
    recognised: checks[0]?.recognised ?? 0,
  }
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const rows = numberOption(values, 'rows', { minimum: 10_000, maximum: 5_000_000, otherwise: 1_000_000 })
  const runs = numberOption(values, 'runs', { minimum: 3, maximum: 200, otherwise: 20 })
  const candidateCount = numberOption(values, 'candidates', { minimum: 10, maximum: 5000, otherwise: 500 })
  const setUp = machine()
  return withBenchFolder(({ inWorld }) =>
    inWorld({ seed: 1, latencyScale: 0, limitsScale: 0 }, async ({ sql }) => {
      const checks: Check[] = []
      for (const { portalId, share } of portals) {
        say(`Making ${rows * share} known companies and checking ${candidateCount} candidates ${runs} times.`)
        checks.push(await checkPortal(sql, { portalId, rows: rows * share, runs, candidateCount }))
      }
      const [small, large] = checks as [Check, Check]
      const ratio = large.medianMs / small.medianMs
      const isFull = rows >= 1_000_000 && candidateCount >= 500
      return {
        setUp: { ...setUp, database: await postgresVersion(sql), rows, candidates: candidateCount, runs },
        goals: [
          {
            id: 'S3',
            what: `${candidateCount} candidates by number, domain and name against ${rows} known companies, the slowest run`,
            goal: `<= ${GOAL_SECONDS} s`,
            measured: `${(large.worstMs / 1000).toFixed(3)} s`,
            isMet: isFull ? large.worstMs / 1000 <= GOAL_SECONDS : null,
          },
          {
            id: 'S3',
            what: 'ten times the rows, medians',
            goal: `<= ${GOAL_RATIO} x`,
            measured: `${ratio.toFixed(2)} x`,
            isMet: isFull ? ratio <= GOAL_RATIO : null,
          },
        ],
        tables: [
          {
            title: 'Checks (milliseconds, look-up and verdicts)',
            rows: checks.map(({ firstMs, medianMs, worstMs, ...rest }) => ({
              ...rest,
              first: firstMs,
              median: medianMs,
              slowest: worstMs,
            })),
          },
        ],
        notes: [
          'One known company in ten is a lead, the others stand in the mirror of HubSpot. Four candidates in ten are known.',
          '`first` reads through a cold prepared statement; the data was just written, so that it stands in memory.',
        ],
      }
    }),
  )
}

/** S3: how long the duplicate check takes in a large portal. */
export const known: Bench = {
  name: 'known',
  summary: 'How long does the duplicate check of 500 candidates take against a million known companies? (S3)',
  options: { rows: { type: 'string' }, runs: { type: 'string' }, candidates: { type: 'string' } },
  help: {
    rows: 'known companies; default 1000000 (and a tenth of it, to compare)',
    runs: 'how often it is measured; default 20',
    candidates: 'how many are checked at once; default 500',
  },
  run,
}
