import type { Bench, BenchReport, Goal, Table } from './bench.ts'

const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '-'
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(value < 10 ? 2 : 1)
  return String(value)
}

/** Aligned columns, numbers to the right. */
const tableText = ({ title, rows }: Table): string => {
  const headings = Object.keys(rows[0] ?? {})
  if (headings.length === 0) return `${title}: none`
  const widths = headings.map((name) => Math.max(name.length, ...rows.map((row) => cell(row[name]).length)))
  const line = (texts: string[], isRight: (column: number) => boolean): string =>
    texts
      .map((text, column) =>
        isRight(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const isNumeric = (column: number): boolean => typeof rows[0]?.[headings[column] ?? ''] === 'number'
  const body = rows.map((row) =>
    line(
      headings.map((name) => cell(row[name])),
      isNumeric,
    ),
  )
  return [
    title,
    line(headings, isNumeric),
    line(
      widths.map((width) => '-'.repeat(width)),
      () => false,
    ),
    ...body,
  ].join('\n')
}

const verdictOf = ({ isMet }: Goal): string => (isMet === null ? 'not judged' : isMet ? 'met' : 'MISSED')

const goalTable = (goals: Goal[]): Table => ({
  title: 'Goals',
  rows: goals.map((goal) => ({
    goal: goal.id,
    what: goal.what,
    wanted: goal.goal,
    measured: goal.measured,
    verdict: verdictOf(goal),
  })),
})

/** The report for people: set-up, tables, goals, notes. */
export const reportText = (bench: Bench, report: BenchReport): string => {
  const setUp = Object.entries(report.setUp).map(([name, value]) => `  ${name}: ${value}`)
  const notes = report.notes.map((note) => `- ${note}`)
  return [
    `${bench.name}: ${bench.summary}`,
    ['Set-up', ...setUp].join('\n'),
    ...report.tables.map(tableText),
    tableText(goalTable(report.goals)),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n')
}

/** What `--help` prints of one bench. */
export const helpText = (bench: Bench): string => {
  const options = Object.entries(bench.help).map(([name, text]) => `    --${name.padEnd(12)} ${text}`)
  return [`  ${bench.name}: ${bench.summary}`, ...options].join('\n')
}
