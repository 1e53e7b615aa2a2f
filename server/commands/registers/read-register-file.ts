import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Info, parse } from 'csv-parse'
import { type AppError, invalidInput } from '../../../src/errors.ts'

/** A line of the file that could not be used: its number in the file, from 1, and why. */
export type BadLine = { line: number; reason: string }

/** One row of the file by the names of its columns, trimmed. */
export type RegisterRow = Record<string, string>

/** What reading brought: what `take` made of each row, the lines it refused, and the SHA-256 of the file's text, hex. */
export type RegisterFile<Entry> = {
  entries: { line: number; entry: Entry }[]
  badLines: BadLine[]
  contentHash: string
}

/** A register's file: its columns that must be there, its encoding, and what one row is. `take` gives a reason for a bad row. */
export type RegisterFormat<Entry> = {
  columns: readonly string[]
  encoding: 'utf-8' | 'windows-1252'
  take(row: RegisterRow): Entry | string
}

/** The heading stands within the first lines; the care register's file has a preamble above it. */
const MOST_LINES_ABOVE = 20

/**
 * Reads a register's CSV as a stream. Bad rows are told, not thrown; text in front of the heading is passed over.
 * Throws `invalid_input` when the heading lacks columns (naming them) or the bytes are no text of a CSV.
 */
export const readRegisterFile = async <Entry extends object>(
  bytes: AsyncIterable<Uint8Array>,
  format: RegisterFormat<Entry>,
): Promise<RegisterFile<Entry>> => {
  const hash = createHash('sha256')
  const badLines: BadLine[] = []
  const records = Readable.from(decoded(bytes, format.encoding, hash)).pipe(
    parse({
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      trim: true,
      on_skip: (error) =>
        void badLines.push({ line: Number(error?.lines ?? 0), reason: 'it is no line of a CSV file' }),
    }),
  )
  const heading = headingOf(format.columns)
  const entries: RegisterFile<Entry>['entries'] = []
  for await (const each of records) {
    const { record, info } = each as { record: string[]; info: Info }
    const row = heading.rowOf(record)
    if (row === null) continue
    const taken = typeof row === 'string' ? row : format.take(row)
    if (typeof taken === 'string') badLines.push({ line: info.lines, reason: taken })
    else entries.push({ line: info.lines, entry: taken })
  }
  heading.requireFound()
  return { entries, badLines, contentHash: hash.digest('hex') }
}

/** Text of the bytes, hashed as it goes by. A file that was saved anew as UTF-8 says so by its first three bytes. */
async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  hash: Hash,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const chunk of bytes) {
    const isMarked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    decoder ??= new TextDecoder(isMarked ? 'utf-8' : encoding)
    const text = decoder.decode(chunk, { stream: true })
    hash.update(text)
    yield text
  }
  const rest = decoder?.decode() ?? ''
  hash.update(rest)
  yield rest
}

/** Finds the heading: the first line with all columns; of those that come near, the best tells what is missing. */
const headingOf = (columns: readonly string[]) => {
  let names: string[] | null = null
  let nearest: string[] = []
  let linesAbove = 0
  const missingIn = (record: string[]): string[] => columns.filter((column) => !record.includes(column))
  const requireFound = (): void => {
    if (names === null) throw missingColumns(missingIn(nearest))
  }
  return {
    requireFound,
    rowOf: (record: string[]): RegisterRow | string | null => {
      if (names !== null) return rowOf(names, record)
      const missing = missingIn(record)
      if (missing.length === 0) names = record
      else if (missing.length < missingIn(nearest).length) nearest = record
      linesAbove += 1
      if (linesAbove > MOST_LINES_ABOVE) requireFound()
      return null
    },
  }
}

const rowOf = (names: string[], record: string[]): RegisterRow | string =>
  record.length === names.length
    ? Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']))
    : `it has ${record.length} cells, the heading ${names.length}`

const missingColumns = (missing: string[]): AppError =>
  invalidInput([
    {
      field: '<file>',
      message: `is not the register's file: its heading lacks ${missing.map((name) => `"${name}"`).join(', ')}`,
    },
  ])
