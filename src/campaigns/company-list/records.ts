import { parse } from 'csv-parse/sync'

/** A row of a list: the line on which it begins, from 1, and its cells, trimmed; or why it cannot be read. */
export type ListRecord = { line: number; cells: string[]; fault: string | null }

/** What stands between cells; null: each line is one cell. */
export type Delimiter = ',' | ';' | '\t' | null

/** A cell may hold a few line breaks, such as an address; a quotation mark open for longer is a slip. */
const MOST_LINES_OF_A_ROW = 4
/** As many columns as can be chosen from (contract `listColumnsSchema`); a line of tabs alone has hundreds of thousands. */
const MOST_COLUMNS = 201

/** The rows of a text, empty lines left out. A row that cannot be read is told and does not harm the next. */
export const readRecords = (text: string, delimiter: Delimiter): ListRecord[] => {
  const lines = linesOf(text)
  const records: ListRecord[] = []
  for (let at = 0; at < lines.length; ) {
    const { record, used } = recordAt(lines, at, delimiter)
    if (record.fault !== null || record.cells.some((cell) => cell !== '')) records.push(record)
    at += used
  }
  return records
}

/** The lines of a text as every system breaks them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

const recordAt = (
  lines: string[],
  at: number,
  delimiter: Delimiter,
): { record: ListRecord; used: number } => {
  const line = at + 1
  const first = lines[at] ?? ''
  if (delimiter === null) return { record: { line, cells: [unquoted(first)], fault: null }, used: 1 }
  for (let used = 1; used <= MOST_LINES_OF_A_ROW && at + used <= lines.length; used++) {
    const cells = cellsOf(lines.slice(at, at + used).join('\n'), delimiter)
    if (cells !== null) return { record: { line, cells, fault: null }, used }
  }
  const fault = 'a quotation mark is opened and never closed'
  return { record: { line, cells: [first.trim()], fault }, used: 1 }
}

/** Null: a quotation mark is still open. */
const cellsOf = (row: string, delimiter: string): string[] | null => {
  if (row.trim() === '') return []
  try {
    const rows: unknown = parse(row, { delimiter, relax_quotes: true, relax_column_count: true })
    const first: unknown = Array.isArray(rows) ? rows[0] : null
    return Array.isArray(first) ? first.slice(0, MOST_COLUMNS).map((cell) => onOneLine(String(cell))) : []
  } catch {
    return null
  }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const unquoted = (line: string): string =>
  onOneLine(line)
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
