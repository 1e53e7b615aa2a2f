import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { TextDecoderStream } from 'node:stream/web'
import { parse } from 'csv-parse'
import { AppError } from '../../../src/errors.ts'
import type { SubjectText } from '../../../src/matching/subject.ts'

/** A row by its column titles, with its number: the first under the header is 1. */
export type MatchRow = { row: number; cells: Record<string, string> }

const unreadable = (path: string, message: string, cause?: unknown): AppError =>
  new AppError('invalid_input', `The file ${path} cannot be read.`, {
    cause,
    fields: [{ field: '<file>', message }],
  })

/** UTF-8 when all of it is, else Windows-1252, in which Excel writes plain CSV. */
const encodingOf = async (path: string): Promise<'utf-8' | 'windows-1252' | 'utf-16le'> => {
  const file = await open(path)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const chunk = Buffer.alloc(1 << 20)
    for (let isFirst = true; ; isFirst = false) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
      if (bytesRead === 0) return 'utf-8'
      try {
        decoder.decode(chunk.subarray(0, bytesRead), { stream: true })
      } catch {
        return 'windows-1252'
      }
    }
  } finally {
    await file.close()
  }
}

/** Title as asked for: lower case, blanks as underscores. */
const titled = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_')

/**
 * The rows of a CSV file with a header, one at a time, whatever its size: UTF-8 with or without a mark, UTF-16, or
 * Windows-1252. Throws AppError `invalid_input` when it cannot be read or lacks a column.
 */
export async function* matchRows(path: string, columns: readonly string[]): AsyncGenerator<MatchRow> {
  const encoding = await encodingOf(path).catch((cause: unknown) => {
    throw unreadable(path, 'must be a file that can be read', cause)
  })
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(new TextDecoderStream(encoding))
  const parser = parse({ bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true })
  const records = Readable.fromWeb(text).pipe(parser)
  let titles: string[] | null = null
  let row = 0
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (titles === null) {
        titles = record.map(titled)
        const missing = columns.filter((column) => !titles?.includes(column))
        if (missing.length > 0)
          throw unreadable(
            path,
            `must have the columns ${columns.join(', ')}; ${missing.join(', ')} not found`,
          )
        continue
      }
      row += 1
      yield { row, cells: Object.fromEntries(titles.map((title, index) => [title, record[index] ?? ''])) }
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(path, 'must be CSV', error)
  }
  if (titles === null) throw unreadable(path, 'is empty')
}

const several = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The company in a row; `side` is what its columns end in, for example `_a`. */
export const companyOf = (cells: Record<string, string>, side: '' | '_a' | '_b'): SubjectText => ({
  name: cells[`name${side}`] ?? '',
  number: cells[`number${side}`] ?? '',
  previousNames: several(cells[`previous_names${side}`]),
  postcodes: several(cells[`postcode${side}`]),
  addresses: several(cells[`address${side}`]),
  domains: several(cells[`domain${side}`]),
  phones: several(cells[`phone${side}`]),
})

/** What is wrong with a company's name for comparing, for a person; null: nothing. */
export const faultOf = ({ name }: SubjectText): string | null => {
  if (name.trim() === '') return 'the name is empty'
  if (!/[\p{L}\p{N}]/u.test(name)) return 'the name has no letter or digit'
  if (name.length > 1000) return `the name has ${name.length} characters, only the first 300 count`
  return null
}
