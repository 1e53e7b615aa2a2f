import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { ConfigFault } from '../config.ts'

/**
 * Rows of a CSV file with a heading line, as texts by column name.
 * @throws ConfigFault when the file cannot be read, is no CSV, or lacks one of the columns
 */
export const readCsv = (file: string, columns: readonly string[]): Record<string, string>[] => {
  let rows: Record<string, string>[]
  try {
    rows = parse(readFileSync(file), { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigFault(
      `${file} cannot be read as CSV (${reason}): give a comma-separated file with a heading line.`,
    )
  }
  const missing = columns.filter((column) => !(column in (rows[0] ?? {})))
  if (missing.length > 0) {
    throw new ConfigFault(
      `${file} has no rows with the columns ${missing.join(', ')}: its heading must name ${columns.join(', ')}.`,
    )
  }
  return rows
}
