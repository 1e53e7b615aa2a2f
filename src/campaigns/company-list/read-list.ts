import { companyNameKey } from '../../normalise/company-name.ts'
import type { ListedCompany } from '../search-step.ts'
import { guessColumns, guessDelimiter, type ListColumns } from './guess-columns.ts'
import { listedCompany, MOST_LISTED } from './listed-company.ts'
import { type ListRecord, readRecords } from './records.ts'

/** A line of a list as it was read. `fault`: why it cannot be checked, in words; null: it can. */
export type ListRow = ListedCompany & { fault: string | null }

/** A list as it was read. `titles`: of its columns, or their first cells; `leftOver`: lines beyond those that are shown. */
export type ReadList = { columns: ListColumns; titles: string[]; rows: ListRow[]; leftOver: number }

/** Faulty lines are shown as well, but not without end. */
const MOST_SHOWN = 2000

/** Reads a pasted list, or the text of a CSV file. `columns`: as a person corrected them; null: they are guessed. Never throws. */
export const readCompanyList = (text: string, columns: ListColumns | null): ReadList => {
  const records = readRecords(text.replace(/^\uFEFF/, ''), guessDelimiter(text))
  const chosen = columns ?? guessColumns(records)
  const body = records.slice(chosen.hasHeader ? 1 : 0)
  const rows = withRepeats(body.slice(0, MOST_SHOWN).map((record) => rowOf(record, chosen)))
  return {
    columns: chosen,
    titles: titlesOf(records, chosen.hasHeader),
    rows: atMost(rows),
    leftOver: Math.max(0, body.length - MOST_SHOWN),
  }
}

const titlesOf = (records: ListRecord[], hasHeader: boolean): string[] => {
  const first = records[0]?.cells ?? []
  const width = Math.max(first.length, ...records.slice(0, 50).map(({ cells }) => cells.length))
  return Array.from({ length: records.length === 0 ? 0 : width }, (_, at) => {
    const cell = first[at] ?? ''
    const example = hasHeader || cell === '' ? cell : `such as ${cell}`
    return `Column ${at + 1}${example === '' ? '' : `: ${example}`}`.slice(0, 60)
  })
}

const rowOf = ({ line, cells, fault }: ListRecord, columns: ListColumns): ListRow => {
  const cell = (at: number | null): string | null => (at === null ? null : cells[at] || null)
  const said = {
    line,
    name: cell(columns.name) ?? '',
    companyNumber: cell(columns.companyNumber),
    postcode: cell(columns.postcode),
    website: cell(columns.website),
  }
  const shown = { ...said, name: said.name.slice(0, 255) }
  if (fault !== null) return { ...shown, fault }
  if (!/[\p{L}\d]/u.test(said.name)) return { ...shown, fault: 'the name of the company is missing' }
  const read = listedCompany.safeParse(said)
  if (read.success) return { ...read.data, fault: null }
  return { ...shown, fault: read.error.issues.map(({ message }) => message).join('; ') }
}

/** A line that says the same as an earlier one is told so: it would be checked, and paid for, twice. */
const withRepeats = (rows: ListRow[]): ListRow[] => {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.fault !== null) return row
    // One number under two names is looked up: one of the names is wrong.
    const numbered = { ...row, postcode: null, website: null }
    const keys = [sameness(row), ...(row.companyNumber === null ? [] : [sameness(numbered)])]
    const earlier = keys.map((key) => seen.get(key)).find((line) => line !== undefined)
    if (earlier !== undefined) return { ...row, fault: `the same as line ${earlier}` }
    for (const key of keys) seen.set(key, row.line)
    return row
  })
}

const sameness = ({ name, companyNumber, postcode, website }: ListRow): string =>
  JSON.stringify([companyNameKey(name) ?? name.toLowerCase(), companyNumber, postcode, website])

const atMost = (rows: ListRow[]): ListRow[] => {
  let good = 0
  return rows.map((row) => {
    if (row.fault !== null || ++good <= MOST_LISTED) return row
    return {
      ...row,
      fault: `only ${MOST_LISTED} companies can be checked at once; send this one with another list`,
    }
  })
}
