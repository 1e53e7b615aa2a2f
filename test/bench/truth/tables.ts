import type { Goal, Table } from '../runner/bench.ts'
import type { EvidenceFault } from './evidence-faults.ts'
import { leadsWith, type SeedResult } from './examine-seed.ts'
import { type FaultKind, untrueKinds } from './lead-faults.ts'

const outsideKinds: readonly FaultKind[] = ['outside', 'not-its-place']
const unfitKinds: readonly FaultKind[] = ['wrong-sector', 'wrong-size']
const evidenceKinds: readonly EvidenceFault['kind'][] = [
  'page-gone',
  'other-hash',
  'no-excerpt',
  'link-dead',
  'no-source',
]
const MOST_LINES = 25

const sum = (results: SeedResult[], count: (result: SeedResult) => number): number =>
  results.reduce((total, result) => total + count(result), 0)

const inventedLeads = (result: SeedResult): number =>
  result.inventionsExamined.filter(({ outcome }) => outcome === 'lead').length

const columns = {
  found: (result: SeedResult) => result.found,
  leads: (result: SeedResult) => result.leads,
  invented: (result: SeedResult) => result.inventionsNamed,
  'invented as lead': inventedLeads,
  untrue: (result: SeedResult) => leadsWith(result, untrueKinds),
  outside: (result: SeedResult) => leadsWith(result, outsideKinds),
  sector: (result: SeedResult) => leadsWith(result, ['wrong-sector']),
  size: (result: SeedResult) => leadsWith(result, ['wrong-size']),
  'size unknowable': (result: SeedResult) => leadsWith(result, ['unknowable-size']),
  claims: (result: SeedResult) => result.claims,
  unproved: (result: SeedResult) =>
    result.faulty.filter(({ fault }) => evidenceKinds.some((kind) => kind === fault.kind)).length,
}

const seedTable = (results: SeedResult[]): Table => {
  const counts = (of: (count: (result: SeedResult) => number) => number) =>
    Object.fromEntries(Object.entries(columns).map(([name, count]) => [name, of(count)]))
  const rows = results.map((result) => ({
    seed: String(result.seed),
    campaign: `${result.brief.type} ${result.brief.postcode}`,
    ...counts((count) => count(result)),
    seconds: result.seconds,
    status: result.status,
  }))
  const all = {
    seed: 'all',
    campaign: '',
    ...counts((count) => sum(results, count)),
    seconds: sum(results, (result) => result.seconds),
    status: '',
  }
  return { title: 'By seed', rows: [...rows, all] }
}

const faultTables = (results: SeedResult[]): Table[] => {
  const all = results.flatMap((result) => result.faulty.map((one) => ({ seed: result.seed, ...one })))
  const byKind = Map.groupBy(all, ({ fault }) => fault.kind)
  const kinds = [...byKind].map(([kind, faults]) => ({ kind, faults: faults.length }))
  const lines = [...byKind.values()].flatMap((faults) => faults.slice(0, MOST_LINES))
  return [
    { title: 'Faults by kind', rows: kinds },
    {
      title: `Faults (at most ${MOST_LINES} of a kind)`,
      rows: lines.map(({ seed, lead, companyNumber, fault }) => ({
        seed,
        kind: fault.kind,
        number: companyNumber,
        lead,
        detail: fault.detail,
      })),
    },
  ]
}

const inventionTables = (results: SeedResult[]): Table[] => {
  const all = results.flatMap((result) =>
    result.inventionsExamined.map((end) => ({ seed: result.seed, ...end })),
  )
  const grouped = Map.groupBy(all, ({ kind, outcome }) => `${kind} ${outcome}`)
  const counts = [...grouped.values()].map((ends) => ({
    kind: ends[0]?.kind ?? '',
    outcome: ends[0]?.outcome ?? '',
    count: ends.length,
  }))
  const isClose = (end: (typeof all)[number]): boolean =>
    !['unverified', 'surplus'].includes(end.outcome) || end.companyNumber !== null
  return [
    {
      title: 'Where invented companies ended',
      rows: counts.sort((a, b) => a.kind.localeCompare(b.kind) || b.count - a.count),
    },
    {
      title: 'Inventions that came closest to a lead',
      rows: all
        .filter(isClose)
        .slice(0, MOST_LINES)
        .map(({ seed, kind, name, outcome, companyNumber, reason }) => ({
          seed,
          kind,
          outcome,
          number: companyNumber,
          name,
          reason,
        })),
    },
  ]
}

/** T1, T2 and T3 against what was found. */
export const truthGoals = (results: SeedResult[]): Goal[] => {
  const leads = sum(results, (result) => result.leads)
  const untrue = sum(results, (result) => Math.max(leadsWith(result, untrueKinds), inventedLeads(result)))
  const unfit = sum(results, (result) => leadsWith(result, [...outsideKinds, ...unfitKinds]))
  const unknowable = sum(results, columns['size unknowable'])
  const unproved = sum(results, columns.unproved)
  const isEnough = leads > 0
  return [
    {
      id: 'T1',
      what: 'leads that do not exist as shown',
      goal: '0',
      measured: `${untrue} of ${leads}`,
      isMet: isEnough && untrue === 0,
    },
    {
      id: 'T2',
      what: 'leads outside the radius, of another sector or provably of another size',
      goal: '0',
      measured: `${unfit} of ${leads}; ${unknowable} more by a headcount that no source gives`,
      isMet: isEnough && unfit === 0,
    },
    {
      id: 'T3',
      what: 'claims that open with the recorded hash and excerpt',
      goal: '100 %',
      measured: `${unproved} faults in ${sum(results, columns.claims)} claims`,
      isMet: isEnough && unproved === 0,
    },
  ]
}

/** Every table of the report. */
export const truthTables = (results: SeedResult[]): Table[] => [
  seedTable(results),
  ...faultTables(results),
  ...inventionTables(results),
]
