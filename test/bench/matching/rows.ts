import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** The rows of a CSV file with a header, by column. Throws when it cannot be read. */
export const readRows = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true, relax_column_count: true })
