import { Blocking } from '../../../src/matching/blocking.ts'
import { readySubject, type Subject, type SubjectText } from '../../../src/matching/subject.ts'
import type { Output } from '../output.ts'
import { companyOf, faultOf, matchRows } from './match-rows.ts'

/** The companies of a file, and a way to find those that a company may be. */
export type MatchList = {
  /** the rows of the file: a million prepared companies would not fit. */
  size: number
  idOf: (row: number) => string
  subjectOf: (row: number) => Subject
  blocking: Blocking
}

/** Optional parts that are empty are left away: a million rows mostly have only a name. */
const slim = (company: SubjectText): SubjectText => {
  const entries = Object.entries(company).filter(([, value]) => value.length > 0)
  return { name: company.name, ...Object.fromEntries(entries) }
}

/** Prepared companies kept, so that those asked for often are prepared once and memory stays bounded. */
const REMEMBERED = 50_000

const remembered = (make: (row: number) => Subject) => {
  const made = new Map<number, Subject>()
  return (row: number): Subject => {
    const subject = made.get(row) ?? make(row)
    if (made.size >= REMEMBERED) made.clear()
    made.set(row, subject)
    return subject
  }
}

/** Reads a file with the columns id and name into a list. Rows without a usable name are noted; nothing matches them by name. */
export const readMatchList = async (path: string, output: Output): Promise<MatchList> => {
  const blocking = new Blocking()
  const ids: string[] = []
  const texts: SubjectText[] = []
  for await (const { row, cells } of matchRows(path, ['id', 'name'])) {
    const company = slim(companyOf(cells, ''))
    const fault = faultOf(company)
    if (fault !== null) output.note(`${path}, row ${row}: ${fault}.`)
    ids.push(cells.id ?? '')
    texts.push(company)
    blocking.add(readySubject(company))
    if (row % 100_000 === 0) output.note(`${row} rows of ${path} read.`)
  }
  blocking.pack()
  return {
    size: ids.length,
    blocking,
    idOf: (row) => ids[row] ?? '',
    subjectOf: remembered((row) => readySubject(texts[row] ?? { name: '' })),
  }
}
